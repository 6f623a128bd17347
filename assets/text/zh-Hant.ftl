# 繁體中文。缺少的條目用英文代替。
# 數字參數自帶單位：$depth_m 寫作 "0.5 m"。

app-title = Firelance 火槍
app-subtitle = 宋金戰爭中的早期火藥兵器：觀看、改變、檢驗、追溯史料

## Transport

play = 播放
pause = 暫停
step-back = 後退一步
step-forward = 前進一步
restart = 重新開始
restart-with-changes = 按改動重新開始
restart-story = 故事從頭開始
restart-parameters = 改動在下次開始時生效
speed = 速度
speed-times = { $times } 倍
speed-reached = 實際 { $times } 倍
fold = 收起
unfold = 展開
fold-parameters = 收起參數
unfold-parameters = 展開參數
time = 時間
of = 共
time-of = { $time }，共 { $end }
next-event = 到下一個此類事件
next-heading = 運行到下一次……
next-ignition = 起火
next-burst = 爆炸
next-impact = 命中
next-collapse = 倒塌或沉沒
next-driven-back = 有人退避
next-none = 到運行結束為止，再沒有發生：{ $what }。
end-of-run = 運行結束
zoom-in = 放大
zoom-out = 縮小
whole-scene = 全景
presenting = 演示
language = 語言
text-size = 字號
quit = 退出

## Menu and proving ground

scenarios = 場景
proving-ground = 試驗場
time-of-the-wars = 宋金戰爭，1114-1234
play-it = 播放{ $name }
beside-the-battles = 此外之事
across-the-wars = 關於整場戰爭與本文
chronicle = 編年
chronicle-about = 各役提要與此外之事
proving-about = 搭建、點火、拋射、測量
my-work-about = 所存作業與自備場景
power-song = 宋
power-jin = 金
power-liao = 遼
power-mongols = 蒙古
seal-none = 無兵器
seal-tells = 印：兵器為誰所用
play-now = 播放
scroll-title = 宋金戰爭
scroll-years = 一一一四至一二三四
instruments = 儀表
reading-t_s = 時間
reading-x_m = 位置 x
reading-y_m = 位置 y
reading-vx_m_s = 速度 Vx
reading-vy_m_s = 速度 Vy
reading-speed_m_s = 速率
reading-angle_deg = 角度
reading-turning_deg_s = 轉動
reading-mass_kg = 質量
reading-kinetic_energy_j = 動能（不計轉動）
reading-temperature_c = 最熱表面
reading-char_share = 已炭化或燒去
reading-wet_share = 剩餘水分
reading-burning = 正在燃燒
reading-heat_release_kw = 放熱
reading-here-temperature = 此處：表面
reading-here-char = 此處：炭化深度
reading-here-burnt = 此處：已燒燃料
reading-gone = 此時它不在場。
reading-vectors = 箭頭
reading-components = x 和 y
path-point = 路徑上的點
path-number = 第 { $number } 個，共 { $count } 個
path-pinned = 保留的運行
path-back = 路徑上的上一個點（,）
path-on = 路徑上的下一個點（.）
path-live = 現在
path-now = 回到現在
reading-scale = 這麼長：{ $value }
vector-velocity = 速度
overlays = 圖層
overlay-none = 無
overlay-heat = 溫度
overlay-heat-about = 每個物體最熱的表面；最熱的幾個標出數值。
overlay-charring = 炭化或燒掉的部分
overlay-charring-about = 每個物體的截面或燃料中已燒的比例，以及綁繩（圓點）。
overlay-danger = 爆炸危險半徑
overlay-danger-about = 由響聲大小得出的各距離處的超壓峰值：只表示次序，不計近處。
overlay-clouds = 空中的石灰與塵
overlay-clouds-about = 每團石灰或塵雲中心的密度，以及還有多少光能透過。火與火藥的煙畫出來了，不計入。
overlay-sound = 聲級
overlay-sound-about = 至今最響的一聲在各距離處的峰值聲級。
overlay-wind = 風與水
overlay-wind-about = 此刻的風、船身的速度、波浪的高度。
overlay-nothing = 此刻沒有。
limit-work = 工作限值
limit-impulse = 脈衝聲限值
limit-ear-drum = 鼓膜有危險
danger-may-burst = 還可能爆炸：按此刻的情形
cloud-smoke = 煙
cloud-dust = 塵
cloud-lime = 石灰
cloud-told = { $kind } { $density } kg/m3，透光 { $light }
sound-front = 正在傳來的聲音
wind-scale = 風，這麼長：{ $value }
wind-hulls = 船身，比例相同
wave-height = 波高 { $height }
tools = 測量工具
tool-none = 收起
tool-tape = 捲尺
tool-tape-hint = 從一處拖到另一處；兩端會附在物體上。按鍵：Tab、← → ↑ ↓，Enter 移到最近的物體。
tool-protractor = 量角器
tool-protractor-hint = 定三個點，第二個是角的頂點。按鍵：Tab、← → ↑ ↓，Enter 移到最近的物體。
tool-stopwatch = 碼錶
tool-stopwatch-hint = 計算運行的時間；倒回時往回數。
tool-hand = 手
tool-hand-hint = 按住會動的東西拖動，放開即拋出。按鍵：B 選擇，← → ↑ ↓ 拖動，Enter 放開。暫停的運行在按住時繼續。
tool-hand-build-hint = 按住會動的東西拖動，放開即拋出；標記仍用來選擇和移動所建之物。T 收起手。
hand-people = 不能拋人：請抓別的東西。
hand-fixed = { $thing }固定不動：手移不動它。
hand-led = { $thing }按自己的規律運動，或已停住：手移不動它。
hand-gone = { $thing }已經不在了。
hand-over = 運行已結束：請先退回。
hand-enough = 這次運行裡手動已經夠多，不再保存。重新開始即可再來。
by-hand = 用手移動過：不再是史料所述
tool-start = 開始
tool-stop = 停止
tool-reset = 歸零
tool-note = 記下
tool-noted = 已記在「問題」頁：{ $reading }
notes = 讀數
note-told = { $tool }：{ $value }，{ $time } 時
note-out = 去掉這個讀數
force-drag = 阻力
force-weight = 重力
force-sum = 以上合計
force-note = 碰到和拉住它的力未計入。
force-buoyancy = 浮力
force-contact = 摩擦力
force-hand = 手的拉力
force-hauling = 拽力，減去滾動阻力
force-load = 所載之重，或已燒而仍動者
force-hull-drag = 水的阻力
force-mooring = 纜繩拉力
force-paddle = 輪槳推力
force-ram-pole = 撞竿推力
force-rest = 其餘：碰到和拉住它的力
force-sail = 帆受風力
force-swell = 浪與水流
force-flight = 撞擊力
force-throwing = 撞擊力
force-fragments = 碎片撞擊力
force-note-whole = 其和即質量乘加速度；各定律之外的，是碰到和拉住它的力。
held-to-figures = 與已發表數據對照
figures-about = 下面每個數都是剛用這條定律模擬出來的。
figure-published = 已發表
figure-simulated = 模擬
figure-difference = 相差
figure-allowed = 容許
figure-outside = 超出容許
figure-failed = 這一次模擬無法進行
figures-running = 已完成 { $done } / { $all } 次模擬
curve-published = 點：已發表
curve-simulated = 線：模擬

## Story

story = 故事
story-empty = 按播放，故事開始。
told-at = 講於 { $time }
mechanic = 起作用的規律
open-sources = 打開史料
back-to-story = 回到故事
predict = 預測
explain = 解釋
question = 問題
your-answer = 你的回答
timeline = 年表
battles = 戰役

