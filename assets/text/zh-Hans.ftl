# 简体中文。缺少的条目用英文代替。
# 数字参数自带单位：$depth_m 写作 "0.5 m"。

app-title = Firelance 火枪
app-subtitle = 宋金战争中的早期火药兵器：观看、改变、检验、追溯史料

## Transport

play = 播放
pause = 暂停
step-back = 后退一步
step-forward = 前进一步
restart = 重新开始
restart-with-changes = 按改动重新开始
restart-story = 故事从头开始
restart-parameters = 改动在下次开始时生效
speed = 速度
speed-times = { $times } 倍
speed-reached = 实际 { $times } 倍
fold = 收起
unfold = 展开
fold-parameters = 收起参数
unfold-parameters = 展开参数
time = 时间
of = 共
time-of = { $time }，共 { $end }
next-event = 到下一个此类事件
next-heading = 运行到下一次……
next-ignition = 起火
next-burst = 爆炸
next-impact = 命中
next-collapse = 倒塌或沉没
next-driven-back = 有人退避
next-none = 到运行结束为止，再没有发生：{ $what }。
end-of-run = 运行结束
zoom-in = 放大
zoom-out = 缩小
whole-scene = 全景
presenting = 演示
language = 语言
text-size = 字号
quit = 退出

## Menu and proving ground

scenarios = 场景
proving-ground = 试验场
time-of-the-wars = 宋金战争，1114-1234
play-it = 播放{ $name }
beside-the-battles = 此外之事
across-the-wars = 关于整场战争与本文
chronicle = 编年
chronicle-about = 各役提要与此外之事
proving-about = 搭建、点火、抛射、测量
my-work-about = 所存作业与自备场景
power-song = 宋
power-jin = 金
power-liao = 辽
power-mongols = 蒙古
seal-none = 无兵器
seal-tells = 印：兵器为谁所用
play-now = 播放
scroll-title = 宋金战争
scroll-years = 一一一四至一二三四
instruments = 仪表
reading-t_s = 时间
reading-x_m = 位置 x
reading-y_m = 位置 y
reading-vx_m_s = 速度 Vx
reading-vy_m_s = 速度 Vy
reading-speed_m_s = 速率
reading-angle_deg = 角度
reading-turning_deg_s = 转动
reading-mass_kg = 质量
reading-kinetic_energy_j = 动能（不计转动）
reading-temperature_c = 最热表面
reading-char_share = 已炭化或烧去
reading-wet_share = 剩余水分
reading-burning = 正在燃烧
reading-heat_release_kw = 放热
reading-here-temperature = 此处：表面
reading-here-char = 此处：炭化深度
reading-here-burnt = 此处：已烧燃料
reading-gone = 此时它不在场。
reading-vectors = 箭头
reading-components = x 和 y
path-point = 路径上的点
path-number = 第 { $number } 个，共 { $count } 个
path-pinned = 保留的运行
path-back = 路径上的上一个点（,）
path-on = 路径上的下一个点（.）
path-live = 现在
path-now = 回到现在
reading-scale = 这么长：{ $value }
vector-velocity = 速度
overlays = 图层
overlay-none = 无
overlay-heat = 温度
overlay-heat-about = 每个物体最热的表面；最热的几个标出数值。
overlay-charring = 炭化或烧掉的部分
overlay-charring-about = 每个物体的截面或燃料中已烧的比例，以及绑绳（圆点）。
overlay-danger = 爆炸危险半径
overlay-danger-about = 由响声大小得出的各距离处的超压峰值：只表示次序，不计近处。
overlay-clouds = 空中的石灰与尘
overlay-clouds-about = 每团石灰或尘云中心的密度，以及还有多少光能透过。火与火药的烟画出来了，不计入。
overlay-sound = 声级
overlay-sound-about = 至今最响的一声在各距离处的峰值声级。
overlay-wind = 风与水
overlay-wind-about = 此刻的风、船身的速度、波浪的高度。
overlay-nothing = 此刻没有。
limit-work = 工作限值
limit-impulse = 脉冲声限值
limit-ear-drum = 鼓膜有危险
danger-may-burst = 还可能爆炸：按此刻的情形
cloud-smoke = 烟
cloud-dust = 尘
cloud-lime = 石灰
cloud-told = { $kind } { $density } kg/m3，透光 { $light }
sound-front = 正在传来的声音
wind-scale = 风，这么长：{ $value }
wind-hulls = 船身，比例相同
wave-height = 波高 { $height }
tools = 测量工具
tool-none = 收起
tool-tape = 卷尺
tool-tape-hint = 从一处拖到另一处；两端会附在物体上。按键：Tab、← → ↑ ↓，Enter 移到最近的物体。
tool-protractor = 量角器
tool-protractor-hint = 定三个点，第二个是角的顶点。按键：Tab、← → ↑ ↓，Enter 移到最近的物体。
tool-stopwatch = 秒表
tool-stopwatch-hint = 计算运行的时间；倒回时往回数。
tool-hand = 手
tool-hand-hint = 按住会动的东西拖动，放开即抛出。按键：B 选择，← → ↑ ↓ 拖动，Enter 放开。暂停的运行在按住时继续。
tool-hand-build-hint = 按住会动的东西拖动，放开即抛出；标记仍用来选择和移动所建之物。T 收起手。
hand-people = 不能抛人：请抓别的东西。
hand-fixed = { $thing }固定不动：手移不动它。
hand-led = { $thing }按自己的规律运动，或已停住：手移不动它。
hand-gone = { $thing }已经不在了。
hand-over = 运行已结束：请先退回。
hand-enough = 这次运行里手动已经够多，不再保存。重新开始即可再来。
by-hand = 用手移动过：不再是史料所述
tool-start = 开始
tool-stop = 停止
tool-reset = 归零
tool-note = 记下
tool-noted = 已记在“问题”页：{ $reading }
notes = 读数
note-told = { $tool }：{ $value }，{ $time } 时
note-out = 去掉这个读数
force-drag = 阻力
force-weight = 重力
force-sum = 以上合计
force-note = 碰到和拉住它的力未计入。
force-buoyancy = 浮力
force-contact = 摩擦力
force-hand = 手的拉力
force-hauling = 拽力，减去滚动阻力
force-load = 所载之重，或已烧而仍动者
force-hull-drag = 水的阻力
force-mooring = 缆绳拉力
force-paddle = 轮桨推力
force-ram-pole = 撞竿推力
force-rest = 其余：碰到和拉住它的力
force-sail = 帆受风力
force-swell = 浪与水流
force-flight = 撞击力
force-throwing = 撞击力
force-fragments = 碎片撞击力
force-note-whole = 其和即质量乘加速度；各定律之外的，是碰到和拉住它的力。
held-to-figures = 与已发表数据对照
figures-about = 下面每个数都是刚用这条定律模拟出来的。
figure-published = 已发表
figure-simulated = 模拟
figure-difference = 相差
figure-allowed = 容许
figure-outside = 超出容许
figure-failed = 这一次模拟无法进行
figures-running = 已完成 { $done } / { $all } 次模拟
curve-published = 点：已发表
curve-simulated = 线：模拟

## Story

story = 故事
story-empty = 按播放，故事开始。
told-at = 讲于 { $time }
mechanic = 起作用的规律
open-sources = 打开史料
back-to-story = 回到故事
predict = 预测
explain = 解释
question = 问题
your-answer = 你的回答
timeline = 年表
battles = 战役

