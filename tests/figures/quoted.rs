//! Claims quote the figures that rest on them: change a material or a powder, and its claim must say so too.

use crate::assert_none;
use firelance::library::library;
use firelance::material::materials;
use firelance::text::Language;
use std::collections::BTreeSet;

/// How a claim writes a material's figure.
fn written(field: &str, value: f64) -> String {
    match field {
        "density_kg_m3" => format!("{value} kg/m3"),
        "specific_heat_j_kg_k" => format!("{value} J/(kg K)"),
        "inertia_w2" => format!("{} kW2 s/(m4 K2)", value / 1e6),
        "heated_m" => format!("{} mm deep", value * 1000.0),
        "ignition_c" => format!("{value} C"),
        "heat_of_combustion_mj_kg" => format!("{value} MJ/kg"),
        "burn_mm_min" => format!("{value} mm"),
        "holds_alight_kw_m2" => format!("{value} kW/m2"),
        _ => panic!("say here how claims write {field}"),
    }
}

/// Whether a claim's text has exactly this figure: `10 kW/m2` is not in `110 kW/m2`.
fn quotes(claim: &str, figure: &str) -> bool {
    let text = library().claim(claim).map_or_else(String::new, |it| it.text.get(Language::English).replace(',', ""));
    let starts = text.match_indices(figure).map(|(at, _)| at).collect::<Vec<_>>();
    starts.into_iter().any(|at| !text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.'))
}

#[test]
fn claims_quote_every_figure_of_a_material() {
    let mut found = Vec::new();
    for material in materials() {
        let fields = serde_json::to_value(material).expect("plain data");
        let fields = fields.as_object().expect("a struct").clone();
        let numbers = fields.iter().filter_map(|(field, value)| Some((field.as_str(), value.as_f64()?)));
        let numbers: Vec<(&str, f64)> = numbers.collect();
        assert!(numbers.len() >= 7, "{}", material.id);
        for (field, value) in &numbers {
            match material.claims.get(*field) {
                None => found.push(format!("{}: {field} names no claim", material.id)),
                Some(claim) if !quotes(claim, &written(field, *value)) => {
                    found.push(format!("{}: '{claim}' does not say '{}'", material.id, written(field, *value)));
                }
                Some(_) => {}
            }
        }
        let known: BTreeSet<&str> = numbers.iter().map(|(field, _)| *field).collect();
        let strange = material.claims.keys().filter(|field| !known.contains(field.as_str()));
        found.extend(strange.map(|field| format!("{}: a claim for {field}, which is no figure", material.id)));
    }
    assert_none("figures of materials that cannot be traced", &found);
}

#[test]
fn claims_quote_every_share_of_a_powder() {
    let mut found = Vec::new();
    for powder in &library().powders {
        let shares = [powder.saltpetre_share, powder.sulphur_share, powder.carbon_share, powder.other_share];
        // Nothing is said of what is not in it.
        for share in shares.into_iter().filter(|share| *share > 0.0) {
            let figure = format!("{:.1} %", share * 100.0);
            if !quotes(&powder.claim, &figure) {
                found.push(format!("{}: '{}' does not say '{figure}'", powder.id, powder.claim));
            }
        }
    }
    assert_none("shares that cannot be traced", &found);
}

#[test]
fn a_figure_is_found_whole() {
    assert!(quotes("law-charring", "0.8 mm") && !quotes("law-charring", "8 mm") && !quotes("no-such-claim", "0.8 mm"));
}