## Accounts

accounts = 各家記載
account = 記載
account-switch = 依據
account-hint = 史料說法不一。請選擇依誰的記載演出。
happened = 經過
happened-copy = 全部複製
happened-save = 存為文字
happened-copied = 已複製 { $count } 行
happened-nothing = 尚未發生任何事。
outcomes = 結果
expected = 預期
outcome-none = 尚無測量值

## Parameters

parameters = 參數
parameter = 參數
historical-default = 史料預設值
outside-sources = 超出史料所載
reset-parameter = 恢復預設值
type-a-value = 輸入數值
show-fewer = 少顯示些
show-all = 全部顯示
shown-of = { $seen } / { $count }
entry-whole = 請輸入整數
entry-out-of-range = 請輸入 { $low } 到 { $high } 之間的值
switch-on = 開
switch-off = 關
changed = 已改動
seed = 隨機種子

## Sources

sources = 史料來源
sources-line = 出處：
sources-close = 關閉史料
passage = 段落
in-the-text = 在歷史文本中
what-we-know = 我們的說法
how-we-know = 何以知道
in-english-only = （此說明僅有英文）
citations = 引用
note = 註
terms = 名稱與術語
limits = 模型的局限
model-leaves-out = 模型略去了什麼
left-out = 模型略去了什麼
errs-to = 偏差方向
which-way-it-errs = 偏向哪一邊
assumptions = 假設
law = 規律
symbols = 符號
other-reading = 另一種說法
reason = 理由
powder = 火藥
powder-shares = 已發表的成分比例
saltpetre = 硝石
sulphur = 硫黃
carbon-stuff = 含碳物
other-stuff = 其他

## Grades of evidence

evidence = 證據
evidence-attested = 有記載
evidence-reconstructed = 推定
evidence-assumed = 假設
evidence-disputed = 有爭議
evidence-attested-means = 有史料明言。
evidence-reconstructed-means = 由史料推得，並說明理由。
evidence-assumed-means = 史料未載，由我們選定，並說明理由。
evidence-disputed-means = 史料互相矛盾；另一種說法一併給出。

## Scale, wind, sides

scale-metres = { $number } 米
scale-chi = { $number } 尺
scale-bu = { $number } 步
scale-zhang = { $number } 丈
wind = 風
rain = 雨
calm = 無風
side-defender = 守方
side-attacker = 攻方

## Without a window, and when something is wrong

no-display = 沒有顯示器：以文字演出 { $scenario }。
no-display-play = 沒有顯示器；請用：firelance run { $scenario }
problem = 問題
problems = { $count } 個問題
last-good-scene = 顯示的是上一個完好的場景。
body-lost = 有一物的數值不再是數，已移出運行。
nothing-here = 這裡沒有內容
care-note = 火藥只以史書所載名稱和已發表的比例出現。人會被逼退，不顯示任何人受傷。

## Measures

measure-first_ignition_s = 首次起火
measure-structure_alight_s = 建築起火
measure-level_db = 聽到的聲級
measure-delay_s = 聲音遲到
measure-release_speed_m_s = 出手速度
measure-range_m = 射程
measure-energy_per_puller_j = 每名拽手得到的石彈動能
measure-pull_work_per_puller_j = 每名拽手所做的功
measure-release_height_m = 出手高度
measure-water_kg_m2 = 吸入的水
measure-damp_ignition_s = 點著所需的持炬時間
measure-apex_m = 最高點
measure-flight_time_s = 飛行時間
measure-time_up_s = 上升時間
measure-fall_time_s = 下落時間
measure-impact_speed_m_s = 落地速度
measure-impact_angle_deg = 落角
measure-air_density_kg_m3 = 空氣密度
measure-rebound_ratio = 反彈比
measure-slide_acceleration_m_s2 = 坡上加速度
measure-stack_height_m = 疊放高度
measure-ignition_time_s = 起火時間
measure-drying_time_s = 乾燥時間
measure-char_depth_10min_mm = 十分鐘炭化深
measure-surface_temperature_c = 表面溫度
measure-axis_temperature_c = 軸上溫度
measure-axis_temperature_heskestad_c = 軸上溫度（另一公式）
measure-scaled_heat_release = 無量綱放熱
measure-flame_height_diameters = 焰高與火寬之比
measure-radiant_flux_kw_m2 = 輻射熱
measure-reach_12kw_m = 12 kW/m2 所及
measure-plume_flow_m3_s = 上升氣量
measure-plume_radius_m = 熱氣半徑
measure-plume_speed_m_s = 熱氣速度
measure-plume_excess_k = 熱氣溫升
measure-speed_ratio_at_10d = 10 倍口徑處速度比
measure-speed_ratio_at_15d = 15 倍口徑處速度比
measure-speed_ratio_at_20d = 20 倍口徑處速度比
measure-speed_ratio_at_30d = 30 倍口徑處速度比
measure-speed_ratio_at_50d = 50 倍口徑處速度比
measure-speed_ratio_at_100d = 100 倍口徑處速度比
measure-half_width_at_10d_ratio = 10 倍口徑處半寬
measure-half_width_at_15d_ratio = 15 倍口徑處半寬
measure-half_width_at_20d_ratio = 20 倍口徑處半寬
measure-half_width_at_30d_ratio = 30 倍口徑處半寬
measure-half_width_at_50d_ratio = 50 倍口徑處半寬
measure-half_width_at_100d_ratio = 100 倍口徑處半寬
measure-flow_ratio_at_10d = 10 倍口徑處氣量比
measure-flow_ratio_at_15d = 15 倍口徑處氣量比
measure-flow_ratio_at_20d = 20 倍口徑處氣量比
measure-flow_ratio_at_30d = 30 倍口徑處氣量比
measure-flow_ratio_at_50d = 50 倍口徑處氣量比
measure-flow_ratio_at_100d = 100 倍口徑處氣量比
measure-momentum_ratio_at_20d = 20 倍口徑處動量比
measure-reach_300k_diameters = 高出 300 K 所及
measure-reach_800k_diameters = 高出 800 K 所及
measure-visible_reach_m = 火星所及
measure-grain_speed_m_s = 火星出口速度
measure-jet_to_plume_m = 噴流轉為熱氣
measure-spread_up_mm_s = 向上蔓延
measure-spread_side_mm_s = 橫向蔓延
measure-spread_down_mm_s = 向下蔓延
measure-outcome = 炸彈的結果
measure-scorched_m2 = 一次爆裂灼燒的地面
measure-came_on_s = 奉命者到達
measure-men_startled = 被巨響驚動的人次
measure-people_startled = 被巨響驚動過的人數
measure-bursts = 爆裂的炸彈
measure-fragments = 碎片
measure-loudness_db_at_10m = 十米處的響度
measure-ended_s = 炸彈終結的時刻
measure-after_landing_s = 落地到終結
measure-hissing = 落地後嘶嘶作響的砲
measure-fragment_mass_error_share = 碎片的質量
measure-fragment_momentum_error_share = 碎片的動量
measure-piece_reach_m = 碎片最遠處
measure-pieces_in_cover = 被牆和屋頂擋住的碎片
measure-peak_kpa = 遠處的超壓峰值
measure-peak_level_db = 遠處的聲級峰值
measure-draught_m = 吃水
measure-metacentric_height_m = 穩心高
measure-righting_arm_m = 復原力臂
measure-roll_period_s = 橫搖周期
measure-heave_period_s = 升沉周期
measure-afloat = 浮
measure-ship_speed_m_s = 船速
measure-hull_speed_m_s = 船殼速度
measure-hull_speed_share = 占船殼速度之比
measure-least_at_treads_share = 踏輪搖槳人數最少之比
measure-waterline_error_share = 水線誤差
measure-ramming_speed_m_s = 最重一撞的速度
measure-ramming_energy_kj = 一撞耗去的動能
measure-hole_m = 最大破口
measure-rammed_s = 首次相撞
measure-blows = 相撞次數
measure-holes = 破口數
measure-ships_swamped = 進水船數
measure-ships_sunk = 沉船數
measure-ships_ashore = 抵岸船數
measure-took_to_water = 下水人數
measure-volleys = 放箭次數
measure-brands_caught = 釘住的火箭與黏住的火砲
measure-first_brand_s = 首支火箭或火砲附著
measure-sails_burnt_share = 帆布燒毀比例
measure-sails_alight = 起火的帆
measure-ships_alight = 船板起火的船
measure-anchored_alight = 泊船起火數
measure-fleet_length_m = 錨泊船隊長度
measure-took_cover = 躲避人次
measure-cables_parted = 錨纜斷開
measure-least_sight_m = 塵中最短視距
measure-men_in_dust = 塵霧逼退人數
measure-drift_m = 飄移
measure-fall_speed_m_s = 下落速度
measure-stokes_speed_m_s = 斯托克斯速度
measure-time_lapse = 快放倍數
measure-dust_kg_m3 = 塵雲中心濃度
measure-cloud_half_width_m = 塵雲半寬
measure-cloud_half_height_m = 塵雲半高
measure-optical_depth = 光學厚度
measure-sight_share = 透過塵雲的光
measure-airborne_kg = 仍在空中的塵
measure-lance_reached_m = 火槍射程
measure-lance_burnt_for_s = 火槍燃燒時間
measure-burnt_share = 天橋或對樓燒毀比例
measure-storey_1_down_s = 底層垮塌
measure-storey_2_down_s = 中層垮塌
measure-storey_3_down_s = 頂層垮塌
measure-bridge_collapse_s = 天橋或對樓倒塌
measure-reached_wall = 天橋或對樓抵達城牆
measure-least_gap_m = 與城牆的最小間距
measure-bridge_height_m = 天橋或對樓高度
measure-defender_dose_kj_m2 = 守方一人所受熱量
measure-attacker_dose_kj_m2 = 攻方一人所受熱量
measure-ramp_height_m = 土山高度
measure-ramp_gave_way_s = 土山塌陷
measure-horses_bolted = 驚奔的馬
measure-farthest_bolt_m = 馬跑的最遠距離
measure-men_driven_back = 被逼退的人數
measure-attackers_driven_back = 被逼退的攻方人數
measure-defenders_driven_back = 被逼退的守方人數
measure-joints_broken = 鬆脫的接頭
measure-bundles_thrown = 投下的火牛
measure-wheel_sank_s = 車輪下陷
measure-buildings_alight = 著火的房舍
measure-buildings_burnt = 燒毀的房舍
measure-building_alight_s = 首座房舍著火
measure-building_collapse_s = 首座房舍塌下
measure-parts_put_out = 被水澆滅之處
measure-water_thrown_kg = 救火用水
measure-toppled_s = 首座對樓被撞倒
measure-towers_toppled = 撞倒的對樓
measure-ram_push_kn = 撞竿最大推力
measure-ram_need_kn = 推倒靜立對樓所需之力
measure-hawser_broke_s = 繩索斷裂
measure-greatest_heat_release_mw = 最大放熱功率
measure-greatest_flame_height_m = 最高火焰
measure-mass_error_share = 質量帳誤差
measure-energy_error_share = 能量帳誤差
measure-heat_release_mw = 放熱功率
measure-flame_height_m = 最高火焰
measure-bridge_gap_m = 與城牆的間距
measure-hawser_tension_kn = 繩索拉力
measure-fuel_burnt_kg = 燒掉的燃料
measure-landed_at_m = 第一發落在何處
measure-first_bomb_at_m = 第一枚砲終於何處
measure-bridge_front_at_m = 天橋前端所在
measure-fire_left_at_m = 火向左到何處
measure-fire_right_at_m = 火向右到何處

