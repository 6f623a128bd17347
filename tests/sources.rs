//! The evidence holds together: no dangling citation, no orphan work or claim, no bare dispute, no untagged parameter,
//! and (in `figures`) no number of the simulation that cannot be traced.

mod figures;
mod texts;

use firelance::library::{Library, library};
use firelance::material::materials;
use firelance::mechanics::MECHANICS;
use firelance::scenario::Scenario;
use firelance::scenario::file::{Narration, ParameterValue, ScenarioFile};
use firelance::source::{Citation, Evidence};
use firelance::text::{Language, Text};
use firelance::units::Unit;
use std::collections::BTreeSet;

/// Section and sub-heading, in the order of the historical text.
const HEADINGS: &[(&str, &str)] = &[
    ("Crimson & Jade", "Introduction"),
    ("The Jin-Song Wars", "A Dynastic Struggle"),
    ("The Jin-Song Wars", "Timeline of Conflict"),
    ("The Jin-Song Wars", "Shifting Tides"),
    ("A Fragile Alliance", "Shared Enemy, Divergent Goals"),
    ("A Fragile Alliance", "Territorial Disputes"),
    ("A Fragile Alliance", "The Alliance Fractures"),
    ("The Northern Song's Fall", "The First Campaign"),
    ("The Northern Song's Fall", "The Jingkang Incident"),
    ("The Northern Song's Fall", "Reasons for Failure"),
    ("The Southern Song Emerges", "Fleeing South"),
    ("The Southern Song Emerges", "Resistance and Resilience"),
    ("The Southern Song Emerges", "A New Capital"),
    ("Major Campaigns", "Wanyan Liang's Ambition"),
    ("Major Campaigns", "Song Revanchism"),
    ("Major Campaigns", "The Mongol Shadow"),
    ("Pacts and Peace", "Treaty of Shaoxing (1142)"),
    ("Pacts and Peace", "Subsequent Agreements"),
    ("Historical Significance", "Demographic Shifts"),
    ("Historical Significance", "Cultural Assimilation"),
    ("Historical Significance", "Technological Innovation"),
    ("The Dawn of Gunpowder", "Fire Lances and Bombs"),
    ("The Dawn of Gunpowder", "Early Explosives"),
    ("Teacher's Corner", "Edit and Print"),
    ("True or False?", "Test Your Knowledge!"),
    ("Gamer's Corner", "Clarity Challenge"),
    ("References", "References"),
    ("Disclaimer", "Historical Context"),
];

fn empty(text: &Text) -> bool {
    text.get(Language::English).trim().is_empty()
}

fn citations(library: &Library) -> impl Iterator<Item = (&str, &Citation)> {
    let of_claims = library.claims.iter().flat_map(|claim| claim.citations.iter().map(|citation| (claim.id.as_str(), citation)));
    let of_passages =
        library.passages.iter().flat_map(|passage| passage.citations.iter().map(|citation| (passage.id.as_str(), citation)));
    of_claims.chain(of_passages)
}

fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn no_id_is_given_twice() {
    let library = library();
    let kinds: [(&str, Vec<&str>); 5] = [
        ("work", library.works.iter().map(|it| it.id.as_str()).collect()),
        ("passage", library.passages.iter().map(|it| it.id.as_str()).collect()),
        ("claim", library.claims.iter().map(|it| it.id.as_str()).collect()),
        ("term", library.terms.iter().map(|it| it.id.as_str()).collect()),
        ("powder", library.powders.iter().map(|it| it.id.as_str()).collect()),
    ];
    for (kind, ids) in kinds {
        assert!(!ids.is_empty(), "no {kind}");
        let mut seen = BTreeSet::new();
        let twice: Vec<String> = ids.iter().filter(|id| !seen.insert(**id)).map(|id| (*id).to_owned()).collect();
        assert_none(&format!("{kind} ids given twice"), &twice);
        let odd = |id: &&str| !id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert_none("ids with odd characters", &ids.iter().filter(|id| odd(id)).map(|id| (*id).to_owned()).collect::<Vec<_>>());
    }
}

