//! Casings: textbook stresses of any vessel with generic numbers, and the order of stuffs.

use firelance::kit::bomb::Casing;
use firelance::mechanics::casing::{
    CASINGS, burns_away, strength_rank, thick_cylinder_pa, thick_sphere_pa, thin_cylinder_pa, thin_sphere_pa,
};
use proptest::prelude::*;

fn near(found: f64, wanted: f64, share: f64) {
    assert!((found / wanted - 1.0).abs() <= share, "found {found}, wanted {wanted}");
}

#[test]
fn generic_numbers_give_the_published_stresses() {
    near(thin_cylinder_pa(1e6, 0.05, 0.005), 10.0e6, 1e-6);
    near(thin_sphere_pa(1e6, 0.05, 0.005), 5.0e6, 1e-6);
    near(thick_cylinder_pa(1e6, 0.05, 0.055), 10.524e6, 1e-4);
    near(thick_sphere_pa(1e6, 0.05, 0.055), 5.0317e6, 1e-4);
}

#[test]
fn casings_hold_in_the_order_paper_bamboo_iron() {
    assert_eq!(Casing::ALL.map(strength_rank), [1, 2, 3]);
    let [paper, bamboo, iron] = CASINGS;
    assert!(paper.high_mpa < bamboo.low_mpa, "paper is far weaker than bamboo");
    assert!(bamboo.low_mpa < iron.low_mpa && bamboo.high_mpa < iron.high_mpa, "iron is the stronger of the two");
    assert_eq!(Casing::ALL.map(burns_away), [true, true, false]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Twice the thickness, or half the radius, bears twice the pressure.
    #[test]
    fn thin_walls_scale(pressure in 1.0..1e9_f64, radius in 0.01..10.0_f64, share in 0.001..0.1_f64) {
        let thickness = radius * share;
        for stress in [thin_cylinder_pa, thin_sphere_pa] {
            let whole = stress(pressure, radius, thickness);
            near(stress(2.0 * pressure, radius, 2.0 * thickness), whole, 1e-12);
            near(stress(2.0 * pressure, radius / 2.0, thickness), whole, 1e-12);
        }
    }

    /// The thin-wall rule is a little low, and right in the limit.
    #[test]
    fn thick_walls_bear_more_at_their_inner_face(pressure in 1.0..1e9_f64, radius in 0.01..10.0_f64, share in 1e-4..0.2_f64) {
        let (thickness, outer) = (radius * share, radius * (1.0 + share));
        let cylinder = thick_cylinder_pa(pressure, radius, outer) / thin_cylinder_pa(pressure, radius, thickness);
        let sphere = thick_sphere_pa(pressure, radius, outer) / thin_sphere_pa(pressure, radius, thickness);
        prop_assert!(cylinder > 1.0 - 1e-9 && cylinder < 1.0 + share, "{cylinder}");
        prop_assert!(sphere > 1.0 - 1e-9 && sphere < 1.0 + share, "{sphere}");
    }
}
