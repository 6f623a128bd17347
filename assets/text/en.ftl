# English: complete; the other languages fall back to it key by key.
# Arguments that are numbers carry the unit of their name: $depth_m reads "0.5 m".

app-title = Firelance
app-subtitle = Early gunpowder weapons in the Jin-Song Wars: see, change, test, trace to the sources

## Transport

play = Play
pause = Pause
step-back = Step back
step-forward = Step forward
restart = Restart
restart-with-changes = Restart with changes
restart-story = The story begins again
restart-parameters = Changes take effect at the next start
speed = Speed
speed-times = { $times }x
speed-reached = { $times }x reached
fold = Fold
unfold = Unfold
fold-parameters = Fold the parameters away
unfold-parameters = Unfold the parameters
time = Time
of = of
time-of = { $time } of { $end }
next-event = To the next event of a kind
next-heading = Run on to the next …
next-ignition = an ignition
next-burst = a burst
next-impact = an impact
next-collapse = a collapse or sinking
next-driven-back = people who give way
next-none = Nothing more of this came before the end of the run: { $what }.
end-of-run = End of the run
zoom-in = Zoom in
zoom-out = Zoom out
whole-scene = Whole scene
presenting = Presenting
language = Language
text-size = Text size
quit = Quit

## Menu and proving ground

scenarios = Scenarios
proving-ground = Proving ground
time-of-the-wars = The wars, 1114-1234
play-it = Play { $name }
beside-the-battles = What else happened
across-the-wars = Of the wars as a whole, and of the text
chronicle = Chronicle
chronicle-about = battles told, and what else happened
proving-about = build, light, throw, measure
my-work-about = what you saved, and your own scenarios
power-song = Song
power-jin = Jin
power-liao = Liao
power-mongols = Mongols
seal-none = no weapon
seal-tells = seal: who used the weapon
play-now = Play
scroll-title = The Song-Jin wars
scroll-years = 1114 to 1234
instruments = Instruments
reading-t_s = Time
reading-x_m = Position x
reading-y_m = Position y
reading-vx_m_s = Velocity Vx
reading-vy_m_s = Velocity Vy
reading-speed_m_s = Speed
reading-angle_deg = Angle
reading-turning_deg_s = Turning
reading-mass_kg = Mass
reading-kinetic_energy_j = Kinetic energy, turning not counted
reading-temperature_c = Hottest surface
reading-char_share = Charred or burnt
reading-wet_share = Water left
reading-burning = Burning
reading-heat_release_kw = Heat release
reading-here-temperature = Here: surface
reading-here-char = Here: charred depth
reading-here-burnt = Here: fuel burnt
reading-gone = At this time it is not there.
reading-vectors = Arrows
reading-components = x and y
path-point = Point of the path
path-number = { $number } of { $count }
path-pinned = Of the pinned run
path-back = The point of its path before this (,)
path-on = The next point of its path (.)
path-live = Now
path-now = Back to now
reading-scale = this long: { $value }
vector-velocity = Velocity
overlays = Overlays
overlay-none = None
overlay-heat = Heat
overlay-heat-about = Hottest surface of each body; the hottest have their number.
overlay-charring = Charred or burnt
overlay-charring-about = Share of each body's section or fuel, and of its lashings (dots).
overlay-danger = Blast: danger radius
overlay-danger-about = Peak overpressure by distance, from how loud a bang is: an order only, near field left out.
overlay-clouds = Lime and dust in the air
overlay-clouds-about = Density in the middle of each cloud of lime or dust, and how much light still comes through it. Smoke of fires and powder is drawn, but not counted here.
overlay-sound = Sound level
overlay-sound-about = Peak level of the loudest bang so far, at each distance.
overlay-wind = Wind and water
overlay-wind-about = Wind of this moment, speed of hulls, height of waves.
overlay-nothing = Nothing of it at this moment.
limit-work = limit at work
limit-impulse = limit for bangs
limit-ear-drum = ear-drums at risk
danger-may-burst = may still burst: as it would now
cloud-smoke = Smoke
cloud-dust = Dust
cloud-lime = Lime
cloud-told = { $kind } { $density } kg/m3, { $light } of the light
sound-front = sound on its way
wind-scale = wind, this long: { $value }
wind-hulls = hulls, to the same scale
wave-height = waves { $height }
tools = Measuring tools
tool-none = Put away
tool-tape = Tape
tool-tape-hint = Drag from place to place; the ends hold to bodies. Keys: Tab, ← → ↑ ↓, Enter to the nearest body.
tool-protractor = Protractor
tool-protractor-hint = Set three points, the corner second. Keys: Tab, ← → ↑ ↓, Enter to the nearest body.
tool-stopwatch = Stopwatch
tool-stopwatch-hint = Counts the time of the run; rewound, it counts back.
tool-hand = Hand
tool-hand-hint = Press on what moves, draw it, let go to throw it. Keys: B chooses, ← → ↑ ↓ draw, Enter lets go. A run that stands goes on while you hold.
tool-hand-build-hint = Press on what moves, draw it, let go to throw it; a tag still chooses and moves what is built. T puts the hand away.
hand-people = People are not thrown about: take hold of something else.
hand-fixed = { $thing } stands fast: no hand moves it.
hand-led = { $thing } goes by a law of its own, or has come to rest: no hand moves it.
hand-gone = { $thing } is there no more.
hand-over = The run is over: go back in it first.
hand-enough = A hand has done enough in this run: no more of it is kept. A restart begins anew.
by-hand = Moved by hand: no longer what the sources tell
tool-start = Start
tool-stop = Stop
tool-reset = Reset
tool-note = Note it
tool-noted = In your notes under Questions: { $reading }
notes = Readings
note-told = { $tool }: { $value } at { $time }
note-out = take this reading out
force-drag = Drag
force-weight = Weight
force-sum = Sum of these
force-note = Forces of contact and of joints are not counted.
force-buoyancy = Buoyancy
force-contact = Friction
force-hand = Pull of the hand
force-hauling = Haulers' pull, less rolling
force-load = Weight carried, or burnt and still moved
force-hull-drag = Drag of the water
force-mooring = Pull of the cable
force-paddle = Push of wheels or oars
force-ram-pole = Push of the ram-poles
force-rest = What remains: contact and joints
force-sail = Wind in the sail
force-swell = Swell and current
force-flight = Blow of what struck it
force-throwing = Blow of what struck it
force-fragments = Blow of a piece
force-note-whole = Their sum is mass times acceleration. What no law gives is contact and joints.
held-to-figures = Held to published figures
figures-about = Every figure below is a run of this law, made just now.
figure-published = published
figure-simulated = simulated
figure-difference = difference
figure-allowed = allowed
figure-outside = farther off than allowed
figure-failed = this run could not be made
figures-running = { $done } of { $all } runs made
curve-published = points: published
curve-simulated = line: simulated

## Story

story = Story
story-empty = The story begins when you press play.
told-at = Told at { $time }
mechanic = Law at work
open-sources = Open the sources
back-to-story = Back to the story
predict = Predict
explain = Explain
question = Question
your-answer = Your answer
timeline = Timeline
battles = Battles

## Accounts