## Weapons, structures, mechanics

weapon-FireLance = 火槍
weapon-FireBundle = 火牛（柴草捆）
weapon-Thrower = 人力砲
weapon-Bomb = 炸彈
weapon-Mops = 麻搭、唧筒與水
weapon-Bow = 弓弩
weapon-RamPole = 撞竿
structure-Wall = 城牆
structure-Moat = 城壕與填道
structure-SkyBridge = 天橋
structure-Prop = 托竿
structure-Water = 水面
structure-Ramp = 土山
structure-Ship = 船
structure-Building = 房舍
structure-SiegeTower = 對樓
mechanic-drag = 空氣阻力
mechanic-wind = 風
mechanic-rain = 雨與潮濕
mechanic-dousing = 潑水救火
mechanic-ram-pole = 撞竿與傾覆
mechanic-jet = 火焰射流
mechanic-heat = 受熱、烘乾與起火
mechanic-fire = 燃燒與蔓延
mechanic-plume = 火焰與煙柱
mechanic-panel = 輻射板
mechanic-creep = 沿面蔓延
mechanic-grains = 火星
mechanic-strength = 強度與垮塌
mechanic-soft-ground = 軟土
mechanic-hauling = 牽引
mechanic-heap = 堆積
mechanic-sound = 聲音
mechanic-throwing = 人力砲
mechanic-torch = 火炬
mechanic-driven-back = 熱逼人退
mechanic-flight = 飛行
mechanic-contact = 摩擦與反彈
mechanic-fuse = 引信
mechanic-burst = 爆裂
mechanic-chain = 鐵索放下
mechanic-flash = 爆裂的閃光
mechanic-fragments = 碎片
mechanic-blast = 遠處的衝擊波
mechanic-choking = 塵霧逼退
mechanic-smoulder = 土下緩燃
mechanic-startled = 響聲驚人
mechanic-buoyancy = 浮力
mechanic-hull-drag = 船體阻力
mechanic-paddle = 踏車輪與槳
mechanic-sail = 帆
mechanic-settling = 沉降
mechanic-cloud = 塵與煙
mechanic-aboard = 船員
mechanic-brand = 火箭與餘燼
mechanic-cover = 躲避
mechanic-mooring = 錨泊
mechanic-ramming = 撞船
mechanic-swell = 湧浪與水流

## Names of things, as sentences use them

name-the = { $name }
name-of-part = { $whole }的{ $part }
name-of-joint = { $a }與{ $b }的接頭
name-on = { $place }上的{ $what }

