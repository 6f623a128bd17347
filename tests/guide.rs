//! The guide for authors cannot be out of date: every example in `scenarios/README.md` is run here.
//!
//! A block that opens with "```ron" is a complete scenario. One that opens with "```ron world.weapons" is put into that
//! list of the scenario that `firelance new` writes, together with the other blocks under the same heading.

use firelance::measure::Comparison;
use firelance::runner::{Options, run, trials};
use firelance::scenario::{Scenario, Settings};
use firelance::units::UNITS;
use firelance::{expect, narrate};

const GUIDE: &str = include_str!("../scenarios/README.md");
const TEMPLATE: &str = include_str!("../assets/new.ron");

struct Block {
    heading: String,
    /// The list it belongs to; empty for a complete scenario.
    list: String,
    text: String,
}

fn blocks() -> Vec<Block> {
    let (mut blocks, mut heading, mut lines) = (Vec::new(), String::new(), GUIDE.lines());
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            heading = title.to_owned();
        }
        if let Some(list) = line.strip_prefix("```ron") {
            let text: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            blocks.push(Block { heading: heading.clone(), list: list.trim().to_owned(), text: text.join("\n") });
        }
    }
    blocks
}

/// The template, cut down to 2 minutes so that tests are quick, with these blocks at the head of their lists.
fn with(blocks: &[&Block]) -> String {
    let mut text = TEMPLATE.replace("duration_s: \"5 min\"", "duration_s: 120");
    for block in blocks {
        let list = block.list.rsplit('.').next().unwrap_or_default();
        let opening = format!("    {list}: [\n");
        assert_eq!(text.matches(&opening).count(), 1, "the template has one list '{list}'");
        text = text.replace(&opening, &format!("{opening}{}\n", block.text));
    }
    text
}

/// Reads, runs and judges a scenario under every account.
fn prove(name: &str, text: &str) -> Scenario {
    let scenario = Scenario::read(name, text).unwrap_or_else(|report| panic!("{report}\n{text}"));
    for trial in trials(&scenario, &Settings::default()).expect("its own settings") {
        let recording = run(&trial.setup, &Options::default(), &mut |_| ());
        for expectation in trial.expectations {
            let verdict = expect::judge(&recording, expectation);
            assert!(verdict.passed, "{name}: {} wanted {}, got {}", verdict.id, verdict.wanted, verdict.got_text());
        }
    }
    let first = scenario.setup(&Settings::default()).expect("its own settings");
    let recording = run(&first, &Options { until_s: Some(30.0) }, &mut |_| ());
    assert!(!narrate::transcript(&recording, firelance::text::Language::English).is_empty());
    scenario
}

#[test]
fn every_complete_example_runs() {
    let blocks = blocks();
    let complete: Vec<&Block> = blocks.iter().filter(|block| block.list.is_empty()).collect();
    assert!(!complete.is_empty());
    for block in complete {
        prove(&block.heading, &block.text);
    }
}

#[test]
fn every_fragment_runs_in_the_scenario_that_new_writes() {
    let blocks = blocks();
    let mut headings: Vec<&str> =
        blocks.iter().filter(|block| !block.list.is_empty()).map(|block| block.heading.as_str()).collect();
    headings.dedup();
    assert!(headings.len() >= 6, "{headings:?}");
    for heading in headings {
        let parts: Vec<&Block> = blocks.iter().filter(|block| block.heading == heading && !block.list.is_empty()).collect();
        prove(heading, &with(&parts));
    }
}

#[test]
fn the_bridge_drops_when_the_guide_says_so() {
    let blocks = blocks();
    let drop: Vec<&Block> = blocks.iter().filter(|block| block.text.contains("Cut(")).collect();
    assert_eq!(drop.len(), 1);
    assert!(drop[0].text.lines().count() <= 6, "a student adds it in six lines or fewer");
    let scenario = Scenario::read("drop", &with(&drop)).unwrap_or_else(|report| panic!("{report}"));
    let setup = scenario.setup(&Settings::default()).expect("its own settings");
    let recording = run(&setup, &Options { until_s: Some(40.0) }, &mut |_| ());
    let down_s = expect::outcome(&recording, "bridge_collapse_s");
    assert!((12.0..20.0).contains(&down_s), "the bridge came down at {down_s} s");
}

#[test]
fn every_field_of_a_scenario_is_named() {
    let small = Scenario::read_knowing("small", include_str!("good/small.ron"), firelance::scenario::known::Known::default())
        .unwrap_or_else(|report| panic!("{report}"));
    let mut fields = Vec::new();
    collect(&serde_json::to_value(&small.file).expect("plain data"), &mut fields);
    assert!(fields.len() > 80, "{fields:?}");
    // Names of languages and parameters are the file's own.
    let own = ["en", "zh-Hans", "zh-Hant", "bundles", "reach_m", "lit", "powder"];
    let named = |field: &str| {
        let forms =
            [format!("`{field}`"), format!("{field}: "), format!("{field}("), format!("ron {field}\n"), format!(".{field}\n")];
        forms.iter().any(|form| GUIDE.contains(form))
    };
    let missing: Vec<&String> = fields.iter().filter(|field| !own.contains(&field.as_str()) && !named(field)).collect();
    assert!(missing.is_empty(), "the guide does not mention {missing:?}");
}

fn collect(value: &serde_json::Value, fields: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (name, value) in map {
                if !fields.contains(name) {
                    fields.push(name.clone());
                }
                collect(value, fields);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, fields)),
        _ => {}
    }
}

#[test]
fn the_units_and_comparisons_of_the_guide_are_those_of_the_program() {
    let listed = GUIDE.split("Units: `").nth(1).and_then(|rest| rest.split('`').next()).expect("the list of units");
    let listed: Vec<&str> = listed.split_whitespace().collect();
    let known: Vec<&str> =
        UNITS.iter().map(|unit| unit.symbol).filter(|symbol| !symbol.is_empty() && *symbol != "m/s_rain").collect();
    assert!(known.iter().all(|unit| listed.contains(unit)), "missing of {known:?}");
    assert!(listed.iter().all(|unit| known.contains(unit)), "no such unit among {listed:?}");
    for comparison in [Comparison::Below, Comparison::Above, Comparison::About, Comparison::Happens, Comparison::Never] {
        let name = serde_json::to_value(comparison).expect("a word");
        assert!(GUIDE.contains(&format!("`{}`", name.as_str().expect("a word"))));
    }
}
