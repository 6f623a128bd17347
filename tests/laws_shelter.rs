//! Shelter: flames and jets never cross a closed wall, pieces of a bomb neither; thin cloth is no shelter from pieces.

use firelance::expect::outcome;
use firelance::recording::Recording;
use firelance::runner::{Options, run};
use firelance::sample::Frame;
use firelance::scenario::{Scenario, Settings};
use firelance::world::World;

/// A hut on the far side of where a town wall may stand; people on the near side have bundles and lances.
fn behind(wall: &str, script: &str) -> Recording {
    let text = format!(
        "(format: 1, id: \"trial\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: 200,
          world: (air: (wind_m_s: 4, temperature_c: 20),
            structures: [{wall} (id: \"hut\", is: Building(at_m: 8.5, width_m: 2, breadth_m: 6, eaves_m: 2, height_m: 3,
              walls: \"thatch\", walls_m: 0.05, roof: \"thatch\", roof_m: 0.1))],
            people: [(id: \"crew\", label: \"c\", side: Defender, role: Throwers, men: 10, station: Ground, at_m: 0, spread_m: 1)],
            weapons: [
              (id: \"oxen\", is: FireBundle(count: 40, crew: \"crew\", mass_kg: 9, length_m: 1.3, diameter_m: 0.5,
                moisture_share: 0.1, throw_speed_m_s: 5, throw_angle_deg: 20, spread_m: 3)),
              (id: \"lances\", is: FireLance(count: 4, crew: \"crew\", powder: \"fire-bomb-1044\", reach_m: 16, burn_time_s: 60,
                bore_m: 0.03, muzzle_height_m: 1.1, angle_deg: 2)),
            ]),
          script: [(when: At(1), do: [{script}])])"
    );
    let scenario = Scenario::read("trial", &text).unwrap_or_else(|report| panic!("{report}"));
    run(&scenario.setup(&Settings::default()).unwrap(), &Options::default(), &mut |_| ())
}

const WALL: &str = "(id: \"wall\", is: Wall(height_m: 12, top_width_m: 1, base_width_m: 2, edge_m: 6.5)),";
const FIRE: &str = "Throw(stock: \"oxen\", count: 40, over_s: 10, lit: true)";
const JETS: &str = "Light(weapon: \"lances\")";

#[test]
fn no_flame_and_no_jet_crosses_a_wall() {
    for deed in [FIRE, JETS] {
        assert!(outcome(&behind("", deed), "building_alight_s").is_finite(), "{deed}: in the open the hut burns");
        assert!(outcome(&behind(WALL, deed), "building_alight_s").is_infinite(), "{deed}: behind a wall it does not");
    }
}

/// Where pieces of an iron bomb are once they have come to rest; it lies between two huts with walls of this stuff.
fn pieces(stuff: &str, thickness_m: f64) -> (Frame, Recording) {
    let hut = |id: &str, at_m: f64| {
        format!(
            "(id: \"{id}\", is: Building(at_m: {at_m}, width_m: 4, breadth_m: 6, eaves_m: 3, height_m: 3,
              walls: \"{stuff}\", walls_m: {thickness_m}, roof: \"{stuff}\", roof_m: {thickness_m})),"
        )
    };
    let text = format!(
        "(format: 1, id: \"trial\", title: \"t\", date: \"d\", place: \"p\", summary: \"s\", duration_s: 20,
          world: (air: (wind_m_s: 0, temperature_c: 15), structures: [{} {}],
            weapons: [(id: \"bomb\", is: Bomb(count: 1, casing: iron, powder: \"fire-bomb-1044\", mass_kg: 3, diameter_m: 0.2,
              fuse_s: 1, height_m: 1))]),
          script: [(when: At(0), do: [Light(weapon: \"bomb\")])])",
        hut("left", -5.0),
        hut("right", 5.0)
    );
    let scenario = Scenario::read("trial", &text).unwrap_or_else(|report| panic!("{report}"));
    let setup = scenario.setup(&Settings::default()).unwrap();
    let mut world = World::new(&setup);
    (0..10 * 60).for_each(|_| world.step());
    (world.frame(), run(&setup, &Options::default(), &mut |_| ()))
}

/// Pieces that came through a wall: farther than it and lower than the roof. What flew over it came down beyond the hut.
fn inside(frame: &Frame) -> usize {
    let in_hut = |x_m: f64| (3.1..6.9).contains(&x_m.abs());
    frame.fragments.iter().filter(|piece| in_hut(piece.position.x) && piece.position.y < 2.8).count()
}

#[test]
fn boards_and_mats_stop_pieces_and_thin_cloth_does_not() {
    for (stuff, thickness_m) in [("pine", 0.03), ("thatch", 0.1), ("pine", 0.005)] {
        let (frame, recording) = pieces(stuff, thickness_m);
        assert!(outcome(&recording, "pieces_in_cover") >= 5.0, "{stuff}: some struck the huts");
        assert_eq!(inside(&frame), 0, "{stuff} of {thickness_m} m");
        assert!(outcome(&recording, "piece_reach_m") > 30.0, "{stuff}: what met no wall flew on");
    }
    let (frame, recording) = pieces("canvas", 0.0015);
    assert_eq!(outcome(&recording, "pieces_in_cover"), 0.0);
    assert!(frame.fragments.iter().any(|piece| piece.position.x.abs() > 7.0 && piece.position.y < 0.1), "they flew through");
}

#[test]
fn the_pieces_weigh_what_the_bomb_weighed_and_go_on_as_it_did() {
    let (_, recording) = pieces("pine", 0.03);
    assert!(outcome(&recording, "fragments") >= 20.0);
    assert!(outcome(&recording, "fragment_mass_error_share") < 0.1);
    assert!(outcome(&recording, "fragment_momentum_error_share") < 0.5);
}
