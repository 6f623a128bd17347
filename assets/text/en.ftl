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
next-event = To the next event
end-of-run = End of the run
zoom-in = Zoom in
zoom-out = Zoom out
whole-scene = Whole scene
presenting = Presenting
language = Language
text-size = Text size
quit = Quit

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
measure-draught_m = Draught
measure-metacentric_height_m = Metacentric height
measure-righting_arm_m = Righting arm
measure-roll_period_s = Roll period
measure-heave_period_s = Heave period
measure-afloat = Afloat
measure-ship_speed_m_s = Ship's speed
measure-hull_speed_m_s = Hull speed
measure-fall_time_s = Time of fall
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
measure-lance_reach_m = Reach of the lances
measure-lance_burn_time_s = Burn time of a lance
measure-burnt_share = Burnt share of the bridge
measure-storey_1_down_s = Lowest storey gives way
measure-storey_2_down_s = Middle storey gives way
measure-storey_3_down_s = Top storey gives way
measure-bridge_collapse_s = Bridge comes down
measure-reached_wall = Bridge reached the wall
measure-least_gap_m = Least gap to the wall
measure-bridge_height_m = Height of the bridge
measure-defender_dose_kj_m2 = Heat received by a defender
measure-attacker_dose_kj_m2 = Heat received by an attacker
measure-men_driven_back = Men driven back
measure-joints_broken = Joints that let go
measure-bundles_thrown = Bundles thrown
measure-wheel_sank_s = Wheel sinks
measure-hawser_broke_s = Hawser breaks
measure-greatest_heat_release_mw = Greatest heat release
measure-greatest_flame_height_m = Tallest flames
measure-mass_error_share = Mass ledger error
measure-energy_error_share = Energy ledger error
measure-heat_release_mw = Heat released
measure-flame_height_m = Tallest flames
measure-bridge_gap_m = Gap between bridge and wall
measure-hawser_tension_kn = Pull in the hawsers
measure-fuel_burnt_kg = Fuel burnt

## Weapons, structures, mechanics

weapon-FireLance = Fire lance
weapon-FireBundle = Fire bundle (fire ox)
structure-Wall = Town wall
structure-Moat = Moat with causeway
structure-SkyBridge = Sky bridge
structure-Prop = Prop
structure-Water = Open water
structure-Ship = Ship
mechanic-drag = Drag
mechanic-wind = Wind
mechanic-rain = Rain and damp
mechanic-jet = Fire jet
mechanic-heat = Heat, drying and ignition
mechanic-fire = Burning and spread
mechanic-plume = Flames and plume
mechanic-strength = Strength and collapse
mechanic-soft-ground = Soft ground
mechanic-hauling = Hauling
mechanic-heap = Heaps
mechanic-driven-back = Heat drives people back
mechanic-buoyancy = Floating
mechanic-hull-drag = Hull resistance
mechanic-paddle = Treadmill wheels
mechanic-sail = Sails
mechanic-settling = Settling
mechanic-cloud = Dust and smoke

## Names of things, as sentences use them

name-of-part = { $part } of the { $whole }
name-of-joint = joint of { $a } and { $b }
name-on = { $what } on { $place }

thing-bridge = sky bridge
thing-wall = wall
thing-moat = moat
thing-prop = prop
thing-oxen = fire bundles
thing-bundles = fire bundles
thing-bundle = fire bundle
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
thing-side = side hide
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

one-oxen = fire bundle
one-bundles = fire bundle
one-lances = fire lance

## What happened: one sentence per kind of event