accounts = Accounts
account = Account
account-switch = As told by
account-hint = Sources disagree. Choose whose account is played.
happened = Events
happened-copy = Copy all
happened-save = Save as text
happened-copied = Copied: { $count } lines
happened-nothing = Nothing has happened yet.
outcomes = Outcomes
expected = Expected
outcome-none = Nothing measured yet

## Parameters

parameters = Parameters
parameter = Parameter
historical-default = Historical default
outside-sources = Outside what the sources say
reset-parameter = Back to the default
type-a-value = Type a value
show-fewer = Show fewer
show-all = Show all
shown-of = { $seen } of { $count }
entry-whole = A whole number, please
entry-out-of-range = From { $low } to { $high }, please
switch-on = On
switch-off = Off
changed = Changed
seed = Seed

## Sources

sources = Sources
sources-line = Sources:
sources-close = Close the sources
passage = Passage
in-the-text = In the historical text
what-we-know = What we say
how-we-know = How we know
in-english-only = (in English only)
citations = Citations
note = Note
terms = Names and terms
limits = Limits of the model
model-leaves-out = What the model leaves out
left-out = What the model leaves out
errs-to = What it errs to
which-way-it-errs = Which way it errs
assumptions = Assumptions
law = Law
symbols = Symbols
other-reading = The other reading
reason = Reason
powder = Powder
powder-shares = Shares as published
saltpetre = Saltpetre
sulphur = Sulphur
carbon-stuff = Carbon-bearing stuff
other-stuff = Other

## Grades of evidence

evidence = Evidence
evidence-attested = attested
evidence-reconstructed = reconstructed
evidence-assumed = assumed
evidence-disputed = disputed
evidence-attested-means = A source states it.
evidence-reconstructed-means = Inferred from sources by an argument that is given.
evidence-assumed-means = Chosen by us, with a reason, because no source speaks.
evidence-disputed-means = Sources disagree; the other reading is given.

## Scale, wind, sides

scale-metres = { $number } m
scale-chi = { $number } chi
scale-bu = { $number } bu
scale-zhang = { $number } zhang
wind = Wind
rain = Rain
calm = calm
side-defender = Defenders
side-attacker = Attackers

## Without a window, and when something is wrong

no-display = No display here: playing { $scenario } as text.
no-display-play = No display here; try: firelance run { $scenario }
problem = Problem
problems = { $count ->
    [one] One problem
   *[other] { $count } problems
}
last-good-scene = The last good scene is shown.
body-lost = One thing was taken out of the run because its numbers were no longer numbers.
nothing-here = Nothing here
care-note = Powders appear as named historical recipes with published shares only. People are driven back; nobody is shown hurt.

## Measures

measure-first_ignition_s = First ignition
measure-structure_alight_s = A structure catches fire
measure-level_db = Level at the listener
measure-delay_s = Delay of the sound
measure-release_speed_m_s = Speed at release
measure-range_m = Range
measure-energy_per_puller_j = Energy of the stone per puller
measure-pull_work_per_puller_j = Work of a puller
measure-release_height_m = Height of release
measure-water_kg_m2 = Water taken up
measure-damp_ignition_s = Torch until it lights
measure-apex_m = Top of the path
measure-flight_time_s = Time of flight
measure-time_up_s = Time to the top
measure-fall_time_s = Time of the fall
measure-impact_speed_m_s = Speed at the landing
measure-impact_angle_deg = Angle of the landing
measure-air_density_kg_m3 = Density of the air
measure-rebound_ratio = Rebound of the ball
measure-slide_acceleration_m_s2 = Acceleration on the slope
measure-stack_height_m = Height of the stack
measure-ignition_time_s = Ignition
measure-drying_time_s = Water gone
measure-char_depth_10min_mm = Char after ten minutes
measure-surface_temperature_c = Temperature of the surface
measure-axis_temperature_c = Gas temperature at the probe
measure-axis_temperature_heskestad_c = The same by the other correlation
measure-scaled_heat_release = Scaled heat release
measure-flame_height_diameters = Flames in fire widths
measure-radiant_flux_kw_m2 = Heat on the radiometer
measure-reach_12kw_m = Reach of 12 kW/m2
measure-plume_flow_m3_s = Gas carried up
measure-plume_radius_m = Radius of the plume
measure-plume_speed_m_s = Rise of the plume
measure-plume_excess_k = Plume above the air
measure-speed_ratio_at_10d = Speed after 10 bores
measure-speed_ratio_at_15d = Speed after 15 bores
measure-speed_ratio_at_20d = Speed after 20 bores
measure-speed_ratio_at_30d = Speed after 30 bores
measure-speed_ratio_at_50d = Speed after 50 bores
measure-speed_ratio_at_100d = Speed after 100 bores
measure-half_width_at_10d_ratio = Half width after 10 bores
measure-half_width_at_15d_ratio = Half width after 15 bores
measure-half_width_at_20d_ratio = Half width after 20 bores
measure-half_width_at_30d_ratio = Half width after 30 bores
measure-half_width_at_50d_ratio = Half width after 50 bores
measure-half_width_at_100d_ratio = Half width after 100 bores
measure-flow_ratio_at_10d = Gas carried after 10 bores
measure-flow_ratio_at_15d = Gas carried after 15 bores
measure-flow_ratio_at_20d = Gas carried after 20 bores
measure-flow_ratio_at_30d = Gas carried after 30 bores
measure-flow_ratio_at_50d = Gas carried after 50 bores
measure-flow_ratio_at_100d = Gas carried after 100 bores
measure-momentum_ratio_at_20d = Momentum kept after 20 bores
measure-reach_300k_diameters = Gas 300 K above the air
measure-reach_800k_diameters = Gas 800 K above the air
measure-visible_reach_m = Reach of live grains
measure-grain_speed_m_s = Speed of the grains at the mouth
measure-jet_to_plume_m = Jet turns into plume
measure-spread_up_mm_s = Spread upwards
measure-spread_side_mm_s = Spread sideways
measure-spread_down_mm_s = Spread downwards
measure-outcome = What becomes of the bomb
measure-scorched_m2 = Ground scorched by one burst
measure-came_on_s = A crew arrives where it was sent
measure-men_startled = Times that people were startled by bangs
measure-people_startled = People startled by bangs
measure-bursts = Bombs that burst
measure-fragments = Fragments
measure-loudness_db_at_10m = Loudness at ten metres
measure-ended_s = End of the bomb
measure-after_landing_s = From landing to the end
measure-hissing = Bombs that lay hissing
measure-fragment_mass_error_share = Mass of the fragments
measure-fragment_momentum_error_share = Momentum of the fragments
measure-piece_reach_m = Farthest piece
measure-pieces_in_cover = Pieces stopped by walls and roofs
measure-peak_kpa = Peak overpressure far off
measure-peak_level_db = Peak level far off
measure-draught_m = Draught
measure-metacentric_height_m = Metacentric height
measure-righting_arm_m = Righting arm
measure-roll_period_s = Roll period
measure-heave_period_s = Heave period
measure-afloat = Afloat
measure-ship_speed_m_s = Ship's speed
measure-hull_speed_m_s = Hull speed
measure-hull_speed_share = Greatest share of hull speed
measure-least_at_treads_share = Least share at treads and oars
measure-waterline_error_share = Error of the waterline
measure-ramming_speed_m_s = Hardest blow
measure-ramming_energy_kj = Motion lost in a blow
measure-hole_m = Widest hole
measure-rammed_s = First ramming
measure-blows = Blows
measure-holes = Hulls broken
measure-ships_swamped = Ships swamped
measure-ships_sunk = Ships sunk
measure-ships_ashore = Ships at the bank
measure-took_to_water = People in the water
measure-volleys = Volleys shot
measure-brands_caught = Fire arrows and fire bombs that stuck
measure-first_brand_s = First fire arrow or fire bomb sticks
measure-sails_burnt_share = Sailcloth burnt
measure-sails_alight = Sails that caught fire
measure-ships_alight = Ships whose planks caught fire
measure-anchored_alight = Anchored ships that caught fire
measure-fleet_length_m = Length of the anchored fleet
measure-took_cover = Times that people took cover
measure-cables_parted = Anchor cables parted
measure-least_sight_m = Least sight in the dust
measure-men_in_dust = Men driven back by dust
measure-drift_m = Drift
measure-fall_speed_m_s = Speed of fall
measure-stokes_speed_m_s = Stokes speed
measure-time_lapse = Time lapse
measure-dust_kg_m3 = Dust in the middle of the cloud
measure-cloud_half_width_m = Half width of the cloud
measure-cloud_half_height_m = Half height of the cloud
measure-optical_depth = Optical depth
measure-sight_share = Sight through the cloud
measure-airborne_kg = Dust still in the air
measure-lance_reached_m = Reach of the lances
measure-lance_burnt_for_s = Burn time of a lance
measure-burnt_share = Burnt share of bridge or tower
measure-storey_1_down_s = Lowest storey gives way
measure-storey_2_down_s = Middle storey gives way
measure-storey_3_down_s = Top storey gives way
measure-bridge_collapse_s = Bridge or tower comes down
measure-reached_wall = Bridge or tower reached the wall
measure-least_gap_m = Least gap to the wall
measure-bridge_height_m = Height of bridge or tower
measure-defender_dose_kj_m2 = Heat received by a defender
measure-attacker_dose_kj_m2 = Heat received by an attacker
measure-ramp_height_m = Height of the ramp
measure-ramp_gave_way_s = Ramp gives way
measure-horses_bolted = Horses that bolted
measure-farthest_bolt_m = Farthest that a horse ran
measure-men_driven_back = Men driven back
measure-attackers_driven_back = Attackers driven back
measure-defenders_driven_back = Defenders driven back
measure-joints_broken = Joints that let go
measure-bundles_thrown = Bundles thrown
measure-wheel_sank_s = Wheel sinks
measure-buildings_alight = Buildings that caught fire
measure-buildings_burnt = Buildings burnt
measure-building_alight_s = First building catches fire
measure-building_collapse_s = First building comes down
measure-parts_put_out = Parts put out with water
measure-water_thrown_kg = Water thrown on fires
measure-toppled_s = First tower tipped over
measure-towers_toppled = Towers tipped over
measure-ram_push_kn = Greatest push with ram-poles
measure-ram_need_kn = Push that tips the tower at rest
measure-hawser_broke_s = Hawser breaks
measure-greatest_heat_release_mw = Greatest heat release
measure-greatest_flame_height_m = Tallest flames
measure-mass_error_share = Mass ledger error
measure-energy_error_share = Energy ledger error
measure-heat_release_mw = Heat released
measure-flame_height_m = Tallest flames
measure-bridge_gap_m = Gap to the wall
measure-hawser_tension_kn = Pull in the hawsers
measure-fuel_burnt_kg = Fuel burnt
measure-landed_at_m = Where the first shot lands
measure-first_bomb_at_m = Where the first bomb ends
measure-bridge_front_at_m = Where the front of the bridge stands
measure-fire_left_at_m = How far to the left fire comes
measure-fire_right_at_m = How far to the right fire comes