## Accounts

accounts = 各家记载
account = 记载
account-switch = 依据
account-hint = 史料说法不一。请选择依谁的记载演出。
happened = 经过
happened-copy = 全部复制
happened-save = 存为文本
happened-copied = 已复制 { $count } 行
happened-nothing = 尚未发生任何事。
outcomes = 结果
expected = 预期
outcome-none = 尚无测量值

## Parameters

parameters = 参数
parameter = 参数
historical-default = 史料默认值
outside-sources = 超出史料所载
reset-parameter = 恢复默认值
type-a-value = 输入数值
show-fewer = 少显示些
show-all = 全部显示
shown-of = { $seen } / { $count }
entry-whole = 请输入整数
entry-out-of-range = 请输入 { $low } 到 { $high } 之间的值
switch-on = 开
switch-off = 关
changed = 已改动
seed = 随机种子

## Sources

sources = 史料来源
sources-line = 出处：
sources-close = 关闭史料
passage = 段落
in-the-text = 在历史文本中
what-we-know = 我们的说法
how-we-know = 何以知道
in-english-only = （此说明仅有英文）
citations = 引用
note = 注
terms = 名称与术语
limits = 模型的局限
model-leaves-out = 模型略去了什么
left-out = 模型略去了什么
errs-to = 偏差方向
which-way-it-errs = 偏向哪一边
assumptions = 假设
law = 规律
symbols = 符号
other-reading = 另一种说法
reason = 理由
powder = 火药
powder-shares = 已发表的成分比例
saltpetre = 硝石
sulphur = 硫黄
carbon-stuff = 含碳物
other-stuff = 其他

## Grades of evidence

evidence = 证据
evidence-attested = 有记载
evidence-reconstructed = 推定
evidence-assumed = 假设
evidence-disputed = 有争议
evidence-attested-means = 有史料明言。
evidence-reconstructed-means = 由史料推得，并说明理由。
evidence-assumed-means = 史料未载，由我们选定，并说明理由。
evidence-disputed-means = 史料互相矛盾；另一种说法一并给出。

## Scale, wind, sides

scale-metres = { $number } 米
scale-chi = { $number } 尺
scale-bu = { $number } 步
scale-zhang = { $number } 丈
wind = 风
rain = 雨
calm = 无风
side-defender = 守方
side-attacker = 攻方

## Without a window, and when something is wrong

no-display = 没有显示器：以文字演出 { $scenario }。
no-display-play = 没有显示器；请用：firelance run { $scenario }
problem = 问题
problems = { $count } 个问题
last-good-scene = 显示的是上一个完好的场景。
body-lost = 有一物的数值不再是数，已移出运行。
nothing-here = 这里没有内容
care-note = 火药只以史书所载名称和已发表的比例出现。人会被逼退，不显示任何人受伤。

## Measures

measure-first_ignition_s = 首次起火
measure-structure_alight_s = 建筑起火
measure-level_db = 听到的声级
measure-delay_s = 声音迟到
measure-release_speed_m_s = 出手速度
measure-range_m = 射程
measure-energy_per_puller_j = 每名拽手得到的石弹动能
measure-pull_work_per_puller_j = 每名拽手所做的功
measure-release_height_m = 出手高度
measure-water_kg_m2 = 吸入的水
measure-damp_ignition_s = 点着所需的持炬时间
measure-apex_m = 最高点
measure-flight_time_s = 飞行时间
measure-time_up_s = 上升时间
measure-fall_time_s = 下落时间
measure-impact_speed_m_s = 落地速度
measure-impact_angle_deg = 落角
measure-air_density_kg_m3 = 空气密度
measure-rebound_ratio = 反弹比
measure-slide_acceleration_m_s2 = 坡上加速度
measure-stack_height_m = 叠放高度
measure-ignition_time_s = 起火时间
measure-drying_time_s = 干燥时间
measure-char_depth_10min_mm = 十分钟炭化深
measure-surface_temperature_c = 表面温度
measure-axis_temperature_c = 轴上温度
measure-axis_temperature_heskestad_c = 轴上温度（另一公式）
measure-scaled_heat_release = 无量纲放热
measure-flame_height_diameters = 焰高与火宽之比
measure-radiant_flux_kw_m2 = 辐射热
measure-reach_12kw_m = 12 kW/m2 所及
measure-plume_flow_m3_s = 上升气量
measure-plume_radius_m = 热气半径
measure-plume_speed_m_s = 热气速度
measure-plume_excess_k = 热气温升
measure-speed_ratio_at_10d = 10 倍口径处速度比
measure-speed_ratio_at_15d = 15 倍口径处速度比
measure-speed_ratio_at_20d = 20 倍口径处速度比
measure-speed_ratio_at_30d = 30 倍口径处速度比
measure-speed_ratio_at_50d = 50 倍口径处速度比
measure-speed_ratio_at_100d = 100 倍口径处速度比
measure-half_width_at_10d_ratio = 10 倍口径处半宽
measure-half_width_at_15d_ratio = 15 倍口径处半宽
measure-half_width_at_20d_ratio = 20 倍口径处半宽
measure-half_width_at_30d_ratio = 30 倍口径处半宽
measure-half_width_at_50d_ratio = 50 倍口径处半宽
measure-half_width_at_100d_ratio = 100 倍口径处半宽
measure-flow_ratio_at_10d = 10 倍口径处气量比
measure-flow_ratio_at_15d = 15 倍口径处气量比
measure-flow_ratio_at_20d = 20 倍口径处气量比
measure-flow_ratio_at_30d = 30 倍口径处气量比
measure-flow_ratio_at_50d = 50 倍口径处气量比
measure-flow_ratio_at_100d = 100 倍口径处气量比
measure-momentum_ratio_at_20d = 20 倍口径处动量比
measure-reach_300k_diameters = 高出 300 K 所及
measure-reach_800k_diameters = 高出 800 K 所及
measure-visible_reach_m = 火星所及
measure-grain_speed_m_s = 火星出口速度
measure-jet_to_plume_m = 喷流转为热气
measure-spread_up_mm_s = 向上蔓延
measure-spread_side_mm_s = 横向蔓延
measure-spread_down_mm_s = 向下蔓延
measure-outcome = 炸弹的结果
measure-scorched_m2 = 一次爆裂灼烧的地面
measure-came_on_s = 奉命者到达
measure-men_startled = 被巨响惊动的人次
measure-people_startled = 被巨响惊动过的人数
measure-bursts = 爆裂的炸弹
measure-fragments = 碎片
measure-loudness_db_at_10m = 十米处的响度
measure-ended_s = 炸弹终结的时刻
measure-after_landing_s = 落地到终结
measure-hissing = 落地后嘶嘶作响的炮
measure-fragment_mass_error_share = 碎片的质量
measure-fragment_momentum_error_share = 碎片的动量
measure-piece_reach_m = 碎片最远处
measure-pieces_in_cover = 被墙和屋顶挡住的碎片
measure-peak_kpa = 远处的超压峰值
measure-peak_level_db = 远处的声级峰值
measure-draught_m = 吃水
measure-metacentric_height_m = 稳心高
measure-righting_arm_m = 复原力臂
measure-roll_period_s = 横摇周期
measure-heave_period_s = 升沉周期
measure-afloat = 浮
measure-ship_speed_m_s = 船速
measure-hull_speed_m_s = 船壳速度
measure-hull_speed_share = 占船壳速度之比
measure-least_at_treads_share = 踏轮摇桨人数最少之比
measure-waterline_error_share = 水线误差
measure-ramming_speed_m_s = 最重一撞的速度
measure-ramming_energy_kj = 一撞耗去的动能
measure-hole_m = 最大破口
measure-rammed_s = 首次相撞
measure-blows = 相撞次数
measure-holes = 破口数
measure-ships_swamped = 进水船数
measure-ships_sunk = 沉船数
measure-ships_ashore = 抵岸船数
measure-took_to_water = 下水人数
measure-volleys = 放箭次数
measure-brands_caught = 钉住的火箭与粘住的火炮
measure-first_brand_s = 首支火箭或火炮附着
measure-sails_burnt_share = 帆布烧毁比例
measure-sails_alight = 起火的帆
measure-ships_alight = 船板起火的船
measure-anchored_alight = 泊船起火数
measure-fleet_length_m = 锚泊船队长度
measure-took_cover = 躲避人次
measure-cables_parted = 锚缆断开
measure-least_sight_m = 尘中最短视距
measure-men_in_dust = 尘雾逼退人数
measure-drift_m = 飘移
measure-fall_speed_m_s = 下落速度
measure-stokes_speed_m_s = 斯托克斯速度
measure-time_lapse = 快放倍数
measure-dust_kg_m3 = 尘云中心浓度
measure-cloud_half_width_m = 尘云半宽
measure-cloud_half_height_m = 尘云半高
measure-optical_depth = 光学厚度
measure-sight_share = 透过尘云的光
measure-airborne_kg = 仍在空中的尘
measure-lance_reached_m = 火枪射程
measure-lance_burnt_for_s = 火枪燃烧时间
measure-burnt_share = 天桥或对楼烧毁比例
measure-storey_1_down_s = 底层垮塌
measure-storey_2_down_s = 中层垮塌
measure-storey_3_down_s = 顶层垮塌
measure-bridge_collapse_s = 天桥或对楼倒塌
measure-reached_wall = 天桥或对楼抵达城墙
measure-least_gap_m = 与城墙的最小间距
measure-bridge_height_m = 天桥或对楼高度
measure-defender_dose_kj_m2 = 守方一人所受热量
measure-attacker_dose_kj_m2 = 攻方一人所受热量
measure-ramp_height_m = 土山高度
measure-ramp_gave_way_s = 土山塌陷
measure-horses_bolted = 惊奔的马
measure-farthest_bolt_m = 马跑的最远距离
measure-men_driven_back = 被逼退的人数
measure-attackers_driven_back = 被逼退的攻方人数
measure-defenders_driven_back = 被逼退的守方人数
measure-joints_broken = 松脱的接头
measure-bundles_thrown = 投下的火牛
measure-wheel_sank_s = 车轮下陷
measure-buildings_alight = 着火的房舍
measure-buildings_burnt = 烧毁的房舍
measure-building_alight_s = 首座房舍着火
measure-building_collapse_s = 首座房舍塌下
measure-parts_put_out = 被水浇灭之处
measure-water_thrown_kg = 救火用水
measure-toppled_s = 首座对楼被撞倒
measure-towers_toppled = 撞倒的对楼
measure-ram_push_kn = 撞竿最大推力
measure-ram_need_kn = 推倒静立对楼所需之力
measure-hawser_broke_s = 绳索断裂
measure-greatest_heat_release_mw = 最大放热功率
measure-greatest_flame_height_m = 最高火焰
measure-mass_error_share = 质量账误差
measure-energy_error_share = 能量账误差
measure-heat_release_mw = 放热功率
measure-flame_height_m = 最高火焰
measure-bridge_gap_m = 与城墙的间距
measure-hawser_tension_kn = 绳索拉力
measure-fuel_burnt_kg = 烧掉的燃料
measure-landed_at_m = 第一发落在何处
measure-first_bomb_at_m = 第一枚炮终于何处
measure-bridge_front_at_m = 天桥前端所在
measure-fire_left_at_m = 火向左到何处
measure-fire_right_at_m = 火向右到何处

