//! What a flying piece strikes: bodies of the engine, and the walls and roofs of buildings.

use crate::kit::Kit;
use crate::kit::entity::Hold;
use crate::kit::fragment::{Fragment, Hit, Path, Stood};
use crate::kit::screen::Screen;
use crate::units::Vec2;

/// Sheets thinner than this are passed as air is (`assumed-shelter`).
const STOPS_M: f64 = 0.005;

/// What a piece strikes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Met {
    Solid(Hit),
    /// An entity that is a sheet, and the share of the path to it.
    Sheet(usize, f64),
}

/// The screens that stop a piece: thick enough, and not seen from their edge like the near and far side of a hut.
pub fn sheets(kit: &Kit) -> Vec<Screen> {
    let thick_m = |&cell: &usize| kit.cells[cell].layers.iter().map(|layer| layer.thickness_m).sum::<f64>();
    let mut sheets = kit.screens();
    sheets.retain(|screen| {
        let sheet = screen.entity;
        let faces = kit.things[sheet].part != "hut-side";
        faces && kit.entities[sheet].cells.iter().any(|cell| thick_m(cell) >= STOPS_M)
    });
    sheets
}

/// What stands first in the way of a piece.
pub fn first(kit: &Kit, path: Path, (before, moved_m): (&[Stood], f64), (sheets, source): (&[Screen], &str)) -> Option<Met> {
    let solid = kit.physics.first_hit(path, before, moved_m);
    let sheet = kit.screen_between(sheets, (path.from, path.to), source);
    match (solid, sheet) {
        (Some(hit), Some((_, share))) if hit.share <= share => Some(Met::Solid(hit)),
        (_, Some((sheet, share))) => Some(Met::Sheet(sheet, share)),
        (solid, None) => solid.map(Met::Solid),
    }
}

/// Ends a piece's flight: it sticks where it struck, however far that has moved by now.
pub fn stick(kit: &mut Kit, piece: &mut Fragment, path: Path, met: Met) {
    let impulse = piece.velocity * piece.mass_kg;
    match met {
        Met::Solid(hit) => {
            piece.at = kit.physics.point(hit.body, hit.local);
            kit.physics.kick(hit.body, impulse, piece.at);
            piece.rides = kit.physics.free(hit.body).then_some((hit.body, hit.local));
        }
        Met::Sheet(sheet, share) => {
            piece.at = path.from + (path.to - path.from) * share;
            piece.sheet = Some((sheet, kit.to_local(sheet, piece.at)));
            if let Hold::Body(body) = kit.entities[under(kit, sheet)].hold {
                kit.physics.kick(body, impulse, piece.at);
            }
            count(kit, "pieces_in_cover", 1.0);
        }
    }
    (piece.velocity, piece.flying) = (Vec2::ZERO, false);
    let reach_m = (piece.at.x - piece.from.x).abs();
    let before_m = kit.readings.get("piece_reach_m").copied().unwrap_or(0.0);
    kit.show("piece_reach_m", reach_m.max(before_m));
    count(kit, "pieces_in_cover", 0.0);
}

/// Adds to a count that an instrument shows.
fn count(kit: &mut Kit, id: &'static str, more: f64) {
    let before = kit.readings.get(id).copied().unwrap_or(0.0);
    kit.show(id, before + more);
}

/// What a fastened thing hangs on in the end.
fn under(kit: &Kit, entity: usize) -> usize {
    match kit.entities[entity].hold {
        Hold::Host { entity, .. } => under(kit, entity),
        _ => entity,
    }
}

/// Takes a piece along with what it sticks in; it falls where that has burnt away.
pub fn carry(kit: &mut Kit, number: usize) {
    let piece = &kit.fragments[number];
    if let Some((body, local)) = piece.rides {
        let at = kit.physics.carried(body, local).unwrap_or(piece.at);
        kit.fragments[number].at = at;
    } else if let Some((sheet, local)) = piece.sheet {
        let gone = kit.entities[sheet].gone;
        let at = if gone { piece.at } else { kit.point(sheet, local) };
        let piece = &mut kit.fragments[number];
        piece.at = at;
        if gone {
            (piece.sheet, piece.flying) = (None, true);
        }
    }
}