## Weapons, structures, mechanics

weapon-FireLance = Fire lance
weapon-FireBundle = Fire bundle (fire ox)
weapon-Thrower = Rope-pulled thrower
weapon-Bomb = Bomb
weapon-Mops = Mops, squirts and water
weapon-Bow = Bows and crossbows
weapon-RamPole = Ram-poles
structure-Wall = Town wall
structure-Moat = Moat with causeway
structure-SkyBridge = Sky bridge
structure-Prop = Prop
structure-Water = Open water
structure-Ramp = Siege ramp
structure-Ship = Ship
structure-Building = Building
structure-SiegeTower = Siege tower
mechanic-drag = Drag
mechanic-wind = Wind
mechanic-rain = Rain and damp
mechanic-dousing = Dousing
mechanic-ram-pole = Ram-poles and toppling
mechanic-jet = Fire jet
mechanic-heat = Heat, drying and ignition
mechanic-fire = Burning and spread
mechanic-plume = Flames and plume
mechanic-panel = Radiant panel
mechanic-creep = Fire along a surface
mechanic-grains = Burning grains
mechanic-strength = Strength and collapse
mechanic-soft-ground = Soft ground
mechanic-hauling = Hauling
mechanic-heap = Heaps
mechanic-sound = Sound
mechanic-throwing = Rope-pulled thrower
mechanic-torch = Torch
mechanic-driven-back = Heat drives people back
mechanic-flight = Flight
mechanic-contact = Friction and rebound
mechanic-fuse = Fuse
mechanic-burst = Burst
mechanic-chain = Let down on a chain
mechanic-flash = Flash of a burst
mechanic-fragments = Fragments
mechanic-blast = Blast far off
mechanic-choking = Dust drives people back
mechanic-smoulder = Slow fire under earth
mechanic-startled = Noise startles
mechanic-buoyancy = Floating
mechanic-hull-drag = Hull resistance
mechanic-paddle = Treadmill wheels and oars
mechanic-sail = Sails
mechanic-settling = Settling
mechanic-cloud = Dust and smoke
mechanic-aboard = Crews aboard
mechanic-brand = Burning arrows and rags
mechanic-cover = Taking cover
mechanic-mooring = Moorings
mechanic-ramming = Ramming
mechanic-swell = Swell and current

## Names of things, as sentences use them

name-the = the { $name }
name-of-part = { $part } of { $whole }
name-of-joint = joint of { $a } and { $b }
name-on = { $what } on { $place }

