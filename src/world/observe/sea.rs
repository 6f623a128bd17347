//! What moves on the water: sails as they burn away, arrows and the swell as samples, and the numbers of a fleet.

use crate::kit::Kit;
use crate::kit::arrow::Lodged;
use crate::kit::flight::Flight;
use crate::kit::water::Hull;
use crate::look::Look;
use crate::mechanics::swell;
use crate::sample::{ArrowSample, SailSample, StripSample, SwellSample};
use std::collections::BTreeSet;

pub fn sails(kit: &Kit) -> Vec<SailSample> {
    let strip = |&cell: &usize| {
        let cell = &kit.cells[cell];
        StripSample { left_share: if cell.gone { 0.0 } else { 1.0 - cell.burnt_share() }, burning: cell.burning }
    };
    let shown = kit.sails.iter().filter(|sail| !kit.entities[sail.cloth].gone);
    shown
        .map(|sail| SailSample { thing: sail.cloth, strips: kit.entities[sail.cloth].cells.iter().map(strip).collect() })
        .collect()
}

pub fn arrows(kit: &Kit) -> Vec<ArrowSample> {
    let now_s = kit.time_s();
    let burns = |number: usize| kit.brands.iter().any(|brand| brand.lodged == Lodged::Arrow(number) && now_s < brand.until_s);
    // What falls into the water is seen no more.
    let drowned = |flight: &Flight| flight.landed.is_some_and(|it| it.on.is_none() && kit.water_at(flight.at.x).is_some());
    let is_arrow = |flight: &Flight| {
        matches!(flight.look, Look::Arrow | Look::Sail) && !kit.entities[flight.entity].gone && !drowned(flight)
    };
    let flights = kit.flights.iter().enumerate().filter(|(_, flight)| is_arrow(flight));
    flights
        .map(|(number, flight)| {
            let way = flight.landed.map_or(flight.velocity, |landing| landing.velocity);
            ArrowSample {
                position: flight.at,
                angle_rad: libm::atan2(way.y, way.x),
                depth_m: flight.depth_m,
                flying: flight.landed.is_none(),
                burning: burns(number),
                rag: flight.look == Look::Sail,
            }
        })
        .collect()
}

pub fn swells(kit: &Kit) -> Vec<SwellSample> {
    let moving = kit.waters.iter().filter(|water| water.swell_m > 0.0 && water.swell_period_s > 0.0);
    moving
        .filter_map(|water| {
            Some(SwellSample {
                from_m: water.from_m,
                to_m: water.to_m,
                level_m: water.level_m,
                amplitude_m: water.swell_m / 2.0,
                wave_number_1_m: swell::wave_number_1_m(water.swell_period_s),
                phase_rad: core::f64::consts::TAU / water.swell_period_s * water.moves_since_s?,
            })
        })
        .collect()
}

/// Numbers of a fleet with planks, loads or sails that burn, by id; none where nothing of it does.
pub fn fleet(kit: &Kit) -> Vec<(&'static str, f64)> {
    let burns = |hull: &Hull| kit.cells.iter().any(|cell| hull.id == kit.things[cell.entity].owner);
    if !kit.hulls.iter().any(burns) {
        return Vec::new();
    }
    let ships = kit.hulls.iter().filter(|hull| touched(kit, hull.entity)).count();
    let touched: BTreeSet<&str> =
        (0..kit.entities.len()).filter(|&entity| touched(kit, entity)).map(|entity| kit.things[entity].owner.as_str()).collect();
    let anchored = kit.moorings.iter().filter(|mooring| touched.contains(kit.hulls[mooring.hull].id.as_str())).count();
    let mut numbers = vec![("ships_alight", ships as f64), ("anchored_alight", anchored as f64)];
    numbers.extend(sailcloth(kit));
    numbers
}

/// Whether fire has eaten at any part of a thing.
fn touched(kit: &Kit, entity: usize) -> bool {
    kit.entities[entity].cells.iter().any(|&cell| kit.cells[cell].burnt_share() > 0.0)
}

/// Numbers of the sails that burn, where there are any.
fn sailcloth(kit: &Kit) -> Vec<(&'static str, f64)> {
    let strips = || kit.sails.iter().flat_map(|sail| &kit.entities[sail.cloth].cells).map(|&cell| &kit.cells[cell]);
    let whole_m2: f64 = strips().map(|cell| cell.area_m2).sum();
    if whole_m2 <= 0.0 {
        return Vec::new();
    }
    let burnt_m2: f64 = strips().map(|cell| cell.area_m2 * if cell.gone { 1.0 } else { cell.burnt_share() }).sum();
    let sails = kit.sails.iter().filter(|sail| touched(kit, sail.cloth)).count();
    let burnable = |hull: usize| kit.sails.iter().any(|sail| sail.hull == hull && !kit.entities[sail.cloth].cells.is_empty());
    let anchored = kit.moorings.iter().filter(|mooring| burnable(mooring.hull));
    let places = anchored.map(|mooring| kit.middle(kit.hulls[mooring.hull].entity).x);
    let (low, high) = places.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x_m| (low.min(x_m), high.max(x_m)));
    let mut numbers = vec![("sails_burnt_share", burnt_m2 / whole_m2), ("sails_alight", sails as f64)];
    if high > low {
        numbers.push(("fleet_length_m", high - low));
    }
    numbers
}