## Weapons, structures, mechanics

weapon-FireLance = 火枪
weapon-FireBundle = 火牛（柴草捆）
weapon-Thrower = 人力炮
weapon-Bomb = 炸弹
weapon-Mops = 麻搭、唧筒与水
weapon-Bow = 弓弩
weapon-RamPole = 撞竿
structure-Wall = 城墙
structure-Moat = 城壕与填道
structure-SkyBridge = 天桥
structure-Prop = 托竿
structure-Water = 水面
structure-Ramp = 土山
structure-Ship = 船
structure-Building = 房舍
structure-SiegeTower = 对楼
mechanic-drag = 空气阻力
mechanic-wind = 风
mechanic-rain = 雨与潮湿
mechanic-dousing = 泼水救火
mechanic-ram-pole = 撞竿与倾覆
mechanic-jet = 火焰射流
mechanic-heat = 受热、烘干与起火
mechanic-fire = 燃烧与蔓延
mechanic-plume = 火焰与烟柱
mechanic-panel = 辐射板
mechanic-creep = 沿面蔓延
mechanic-grains = 火星
mechanic-strength = 强度与垮塌
mechanic-soft-ground = 软土
mechanic-hauling = 牵引
mechanic-heap = 堆积
mechanic-sound = 声音
mechanic-throwing = 人力炮
mechanic-torch = 火炬
mechanic-driven-back = 热逼人退
mechanic-flight = 飞行
mechanic-contact = 摩擦与反弹
mechanic-fuse = 引信
mechanic-burst = 爆裂
mechanic-chain = 铁索放下
mechanic-flash = 爆裂的闪光
mechanic-fragments = 碎片
mechanic-blast = 远处的冲击波
mechanic-choking = 尘雾逼退
mechanic-smoulder = 土下缓燃
mechanic-startled = 响声惊人
mechanic-buoyancy = 浮力
mechanic-hull-drag = 船体阻力
mechanic-paddle = 踏车轮与桨
mechanic-sail = 帆
mechanic-settling = 沉降
mechanic-cloud = 尘与烟
mechanic-aboard = 船员
mechanic-brand = 火箭与余烬
mechanic-cover = 躲避
mechanic-mooring = 锚泊
mechanic-ramming = 撞船
mechanic-swell = 涌浪与水流

## Names of things, as sentences use them

name-the = { $name }
name-of-part = { $whole }的{ $part }
name-of-joint = { $a }与{ $b }的接头
name-on = { $place }上的{ $what }