thing-bridge = 天橋
thing-wall = 城牆
thing-moat = 城壕
thing-prop = 托竿
thing-thrower = 人力砲
thing-oxen = 火牛
thing-bundles = 火牛
thing-bundle = 火牛
thing-bomb = 炸彈
thing-bombs = 炸彈
thing-lances = 火槍
thing-lance = 火槍
thing-haulers = 牽引者
thing-throwers = 投擲者
thing-lancers = 火槍手
thing-troops = 士兵
thing-spearmen = 槍兵
thing-defenders = 守軍
thing-attackers = 攻軍
thing-chassis = 底架
thing-front = 前柱
thing-rear = 後柱
thing-ceiling = 樓板
thing-post = 柱
thing-brace = 斜撐
thing-strut = 支撐
thing-rake = 斜梁
thing-beam = 梁
thing-floor = 樓板
thing-roof = 頂
thing-wheel = 車輪
thing-wheel-1 = 前輪
thing-wheel-2 = 中輪
thing-wheel-3 = 後輪
thing-axle = 車軸
thing-side = 側面
thing-hide = 牛皮
thing-felt = 氈
thing-quilt = 被褥
thing-brush = 柴草
thing-lashing = 綁繩
thing-tenon = 榫
thing-hawser = 竹索
thing-timber = 木料
thing-fill = 填土
thing-hull = 船殼
thing-grain = 塵粒
thing-ship = 船
thing-turret = 敵樓
thing-turrets = 敵樓
thing-hut = 草屋
thing-huts = 草屋
thing-tent = 帳篷
thing-tents = 帳篷
thing-shed = 棚
thing-sheds = 棚
thing-ramp = 土山
thing-stretch = 段
thing-fire-oxen = 火牛
thing-straw-bundles = 束草
thing-thunderclaps = 霹靂砲
thing-town-thrower = 城中砲座
thing-riders = 騎兵
thing-straw-men = 負草之兵
thing-fillers = 火牛手
thing-quenchers = 救火敵軍
thing-raiders = 忠孝軍
thing-sent-round = 繞後之軍
thing-camp = 營中之軍
thing-boats = 船
thing-small-boats = 小船
thing-stockade = 營柵
thing-front-fire = 正面火槍
thing-rear-fire = 繞後火槍
thing-pole = 帳柱
thing-firefighters = 救火者
thing-tower = 對樓
thing-tower-1 = 近處對樓
thing-tower-2 = 遠處對樓
thing-rams = 撞竿
thing-gangway = 跳板
thing-junks = 金船
thing-song = 宋船
thing-flagship = 座船
thing-sea-eels = 海鰌船
thing-fire-boats = 火船
thing-bolts = 弩箭
thing-fire-arrows = 火箭
thing-fire-bombs = 火砲
thing-fire-balls = 火球
thing-thunder-a = 震天雷
thing-shed-a = 近處洞子
thing-shed-b = 中間洞子
thing-shed-c = 遠處洞子
thing-screen = 城上皮幕
thing-chamber = 臥房
thing-mops = 濕帚
thing-listener = 聽者
thing-buckets = 水桶
thing-sea = 海
thing-river = 江
thing-front-water = 正面的水
thing-rear-water = 背後的水
thing-earth-throwers = 土與水
thing-load = 乾草
thing-sail = 帆
thing-stockade-1 = 前面營柵
thing-stockade-2 = 後面營柵
thing-boat = 船
thing-ground = 地面
thing-water = 水面
thing-gauge = 壓力計
thing-bench = 試驗臺
thing-yard = 試驗場
thing-cloud = 塵雲
thing-drop = 落球
thing-burner = 燃燒器
thing-mark = 靶
thing-slab = 木板
thing-nozzle = 噴口
thing-pile = 堆
thing-shot = 彈丸
thing-bang = 響聲
thing-board = 板條

one-oxen = 火牛
one-bundles = 火牛
one-bombs = 炸彈
one-fire-oxen = 火牛
one-straw-bundles = 束草
one-thunderclaps = 霹靂砲
one-boats = 船
one-small-boats = 小船
one-front-fire = 正面火槍
one-rear-fire = 繞後火槍
one-lances = 火槍
one-turrets = 敵樓
one-huts = 草屋
one-tents = 帳篷
one-sheds = 棚
one-rams = 撞竿
one-junks = 金船
one-song = 宋船
one-sea-eels = 海鰌船
one-fire-boats = 火船
one-bolts = 弩箭
one-fire-arrows = 火箭
one-fire-bombs = 火砲
one-fire-balls = 火球
one-thunder-a = 震天雷
one-mops = 濕帚
one-throwers = 人力砲

## What happened: one sentence per kind of event

event-run-started = 開始：{ $scenario }（{ $account }）。
event-run-started-plain = 開始：{ $scenario }。
event-hauling-started = { $crew } { $men } 人開始牽引。
event-hauling-stopped = { $crew }停止牽引。
event-prop-held = { $prop }把{ $structure }擋在離城牆 { $gap_m } 處。
event-wheel-sank = { $wheel }陷入軟土 { $depth_m }。
event-hawser-broke = { $structure }的{ $hawser } 在 { $tension_kn } 時斷裂。
event-bundle-thrown = { $lit ->
    [true] { $bundle } 燃燒著投出。
   *[other] { $bundle } 未點燃，投出。
}
event-lance-lit = { $lance } 點燃。
event-lance-spent = { $lance } 燒了 { $burn_time_s } 後燃盡。
event-lance-dropped = { $lance } 掉在地上：持槍者退走。
event-heard = 聲響傳來：{ $level_db }，遲到 { $delay_s }。
event-stone-loosed = { $thrower }放出一石，速度 { $speed_m_s }，仰角 { $angle_deg }。
event-stone-fell = { $thrower }的一石落在 { $range_m } 外，落地速度 { $speed_m_s }。
event-throw-failed = 拽手翻不起{ $thrower }的砲梢。
event-loosed = { $thing } 射出：{ $speed_m_s }，仰角 { $angle_deg }。
event-landed = { $thing } 落在{ $on }上 x = { $x_m } 處，速度 { $speed_m_s }，飛行 { $flight_time_s }。
event-measured = { $instrument }讀數已定。
event-bomb-thrown = { $on_chain ->
    [true] { $bomb } 由鐵索放下。
   *[other] { $bomb } 被投出。
}
event-fuse-lit = { $bomb } 的引信點燃，可燒 { $fuse_s }。
event-let-down = { $bomb } 懸在鐵索上，離地 { $height_m }。
event-hissing = { $hangs ->
    [true] { $bomb } 懸在鐵索上嘶響，引信還剩 { $left_s }。
   *[other] { $bomb } 落地嘶響，引信還剩 { $left_s }。
}
event-fizzled = { $bomb } 啞火。
event-burst = { $in_air ->
    [true] { $bomb } 在 { $height_m } 高處凌空爆裂，碎成 { $fragments } 片。
   *[other] { $bomb } 爆裂，碎成 { $fragments } 片。
}
event-dust-drove-back = 濃塵逼退{ $crew } { $men } 人。
event-startled = { $level_db } 的響聲驚動{ $crew } { $men } 人。
event-horses-bolted = { $crew }的馬驚走 { $horses } 匹。
event-swamped = { $hull } 進水。
event-sank = { $hull } 沉沒。
event-capsized = { $hull } 傾覆。
event-rammed = { $by } 以 { $speed_m_s } 撞上{ $hull }，撞擊耗去 { $energy_kj }。
event-holed = { $hull } 船板破裂：破口寬 { $side_m }。
event-beached = { $hull } 抵岸。
event-took-to-water = { $hull } 上{ $crew } { $men } 人下水，游向岸邊。
event-hull-measured = { $hull }測畢。
event-grain-landed = { $grain }下落{ $fall_time_s }後落地，飄出{ $drift_m }。
event-cloud-passed = 塵雲飄到{ $to_m }處，測得其濃度。
event-arrows-shot = { $stock }射出 { $arrows } 支。
event-brand-caught = { $by ->
    [bomb] { $stock }的火黏在{ $part }上。
   *[arrow] 一支火箭燃著釘在{ $part }上。
}
event-took-cover = { $from ->
    [arrow] 箭落在近旁：{ $crew } { $men } 人躲避。
    [rag] 燃燒的帆片落在近旁：{ $crew } { $men } 人躲避。
   *[other] 有物落在近旁：{ $crew } { $men } 人躲避。
}
event-taken-by-hand = { $thing } 被手抓住：從此以後，這次運行不再是史料所述。
event-let-go-by-hand = 手放開 { $thing }，當時速度 { $speed_m_s }。
event-mooring-parted = { $hull } 的錨纜斷開。
event-ignited = { $cause ->
    [hand] { $part } 被人手點燃。
    [fuse] { $part } 燒開，火焰與濃煙冒出。
    [jet] { $part } 被火槍的火焰點燃。
    [brand] { $part } 被落在上面的火引燃。
    [flash] { $part } 被爆炸的火光引燃。
   *[flames] { $part } 被周圍的火焰引燃。
}
event-dried-out = { $part } 已烤乾。
event-burnt-through = { $part } 已燒穿。
event-building-alight = { $building } 著火。
event-building-burnt = { $building } 的牆與頂燒去一半以上。
event-building-collapsed = { $building } 的頂塌下。
event-dousing-started = { $crew } { $men } 人開始潑水救火。
event-put-out = { $part } 被水澆滅。
event-ram-poles-set = { $men } 人用撞竿頂{ $structure }。
event-toppled = { $structure }被撞倒，倒出 { $reach_m }。
event-joint-broke = { $failure ->
    [burnt] 火燒壞了{ $structure }的{ $joint }，它在 { $load_kn } 下鬆脫。
    [cut] { $structure }的{ $joint }被割斷。
   *[overloaded] { $structure }的{ $joint }承受不住 { $load_kn }，鬆脫。
}
event-storey-gave-way = { $structure }第 { $storey } 層垮塌。
event-bridge-reached-wall = { $structure }抵達城牆。
event-bridge-collapsed = { $structure }倒塌。
event-ramp-gave-way = { $structure }塌陷，平均高 { $height_m }。
event-ramp-raised = { $structure }築成，平均高 { $height_m }。
event-ramp-cut = { $structure }第 { $stretch } 段被挖開。
event-cleared = { $thing }的殘餘被搬走。
event-bundles-kept = { $stock }有 { $left } 個始終未投。
event-stopped-short = { $structure }未到城牆，還差 { $gap_m }。
event-ruin-left = { $structure }的殘餘高 { $height_m }。
event-left-tower = { $crew } { $men } 人離開{ $structure }。
event-crew-moved = { $crew }到達 x = { $to_m } 處。
event-driven-back = { $flux_kw_m2 } 的熱逼退{ $crew } { $men } 人。
event-place-left = { $crew }都已離開原處。
event-wind-changed = { $change ->
    [rises] 起風：{ $towards ->
        [left] 吹向左
       *[right] 吹向右
    }，{ $speed_m_s }。
    [turns] 風向轉變：{ $towards ->
        [left] 吹向左
       *[right] 吹向右
    }，{ $speed_m_s }。
    [freshens] 風力加大到 { $speed_m_s }。
    [slackens] 風力減到 { $speed_m_s }。
   *[drops] 風停。
}
event-rain-changed = { $falls ->
    [true] 現在下雨：{ $rain_mm_h }。
   *[other] 雨停。
}
event-sails-trimmed = { $set ->
    [true] { $hull }的帆張起。
   *[other] { $hull }的帆鬆開。
}
event-parameter-set = { $parameter }設為 { $value }。
event-body-quarantined = { $thing }的數值不再是數，已移出，運行繼續。
event-run-ended = 運行結束。