#[test]
fn every_citation_leads_to_a_work_and_every_work_is_cited() {
    let library = library();
    let dangling: Vec<String> = citations(library)
        .filter(|(_, citation)| library.work(&citation.work).is_none())
        .map(|(id, citation)| format!("{id} cites {}", citation.work))
        .collect();
    assert_none("dangling citations", &dangling);
    let cited: BTreeSet<&str> = citations(library).map(|(_, citation)| citation.work.as_str()).collect();
    let orphans: Vec<String> =
        library.works.iter().filter(|work| !cited.contains(work.id.as_str())).map(|work| work.id.clone()).collect();
    assert_none("works nobody cites", &orphans);
    let bare: Vec<String> = library
        .works
        .iter()
        .filter(|work| [&work.author, &work.year, &work.title].iter().any(|field| field.trim().is_empty()))
        .map(|work| work.id.clone())
        .collect();
    assert_none("works without author, year or title", &bare);
}

#[test]
fn every_section_of_the_text_has_its_passage() {
    let passages: Vec<(&str, &str)> =
        library().passages.iter().map(|passage| (passage.section.as_str(), passage.heading.as_str())).collect();
    assert_eq!(passages, HEADINGS);
    for passage in &library().passages {
        assert!(!passage.citations.is_empty() && !empty(&passage.summary), "{}", passage.id);
        let years: Vec<Option<u32>> = passage.years.split('-').map(|year| year.parse().ok()).collect();
        let in_order = matches!(years.as_slice(), [Some(_)]) || matches!(years.as_slice(), [Some(from), Some(to)] if from <= to);
        assert!(in_order, "{}: {}", passage.id, passage.years);
    }
}

#[test]
fn every_claim_is_cited_and_says_why_where_it_must() {
    let library = library();
    for claim in &library.claims {
        assert!(!empty(&claim.text), "{} says nothing", claim.id);
        assert!(!claim.citations.is_empty(), "{} cites nothing", claim.id);
        let needs_note = claim.evidence != Evidence::Attested;
        assert!(!needs_note || !empty(&claim.note), "{} is {:?} and gives no reason or other reading", claim.id, claim.evidence);
        for passage in &claim.passages {
            assert!(library.passage(passage).is_some(), "{} belongs to unknown passage {passage}", claim.id);
        }
    }
    for powder in &library.powders {
        assert!(library.claim(&powder.claim).is_some(), "{} names unknown claim {}", powder.id, powder.claim);
    }
}