thing-bridge = 天桥
thing-wall = 城墙
thing-moat = 城壕
thing-prop = 托竿
thing-thrower = 人力炮
thing-oxen = 火牛
thing-bundles = 火牛
thing-bundle = 火牛
thing-bomb = 炸弹
thing-bombs = 炸弹
thing-lances = 火枪
thing-lance = 火枪
thing-haulers = 牵引者
thing-throwers = 投掷者
thing-lancers = 火枪手
thing-troops = 士兵
thing-spearmen = 枪兵
thing-defenders = 守军
thing-attackers = 攻军
thing-chassis = 底架
thing-front = 前柱
thing-rear = 后柱
thing-ceiling = 楼板
thing-post = 柱
thing-brace = 斜撑
thing-strut = 支撑
thing-rake = 斜梁
thing-beam = 梁
thing-floor = 楼板
thing-roof = 顶
thing-wheel = 车轮
thing-wheel-1 = 前轮
thing-wheel-2 = 中轮
thing-wheel-3 = 后轮
thing-axle = 车轴
thing-side = 侧面
thing-hide = 牛皮
thing-felt = 毡
thing-quilt = 被褥
thing-brush = 柴草
thing-lashing = 绑绳
thing-tenon = 榫
thing-hawser = 竹索
thing-timber = 木料
thing-fill = 填土
thing-hull = 船壳
thing-grain = 尘粒
thing-ship = 船
thing-turret = 敌楼
thing-turrets = 敌楼
thing-hut = 草屋
thing-huts = 草屋
thing-tent = 帐篷
thing-tents = 帐篷
thing-shed = 棚
thing-sheds = 棚
thing-ramp = 土山
thing-stretch = 段
thing-fire-oxen = 火牛
thing-straw-bundles = 束草
thing-thunderclaps = 霹雳炮
thing-town-thrower = 城中炮座
thing-riders = 骑兵
thing-straw-men = 负草之兵
thing-fillers = 火牛手
thing-quenchers = 救火敌军
thing-raiders = 忠孝军
thing-sent-round = 绕后之军
thing-camp = 营中之军
thing-boats = 船
thing-small-boats = 小船
thing-stockade = 营栅
thing-front-fire = 正面火枪
thing-rear-fire = 绕后火枪
thing-pole = 帐柱
thing-firefighters = 救火者
thing-tower = 对楼
thing-tower-1 = 近处对楼
thing-tower-2 = 远处对楼
thing-rams = 撞竿
thing-gangway = 跳板
thing-junks = 金船
thing-song = 宋船
thing-flagship = 座船
thing-sea-eels = 海鳅船
thing-fire-boats = 火船
thing-bolts = 弩箭
thing-fire-arrows = 火箭
thing-fire-bombs = 火炮
thing-fire-balls = 火球
thing-thunder-a = 震天雷
thing-shed-a = 近处洞子
thing-shed-b = 中间洞子
thing-shed-c = 远处洞子
thing-screen = 城上皮幕
thing-chamber = 卧房
thing-mops = 湿帚
thing-listener = 听者
thing-buckets = 水桶
thing-sea = 海
thing-river = 江
thing-front-water = 正面的水
thing-rear-water = 背后的水
thing-earth-throwers = 土与水
thing-load = 干草
thing-sail = 帆
thing-stockade-1 = 前面营栅
thing-stockade-2 = 后面营栅
thing-boat = 船
thing-ground = 地面
thing-water = 水面
thing-gauge = 压力计
thing-bench = 试验台
thing-yard = 试验场
thing-cloud = 尘云
thing-drop = 落球
thing-burner = 燃烧器
thing-mark = 靶
thing-slab = 木板
thing-nozzle = 喷口
thing-pile = 堆
thing-shot = 弹丸
thing-bang = 响声
thing-board = 板条

one-oxen = 火牛
one-bundles = 火牛
one-bombs = 炸弹
one-fire-oxen = 火牛
one-straw-bundles = 束草
one-thunderclaps = 霹雳炮
one-boats = 船
one-small-boats = 小船
one-front-fire = 正面火枪
one-rear-fire = 绕后火枪
one-lances = 火枪
one-turrets = 敌楼
one-huts = 草屋
one-tents = 帐篷
one-sheds = 棚
one-rams = 撞竿
one-junks = 金船
one-song = 宋船
one-sea-eels = 海鳅船
one-fire-boats = 火船
one-bolts = 弩箭
one-fire-arrows = 火箭
one-fire-bombs = 火炮
one-fire-balls = 火球
one-thunder-a = 震天雷
one-mops = 湿帚
one-throwers = 人力炮

## What happened: one sentence per kind of event

event-run-started = 开始：{ $scenario }（{ $account }）。
event-run-started-plain = 开始：{ $scenario }。
event-hauling-started = { $crew } { $men } 人开始牵引。
event-hauling-stopped = { $crew }停止牵引。
event-prop-held = { $prop }把{ $structure }挡在离城墙 { $gap_m } 处。
event-wheel-sank = { $wheel }陷入软土 { $depth_m }。
event-hawser-broke = { $structure }的{ $hawser } 在 { $tension_kn } 时断裂。
event-bundle-thrown = { $lit ->
    [true] { $bundle } 燃烧着投出。
   *[other] { $bundle } 未点燃，投出。
}
event-lance-lit = { $lance } 点燃。
event-lance-spent = { $lance } 烧了 { $burn_time_s } 后燃尽。
event-lance-dropped = { $lance } 掉在地上：持枪者退走。
event-heard = 声响传来：{ $level_db }，迟到 { $delay_s }。
event-stone-loosed = { $thrower }放出一石，速度 { $speed_m_s }，仰角 { $angle_deg }。
event-stone-fell = { $thrower }的一石落在 { $range_m } 外，落地速度 { $speed_m_s }。
event-throw-failed = 拽手翻不起{ $thrower }的炮梢。
event-loosed = { $thing } 射出：{ $speed_m_s }，仰角 { $angle_deg }。
event-landed = { $thing } 落在{ $on }上 x = { $x_m } 处，速度 { $speed_m_s }，飞行 { $flight_time_s }。
event-measured = { $instrument }读数已定。
event-bomb-thrown = { $on_chain ->
    [true] { $bomb } 由铁索放下。
   *[other] { $bomb } 被投出。
}
event-fuse-lit = { $bomb } 的引信点燃，可烧 { $fuse_s }。
event-let-down = { $bomb } 悬在铁索上，离地 { $height_m }。
event-hissing = { $hangs ->
    [true] { $bomb } 悬在铁索上嘶响，引信还剩 { $left_s }。
   *[other] { $bomb } 落地嘶响，引信还剩 { $left_s }。
}
event-fizzled = { $bomb } 哑火。
event-burst = { $in_air ->
    [true] { $bomb } 在 { $height_m } 高处凌空爆裂，碎成 { $fragments } 片。
   *[other] { $bomb } 爆裂，碎成 { $fragments } 片。
}
event-dust-drove-back = 浓尘逼退{ $crew } { $men } 人。
event-startled = { $level_db } 的响声惊动{ $crew } { $men } 人。
event-horses-bolted = { $crew }的马惊走 { $horses } 匹。
event-swamped = { $hull } 进水。
event-sank = { $hull } 沉没。
event-capsized = { $hull } 倾覆。
event-rammed = { $by } 以 { $speed_m_s } 撞上{ $hull }，撞击耗去 { $energy_kj }。
event-holed = { $hull } 船板破裂：破口宽 { $side_m }。
event-beached = { $hull } 抵岸。
event-took-to-water = { $hull } 上{ $crew } { $men } 人下水，游向岸边。
event-hull-measured = { $hull }测毕。
event-grain-landed = { $grain }下落{ $fall_time_s }后落地，飘出{ $drift_m }。
event-cloud-passed = 尘云飘到{ $to_m }处，测得其浓度。
event-arrows-shot = { $stock }射出 { $arrows } 支。
event-brand-caught = { $by ->
    [bomb] { $stock }的火粘在{ $part }上。
   *[arrow] 一支火箭燃着钉在{ $part }上。
}
event-took-cover = { $from ->
    [arrow] 箭落在近旁：{ $crew } { $men } 人躲避。
    [rag] 燃烧的帆片落在近旁：{ $crew } { $men } 人躲避。
   *[other] 有物落在近旁：{ $crew } { $men } 人躲避。
}
event-taken-by-hand = { $thing } 被手抓住：从此以后，这次运行不再是史料所述。
event-let-go-by-hand = 手放开 { $thing }，当时速度 { $speed_m_s }。
event-mooring-parted = { $hull } 的锚缆断开。
event-ignited = { $cause ->
    [hand] { $part } 被人手点燃。
    [fuse] { $part } 烧开，火焰与浓烟冒出。
    [jet] { $part } 被火枪的火焰点燃。
    [brand] { $part } 被落在上面的火引燃。
    [flash] { $part } 被爆炸的火光引燃。
   *[flames] { $part } 被周围的火焰引燃。
}
event-dried-out = { $part } 已烤干。
event-burnt-through = { $part } 已烧穿。
event-building-alight = { $building } 着火。
event-building-burnt = { $building } 的墙与顶烧去一半以上。
event-building-collapsed = { $building } 的顶塌下。
event-dousing-started = { $crew } { $men } 人开始泼水救火。
event-put-out = { $part } 被水浇灭。
event-ram-poles-set = { $men } 人用撞竿顶{ $structure }。
event-toppled = { $structure }被撞倒，倒出 { $reach_m }。
event-joint-broke = { $failure ->
    [burnt] 火烧坏了{ $structure }的{ $joint }，它在 { $load_kn } 下松脱。
    [cut] { $structure }的{ $joint }被割断。
   *[overloaded] { $structure }的{ $joint }承受不住 { $load_kn }，松脱。
}
event-storey-gave-way = { $structure }第 { $storey } 层垮塌。
event-bridge-reached-wall = { $structure }抵达城墙。
event-bridge-collapsed = { $structure }倒塌。
event-ramp-gave-way = { $structure }塌陷，平均高 { $height_m }。
event-ramp-raised = { $structure }筑成，平均高 { $height_m }。
event-ramp-cut = { $structure }第 { $stretch } 段被挖开。
event-cleared = { $thing }的残余被搬走。
event-bundles-kept = { $stock }有 { $left } 个始终未投。
event-stopped-short = { $structure }未到城墙，还差 { $gap_m }。
event-ruin-left = { $structure }的残余高 { $height_m }。
event-left-tower = { $crew } { $men } 人离开{ $structure }。
event-crew-moved = { $crew }到达 x = { $to_m } 处。
event-driven-back = { $flux_kw_m2 } 的热逼退{ $crew } { $men } 人。
event-place-left = { $crew }都已离开原处。
event-wind-changed = { $change ->
    [rises] 起风：{ $towards ->
        [left] 吹向左
       *[right] 吹向右
    }，{ $speed_m_s }。
    [turns] 风向转变：{ $towards ->
        [left] 吹向左
       *[right] 吹向右
    }，{ $speed_m_s }。
    [freshens] 风力加大到 { $speed_m_s }。
    [slackens] 风力减到 { $speed_m_s }。
   *[drops] 风停。
}
event-rain-changed = { $falls ->
    [true] 现在下雨：{ $rain_mm_h }。
   *[other] 雨停。
}
event-sails-trimmed = { $set ->
    [true] { $hull }的帆张起。
   *[other] { $hull }的帆松开。
}
event-parameter-set = { $parameter }设为 { $value }。
event-body-quarantined = { $thing }的数值不再是数，已移出，运行继续。
event-run-ended = 运行结束。