event-run-started = The run begins: { $scenario }, as told by { $account }.
event-run-started-plain = The run begins: { $scenario }.
event-hauling-started = { $men ->
    [one] One man begins to haul: { $crew }.
   *[other] { $men } men begin to haul: { $crew }.
}
event-hauling-stopped = The { $crew } stop hauling.
event-prop-held = The { $prop } stops the { $structure } { $gap_m } short of the wall.
event-wheel-sank = The { $wheel } sinks { $depth_m } into the soft fill.
event-hawser-broke = A hawser breaks at { $tension_kn }: { $hawser }.
event-bundle-thrown = { $lit ->
    [true] { $bundle } comes down from the wall, burning.
   *[other] { $bundle } comes down from the wall, unlit.
}
event-lance-lit = { $lance } is lit.
event-lance-spent = { $lance } is spent after { $burn_time_s }.
event-lance-dropped = { $lance } falls to the ground: its bearers are driven back.
event-heard = A bang is heard: { $level_db }, { $delay_s } after it was made.
event-swamped = Water stands in the { $hull }.
event-sank = The { $hull } goes under.
event-capsized = The { $hull } turns over.
event-hull-measured = The trial of the { $hull } is over.
event-grain-landed = The { $grain } lands after { $fall_time_s }, { $drift_m } downwind.
event-cloud-passed = The cloud has come { $to_m }; it is read there.
event-ignited = { $cause ->
    [hand] { $part } is lit by hand.
    [jet] { $part } catches fire from the jet of a fire lance.
   *[flames] { $part } catches fire from the flames around it.
}
event-dried-out = { $part } has dried out.
event-burnt-through = { $part } is burnt through.
event-joint-broke = { $failure ->
    [burnt] Fire has taken the { $joint }: it lets go under { $load_kn }.
    [cut] The { $joint } is cut.
   *[overloaded] The { $joint } lets go: { $load_kn } is more than it bears.
}
event-storey-gave-way = Storey { $storey } of the { $structure } gives way.
event-bridge-reached-wall = The { $structure } reaches the wall.
event-bridge-collapsed = The { $structure } comes down; { $height_m } of it is left standing.
event-crew-moved = The { $crew } have moved to { $to_m }.
event-driven-back = { $men ->
    [one] Heat of { $flux_kw_m2 } drives one of the { $crew } back.
   *[other] Heat of { $flux_kw_m2 } drives { $men } of the { $crew } back.
}
event-parameter-set = { $parameter } is set to { $value }.
event-body-quarantined = The numbers of { $thing } were no longer numbers; it was taken out and the run went on.
event-run-ended = The run ends.

## Many like events told in one line; $when is one of the first two

flood-at = at { $from }
flood-between = between { $from } and { $to }
flood-bundle-thrown = { $lit ->
    [true] { $count } burning bundles come down from the wall { $when }.
   *[other] { $count } unlit bundles come down from the wall { $when }.
}
flood-lance-lit = { $count } fire lances are lit { $when }.
flood-lance-spent = { $count } fire lances are spent { $when }.
flood-ignited = { $cause ->
    [hand] The { $thing } are lit by hand { $count } times { $when }.
    [jet] Jets of fire lances light the { $thing } in { $count } places { $when }.
   *[flames] Flames light the { $thing } in { $count } places { $when }.
}
flood-dried-out = Water is gone from the { $thing } in { $count } places { $when }.
flood-burnt-through = The fire burns through the { $thing } in { $count } places { $when }.
flood-joint-broke = { $failure ->
    [burnt] Fire takes { $count } joints of the { $structure } { $when }.
    [cut] { $count } joints of the { $structure } are cut { $when }.
   *[overloaded] { $count } joints of the { $structure } let go under their load { $when }.
}
flood-driven-back = Heat drives { $men } of the { $crew } back { $when }.
flood-other = { $first } And { $more } more { $when }.

## Panels: controls, the keypad, marks of the time line

play-again = Play again from the start
slower = Slower
faster = Faster
speed-is = { $speed }: simulated seconds per second of watching
entry-take = Set
entry-cancel = Cancel
entry-range = { $low } to { $high }
entry-range-units = { $low } to { $high }; also in { $units }
expected-and-got = expected { $wanted }, got { $got }
close = Close
runs-at = runs at { $speed }
mark-ignited = first fire
mark-wheel-sank = wheel sinks
mark-hawser-broke = hawser breaks
mark-bridge-reached-wall = at the wall
mark-storey-gave-way = storey { $storey } falls
mark-driven-back = driven back
mark-bridge-collapsed = bridge down