thing-bridge = sky bridge
thing-wall = wall
thing-moat = moat
thing-prop = prop
thing-thrower = thrower
thing-oxen = fire bundles
thing-bundles = fire bundles
thing-bundle = fire bundle
thing-bomb = bomb
thing-bombs = bombs
thing-lances = fire lances
thing-lance = fire lance
thing-haulers = haulers
thing-throwers = throwers
thing-lancers = lancers
thing-troops = troops
thing-spearmen = spearmen
thing-defenders = defenders
thing-attackers = attackers
thing-chassis = chassis
thing-front = front post
thing-rear = rear post
thing-ceiling = ceiling
thing-post = post
thing-brace = brace
thing-strut = strut
thing-rake = raking beam
thing-beam = beam
thing-floor = floor
thing-roof = roof
thing-wheel = wheel
thing-wheel-1 = front wheel
thing-wheel-2 = middle wheel
thing-wheel-3 = rear wheel
thing-axle = axle
thing-side = side panel
thing-hide = hide
thing-felt = felt
thing-quilt = quilt
thing-brush = brushwood
thing-lashing = lashing
thing-tenon = tenon
thing-hawser = hawser
thing-timber = timber
thing-fill = fill
thing-hull = hull
thing-grain = grain
thing-ship = ship
thing-turret = turret
thing-turrets = turrets
thing-hut = hut
thing-huts = huts
thing-tent = tent
thing-tents = tents
thing-shed = shed
thing-sheds = sheds
thing-ramp = ramp
thing-stretch = stretch
thing-fire-oxen = fire oxen
thing-straw-bundles = straw bundles
thing-thunderclaps = thunderclap bombs
thing-town-thrower = town's thrower
thing-riders = riders
thing-straw-men = straw carriers
thing-fillers = men with oiled straw
thing-quenchers = besiegers who put it out
thing-raiders = raiders
thing-sent-round = men sent round
thing-camp = camp's people
thing-boats = boats
thing-small-boats = small boats
thing-stockade = stockade
thing-front-fire = front lances
thing-rear-fire = rear lances
thing-pole = pole
thing-firefighters = fire-fighters
thing-tower = siege tower
thing-tower-1 = near siege tower
thing-tower-2 = far siege tower
thing-rams = ram-poles
thing-gangway = gangway
thing-junks = junks
thing-song = Song ships
thing-flagship = flagship
thing-sea-eels = sea-eel ships
thing-fire-boats = fire boats
thing-bolts = crossbow bolts
thing-fire-arrows = fire arrows
thing-fire-bombs = fire bombs
thing-fire-balls = fire balls
thing-thunder-a = heaven-shaking thunders
thing-shed-a = near hide shed
thing-shed-b = middle hide shed
thing-shed-c = far hide shed
thing-screen = screened post on the wall
thing-chamber = bed-chamber
thing-mops = wet mops
thing-listener = listener
thing-buckets = buckets
thing-sea = sea
thing-river = river
thing-front-water = water in front
thing-rear-water = water behind
thing-earth-throwers = earth and water
thing-load = dry load
thing-sail = sail
thing-stockade-1 = front stockade
thing-stockade-2 = rear stockade
thing-boat = boat
thing-ground = ground
thing-water = water
thing-gauge = pressure gauge
thing-bench = test bench
thing-yard = proof yard
thing-cloud = cloud
thing-drop = dropped ball
thing-burner = burner
thing-mark = mark
thing-slab = slab
thing-nozzle = nozzle
thing-pile = pile
thing-shot = ball
thing-bang = bang
thing-board = board

one-oxen = fire bundle
one-bundles = fire bundle
one-bombs = bomb
one-fire-oxen = fire ox
one-straw-bundles = straw bundle
one-thunderclaps = thunderclap bomb
one-boats = boat
one-small-boats = small boat
one-front-fire = front lance
one-rear-fire = rear lance
one-lances = fire lance
one-rams = ram-pole
one-turrets = turret
one-huts = hut
one-tents = tent
one-sheds = shed
one-junks = junk
one-song = Song ship
one-sea-eels = sea-eel ship
one-fire-boats = fire boat
one-bolts = crossbow bolt
one-fire-arrows = fire arrow
one-fire-bombs = fire bomb
one-fire-balls = fire ball
one-thunder-a = heaven-shaking thunder
one-mops = wet mop
one-throwers = thrower

## What happened: one sentence per kind of event