## Many like events told in one line

when-at = { $from }
when-between = { $from } 至 { $to }
flood-bundle-thrown = { $lit ->
    [true] { $when }，{ $count } 捆燃烧的柴草投出。
   *[other] { $when }，{ $count } 捆未点燃的柴草投出。
}
flood-lance-lit = { $when }，点燃 { $count } 支火枪。
flood-lance-spent = { $when }，{ $count } 支火枪燃尽。
flood-lance-dropped = { $when }，{ $count } 支火枪掉在地上：持枪者退走。
flood-ignited = { $cause ->
    [hand] { $when }，人手在 { $count } 处点燃{ $thing }。
    [fuse] { $when }，又有 { $count } 个{ $thing }烧开，冒出火焰与浓烟。
    [jet] { $when }，火枪的火焰在 { $count } 处点燃{ $thing }。
    [brand] { $when }，落在上面的火在 { $count } 处点燃{ $thing }。
    [flash] { $when }，爆炸的火光在 { $count } 处点燃{ $thing }。
   *[flames] { $when }，火焰在 { $count } 处点燃{ $thing }。
}
flood-dried-out = { $when }，{ $thing }有 { $count } 处烤干。
flood-burnt-through = { $when }，{ $thing }有 { $count } 处烧穿。
flood-joint-broke = { $failure ->
    [burnt] { $when }，火烧坏{ $structure }的 { $count } 处接头。
    [cut] { $when }，{ $structure }的 { $count } 处接头被割断。
   *[overloaded] { $when }，{ $structure }有 { $count } 处接头承受不住而松脱。
}
flood-driven-back = { $when }，热逼退{ $crew } { $men } 人。
flood-dust-drove-back = { $when }，浓尘 { $count } 次逼退{ $crew }。
flood-startled = { $when }，{ $count } 声响惊动{ $crew }，第一声 { $level_db }。
flood-heard = { $when }，传来 { $count } 声响，第一声 { $level_db }，迟到 { $delay_s }。
flood-took-cover = { $from ->
    [arrow] { $when }，{ $crew } { $count } 次躲避落箭。
    [rag] { $when }，{ $crew } { $count } 次躲避燃烧的帆片。
   *[other] { $when }，{ $crew } { $count } 次躲避落下之物。
}
flood-bomb-thrown = { $on_chain ->
    [true] { $when }，由铁索放下{ $stock } { $count } 个。
   *[other] { $when }，投出{ $stock } { $count } 个。
}
flood-fuse-lit = { $when }，{ $count } 个{ $bomb }的引信点燃，各可烧 { $fuse_s }。
flood-hissing = { $hangs ->
    [true] { $when }，{ $count } 个{ $bomb }悬在铁索上嘶响。
   *[other] { $when }，{ $count } 个{ $bomb }落地嘶响。
}
flood-fizzled = { $when }，{ $count } 个{ $bomb }哑火。
flood-burst = { $when }，{ $count } 个{ $bomb }爆裂。
flood-arrows-shot = { $when }，{ $stock }射出 { $count } 轮。
flood-brand-caught = { $by ->
    [bomb] { $when }，{ $stock }的火 { $count } 次粘在{ $thing }上。
   *[arrow] { $when }，{ $count } 支火箭燃着钉在{ $thing }上。
}
flood-stone-loosed = { $when }，{ $thrower }放出 { $count } 石。
flood-stone-fell = { $when }，{ $thrower }的 { $count } 石落地，第一石落在 { $range_m } 外。
flood-rammed = { $alike ->
    [true] { $when }，{ $hull }互相碰撞 { $count } 次。
   *[other] { $when }，{ $by } { $count } 次撞上{ $hull }。
}
flood-holed = { $when }，{ $hull }被撞出 { $count } 处破口。
flood-swamped = { $when }，{ $hull }有 { $count } 艘进水。
flood-sank = { $when }，{ $hull }有 { $count } 艘沉没。
flood-capsized = { $when }，{ $hull }有 { $count } 艘倾覆。
flood-beached = { $when }，{ $hull }有 { $count } 艘抵岸。
flood-took-to-water = { $when }，{ $hull }上{ $crew } { $men } 人下水，游向岸边。
flood-mooring-parted = { $when }，{ $hull }有 { $count } 根锚缆断开。
flood-building-alight = { $when }，{ $building }有 { $count } 座着火。
flood-building-burnt = { $when }，{ $count } 座{ $building }的墙与顶烧去一半以上。
flood-building-collapsed = { $when }，{ $count } 座{ $building }的顶塌下。
flood-put-out = { $when }，{ $thing }有 { $count } 处被水浇灭。
flood-storey-gave-way = { $when }，{ $structure }有 { $count } 层垮塌。
flood-ramp-cut = { $when }，{ $structure }有 { $count } 段被挖开。
flood-other = { $first }{ $when }，还有 { $more } 次。