#[test]
fn every_name_has_characters_and_reading() {
    let terms = &library().terms;
    for term in terms {
        assert!(term.characters.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{}: {}", term.id, term.characters);
        let toned = |c: char| "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒ".contains(c);
        assert!(term.pinyin.chars().any(toned), "{}: {}", term.id, term.pinyin);
        assert!(!term.english.is_empty() && !empty(&term.meaning), "{}", term.id);
    }
    for work in library().works.iter().filter(|work| !work.title_zh.is_empty()) {
        assert!(terms.iter().any(|term| term.characters == work.title_zh), "{} has no entry in the glossary", work.title_zh);
    }
}

/// The scenarios that ship, read and proven.
fn scenarios() -> Vec<ScenarioFile> {
    texts::files("scenarios", &[".ron"])
        .iter()
        .map(|path| {
            let origin = path.to_string_lossy();
            match Scenario::read(&origin, &texts::read(path)) {
                Ok(scenario) => scenario.file,
                Err(report) => panic!("{report}"),
            }
        })
        .collect()
}

/// Every claim a scenario names, with the place that names it.
fn claims_named(file: &ScenarioFile) -> Vec<(String, &str)> {
    let mut named: Vec<(String, &str)> = Vec::new();
    for parameter in &file.parameters {
        named.push((format!("parameter {}", parameter.id), &parameter.claim));
    }
    for account in &file.accounts {
        named.push((format!("account {}", account.id), &account.claim));
        told(&account.narration, &mut named);
    }
    told(&file.narration, &mut named);
    for question in &file.questions {
        named.extend(question.claims.iter().map(|claim| (format!("question {}", question.id), claim.as_str())));
    }
    let structures = file.world.structures.iter().map(|placed| (&placed.id, &placed.claims));
    let weapons = file.world.weapons.iter().map(|placed| (&placed.id, &placed.claims));
    let people = file.world.people.iter().map(|crew| (&crew.id, &crew.claims));
    for (id, claims) in structures.chain(weapons).chain(people) {
        named.extend(claims.iter().map(|claim| (id.clone(), claim.as_str())));
    }
    named
}

fn told<'a>(panels: &'a [Narration], named: &mut Vec<(String, &'a str)>) {
    for panel in panels {
        named.extend(panel.claims.iter().map(|claim| (format!("panel {}", panel.id), claim.as_str())));
    }
}

#[test]
fn every_parameter_is_tagged_and_every_claim_a_scenario_names_exists() {
    for file in scenarios() {
        for parameter in &file.parameters {
            assert!(!empty(&parameter.label) && !parameter.claim.is_empty(), "{}: untagged {}", file.id, parameter.id);
            if let ParameterValue::Number { unit, range, default, .. } = &parameter.value {
                assert!(Unit::find(unit).is_some(), "{}: {} has the unknown unit '{unit}'", file.id, parameter.id);
                assert!((range.0..=range.1).contains(default), "{}: {}", file.id, parameter.id);
            }
        }
        for panel in file.narration.iter().chain(file.accounts.iter().flat_map(|account| &account.narration)) {
            assert!(!panel.claims.is_empty(), "{}: panel {} is backed by no claim", file.id, panel.id);
        }
        for (place, claim) in claims_named(&file) {
            assert!(library().claim(claim).is_some(), "{}: {place} names unknown claim '{claim}'", file.id);
        }
    }
}

#[test]
fn every_mechanic_and_every_material_is_backed_by_claims() {
    for mechanic in MECHANICS {
        assert!(!mechanic.theory.claims.is_empty(), "{} is backed by no claim", mechanic.id);
        for claim in mechanic.theory.claims {
            assert!(library().claim(claim).is_some(), "{} names unknown claim '{claim}'", mechanic.id);
        }
    }
    for material in materials() {
        for (figure, claim) in &material.claims {
            assert!(library().claim(claim).is_some(), "{}: {figure} names unknown claim '{claim}'", material.id);
        }
    }
}

/// Claims named in the program itself: mechanics, weapons and structures carry them as string literals.
fn claims_in_program() -> BTreeSet<String> {
    let literals =
        texts::files("src", &[".rs"]).iter().flat_map(|path| texts::literals(&texts::program(path))).collect::<BTreeSet<_>>();
    literals.into_iter().filter(|literal| library().claim(literal).is_some()).collect()
}

#[test]
fn laws_named_in_the_program_exist() {
    for path in texts::files("src", &[".rs"]) {
        for literal in texts::literals(&texts::program(&path)) {
            let is_name = literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if is_name && (literal.starts_with("law-") || literal.starts_with("assumed-")) {
                assert!(library().claim(&literal).is_some(), "{}: unknown claim '{literal}'", path.display());
            }
        }
    }
}

#[test]
fn no_claim_is_an_orphan() {
    let files = scenarios();
    if files.is_empty() {
        // Laws and assumed figures are used by scenarios and mechanics; without any there is nothing to hold them to.
        return;
    }
    let mut used = claims_in_program();
    used.extend(materials().iter().flat_map(|material| material.claims.values().cloned()));
    used.extend(
        files.iter().flat_map(|file| claims_named(file).into_iter().map(|(_, claim)| claim.to_owned()).collect::<Vec<_>>()),
    );
    let orphans: Vec<String> = library().homeless(&used).into_iter().map(str::to_owned).collect();
    assert_none("claims no passage, scenario or mechanic has", &orphans);
}
