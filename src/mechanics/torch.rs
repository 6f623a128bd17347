//! A torch held to a surface gives it a steady heat for a while; whether that lights it is for the heat law to say.
//!
//! q = q0 while it is held (`assumed-torch`). Shows the water on the surface when the torch comes, and how long after that
//! the surface lights, read between two ticks where it passes its ignition temperature. Bundles are lit in the hand before
//! they are thrown: one takes the flame if the torch can drive off its water meanwhile, w <= q0 t / h. w water on its straw
//! (kg/m2), t a minute and a half, h = 2.6 MJ/kg (`law-wet-hides`). Left out: the torch's own size and the air it draws,
//! which may err either way.

use super::{Every, Mechanic, Theory};
use crate::kit::torch::Torch;
use crate::kit::{Kit, TICK_S};
use crate::material::materials;

/// Water that a torch drives off the outer straw while it is held to it: 35 kW/m2 for a minute and a half over 2.6 MJ/kg
/// (`assumed-torch`, `law-wet-hides`).
const DRIES_KG_M2: f64 = 1.2;

pub const MECHANIC: Mechanic = Mechanic {
    id: "torch",
    name: "Torch",
    about: "A torch held to a thing heats its surface; a wet one must dry first, and a soaked bundle does not take it.",
    every: Every::Tick,
    act,
    theory: Theory {
        law: "q = q0 while the torch is held;  a bundle in the hand takes it where w <= q0 t / h",
        symbols: &[
            ("q, q0", "heat on the surface and heat of the torch, kW/m2"),
            ("w", "water on the bundle's straw, kg/m2"),
            ("t, h", "a minute and a half, and 2.6 MJ to drive off a kilogram of water"),
        ],
        assumptions: &[
            "a torch gives a steady 20 to 50 kW/m2 to what it touches",
            "whoever throws a bundle holds the torch to it for a minute and a half, and no longer",
        ],
        left_out: &[("size of the torch and the air it draws", "either way")],
        claims: &["assumed-torch", "law-wet-hides"],
    },
};

/// Whether a bundle takes the flame of the torch that is held to it in the hand.
#[must_use]
pub fn takes(kit: &Kit, cell: usize) -> bool {
    kit.torchlight && kit.cells[cell].water_kg_m2() <= DRIES_KG_M2
}

fn act(kit: &mut Kit) {
    let now_s = kit.time_s();
    for number in 0..kit.torches.len() {
        let mut torch = kit.torches[number];
        if torch.lit || now_s < torch.from_s {
            continue;
        }
        let cell = &kit.cells[torch.cell];
        let (water_kg_m2, surface_k) = (cell.water_kg_m2(), cell.temperature_k[0]);
        if !torch.held {
            torch.held = true;
            kit.show("water_kg_m2", water_kg_m2);
        }
        if kit.cells[torch.cell].burning {
            torch.lit = true;
            let lit_s = now_s - TICK_S * (1.0 - share(kit, &torch, surface_k));
            kit.show("damp_ignition_s", (lit_s - torch.from_s).max(0.0));
        } else if now_s < torch.until_s {
            let cell = &mut kit.cells[torch.cell];
            cell.radiant_w_m2 = cell.radiant_w_m2.max(torch.flux_w_m2);
        }
        torch.before_k = surface_k;
        kit.torches[number] = torch;
    }
}

/// The share of the tick before this one after which the surface passed its ignition temperature.
fn share(kit: &Kit, torch: &Torch, surface_k: f64) -> f64 {
    let Some(layer) = kit.cells[torch.cell].layer() else { return 1.0 };
    let rise = surface_k - torch.before_k;
    let needed = materials()[layer.material].ignition_k() - torch.before_k;
    if rise > 0.0 { (needed / rise).clamp(0.0, 1.0) } else { 1.0 }
}