## Panels: controls, the keypad, marks of the time line

play-again = 从头再放
slower = 慢些
faster = 快些
speed-is = { $speed }：观看一秒所模拟的秒数
entry-take = 确定
entry-cancel = 取消
entry-range = { $low } 至 { $high }
entry-range-units = { $low } 至 { $high }；也可用 { $units }
entry-converted = = { $value }。{ $standard }
expected-and-got = 预期 { $wanted }，结果 { $got }
close = 关闭
runs-at = 实际 { $speed }
mark-ignited = 起火
mark-wheel-sank = 车轮下陷
mark-hawser-broke = 大索断
mark-bridge-reached-wall = 抵城
mark-storey-gave-way = 第 { $storey } 层塌
mark-driven-back = 退避
mark-bridge-collapsed = 倒塌

## The page, its tabs, and what the window says in passing

plot = 曲线
plot-now = { $time } 时
plot-empty = 运行开始后曲线才出现。
plot-nothing = 请从列表中选择要画的曲线。
plot-add = 添加曲线
plot-full = 最多六条曲线，请先移去一条。
plot-of-scene = 整个场景
plot-time = 时间
plot-across = 横轴：{ $name }
plot-count = 数目
plot-gone = 移去这条曲线
plot-zoom-in = 放大（+）
plot-zoom-out = 缩小（−）
plot-earlier = 看更早，向左
plot-later = 看更晚，向右
plot-all = 全部
plot-all-short = 全部
plot-save-svg = 把此图存为图片（SVG）
plot-save-csv = 把这些曲线的数值存为表格（CSV）
pictures = 保存图片
picture-save = 保存画面（PNG）
picture-film = 保存分格图（SVG）
picture-changed = 改动：{ $changes }
picture-unchanged = 未作改动
picture-own = 自己搭的场景：{ $id }
plot-value-of = { $thing }：{ $value }
plot-band = { $what }：{ $count } 次运行中九成在此带内
plot-band-time = { $what }：以时间为横轴时画出带
plot-band-gone = 去掉此带
entry-uncertain = ± 后写不确定的大小：大于零，不超过其范围。
entry-band = 不确定时写 30 ± 5，图上画出一条带。
bookkeeping = 模拟的账目
outcomes-so-far = 至此：
compare-accounts = 各家说法的结果
compare-none = 尚无一种说法演到结尾。
compare-play = 演完其余说法
compare-playing = 正在演{ $account }：{ $percent }
outcome-yes = 是
outcome-no = 否
outcome-never = 从未
outcome-not-yet = 尚未
outcome-no-lance-lit = 未点火枪
outcome-no-lance-spent = 无火枪燃尽
outcome-not-here = 此处没有
outcome-no-such = 无
expected-before = { $time } 之前
expected-after = { $time } 之后
expected-happens = 会发生
evidence-published = 已发表
the-law = 规律及其出处
changes-wait = 改动待重新开始
changes-begin = 开始播放即生效
toast-playing = 播放
toast-paused = 暂停
toast-step-forward = 前进一步：{ $time }
toast-step-back = 后退一步：{ $time }
toast-second-forward = 前进一秒：{ $time }
toast-second-back = 后退一秒：{ $time }
toast-at-start = 已在开头
toast-at-end = 已在结尾
toast-restarted = 从头开始
toast-presenting = 演示：只留画面、故事和播放条。按 P 或 Esc 恢复。
toast-presenting-off = 面板已恢复
comfort-presenting = 大字故事
comfort-projector = 投影
comfort-calm = 减少动态
comfort-captions = 声音字幕
comfort-sound = 声音
toast-projector = 投影：线条更深，底色更白。按 Shift + P 恢复。
toast-projector-off = 恢复纸墨之色
toast-calm = 减少动态：火、烟和旗每隔一两秒才重画。按 K 恢复。
toast-calm-off = 火、烟和旗又动起来
toast-captions = 听得见的声音写在画面下方。按 C 关闭。
toast-captions-off = 声音字幕已关闭
toast-sound = 听到的会播放出来。Shift + C 关闭。
toast-sound-off = 不再播放声音
sound-not-there = 没有声音：{ $reason }
sound-not-built = 本程序编译时未包含声音。可用以下命令编译：cargo run --release --features sound
toast-folded = 参数已收起：按 F 恢复
toast-unfolded = 参数已展开
toast-text-size = 字号 { $percent }
toast-account = 下次开始时依 { $account } 演出。
toast-kept = 你的改动保留：{ $names }。
window-stopped = 窗口只得关闭：{ $cause }。你的场景文件没有改动。不开窗口也可观看：firelance run { $scenario }

## What is heard

cue-thunderclap = 霹雳一声
cue-bang = 一声巨响
cue-flare = 一声闷响，烈焰喷出
cue-collapse = 木土倒塌的轰响
cue-ram = 船头撞击声
cue-crack = 木头断裂声
cue-rope = 绳索崩断声
cue-thud = 沉重的落地声
cue-hoofs = 马蹄奔跑声
cue-jet = 火枪喷火声
cue-splash = 落水声
cue-shouts = 人群退却的呼喊
cue-swish = 弹射呼啸声
cue-creak = 木头和绳索的吱嘎声
cue-crackle = 火焰噼啪声
cue-fizz = 嘶嘶声
side-far-left = 左边远处
side-left = 左边
side-right = 右边
side-far-right = 右边远处
caption-side = { $sound }，{ $side }
caption = ［{ $sound }］
caption-near = ［{ $sound }，距 { $distance }］
caption-late = ［{ $sound }，距 { $distance }，{ $delay } 后听到］
caption-near-loud = ［{ $sound }，距 { $distance }，{ $level }］
caption-late-loud = ［{ $sound }，距 { $distance }，{ $delay } 后听到，{ $level }］

## Help