event-run-started = The run begins: { $scenario } ({ $account }).
event-run-started-plain = The run begins: { $scenario }.
event-hauling-started = { $men ->
    [one] One of { $crew } begins to haul.
   *[other] { $men } of { $crew } begin to haul.
}
event-hauling-stopped = { $crew } stop hauling.
event-prop-held = { $prop } stops { $structure } { $gap_m } short of the wall.
event-wheel-sank = { $wheel } sinks { $depth_m } into the soft fill.
event-hawser-broke = { $hawser } of { $structure } breaks at a pull of { $tension_kn }.
event-bundle-thrown = { $lit ->
    [true] { $bundle } is thrown, burning.
   *[other] { $bundle } is thrown, unlit.
}
event-lance-lit = { $lance } is lit.
event-lance-spent = { $lance } is spent after { $burn_time_s }.
event-lance-dropped = { $lance } falls to the ground: its bearers are driven back.
event-heard = A listener hears a bang of { $level_db }, { $delay_s } after it was made.
event-stone-loosed = The sling of { $thrower } lets a stone go at { $speed_m_s }, { $angle_deg } above the horizontal.
event-stone-fell = A stone of { $thrower } comes down { $range_m } away, at { $speed_m_s }.
event-throw-failed = The crew of { $thrower } cannot bring its arm over.
event-loosed = { $thing } is off at { $speed_m_s }, { $angle_deg } above the horizontal.
event-landed = { $thing } comes down on { $on } at x = { $x_m }, at { $speed_m_s }, after { $flight_time_s }.
event-measured = All readings of { $instrument } are in.
event-bomb-thrown = { $on_chain ->
    [true] { $bomb } is let down on a chain.
   *[other] { $bomb } is thrown.
}
event-fuse-lit = The fuse of { $bomb } is lit; it burns for { $fuse_s }.
event-let-down = { $bomb } hangs on its chain, { $height_m } above the ground.
event-hissing = { $hangs ->
    [true] { $bomb } hangs hissing on its chain; { $left_s } of its fuse is left.
   *[other] { $bomb } lies hissing; { $left_s } of its fuse is left.
}
event-fizzled = { $bomb } fizzles out.
event-burst = { $in_air ->
    [true] { $bomb } bursts in the air, { $height_m } up, into { $fragments } pieces.
   *[other] { $bomb } bursts into { $fragments } pieces.
}
event-dust-drove-back = { $men ->
    [one] Thick dust drives one of { $crew } back.
   *[other] Thick dust drives { $men } of { $crew } back.
}
event-startled = { $men ->
    [one] A bang of { $level_db } startles one of { $crew }.
   *[other] A bang of { $level_db } startles { $men } of { $crew }.
}
event-horses-bolted = { $horses ->
    [one] A horse of { $crew } bolts.
   *[other] { $horses } horses of { $crew } bolt.
}
event-swamped = Water stands in { $hull }.
event-sank = { $hull } goes under.
event-capsized = { $hull } turns over.
event-rammed = { $by } runs into { $hull } at { $speed_m_s }; { $energy_kj } go into the blow.
event-holed = Planks of { $hull } give way: a hole { $side_m } wide.
event-beached = { $hull } comes to the bank.
event-took-to-water = { $men ->
    [one] One of { $crew } takes to the water from { $hull } and makes for the bank.
   *[other] { $men } of { $crew } take to the water from { $hull } and make for the bank.
}
event-hull-measured = The trial of { $hull } is over.
event-grain-landed = { $grain } lands after { $fall_time_s }, { $drift_m } downwind.
event-cloud-passed = The cloud has come { $to_m }; it is read there.
event-arrows-shot = { $arrows ->
    [one] One of { $stock } is shot.
   *[other] { $arrows } of { $stock } are shot.
}
event-brand-caught = { $by ->
    [bomb] Fire from one of { $stock } clings to { $part }.
   *[arrow] A fire arrow sticks burning in { $part }.
}
event-took-cover = { $from ->
    [arrow] Arrows come down close by: { $men ->
        [one] one of { $crew } takes cover.
       *[other] { $men } of { $crew } take cover.
    }
    [rag] A burning rag of a sail comes down close by: { $men ->
        [one] one of { $crew } takes cover.
       *[other] { $men } of { $crew } take cover.
    }
   *[other] Something comes down close by: { $men ->
        [one] one of { $crew } takes cover.
       *[other] { $men } of { $crew } take cover.
    }
}
event-taken-by-hand = { $thing } is taken hold of by hand: from here on the run is no longer what the sources tell.
event-let-go-by-hand = The hand lets { $thing } go at { $speed_m_s }.
event-mooring-parted = The anchor cable of { $hull } parts.
event-ignited = { $cause ->
    [hand] { $part } is lit by hand.
    [fuse] { $part } opens in flame and smoke.
    [jet] { $part } catches fire from the jet of a fire lance.
    [brand] { $part } catches fire from something burning that lodged in it.
    [flash] { $part } catches fire from the flash of a burst.
   *[flames] { $part } catches fire from the flames around it.
}
event-dried-out = { $part } has dried out.
event-burnt-through = { $part } is burnt through.
event-building-alight = { $building } catches fire.
event-building-burnt = More than half of the walls and roof of { $building } is burnt.
event-building-collapsed = The roof of { $building } comes down.
event-dousing-started = { $men ->
    [one] One of { $crew } begins to throw water on the fire.
   *[other] { $men } of { $crew } begin to throw water on the fire.
}
event-put-out = { $part } is put out with water.
event-ram-poles-set = { $men ->
    [one] One man sets a ram-pole against { $structure }.
   *[other] { $men } men push at { $structure } with ram-poles.
}
event-toppled = { $structure } is tipped over; it lies { $reach_m } out.
event-joint-broke = { $failure ->
    [burnt] Fire has taken { $joint } of { $structure }: it lets go under { $load_kn }.
    [cut] { $joint } of { $structure } is cut.
   *[overloaded] { $joint } of { $structure } lets go: { $load_kn } is more than it bears.
}
event-storey-gave-way = Storey { $storey } of { $structure } gives way.
event-bridge-reached-wall = { $structure } reaches the wall.
event-bridge-collapsed = { $structure } comes down.
event-ramp-gave-way = { $structure } gives way: it has sunk to { $height_m } on average.
event-ramp-raised = { $structure } is raised: it stands { $height_m } high on average.
event-ramp-cut = Stretch { $stretch } of { $structure } is dug away.
event-cleared = What is left of { $thing } is carried away.
event-bundles-kept = { $left ->
    [one] One of { $stock } is never thrown.
   *[other] { $left } of { $stock } are never thrown.
}
event-stopped-short = { $structure } has not reached the wall: it stands { $gap_m } short.
event-ruin-left = What is left of { $structure } is { $height_m } high.
event-left-tower = { $men ->
    [one] One of { $crew } gets clear of { $structure }.
   *[other] { $men } of { $crew } get clear of { $structure }.
}
event-crew-moved = { $crew } arrive at x = { $to_m }.
event-driven-back = { $men ->
    [one] Heat of { $flux_kw_m2 } drives one of { $crew } back.
   *[other] Heat of { $flux_kw_m2 } drives { $men } of { $crew } back.
}
event-place-left = None of { $crew } is left at their place.
event-wind-changed = { $change ->
    [rises] A wind rises: it blows to the { $towards } at { $speed_m_s }.
    [turns] The wind turns: it now blows to the { $towards } at { $speed_m_s }.
    [freshens] The wind freshens to { $speed_m_s }.
    [slackens] The wind slackens to { $speed_m_s }.
   *[drops] The wind drops: the air is calm.
}
event-rain-changed = { $falls ->
    [true] It rains now: { $rain_mm_h }.
   *[other] The rain stops.
}
event-sails-trimmed = { $set ->
    [true] The sails of { $hull } are set.
   *[other] The sails of { $hull } are let fly.
}
event-parameter-set = { $parameter } is set to { $value }.
event-body-quarantined = The numbers of { $thing } were no longer numbers; it was taken out and the run went on.
event-run-ended = The run ends.

## Many like events told in one line; $when is one of the first two

when-at = at { $from }
when-between = between { $from } and { $to }
flood-bundle-thrown = { $lit ->
    [true] { $count } burning bundles are thrown { $when }.
   *[other] { $count } unlit bundles are thrown { $when }.
}
flood-lance-lit = { $count } fire lances are lit { $when }.
flood-lance-spent = { $count } fire lances are spent { $when }.
flood-lance-dropped = { $count } fire lances fall to the ground { $when }: their bearers are driven back.
flood-ignited = { $cause ->
    [hand] Hands light { $thing } in { $count } places { $when }.
    [fuse] { $count } more of { $thing } open in flame and smoke { $when }.
    [jet] Jets of fire lances light { $thing } in { $count } places { $when }.
    [brand] Burning things that lodge in { $thing } light { $count } places { $when }.
    [flash] The flash of a burst lights { $thing } in { $count } places { $when }.
   *[flames] Flames light { $thing } in { $count } places { $when }.
}
flood-dried-out = Water is gone from { $thing } in { $count } places { $when }.
flood-burnt-through = The fire burns through { $thing } in { $count } places { $when }.
flood-joint-broke = { $failure ->
    [burnt] Fire takes { $count } joints of { $structure } { $when }.
    [cut] { $count } joints of { $structure } are cut { $when }.
   *[overloaded] { $count } joints of { $structure } let go under their load { $when }.
}
flood-driven-back = Heat drives { $men } of { $crew } back { $when }.
flood-dust-drove-back = Thick dust drives some of { $crew } back { $count } times { $when }.
flood-startled = { $count } bangs startle { $crew } { $when }, the first of { $level_db }.
flood-heard = A listener hears { $count } bangs { $when }, the first of { $level_db } and { $delay_s } late.
flood-took-cover = { $from ->
    [arrow] Arrows make { $crew } take cover { $count } times { $when }.
    [rag] Burning rags of sails make { $crew } take cover { $count } times { $when }.
   *[other] What comes down close by makes { $crew } take cover { $count } times { $when }.
}
flood-bomb-thrown = { $on_chain ->
    [true] { $count } of { $stock } are let down on chains { $when }.
   *[other] { $count } of { $stock } are thrown { $when }.
}
flood-fuse-lit = The fuses of { $count } of { $bomb } are lit { $when }; each burns for { $fuse_s }.
flood-hissing = { $hangs ->
    [true] { $count } of { $bomb } hang hissing on their chains { $when }.
   *[other] { $count } of { $bomb } lie hissing { $when }.
}
flood-fizzled = { $count } of { $bomb } fizzle out { $when }.
flood-burst = { $count } of { $bomb } burst { $when }.
flood-arrows-shot = { $count } volleys of { $stock } are shot { $when }.
flood-brand-caught = { $by ->
    [bomb] Fire from { $stock } clings to { $thing } { $count } times { $when }.
   *[arrow] { $count } fire arrows stick burning in { $thing } { $when }.
}
flood-stone-loosed = { $thrower } let { $count } stones go { $when }.
flood-stone-fell = { $count } stones of { $thrower } come down { $when }, the first { $range_m } away.
flood-rammed = { $alike ->
    [true] { $hull } run into one another { $count } times { $when }.
   *[other] { $by } run into { $hull } { $count } times { $when }.
}
flood-holed = { $count } holes are broken into { $hull } { $when }.
flood-swamped = Water stands in { $count } of { $hull } { $when }.
flood-sank = { $count } of { $hull } go under { $when }.
flood-capsized = { $count } of { $hull } turn over { $when }.
flood-beached = { $count } of { $hull } come to the bank { $when }.
flood-took-to-water = { $men } of { $crew } take to the water from { $hull } { $when } and make for the bank.
flood-mooring-parted = { $count } anchor cables of { $hull } part { $when }.
flood-building-alight = { $count } of { $building } catch fire { $when }.
flood-building-burnt = { $count } of { $building } lose more than half of their walls and roof { $when }.
flood-building-collapsed = The roofs of { $count } of { $building } come down { $when }.
flood-put-out = { $count } parts of { $thing } are put out with water { $when }.
flood-storey-gave-way = { $count } storeys of { $structure } give way { $when }.
flood-ramp-cut = { $count } stretches of { $structure } are dug away { $when }.
flood-other = { $first } The same happens { $more } more times { $when }.

