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
next-event = 到下一事件
end-of-run = 運行結束
zoom-in = 放大
zoom-out = 縮小
whole-scene = 全景
presenting = 演示
language = 語言
text-size = 字號
quit = 退出

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
measure-draught_m = 吃水
measure-metacentric_height_m = 穩心高
measure-righting_arm_m = 復原力臂
measure-roll_period_s = 橫搖周期
measure-heave_period_s = 升沉周期
measure-afloat = 浮
measure-ship_speed_m_s = 船速
measure-hull_speed_m_s = 船殼速度
measure-fall_time_s = 下落時間
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
measure-lance_reach_m = 火槍射程
measure-lance_burn_time_s = 火槍燃燒時間
measure-burnt_share = 天橋燒毀比例
measure-storey_1_down_s = 底層垮塌
measure-storey_2_down_s = 中層垮塌
measure-storey_3_down_s = 頂層垮塌
measure-bridge_collapse_s = 天橋倒塌
measure-reached_wall = 天橋抵達城牆
measure-least_gap_m = 與城牆的最小間距
measure-bridge_height_m = 天橋高度
measure-defender_dose_kj_m2 = 守方一人所受熱量
measure-attacker_dose_kj_m2 = 攻方一人所受熱量
measure-men_driven_back = 被逼退的人數
measure-joints_broken = 鬆脫的接頭
measure-bundles_thrown = 投下的火牛
measure-wheel_sank_s = 車輪下陷
measure-hawser_broke_s = 繩索斷裂
measure-greatest_heat_release_mw = 最大放熱功率
measure-greatest_flame_height_m = 最高火焰
measure-mass_error_share = 質量帳誤差
measure-energy_error_share = 能量帳誤差
measure-heat_release_mw = 放熱功率
measure-flame_height_m = 最高火焰
measure-bridge_gap_m = 天橋與城牆的間距
measure-hawser_tension_kn = 繩索拉力
measure-fuel_burnt_kg = 燒掉的燃料

## Weapons, structures, mechanics

weapon-FireLance = 火槍
weapon-FireBundle = 火牛（柴草捆）
structure-Wall = 城牆
structure-Moat = 城壕與填道
structure-SkyBridge = 天橋
structure-Prop = 托竿
structure-Water = 水面
structure-Ship = 船
mechanic-drag = 空氣阻力
mechanic-wind = 風
mechanic-rain = 雨與潮濕
mechanic-jet = 火焰射流
mechanic-heat = 受熱、烘乾與起火
mechanic-fire = 燃燒與蔓延
mechanic-plume = 火焰與煙柱
mechanic-strength = 強度與垮塌
mechanic-soft-ground = 軟土
mechanic-hauling = 牽引
mechanic-heap = 堆積
mechanic-driven-back = 熱逼人退
mechanic-buoyancy = 浮力
mechanic-hull-drag = 船體阻力
mechanic-paddle = 踏車輪
mechanic-sail = 帆
mechanic-settling = 沉降
mechanic-cloud = 塵與煙

## Names of things, as sentences use them

name-of-part = { $whole }的{ $part }
name-of-joint = { $a }與{ $b }的接頭
name-on = { $place }上的{ $what }

thing-bridge = 天橋
thing-wall = 城牆
thing-moat = 城壕
thing-prop = 托竿
thing-oxen = 火牛
thing-bundles = 火牛
thing-bundle = 火牛
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
thing-side = 側面皮幔
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

one-oxen = 火牛
one-bundles = 火牛
one-lances = 火槍

## What happened: one sentence per kind of event

event-run-started = 開始：{ $scenario }，依據{ $account }。
event-run-started-plain = 開始：{ $scenario }。
event-hauling-started = { $men } 人開始牽引。
event-hauling-stopped = { $crew }停止牽引。
event-prop-held = { $prop }把{ $structure }擋在離城牆 { $gap_m } 處。
event-wheel-sank = { $wheel }陷入軟土 { $depth_m }。
event-hawser-broke = 竹索在 { $tension_kn } 時斷裂：{ $hawser }。
event-bundle-thrown = { $lit ->
    [true] { $bundle } 燃燒著從城上落下。
   *[other] { $bundle } 未點燃，從城上落下。
}
event-lance-lit = { $lance } 點燃。
event-lance-spent = { $lance } 燒了 { $burn_time_s } 後燃盡。
event-lance-dropped = { $lance } 掉在地上：持槍者退走。
event-heard = 聽見巨響：{ $level_db }，遲到 { $delay_s }。
event-swamped = { $hull }進水。
event-sank = { $hull }沉沒。
event-capsized = { $hull }傾覆。
event-hull-measured = { $hull }測畢。
event-grain-landed = { $grain }下落{ $fall_time_s }後落地，飄出{ $drift_m }。
event-cloud-passed = 塵雲飄到{ $to_m }處，測得其濃度。
event-ignited = { $cause ->
    [hand] { $part } 被人手點燃。
    [jet] { $part } 被火槍的火焰點燃。
   *[flames] { $part } 被周圍的火焰引燃。
}
event-dried-out = { $part } 已烤乾。
event-burnt-through = { $part } 已燒穿。
event-joint-broke = { $failure ->
    [burnt] 火燒壞了{ $joint }，它在 { $load_kn } 下鬆脫。
    [cut] { $joint }被割斷。
   *[overloaded] { $joint }承受不住 { $load_kn }，鬆脫。
}
event-storey-gave-way = { $structure }第 { $storey } 層垮塌。
event-bridge-reached-wall = { $structure }抵達城牆。
event-bridge-collapsed = { $structure }倒塌，只剩 { $height_m }。
event-crew-moved = { $crew }已移到 { $to_m } 處。
event-driven-back = { $flux_kw_m2 } 的熱逼退{ $crew } { $men } 人。
event-parameter-set = { $parameter }設為 { $value }。
event-body-quarantined = { $thing }的數值不再是數，已移出，運行繼續。
event-run-ended = 運行結束。

## Many like events told in one line

flood-at = { $from }
flood-between = { $from } 至 { $to }
flood-bundle-thrown = { $lit ->
    [true] { $when }，{ $count } 捆燃燒的柴草從城上落下。
   *[other] { $when }，{ $count } 捆未點燃的柴草從城上落下。
}
flood-lance-lit = { $when }，點燃 { $count } 支火槍。
flood-lance-spent = { $when }，{ $count } 支火槍燃盡。
flood-ignited = { $cause ->
    [hand] { $when }，人手點燃{ $thing } { $count } 次。
    [jet] { $when }，火槍的火焰在 { $count } 處點燃{ $thing }。
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
flood-other = { $first } { $when }，還有 { $more } 次。

## Panels: controls, the keypad, marks of the time line

play-again = 從頭再放
slower = 慢些
faster = 快些
speed-is = { $speed }：觀看一秒所模擬的秒數
entry-take = 確定
entry-cancel = 取消
entry-range = { $low } 至 { $high }
entry-range-units = { $low } 至 { $high }；也可用 { $units }
expected-and-got = 預期 { $wanted }，結果 { $got }
close = 關閉
runs-at = 實際 { $speed }
mark-ignited = 起火
mark-wheel-sank = 車輪下陷
mark-hawser-broke = 大索斷
mark-bridge-reached-wall = 抵城
mark-storey-gave-way = 第 { $storey } 層塌
mark-driven-back = 退避
mark-bridge-collapsed = 天橋塌