help = 按键和鼠标
help-play = 播放和暂停
help-step = 前进或后退一步
help-second = 前进或后退一秒
help-speed = 加快、放慢
help-restart = 按改动重新开始
help-sources = 当前所讲的史料
help-happened = 经过
help-outcomes = 结果
help-plot = 曲线图
help-presenting = 演示：故事放大，不见面板
help-projector = 投影：线条更深，底色更白
help-calm = 减少动态：不再闪动
help-captions = 声音字幕：听得见的声音写成文字
help-sound = 声音：听到的，由程序合成
help-fold = 收起和展开参数
help-readings = 下一个、上一个物体的读数（Page Up、Page Down 翻动）
help-path = 沿路径一点一点地读数；也可点击其上的点
help-vectors = 速度和力的箭头；它们的 x 和 y
help-language = 下一种语言
help-menu = 全部场景：战役与试验场
help-overlays = 在画面上显示一种量；不显示
help-tools = 卷尺、量角器、秒表、手、收起
help-pictures = 把画面存为图片；把到此为止的过程存为分格图
help-text = 字号放大、缩小、还原
help-tab = 到下一个按钮，按下它
help-escape = 关闭最后打开的
help-help = 本表
mouse-wheel = 滚轮
mouse-drag = 拖动画面
mouse-click = 点击物件
mouse-line = 点击时间线
mouse-plot = 曲线图：点击、滚轮、拖动
mouse-number = 双击数字
help-zoom = 放大缩小；在列表中：滚动
help-pan = 四处看
help-click = 读它的数值；它是什么，我们如何知道
help-line = 到那一刻；点标记：正到那一刻
help-plot-mouse = 到那一刻、缩放、平移；用 Tab 选中后：← → + − 0
help-number = 输入数值，单位可选

## Questions and work

questions = 问题
questions-none = 此场景没有问题。
question-number = 一个数
question-number-in = 以 { $unit } 为单位的数
question-place = 沿图的米数
question-moment = 90、1:30 或 从未
question-mark = 在图上标出
question-mark-hint = 在图上点按或拖动，或用方向键移动旗子。滚轮可看更多；按 Enter 或“预测”确定。
question-yours = 你的预测：{ $value }
question-after = 你说之前已经看到了结果。这是所见，很好；要预测，请改变一处，先说再看。
question-meanwhile = 这是在看运行到 { $time } 时说的。
question-came = 结果：{ $value }
question-earlier = 这是先前一次运行的结果。
question-apart = 相差 { $distance }。
question-close = 很接近。
question-far = 相差不少。为什么？
flag-yours = 你：{ $place }
flag-came = 结果：{ $place }
flag-waits = Esc：方向键重新移动旗子
question-watch = 看一遍
question-to-the-end = 直到结束
question-anew = 重新运行
question-change = 更改
question-again = 再问一次
question-sources = 出处
question-why = 用自己的话说明理由
question-first-on = 先预测再运行：是
question-first-off = 先预测再运行：否
question-first-toast = 请先说出你的预测。本页每个问题都要一个预测。
question-locked = 此作业本中 { $name } 已锁定。
slip-word = 找到“{ $found }”，可用：{ $wanted }
slip-empty = 未填：请输入一个数，例如 { $wanted }
slip-clock = 不是时间：找到“{ $found }”，请输入例如 { $wanted }（秒数不超过 59）
slip-before = 早于开始：找到“{ $found }”，请输入例如 { $wanted }
slip-too-great = 超出范围：找到“{ $found }”，最大 1e9
slip-number = 不是合适的数：找到“{ $found }”，请输入例如 { $wanted }
work-name = 你的姓名
work-save = 保存
work-saved = 已保存：{ $file }
work-not-saved = 未能保存：{ $reason }
work-not-kept = 未保存的作业无法在此保留：{ $reason }
work-not-opened = 未能打开：{ $reason }
file-read-anew = 已重新读取：{ $file }
file-not-read-anew = 文件刚存下的样子无法演示，仍保留上一个可用的场景：{ $reason }
work-kept = 未保存的作业已留存，见“场景”中“我的作业”。
link-not-opened = 无法按要求打开：{ $reason }
work-of = { $student }：预测 { $predicted } 题，已答 { $answers } 题
work-nameless = 尚无姓名
work-unsaved = 尚未保存
work-unreadable = 无法读取：{ $reason }
age-minutes = { $count } 分钟前
age-hours = { $count } 小时前
age-days = { $count } 天前
my-work = 我的作业
my-work-none = 还没有。你保存的作业，以及放入 { $folder } 的场景，都在这里。
scenario-of-your-own = 场景
help-questions = 问题
help-differences = 各保留的运行的对照表；Page Up、Page Down 翻动，加 Shift 左右翻动
help-shots = 重复运行：用别的种子再来，看平均与离散
help-onward = 到下一个此类事件
pins = 保留的运行
pin-run = 保留此运行
unpin = 不再保留
pin-same = 结果相同。
pin-differs = { $measure }：{ $then }，此处 { $now }
pin-as-recorded = 未作更改

# The large sheets over the scene: differences between pinned runs, and one run made again and again.
leaf-save = 存为 CSV
differences = 对照表
differences-none = 在“结果”页保留运行，它们就会与当前运行并列在这里。
differences-this = 本次运行
differences-without = 去掉的定律
differences-by-hand = 手动干预
shots = 重复运行
shots-again = 再运行
shots-stop = 停止
shots-reset = 重新开始
shots-target = 命中：40..60 { $unit }
shots-untold = 目标写作 40..60，也可空着一端。
shots-count = 次数
shots-mean = 平均
shots-deviation = 标准差
shots-error = 标准误
shots-hits = 命中
shots-seeds = 种子 { $first } 至 { $last }
shots-wanted = 命中：{ $wanted }
shots-interval = 次数不多，真正的比例可能在 { $low } 至 { $high } 之间
shots-none = 每次运行用下一个种子；参数如写成 30 ± 5，每次都重新取值。
shots-alike = 每次结果都相同：这里没有随机的成分。把一个参数写成 30 ± 5，它就不确定了。