## Many like events told in one line

when-at = { $from }
when-between = { $from } 至 { $to }
flood-bundle-thrown = { $lit ->
    [true] { $when }，{ $count } 捆燃燒的柴草投出。
   *[other] { $when }，{ $count } 捆未點燃的柴草投出。
}
flood-lance-lit = { $when }，點燃 { $count } 支火槍。
flood-lance-spent = { $when }，{ $count } 支火槍燃盡。
flood-lance-dropped = { $when }，{ $count } 支火槍掉在地上：持槍者退走。
flood-ignited = { $cause ->
    [hand] { $when }，人手在 { $count } 處點燃{ $thing }。
    [fuse] { $when }，又有 { $count } 個{ $thing }燒開，冒出火焰與濃煙。
    [jet] { $when }，火槍的火焰在 { $count } 處點燃{ $thing }。
    [brand] { $when }，落在上面的火在 { $count } 處點燃{ $thing }。
    [flash] { $when }，爆炸的火光在 { $count } 處點燃{ $thing }。
   *[flames] { $when }，火焰在 { $count } 處點燃{ $thing }。
}
flood-dried-out = { $when }，{ $thing }有 { $count } 處烤乾。
flood-burnt-through = { $when }，{ $thing }有 { $count } 處燒穿。
flood-joint-broke = { $failure ->
    [burnt] { $when }，火燒壞{ $structure }的 { $count } 處接頭。
    [cut] { $when }，{ $structure }的 { $count } 處接頭被割斷。
   *[overloaded] { $when }，{ $structure }有 { $count } 處接頭承受不住而鬆脫。
}
flood-driven-back = { $when }，熱逼退{ $crew } { $men } 人。
flood-dust-drove-back = { $when }，濃塵 { $count } 次逼退{ $crew }。
flood-startled = { $when }，{ $count } 聲響驚動{ $crew }，第一聲 { $level_db }。
flood-heard = { $when }，傳來 { $count } 聲響，第一聲 { $level_db }，遲到 { $delay_s }。
flood-took-cover = { $from ->
    [arrow] { $when }，{ $crew } { $count } 次躲避落箭。
    [rag] { $when }，{ $crew } { $count } 次躲避燃燒的帆片。
   *[other] { $when }，{ $crew } { $count } 次躲避落下之物。
}
flood-bomb-thrown = { $on_chain ->
    [true] { $when }，由鐵索放下{ $stock } { $count } 個。
   *[other] { $when }，投出{ $stock } { $count } 個。
}
flood-fuse-lit = { $when }，{ $count } 個{ $bomb }的引信點燃，各可燒 { $fuse_s }。
flood-hissing = { $hangs ->
    [true] { $when }，{ $count } 個{ $bomb }懸在鐵索上嘶響。
   *[other] { $when }，{ $count } 個{ $bomb }落地嘶響。
}
flood-fizzled = { $when }，{ $count } 個{ $bomb }啞火。
flood-burst = { $when }，{ $count } 個{ $bomb }爆裂。
flood-arrows-shot = { $when }，{ $stock }射出 { $count } 輪。
flood-brand-caught = { $by ->
    [bomb] { $when }，{ $stock }的火 { $count } 次黏在{ $thing }上。
   *[arrow] { $when }，{ $count } 支火箭燃著釘在{ $thing }上。
}
flood-stone-loosed = { $when }，{ $thrower }放出 { $count } 石。
flood-stone-fell = { $when }，{ $thrower }的 { $count } 石落地，第一石落在 { $range_m } 外。
flood-rammed = { $alike ->
    [true] { $when }，{ $hull }互相碰撞 { $count } 次。
   *[other] { $when }，{ $by } { $count } 次撞上{ $hull }。
}
flood-holed = { $when }，{ $hull }被撞出 { $count } 處破口。
flood-swamped = { $when }，{ $hull }有 { $count } 艘進水。
flood-sank = { $when }，{ $hull }有 { $count } 艘沉沒。
flood-capsized = { $when }，{ $hull }有 { $count } 艘傾覆。
flood-beached = { $when }，{ $hull }有 { $count } 艘抵岸。
flood-took-to-water = { $when }，{ $hull }上{ $crew } { $men } 人下水，游向岸邊。
flood-mooring-parted = { $when }，{ $hull }有 { $count } 根錨纜斷開。
flood-building-alight = { $when }，{ $building }有 { $count } 座著火。
flood-building-burnt = { $when }，{ $count } 座{ $building }的牆與頂燒去一半以上。
flood-building-collapsed = { $when }，{ $count } 座{ $building }的頂塌下。
flood-put-out = { $when }，{ $thing }有 { $count } 處被水澆滅。
flood-storey-gave-way = { $when }，{ $structure }有 { $count } 層垮塌。
flood-ramp-cut = { $when }，{ $structure }有 { $count } 段被挖開。
flood-other = { $first }{ $when }，還有 { $more } 次。