## Panels: controls, the keypad, marks of the time line

play-again = Play again from the start
slower = Slower
faster = Faster
speed-is = { $speed }: simulated seconds per second of watching
entry-take = Set
entry-cancel = Cancel
entry-range = { $low } to { $high }
entry-range-units = { $low } to { $high }; also in { $units }
entry-converted = = { $value }. { $standard }
expected-and-got = expected { $wanted }, got { $got }
close = Close
runs-at = runs at { $speed }
mark-ignited = first fire
mark-wheel-sank = wheel sinks
mark-hawser-broke = hawser breaks
mark-bridge-reached-wall = at the wall
mark-storey-gave-way = storey { $storey } falls
mark-driven-back = driven back
mark-bridge-collapsed = it comes down

## The page, its tabs, and what the window says in passing

plot = Plot
plot-now = At { $time }
plot-empty = The curve begins when the run does.
plot-nothing = Choose from the list what is to be plotted.
plot-add = Add a curve
plot-full = Six curves are the most: take one away first.
plot-of-scene = The whole scene
plot-time = time
plot-across = Against: { $name }
plot-count = number
plot-gone = Take this curve away
plot-zoom-in = Nearer (+)
plot-zoom-out = Farther (−)
plot-earlier = Look earlier, to the left
plot-later = Look later, to the right
plot-all = All of it
plot-all-short = All
plot-save-svg = Save this plot as a picture (SVG)
plot-save-csv = Save the values of these curves as a table (CSV)
pictures = Save a picture
picture-save = Save picture (PNG)
picture-film = Save film strip (SVG)
picture-changed = Changed: { $changes }
picture-unchanged = Nothing was changed
picture-own = A scene of one's own: { $id }
plot-value-of = { $value }, { $thing }
plot-band = { $what }: nine of ten of { $count } runs lie within
plot-band-time = { $what }: its band is drawn over time
plot-band-gone = Take this band away
entry-uncertain = Behind ± stands how uncertain it is: more than nothing, no more than its range.
entry-band = Uncertain: 30 ± 5 draws a band over the plot.
bookkeeping = Bookkeeping of the simulation
outcomes-so-far = So far:
compare-accounts = What each account comes to
compare-none = No account has been played to its end yet.
compare-play = Play the missing accounts
compare-playing = { $account } is being played: { $percent }
outcome-yes = yes
outcome-no = no
outcome-never = never
outcome-not-yet = not yet
outcome-no-lance-lit = no lance lit
outcome-no-lance-spent = no lance spent
outcome-not-here = not here
outcome-no-such = none
expected-before = before { $time }
expected-after = after { $time }
expected-happens = that it happens
evidence-published = published
the-law = The law, and who published it
changes-wait = Waits for the restart
changes-begin = Begins with the run
toast-playing = Playing
toast-paused = Paused
toast-step-forward = One step forward: { $time }
toast-step-back = One step back: { $time }
toast-second-forward = One second forward: { $time }
toast-second-back = One second back: { $time }
toast-at-start = This is the start
toast-at-end = This is the end
toast-restarted = From the start
toast-presenting = Presenting: scene, story and transport. P or Esc brings the rest back.
toast-presenting-off = All panels are back
comfort-presenting = Large story
comfort-projector = For a projector
comfort-calm = Less motion
comfort-captions = Captions
comfort-sound = Sound
toast-projector = For a projector: darker lines on white. Shift + P turns back.
toast-projector-off = Ink on paper again
toast-calm = Less motion: flames, smoke and flags are drawn anew every second or two. K turns back.
toast-calm-off = Flames, smoke and flags move again
toast-captions = What is heard is written under the scene. C turns it off.
toast-captions-off = No more captions
toast-sound = What is heard is played. Shift + C turns it off.
toast-sound-off = No more sound
sound-not-there = there is no sound: { $reason }
sound-not-built = this program was built without it. Build it with: cargo run --release --features sound
toast-folded = Parameters folded away: F brings them back
toast-unfolded = Parameters unfolded
toast-text-size = Text at { $percent }
toast-account = { $account } is played from the next restart on.
toast-kept = Your changes stay: { $names }.
window-stopped = the window had to close: { $cause }. Your scenario file is untouched. See the run without a window: firelance run { $scenario }

## What is heard

cue-thunderclap = a thunderclap
cue-bang = a bang
cue-flare = a dull bang and a rush of flame
cue-collapse = timber and earth crashing down
cue-ram = a ram strikes home
cue-crack = timber cracks
cue-rope = a rope snaps
cue-thud = a heavy thud
cue-hoofs = galloping hoofs
cue-jet = a jet of fire roars
cue-splash = a splash
cue-shouts = shouts of people giving way
cue-swish = the swish of a shot
cue-creak = timber and ropes creak
cue-crackle = fire crackles
cue-fizz = a fizz
side-far-left = far to the left
side-left = on the left
side-right = on the right
side-far-right = far to the right
caption-side = { $sound }, { $side }
caption = { "[" }{ $sound }]
caption-near = { "[" }{ $sound }, { $distance } away]
caption-late = { "[" }{ $sound }, { $distance } away, { $delay } later]
caption-near-loud = { "[" }{ $sound }, { $distance } away, { $level }]
caption-late-loud = { "[" }{ $sound }, { $distance } away, { $delay } later, { $level }]

## Help