# Building a scene by hand: what can be put in, what can be changed of it, and steps back and forth.
build = 搭建
build-palette = 取用
build-none = 未选择
build-hint = 点按放到中间，或拖到场景中。
build-moves = 拖动它的标记，或用 ← → 移动。
build-air = 空气：风和雨
build-scene = 场景：名称、时间
build-aims = 拖动标记可移动，拖动圆点可对准，X 转身。
build-aim = 对准：拖动它，或用 ↑ ↓ 转动
build-floor = { $thing }第 { $floor } 层
build-grid = 0.5 米网格
build-empty = 空地
build-save = 保存
build-save-bare = 只保存场景
build-save-bare-why = 供手工续写、测试或多次运行：只有场景，没有答案，也没有各步。
build-undo = 退回：{ $step }
build-redo = 重做：{ $step }
build-undo-none = 无可退回
build-redo-none = 无可重做
build-duplicate = 再放一份
build-remove = 移除
build-higher = 高 5°
build-lower = 低 5°
build-flip = 转身
build-flip-side = 转到另一方
build-flip-wind = 风向反转
build-begins = 在 0:00：{ $place }
build-anew = 运行由此从 0:00 重新开始。
build-other-text = 场景已在别处改动，这一步不再适用。
build-gone = 一并移除：{ $things }
build-gone-lines = 另有 { $count } 行提到它的安排和故事一并移除
build-own = 这已是你自己的场景。对原场景的预期不再适用。
build-led = 由参数“{ $name }”决定。
edit-add = 添加{ $thing }
edit-move = 移动{ $thing }
edit-turn = 对准：{ $thing }
edit-flip = { $thing }转身
edit-duplicate = 再放一份{ $thing }
edit-remove = 移除{ $thing }
edit-set = 改变{ $thing }
edit-empty = 从空地开始
edit-no-such-thing = 此场景中没有{ $thing }。
edit-cannot-move = 无法移动：{ $thing }。
edit-cannot-turn = 无法对准或转身：{ $thing }。
edit-cannot-copy = 无法再放一份：{ $thing }。
edit-cannot-remove = 无法移除：{ $thing }。
edit-led = 此值由另一单位的参数决定：{ $thing }。请在那里更改。
edit-text-long = 最多 { $thing } 个字。
edit-text-empty = 至少要有一种语言的文字。
edit-no-room = 没有空间再加一层。
edit-needs-water = 船要浮在水上：请先放水面。
edit-before-wall = 攻城楼和天桥要立在城墙右侧三百米之内。
edit-needs-wall = 它要立在城墙上：请先放一段城墙。
edit-needs-tower = 它用于攻城楼或天桥：请先放一座。
edit-needs-structure = 它守护会着火之物：请先放上。
palette-wall = 城墙
palette-moat = 城壕
palette-sky-bridge = 天桥
palette-siege-tower = 攻城楼
palette-ramp = 攻城土山
palette-huts = 棚屋
palette-tents = 帐篷
palette-water = 水面
palette-ship = 车船
palette-boat = 帆船
palette-fire-lances = 火枪
palette-fire-bundles = 火牛
palette-iron-bombs = 铁火炮
palette-fire-arrows = 火箭
palette-thrower = 石头：砲
palette-mops = 麻搭
palette-ram-poles = 撞竿
palette-defenders = 守军
palette-attackers = 敌军
palette-riders = 骑兵
palette-listener = 听者
word-left = 向左
word-right = 向右
word-paper = 纸
word-bamboo = 竹
word-iron = 铁
word-defender = 守方
word-attacker = 攻方
word-none = 无
word-nobody = 无人：放在原地
word-haulers = 拽拉
word-throwers = 投掷或射箭
word-lancers = 持火枪
word-firefighters = 救火
word-troops = 待命
word-riders = 骑马
word-horses = 马匹
material-thatch = 茅草
material-pine = 松木
material-bamboo = 竹
material-canvas = 帆布
material-felt = 毡
material-ox_hide = 牛皮
material-brush = 柴草
material-oiled_straw = 浇油的草
material-sail-mat = 席
material-oiled-silk = 油绢
property-altitude_m = 海拔高度
property-angle_deg = 角度
property-arm_ratio = 长短臂之比
property-arrow_kg = 箭重
property-at_m = 位置
property-axle_m = 轴高
property-base_length_m = 底长
property-base_width_m = 底宽
property-beam_m = 宽度或梢长
property-beam_per_puller_kg = 每名拽手的梢重
property-bearing_kpa = 填土承力
property-below_m = 水面低于地面
property-blades_m2 = 桨面积
property-bombs_every = 每几发一枚炸弹
property-bore_m = 口径
property-breadth_m = 进深
property-burn_time_s = 燃烧时间
property-cable_kn = 缆绳强度
property-casing = 外壳
property-centre_of_gravity_m = 重心高度
property-chain_m_s = 铁索上速度
property-cloth_m = 帆布厚度
property-cloth_water_kg_m2 = 帆上的水
property-core_kg_m3 = 内中柴草
property-count = 数量
property-cover_m = 覆土厚度
property-current_m_s = 水流
property-deck_m = 甲板高度
property-density_kg_m3 = 密度
property-depth_m = 深度
property-diameter_m = 直径
property-distance_m = 距离
property-drag_coefficient = 阻力系数
property-dust_kg = 石灰
property-eaves_m = 屋边高
property-edge_m = 顶部外边
property-figure = 每个人像代表人数
property-floors_m = 楼层高度
property-from_m = 起点
property-fuse_m = 引信长度
property-fuse_s = 引信时间
property-gangway_m = 跳板
property-grain_diameter_m = 颗粒直径
property-gust_share = 阵风
property-hawser_kn = 拽索强度
property-hawser_length_m = 拽索长度
property-hawsers = 拽索数
property-heads_left = 船头向左
property-height_m = 高度
property-joint_kn = 接合强度
property-joint_m = 绑绳粗
property-lane = 首列
property-lane_depth_m = 列间距
property-lanes = 列数
property-lapse = 加快倍数
property-lashing_kn = 绑绳强度
property-lashing_m = 绑绳粗
property-length_m = 长度
property-load_kg = 干燥载物
property-load_kg_m2 = 屋顶载重
property-mass_kg = 质量
property-mast_m = 帆柱高
property-men = 人数
property-moisture_share = 含水率
property-muzzle_height_m = 口高
property-overhang_m = 前伸
property-pellets = 子窠
property-planks_m = 可燃船板
property-post_m = 柱粗
property-power_per_man_w = 每人功率
property-pull_n = 每人拉力
property-pull_speed_m_s = 拉绳速度
property-push_n = 每人推力
property-rain_mm_h = 雨量
property-raised_from_s = 开始堆筑
property-raised_over_s = 堆筑时长
property-reach_m = 射程或伸距
property-release_deg = 脱手角度
property-reload_s = 装放时间
property-rolling_share = 滚动阻力
property-roof_m = 屋顶厚度
property-rope_travel_m = 拉绳行程
property-rowed = 划桨
property-rows = 排数
property-sail_m2 = 帆面积
property-scaled_distance = 比例距离
property-scatter_share = 散布
property-shaft_m = 箭身粗
property-shell_m = 船壳厚度
property-side = 阵营
property-sling_m = 皮窝绳长
property-soaked = 浸湿
property-soft_depth_m = 软土深度
property-soft_from_m = 软土起点
property-soft_width_m = 软土宽度
property-spacing_m = 间距
property-speed_m_s = 速度
property-spread_m = 散开宽度
property-stagger_s = 先后间距
property-start_gap_m = 距城墙
property-start_m = 起点
property-station = 站在
property-stone_density_kg_m3 = 石头密度
property-stone_kg = 石重
property-store_kg = 存水
property-strain_n = 每人最大拉力
property-swell_m = 涌浪
property-swell_period_s = 涌浪周期
property-swings_m = 缆绳长度
property-tail_height_m = 远端高度
property-temperature_c = 温度
property-tenon_kn = 榫头强度
property-throw_angle_deg = 抛掷角度
property-throw_speed_m_s = 抛掷速度
property-top_width_m = 顶宽
property-towards = 朝向
property-walls_m = 墙厚
property-water_below_m = 水面低于岸
property-water_kg_m2 = 覆盖物含水
property-water_kg_s = 每人泼水
property-wheel_diameter_m = 轮径
property-width_m = 宽度
property-against = 撞向
property-banner = 旗
property-bombs = 抛掷的炸弹
property-cloth = 帆的材料
property-crew = 人员
property-date = 日期
property-dawn_s = 天亮于
property-depth_m-0 = 最近一排
property-depth_m-1 = 最远一排
property-duration_s = 最长持续
property-floors_m-count = 层数
property-guards = 看护
property-hauls = 牵引
property-holds = 抵住
property-label = 名称
property-night = 夜间
property-on = 立于
property-own = { $name }：自定
property-place = 地点
property-powder = 火药
property-role = 做什么
property-roof = 屋顶材料
property-seed = 随机种子
property-speed = 观看速度
property-stuff = 材料
property-summary = 说明
property-title = 标题
property-view_m-0 = 画面起
property-view_m-1 = 画面止
property-walls = 墙的材料
property-wind_m_s = 风
help-build = 搭建：放入、拖动、更改、存场景
help-build-move = 搭建时：移动所选之物、对准、转身
help-build-steps = 搭建时：再放一份、移除
help-undo = 退回最近一次改动（参数、记载或所搭之物）；重做