## Panels: controls, the keypad, marks of the time line

play-again = 從頭再放
slower = 慢些
faster = 快些
speed-is = { $speed }：觀看一秒所模擬的秒數
entry-take = 確定
entry-cancel = 取消
entry-range = { $low } 至 { $high }
entry-range-units = { $low } 至 { $high }；也可用 { $units }
entry-converted = = { $value }。{ $standard }
expected-and-got = 預期 { $wanted }，結果 { $got }
close = 關閉
runs-at = 實際 { $speed }
mark-ignited = 起火
mark-wheel-sank = 車輪下陷
mark-hawser-broke = 大索斷
mark-bridge-reached-wall = 抵城
mark-storey-gave-way = 第 { $storey } 層塌
mark-driven-back = 退避
mark-bridge-collapsed = 倒塌

## The page, its tabs, and what the window says in passing

plot = 曲線
plot-now = { $time } 時
plot-empty = 運行開始後曲線才出現。
plot-nothing = 請從列表中選擇要畫的曲線。
plot-add = 添加曲線
plot-full = 最多六條曲線，請先移去一條。
plot-of-scene = 整個場景
plot-time = 時間
plot-across = 橫軸：{ $name }
plot-count = 數目
plot-gone = 移去這條曲線
plot-zoom-in = 放大（+）
plot-zoom-out = 縮小（−）
plot-earlier = 看更早，向左
plot-later = 看更晚，向右
plot-all = 全部
plot-all-short = 全部
plot-save-svg = 把此圖存為圖片（SVG）
plot-save-csv = 把這些曲線的數值存為表格（CSV）
pictures = 保存圖片
picture-save = 保存畫面（PNG）
picture-film = 儲存分格圖（SVG）
picture-changed = 改動：{ $changes }
picture-unchanged = 未作改動
picture-own = 自己搭的場景：{ $id }
plot-value-of = { $thing }：{ $value }
plot-band = { $what }：{ $count } 次運行中九成在此帶內
plot-band-time = { $what }：以時間為橫軸時畫出帶
plot-band-gone = 去掉此帶
entry-uncertain = ± 後寫不確定的大小：大於零，不超過其範圍。
entry-band = 不確定時寫 30 ± 5，圖上畫出一條帶。
bookkeeping = 模擬的賬目
outcomes-so-far = 至此：
compare-accounts = 各家說法的結果
compare-none = 尚無一種說法演到結尾。
compare-play = 演完其餘說法
compare-playing = 正在演{ $account }：{ $percent }
outcome-yes = 是
outcome-no = 否
outcome-never = 從未
outcome-not-yet = 尚未
outcome-no-lance-lit = 未點火槍
outcome-no-lance-spent = 無火槍燃盡
outcome-not-here = 此處沒有
outcome-no-such = 無
expected-before = { $time } 之前
expected-after = { $time } 之後
expected-happens = 會發生
evidence-published = 已發表
the-law = 規律及其出處
changes-wait = 改動待重新開始
changes-begin = 開始播放即生效
toast-playing = 播放
toast-paused = 暫停
toast-step-forward = 前進一步：{ $time }
toast-step-back = 後退一步：{ $time }
toast-second-forward = 前進一秒：{ $time }
toast-second-back = 後退一秒：{ $time }
toast-at-start = 已在開頭
toast-at-end = 已在結尾
toast-restarted = 從頭開始
toast-presenting = 演示：只留畫面、故事和播放條。按 P 或 Esc 恢復。
toast-presenting-off = 面板已恢復
comfort-presenting = 大字故事
comfort-projector = 投影
comfort-calm = 減少動態
comfort-captions = 聲音字幕
comfort-sound = 聲音
toast-projector = 投影：線條更深，底色更白。按 Shift + P 恢復。
toast-projector-off = 恢復紙墨之色
toast-calm = 減少動態：火、煙和旗每隔一兩秒才重畫。按 K 恢復。
toast-calm-off = 火、煙和旗又動起來
toast-captions = 聽得見的聲音寫在畫面下方。按 C 關閉。
toast-captions-off = 聲音字幕已關閉
toast-sound = 聽到的會播放出來。Shift + C 關閉。
toast-sound-off = 不再播放聲音
sound-not-there = 沒有聲音：{ $reason }
sound-not-built = 本程式編譯時未包含聲音。可用以下命令編譯：cargo run --release --features sound
toast-folded = 參數已收起：按 F 恢復
toast-unfolded = 參數已展開
toast-text-size = 字號 { $percent }
toast-account = 下次開始時依 { $account } 演出。
toast-kept = 你的改動保留：{ $names }。
window-stopped = 窗口只得關閉：{ $cause }。你的場景文件沒有改動。不開窗口也可觀看：firelance run { $scenario }

## What is heard

cue-thunderclap = 霹靂一聲
cue-bang = 一聲巨響
cue-flare = 一聲悶響，烈焰噴出
cue-collapse = 木土倒塌的轟響
cue-ram = 船頭撞擊聲
cue-crack = 木頭斷裂聲
cue-rope = 繩索崩斷聲
cue-thud = 沉重的落地聲
cue-hoofs = 馬蹄奔跑聲
cue-jet = 火槍噴火聲
cue-splash = 落水聲
cue-shouts = 人群退卻的呼喊
cue-swish = 彈射呼嘯聲
cue-creak = 木頭和繩索的吱嘎聲
cue-crackle = 火焰噼啪聲
cue-fizz = 嘶嘶聲
side-far-left = 左邊遠處
side-left = 左邊
side-right = 右邊
side-far-right = 右邊遠處
caption-side = { $sound }，{ $side }
caption = ［{ $sound }］
caption-near = ［{ $sound }，距 { $distance }］
caption-late = ［{ $sound }，距 { $distance }，{ $delay } 後聽到］
caption-near-loud = ［{ $sound }，距 { $distance }，{ $level }］
caption-late-loud = ［{ $sound }，距 { $distance }，{ $delay } 後聽到，{ $level }］

## Help