help = Keys and mouse
help-play = play and pause
help-step = one step forward or back
help-second = one second forward or back
help-speed = faster, slower
help-restart = restart, with the changes that wait
help-sources = sources of what is being told
help-happened = what happened, in sentences
help-outcomes = outcomes
help-plot = plots
help-presenting = presenting: large story, no controls
help-projector = for a projector: darker lines on white
help-calm = less motion: nothing flickers
help-captions = captions: what is heard, in words
help-sound = sound: what is heard, made by code
help-fold = fold the parameters away and back
help-readings = the next, the previous body: its readings (Page Up, Page Down roll them)
help-path = along its path, point by point: its readings there; or click a dot
help-vectors = arrows of its velocity and forces; their x and y
help-language = the next language
help-menu = all scenarios: battles and the proving ground
help-overlays = draw one quantity over the scene; none
help-tools = tape, protractor, stopwatch, hand, put away
help-pictures = save the scene as a picture, the run so far as a film strip
help-text = larger, smaller, usual text
help-tab = go to a control, press it
help-escape = close what was opened last
help-help = this list
mouse-wheel = Wheel
mouse-drag = Drag the scene
mouse-click = Click a thing
mouse-line = Click the time line
mouse-plot = Plot: click, wheel, drag
mouse-number = Double-click a number
help-zoom = nearer and farther; in a list: roll it
help-pan = look round
help-click = its readings, what it is and how we know
help-line = go there; on a mark: to just that moment
help-plot-mouse = go to that moment, zoom, pan; with Tab on it: ← → + − 0
help-number = type a value, with any unit of its kind

## Questions and work

questions = Questions
questions-none = This scenario asks nothing.
question-number = a number
question-number-in = a number in { $unit }
question-place = metres along the scene
question-moment = 90, 1:30 or never
question-mark = Mark it on the scene
question-mark-hint = Press or drag on the scene, or move the flag with the arrow keys. The wheel shows more of the scene; Enter or Predict settles it.
question-yours = You said: { $value }
question-after = You had seen it happen when you said so. That is a good description; for a prediction, change something and say first.
question-meanwhile = You said so at { $time } of a run that you were watching.
question-came = It came to: { $value }
question-earlier = That came in an earlier run.
question-apart = { $distance } apart.
question-close = That is close.
question-far = That is not close. Why?
flag-yours = You: { $place }
flag-came = It came: { $place }
flag-waits = Esc: arrows move the flag again
question-watch = Watch it
question-to-the-end = Run to its end
question-anew = Run it anew
question-change = Change
question-again = Ask again
question-sources = Sources
question-why = Your reason, in your own words
question-first-on = Runs wait for predictions: yes
question-first-off = Runs wait for predictions: no
question-first-toast = First say what you expect. Every question on this page wants a prediction.
question-locked = { $name } is locked in this workbook.
slip-word = found '{ $found }', allowed: { $wanted }
slip-empty = empty: wanted a number such as { $wanted }
slip-clock = not a time: found '{ $found }', wanted one such as { $wanted } (seconds up to 59)
slip-before = before the beginning: found '{ $found }', wanted one such as { $wanted }
slip-too-great = out of range: found '{ $found }', allowed up to 1e9
slip-number = not a number that fits: found '{ $found }', wanted one such as { $wanted }
work-name = your name
work-save = Save
work-saved = Saved: { $file }
work-not-saved = Not saved: { $reason }
work-not-kept = Work that is not saved cannot be kept here: { $reason }
work-not-opened = Not opened: { $reason }
file-read-anew = Read anew: { $file }
file-not-read-anew = The file as it was saved now cannot be played, so the last good scene stays: { $reason }
work-kept = Work that was not saved has been kept. It is under Scenarios, My work.
link-not-opened = The link asks for what cannot be opened: { $reason }
work-of = { $student }: { $predicted } predicted, { $answers } answered
work-nameless = No name yet
work-unsaved = not saved by its owner
work-unreadable = Cannot be read: { $reason }
age-minutes = { $count } min ago
age-hours = { $count } h ago
age-days = { $count } days ago
my-work = My work
my-work-none = Nothing yet. What you save, and scenarios that you put into { $folder }, stand here.
scenario-of-your-own = a scenario
help-questions = questions
help-differences = table of differences between pinned runs; Page Up, Page Down roll it, with Shift sideways
help-shots = repeated runs: the same with other seeds, their mean and spread
help-onward = to the next event of a kind
pins = Pinned runs
pin-run = Pin this run
unpin = Let this run go
pin-same = Came to the same.
pin-differs = { $measure }: { $then }, here { $now }
pin-as-recorded = as it stands

# The large sheets over the scene: differences between pinned runs, and one run made again and again.
leaf-save = Save as CSV
differences = Table of differences
differences-none = Pin runs on the page Outcomes: they stand here beside the one that is shown.
differences-this = This run
differences-without = Laws left out
differences-by-hand = Touched by hand
shots = Repeated runs
shots-again = Run again
shots-stop = Stop
shots-reset = Reset
shots-target = a hit: 40..60 { $unit }
shots-untold = A target is told as 40..60, or with one end open.
shots-count = Runs
shots-mean = Mean
shots-deviation = Standard deviation
shots-error = Standard error
shots-hits = Hits
shots-seeds = seeds { $first } to { $last }
shots-wanted = a hit: { $wanted }
shots-interval = with so few runs the true share may be { $low } to { $high }
shots-none = Each run has the next seed; a value typed as 30 ± 5 among the parameters is drawn anew for each.
shots-alike = All came to the same: nothing here is left to chance. Type a parameter as 30 ± 5 to make it uncertain.