help = 按鍵和鼠標
help-play = 播放和暫停
help-step = 前進或後退一步
help-second = 前進或後退一秒
help-speed = 加快、放慢
help-restart = 按改動重新開始
help-sources = 當前所講的史料
help-happened = 經過
help-outcomes = 結果
help-plot = 曲線圖
help-presenting = 演示：故事放大，不見面板
help-projector = 投影：線條更深，底色更白
help-calm = 減少動態：不再閃動
help-captions = 聲音字幕：聽得見的聲音寫成文字
help-sound = 聲音：聽到的，由程式合成
help-fold = 收起和展開參數
help-readings = 下一個、上一個物體的讀數（Page Up、Page Down 翻動）
help-path = 沿路徑一點一點地讀數；也可點擊其上的點
help-vectors = 速度和力的箭頭；它們的 x 和 y
help-language = 下一種語言
help-menu = 全部場景：戰役與試驗場
help-overlays = 在畫面上顯示一種量；不顯示
help-tools = 捲尺、量角器、碼錶、手、收起
help-pictures = 把畫面存為圖片；把到此為止的過程存為分格圖
help-text = 字號放大、縮小、還原
help-tab = 到下一個按鈕，按下它
help-escape = 關閉最後打開的
help-help = 本表
mouse-wheel = 滾輪
mouse-drag = 拖動畫面
mouse-click = 點擊物件
mouse-line = 點擊時間線
mouse-plot = 曲線圖：點擊、滾輪、拖動
mouse-number = 雙擊數字
help-zoom = 放大縮小；在列表中：滾動
help-pan = 四處看
help-click = 讀它的數值；它是什麼，我們如何知道
help-line = 到那一刻；點標記：正到那一刻
help-plot-mouse = 到那一刻、縮放、平移；用 Tab 選中後：← → + − 0
help-number = 輸入數值，單位可選

## Questions and work

questions = 問題
questions-none = 此場景沒有問題。
question-number = 一個數
question-number-in = 以 { $unit } 為單位的數
question-place = 沿圖的米數
question-moment = 90、1:30 或 從未
question-mark = 在圖上標出
question-mark-hint = 在圖上點按或拖動，或用方向鍵移動旗子。滾輪可看更多；按 Enter 或「預測」確定。
question-yours = 你的預測：{ $value }
question-after = 你說之前已經看到了結果。這是所見，很好；要預測，請改變一處，先說再看。
question-meanwhile = 這是在看運行到 { $time } 時說的。
question-came = 結果：{ $value }
question-earlier = 這是先前一次運行的結果。
question-apart = 相差 { $distance }。
question-close = 很接近。
question-far = 相差不少。為什麼？
flag-yours = 你：{ $place }
flag-came = 結果：{ $place }
flag-waits = Esc：方向鍵重新移動旗子
question-watch = 看一遍
question-to-the-end = 直到結束
question-anew = 重新運行
question-change = 更改
question-again = 再問一次
question-sources = 出處
question-why = 用自己的話說明理由
question-first-on = 先預測再運行：是
question-first-off = 先預測再運行：否
question-first-toast = 請先說出你的預測。本頁每個問題都要一個預測。
question-locked = 此作業本中 { $name } 已鎖定。
slip-word = 找到「{ $found }」，可用：{ $wanted }
slip-empty = 未填：請輸入一個數，例如 { $wanted }
slip-clock = 不是時間：找到「{ $found }」，請輸入例如 { $wanted }（秒數不超過 59）
slip-before = 早於開始：找到「{ $found }」，請輸入例如 { $wanted }
slip-too-great = 超出範圍：找到「{ $found }」，最大 1e9
slip-number = 不是合適的數：找到「{ $found }」，請輸入例如 { $wanted }
work-name = 你的姓名
work-save = 儲存
work-saved = 已儲存：{ $file }
work-not-saved = 未能儲存：{ $reason }
work-not-kept = 未儲存的作業無法在此保留：{ $reason }
work-not-opened = 未能開啟：{ $reason }
file-read-anew = 已重新讀取：{ $file }
file-not-read-anew = 檔案剛存下的樣子無法演示，仍保留上一個可用的場景：{ $reason }
work-kept = 未儲存的作業已留存，見「場景」中「我的作業」。
link-not-opened = 無法按要求開啟：{ $reason }
work-of = { $student }：預測 { $predicted } 題，已答 { $answers } 題
work-nameless = 尚無姓名
work-unsaved = 尚未儲存
work-unreadable = 無法讀取：{ $reason }
age-minutes = { $count } 分鐘前
age-hours = { $count } 小時前
age-days = { $count } 天前
my-work = 我的作業
my-work-none = 還沒有。你儲存的作業，以及放入 { $folder } 的場景，都在這裡。
scenario-of-your-own = 場景
help-questions = 問題
help-differences = 各保留的運行的對照表；Page Up、Page Down 翻動，加 Shift 左右翻動
help-shots = 重複運行：用別的種子再來，看平均與離散
help-onward = 到下一個此類事件
pins = 保留的運行
pin-run = 保留此運行
unpin = 不再保留
pin-same = 結果相同。
pin-differs = { $measure }：{ $then }，此處 { $now }
pin-as-recorded = 未作更改

# The large sheets over the scene: differences between pinned runs, and one run made again and again.
leaf-save = 存為 CSV
differences = 對照表
differences-none = 在「結果」頁保留運行，它們就會與當前運行並列在這裡。
differences-this = 本次運行
differences-without = 去掉的定律
differences-by-hand = 手動干預
shots = 重複運行
shots-again = 再運行
shots-stop = 停止
shots-reset = 重新開始
shots-target = 命中：40..60 { $unit }
shots-untold = 目標寫作 40..60，也可空著一端。
shots-count = 次數
shots-mean = 平均
shots-deviation = 標準差
shots-error = 標準誤
shots-hits = 命中
shots-seeds = 種子 { $first } 至 { $last }
shots-wanted = 命中：{ $wanted }
shots-interval = 次數不多，真正的比例可能在 { $low } 至 { $high } 之間
shots-none = 每次運行用下一個種子；參數如寫成 30 ± 5，每次都重新取值。
shots-alike = 每次結果都相同：這裡沒有隨機的成分。把一個參數寫成 30 ± 5，它就不確定了。