# Building a scene by hand: what can be put in, what can be changed of it, and steps back and forth.
build = Build
build-palette = Take
build-none = Nothing chosen
build-hint = Press to put it in the middle, or drag it out.
build-moves = Drag its tag, or move it with ← →.
build-air = Air: wind and rain
build-scene = Scene: name, time
build-aims = Drag its tag to move it, the round handle to aim it. X turns it round.
build-aim = Aim: drag it round, or turn it with ↑ ↓
build-floor = floor { $floor } of the { $thing }
build-grid = Grid of 0.5 m
build-empty = Empty field
build-save = Save
build-save-bare = Save the scenario alone
build-save-bare-why = For whoever goes on with it by hand, in tests or in sweeps: the scenario without answers and steps.
build-undo = Undo: { $step }
build-redo = Do again: { $step }
build-undo-none = Nothing to undo
build-redo-none = Nothing to do again
build-duplicate = Duplicate
build-remove = Remove
build-higher = Aim 5° higher
build-lower = Aim 5° lower
build-flip = Turn round
build-flip-side = To the other side
build-flip-wind = Turn the wind round
build-begins = at 0:00: { $place }
build-anew = The run begins again at 0:00 with it.
build-other-text = The scene has been changed elsewhere since: this step fits it no more.
build-gone = With it went: { $things }
build-gone-lines = { $count } lines of script and story that spoke of it went too.
build-own = This is now a scenario of your own. What was promised of the shipped one is not promised of it.
build-led = Set by the parameter { $name }.
edit-add = add { $thing }
edit-move = move { $thing }
edit-turn = aim { $thing }
edit-flip = turn { $thing } to the other side
edit-duplicate = duplicate { $thing }
edit-remove = remove { $thing }
edit-set = change { $thing }
edit-empty = begin on an empty field
edit-no-such-thing = There is no { $thing } in this scene.
edit-cannot-move = It has no place that could be moved: { $thing }.
edit-cannot-turn = It can be neither aimed nor turned: { $thing }.
edit-cannot-copy = It cannot be duplicated: { $thing }.
edit-cannot-remove = It cannot be removed: { $thing }.
edit-led = A parameter of another unit gives this value: { $thing }. Change it there.
edit-text-long = Please use at most { $thing } letters.
edit-text-empty = It needs words in one language at least.
edit-no-room = There is no room for one more.
edit-needs-water = A ship lies in water: put water there first.
edit-before-wall = A tower or a sky bridge stands to the right of the wall, within 300 m of it.
edit-needs-wall = This stands on a wall: put one up first.
edit-needs-tower = This is used against a tower or a sky bridge: put one up first.
edit-needs-structure = This guards something that can burn: put it up first.
palette-wall = Wall
palette-moat = Moat
palette-sky-bridge = Sky bridge
palette-siege-tower = Siege tower
palette-ramp = Siege ramp
palette-huts = Huts
palette-tents = Tents
palette-water = Water
palette-ship = Treadmill ship
palette-boat = Sailing ship
palette-fire-lances = Fire lances
palette-fire-bundles = Fire bundles
palette-iron-bombs = Iron bombs
palette-fire-arrows = Fire arrows
palette-thrower = Stones: thrower
palette-mops = Wet mops
palette-ram-poles = Ram-poles
palette-defenders = Defenders
palette-attackers = Attackers
palette-riders = Riders
palette-listener = Listener
word-left = to the left
word-right = to the right
word-paper = paper
word-bamboo = bamboo
word-iron = iron
word-defender = defenders
word-attacker = attackers
word-none = none
word-nobody = nobody: they lie there
word-haulers = haul
word-throwers = throw or shoot
word-lancers = hold fire lances
word-firefighters = put out fires
word-troops = wait and watch
word-riders = ride
word-horses = are horses
material-thatch = thatch
material-pine = pine
material-bamboo = bamboo
material-canvas = canvas
material-felt = felt
material-ox_hide = ox hide
material-brush = brushwood
material-oiled_straw = straw with oil
material-sail-mat = matting
material-oiled-silk = oiled silk
property-altitude_m = Height above the sea
property-angle_deg = Angle
property-arm_ratio = Long arm to short arm
property-arrow_kg = Mass of an arrow
property-at_m = Place
property-axle_m = Height of the axle
property-base_length_m = Length of the base
property-base_width_m = Width at the foot
property-beam_m = Beam
property-beam_per_puller_kg = Beam's mass for a puller
property-bearing_kpa = What the fill bears
property-below_m = Water below the ground
property-blades_m2 = Blades
property-bombs_every = A bomb every so many throws
property-bore_m = Bore
property-breadth_m = Breadth
property-burn_time_s = Time of burning
property-cable_kn = Strength of the cable
property-casing = Casing
property-centre_of_gravity_m = Height of the centre of gravity
property-chain_m_s = Speed on the chain
property-cloth_m = Thickness of the sail
property-cloth_water_kg_m2 = Water in the sail
property-core_kg_m3 = Brushwood in the core
property-count = Number
property-cover_m = Earth over the core
property-current_m_s = Current
property-deck_m = Height of the deck
property-density_kg_m3 = Density
property-depth_m = Depth
property-diameter_m = Diameter
property-distance_m = Distance
property-drag_coefficient = Drag coefficient
property-dust_kg = Lime
property-eaves_m = Height of the eaves
property-edge_m = Outer edge of the top
property-figure = People to a drawn figure
property-floors_m = Height of floor
property-from_m = Begins at
property-fuse_m = Length of the fuse
property-fuse_s = Time of the fuse
property-gangway_m = Gangway
property-grain_diameter_m = Diameter of a grain
property-gust_share = Gusts
property-hawser_kn = Strength of a hawser
property-hawser_length_m = Length of a hawser
property-hawsers = Hawsers
property-heads_left = Heads left
property-height_m = Height
property-joint_kn = Strength of a joint
property-joint_m = Thickness of a lashing
property-lane = First lane
property-lane_depth_m = Between lanes
property-lanes = Lanes
property-lapse = Times faster than it was
property-lashing_kn = Strength of lashings
property-lashing_m = Thickness of lashings
property-length_m = Length
property-load_kg = Dry load
property-load_kg_m2 = Load on the roof
property-mass_kg = Mass
property-mast_m = Mast
property-men = Men
property-moisture_share = Moisture
property-muzzle_height_m = Height of the muzzle
property-overhang_m = Overhang
property-pellets = Pellets
property-planks_m = Planks that burn
property-post_m = Thickness of a post
property-power_per_man_w = Power of a man
property-pull_n = Pull of a man
property-pull_speed_m_s = Speed of the pull
property-push_n = Push of a man
property-rain_mm_h = Rain
property-raised_from_s = Raising begins
property-raised_over_s = Raising takes
property-reach_m = Reach
property-release_deg = Angle of release
property-reload_s = Time between throws
property-rolling_share = Resistance to rolling
property-roof_m = Thickness of the roof
property-rope_travel_m = Way of the rope
property-rowed = Rowed
property-rows = Rows
property-sail_m2 = Sail
property-scaled_distance = Scaled distance
property-scatter_share = Scatter
property-shaft_m = Thickness of the shaft
property-shell_m = Thickness of the hull
property-side = Side
property-sling_m = Sling
property-soaked = Soaked
property-soft_depth_m = Depth of the soft fill
property-soft_from_m = Soft fill begins at
property-soft_width_m = Width of the soft fill
property-spacing_m = Between them
property-speed_m_s = Speed
property-spread_m = Spread
property-stagger_s = One after another
property-start_gap_m = Distance from the wall
property-start_m = Begins at
property-station = Stands on
property-stone_density_kg_m3 = Density of the stone
property-stone_kg = Mass of the stone
property-store_kg = Water in store
property-strain_n = Strain of a man
property-swell_m = Swell
property-swell_period_s = Period of the swell
property-swings_m = Length of the cable
property-tail_height_m = Height of the far end
property-temperature_c = Temperature
property-tenon_kn = Strength of tenons
property-throw_angle_deg = Angle of the throw
property-throw_speed_m_s = Speed of the throw
property-top_width_m = Width of the top
property-towards = Faces
property-walls_m = Thickness of the walls
property-water_below_m = Water below the bank
property-water_kg_m2 = Water in the coverings
property-water_kg_s = Water of a man
property-wheel_diameter_m = Diameter of the wheels
property-width_m = Width
property-against = Pushes against
property-banner = Banner
property-bombs = Throws bombs of
property-cloth = Sail of
property-crew = Crew
property-date = Date
property-dawn_s = Dawn after
property-depth_m-0 = Nearest row
property-depth_m-1 = Farthest row
property-duration_s = Lasts at most
property-floors_m-count = Floors
property-guards = Looks after
property-hauls = Hauls
property-holds = Holds off
property-label = Name
property-night = Night
property-on = Stands on
property-own = { $name }: its own
property-place = Place
property-powder = Powder
property-role = Task
property-roof = Roof of
property-seed = Seed of chance
property-speed = Speed of watching
property-stuff = Made of
property-summary = Summary
property-title = Title
property-view_m-0 = View from
property-view_m-1 = View to
property-walls = Walls of
property-wind_m_s = Wind
help-build = build: put things in, drag them, change them, keep the scene
help-build-move = while building: move what is chosen, aim it, turn it round
help-build-steps = while building: duplicate, remove
help-undo = undo the last change of a parameter, of the account or of what is built; do it again