# Building a scene by hand: what can be put in, what can be changed of it, and steps back and forth.
build = 搭建
build-palette = 取用
build-none = 未選擇
build-hint = 點按放到中間，或拖到場景中。
build-moves = 拖動它的標記，或用 ← → 移動。
build-air = 空氣：風和雨
build-scene = 場景：名稱、時間
build-aims = 拖動標記可移動，拖動圓點可對準，X 轉身。
build-aim = 對準：拖動它，或用 ↑ ↓ 轉動
build-floor = { $thing }第 { $floor } 層
build-grid = 0.5 米網格
build-empty = 空地
build-save = 儲存
build-save-bare = 只儲存場景
build-save-bare-why = 供手工續寫、測試或多次運行：只有場景，沒有答案，也沒有各步。
build-undo = 復原：{ $step }
build-redo = 重做：{ $step }
build-undo-none = 無可復原
build-redo-none = 無可重做
build-duplicate = 再放一份
build-remove = 移除
build-higher = 高 5°
build-lower = 低 5°
build-flip = 轉身
build-flip-side = 轉到另一方
build-flip-wind = 風向反轉
build-begins = 在 0:00：{ $place }
build-anew = 運行由此從 0:00 重新開始。
build-other-text = 場景已在別處改動，這一步不再適用。
build-gone = 一併移除：{ $things }
build-gone-lines = 另有 { $count } 行提到它的安排和故事一併移除
build-own = 這已是你自己的場景。對原場景的預期不再適用。
build-led = 由參數「{ $name }」決定。
edit-add = 添加{ $thing }
edit-move = 移動{ $thing }
edit-turn = 對準：{ $thing }
edit-flip = { $thing }轉身
edit-duplicate = 再放一份{ $thing }
edit-remove = 移除{ $thing }
edit-set = 改變{ $thing }
edit-empty = 從空地開始
edit-no-such-thing = 此場景中沒有{ $thing }。
edit-cannot-move = 無法移動：{ $thing }。
edit-cannot-turn = 無法對準或轉身：{ $thing }。
edit-cannot-copy = 無法再放一份：{ $thing }。
edit-cannot-remove = 無法移除：{ $thing }。
edit-led = 此值由另一單位的參數決定：{ $thing }。請在那裡更改。
edit-text-long = 最多 { $thing } 個字。
edit-text-empty = 至少要有一種語言的文字。
edit-no-room = 沒有空間再加一層。
edit-needs-water = 船要浮在水上：請先放水面。
edit-before-wall = 攻城樓和天橋要立在城牆右側三百米之內。
edit-needs-wall = 它要立在城牆上：請先放一段城牆。
edit-needs-tower = 它用於攻城樓或天橋：請先放一座。
edit-needs-structure = 它守護會著火之物：請先放上。
palette-wall = 城牆
palette-moat = 城壕
palette-sky-bridge = 天橋
palette-siege-tower = 攻城樓
palette-ramp = 攻城土山
palette-huts = 棚屋
palette-tents = 帳篷
palette-water = 水面
palette-ship = 車船
palette-boat = 帆船
palette-fire-lances = 火槍
palette-fire-bundles = 火牛
palette-iron-bombs = 鐵火砲
palette-fire-arrows = 火箭
palette-thrower = 石頭：砲
palette-mops = 麻搭
palette-ram-poles = 撞竿
palette-defenders = 守軍
palette-attackers = 敵軍
palette-riders = 騎兵
palette-listener = 聽者
word-left = 向左
word-right = 向右
word-paper = 紙
word-bamboo = 竹
word-iron = 鐵
word-defender = 守方
word-attacker = 攻方
word-none = 無
word-nobody = 無人：放在原地
word-haulers = 拽拉
word-throwers = 投擲或射箭
word-lancers = 持火槍
word-firefighters = 救火
word-troops = 待命
word-riders = 騎馬
word-horses = 馬匹
material-thatch = 茅草
material-pine = 松木
material-bamboo = 竹
material-canvas = 帆布
material-felt = 氈
material-ox_hide = 牛皮
material-brush = 柴草
material-oiled_straw = 澆油的草
material-sail-mat = 席
material-oiled-silk = 油絹
property-altitude_m = 海拔高度
property-angle_deg = 角度
property-arm_ratio = 長短臂之比
property-arrow_kg = 箭重
property-at_m = 位置
property-axle_m = 軸高
property-base_length_m = 底長
property-base_width_m = 底寬
property-beam_m = 寬度或梢長
property-beam_per_puller_kg = 每名拽手的梢重
property-bearing_kpa = 填土承力
property-below_m = 水面低於地面
property-blades_m2 = 槳面積
property-bombs_every = 每幾發一枚炸彈
property-bore_m = 口徑
property-breadth_m = 進深
property-burn_time_s = 燃燒時間
property-cable_kn = 纜繩強度
property-casing = 外殼
property-centre_of_gravity_m = 重心高度
property-chain_m_s = 鐵索上速度
property-cloth_m = 帆布厚度
property-cloth_water_kg_m2 = 帆上的水
property-core_kg_m3 = 内中柴草
property-count = 數量
property-cover_m = 覆土厚度
property-current_m_s = 水流
property-deck_m = 甲板高度
property-density_kg_m3 = 密度
property-depth_m = 深度
property-diameter_m = 直徑
property-distance_m = 距離
property-drag_coefficient = 阻力係數
property-dust_kg = 石灰
property-eaves_m = 屋邊高
property-edge_m = 頂部外邊
property-figure = 每個人像代表人數
property-floors_m = 樓層高度
property-from_m = 起點
property-fuse_m = 引信長度
property-fuse_s = 引信時間
property-gangway_m = 跳板
property-grain_diameter_m = 顆粒直徑
property-gust_share = 陣風
property-hawser_kn = 拽索強度
property-hawser_length_m = 拽索長度
property-hawsers = 拽索數
property-heads_left = 船頭向左
property-height_m = 高度
property-joint_kn = 接合強度
property-joint_m = 綁繩粗
property-lane = 首列
property-lane_depth_m = 列間距
property-lanes = 列數
property-lapse = 加快倍數
property-lashing_kn = 綁繩強度
property-lashing_m = 綁繩粗
property-length_m = 長度
property-load_kg = 乾燥載物
property-load_kg_m2 = 屋頂載重
property-mass_kg = 質量
property-mast_m = 帆柱高
property-men = 人數
property-moisture_share = 含水率
property-muzzle_height_m = 口高
property-overhang_m = 前伸
property-pellets = 子窠
property-planks_m = 可燃船板
property-post_m = 柱粗
property-power_per_man_w = 每人功率
property-pull_n = 每人拉力
property-pull_speed_m_s = 拉繩速度
property-push_n = 每人推力
property-rain_mm_h = 雨量
property-raised_from_s = 開始堆築
property-raised_over_s = 堆築時長
property-reach_m = 射程或伸距
property-release_deg = 脫手角度
property-reload_s = 裝放時間
property-rolling_share = 滾動阻力
property-roof_m = 屋頂厚度
property-rope_travel_m = 拉繩行程
property-rowed = 划槳
property-rows = 排數
property-sail_m2 = 帆面積
property-scaled_distance = 比例距離
property-scatter_share = 散布
property-shaft_m = 箭身粗
property-shell_m = 船殼厚度
property-side = 陣營
property-sling_m = 皮窩繩長
property-soaked = 浸濕
property-soft_depth_m = 軟土深度
property-soft_from_m = 軟土起點
property-soft_width_m = 軟土寬度
property-spacing_m = 間距
property-speed_m_s = 速度
property-spread_m = 散開寬度
property-stagger_s = 先後間距
property-start_gap_m = 距城牆
property-start_m = 起點
property-station = 站在
property-stone_density_kg_m3 = 石頭密度
property-stone_kg = 石重
property-store_kg = 存水
property-strain_n = 每人最大拉力
property-swell_m = 湧浪
property-swell_period_s = 湧浪週期
property-swings_m = 纜繩長度
property-tail_height_m = 远端高度
property-temperature_c = 溫度
property-tenon_kn = 榫頭強度
property-throw_angle_deg = 拋擲角度
property-throw_speed_m_s = 拋擲速度
property-top_width_m = 頂寬
property-towards = 朝向
property-walls_m = 牆厚
property-water_below_m = 水面低於岸
property-water_kg_m2 = 覆蓋物含水
property-water_kg_s = 每人潑水
property-wheel_diameter_m = 輪徑
property-width_m = 寬度
property-against = 撞向
property-banner = 旗
property-bombs = 拋擲的炸彈
property-cloth = 帆的材料
property-crew = 人員
property-date = 日期
property-dawn_s = 天亮於
property-depth_m-0 = 最近一排
property-depth_m-1 = 最遠一排
property-duration_s = 最長持續
property-floors_m-count = 層數
property-guards = 看護
property-hauls = 牽引
property-holds = 抵住
property-label = 名稱
property-night = 夜間
property-on = 立於
property-own = { $name }：自定
property-place = 地點
property-powder = 火藥
property-role = 做什麼
property-roof = 屋頂材料
property-seed = 隨機種子
property-speed = 觀看速度
property-stuff = 材料
property-summary = 說明
property-title = 標題
property-view_m-0 = 畫面起
property-view_m-1 = 畫面止
property-walls = 牆的材料
property-wind_m_s = 風
help-build = 搭建：放入、拖動、更改、存場景
help-build-move = 搭建時：移動所選之物、對準、轉身
help-build-steps = 搭建時：再放一份、移除
help-undo = 復原最近一次改動（參數、記載或所搭之物）；重做
