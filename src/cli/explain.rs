//! `firelance explain`: what stands behind a name: the law, what it assumes and leaves out, the evidence, the sources.

mod scenarios;
mod tables;

use super::out::english;
use super::{Exit, Failure, Out, asked};
use crate::event;
use crate::library::{Library, library};
use crate::measure::{Measure, Reading, measures};
use crate::mechanics::{self, MECHANICS, Theory};
use crate::scenario::tree::shortened;
use crate::source::{Citation, Claim, Evidence};
use crate::text::Language;
use crate::units::{did_you_mean, nearest_names};
use crate::{published, rigs, structures, weapons};
use clap::Args;
use std::fmt::Write as _;
use std::io::Write as _;
use tables::table;

/// Explain a mechanic, weapon, structure, measure, claim, term, powder, work, passage, event, scenario or parameter
#[derive(Args)]
pub struct Explain {
    /// Its id, as `firelance list` and scenarios name it; the path of a .ron file; or `published` for the tables of all laws
    id: String,
}

impl Explain {
    pub fn run(&self, out: &mut Out) -> Result<Exit, Failure> {
        let texts = self.texts()?;
        writeln!(out, "{}", texts.join("\n\n"))?;
        Ok(Exit::Well)
    }

    /// All that goes by the name; never nothing.
    fn texts(&self) -> Result<Vec<String>, Failure> {
        let id = self.id.trim();
        if id.ends_with(".ron") {
            return Ok(vec![scenarios::scenario(&asked::scenario(id)?)]);
        }
        if id == tables::ALL {
            return Ok(tables::all());
        }
        let mut texts = explanations(id);
        texts.extend(scenarios::explanations(id));
        if texts.is_empty() {
            let of_scenarios = scenarios::ids();
            let known = ids().into_iter().chain(of_scenarios.iter().map(String::as_str));
            let hint = did_you_mean(nearest_names(&id.to_lowercase(), known, MOST_NEAR));
            return Err(Failure(format!("nothing here is called '{}'{hint}; `firelance list` shows all", shortened(id))));
        }
        Ok(texts)
    }
}

/// As many names as a hint may hold.
const MOST_NEAR: usize = 5;

/// Every id that can be explained, but for those of scenarios.
fn ids() -> Vec<&'static str> {
    let library = library();
    let mut ids: Vec<&str> = MECHANICS.iter().map(|mechanic| mechanic.id).collect();
    ids.extend(weapons::KINDS.iter().chain(structures::KINDS).chain(rigs::KINDS).map(|(id, ..)| *id));
    ids.extend(measures().iter().map(|measure| measure.quantity.id));
    ids.extend(event::KINDS);
    ids.extend(library.claims.iter().map(|it| it.id.as_str()));
    ids.extend(library.terms.iter().map(|it| it.id.as_str()));
    ids.extend(library.powders.iter().map(|it| it.id.as_str()));
    ids.extend(library.works.iter().map(|it| it.id.as_str()));
    ids.extend(library.passages.iter().map(|it| it.id.as_str()));
    ids
}

/// All that goes by this id: a term and a work may share theirs.
fn explanations(id: &str) -> Vec<String> {
    let library = library();
    let kind = |title: &str, kinds: &[(&str, &str, &Theory)]| {
        let found = kinds.iter().find(|(kind, ..)| *kind == id);
        found.map(|(kind, about, theory)| explained(&format!("{kind} ({title})\n{about}"), theory))
    };
    let found = [
        mechanics::find(id)
            .map(|it| explained(&format!("{} (mechanic)\n{}", it.name, it.about), &it.theory) + &table(&published::rows(id))),
        kind("weapon", weapons::KINDS),
        kind("structure", structures::KINDS),
        kind("rig of the proving ground", rigs::KINDS),
        Measure::find(id).map(measure),
        event::ABOUT.iter().find(|(kind, _)| *kind == id).map(|(kind, about)| happening(kind, about)),
        library.claim(id).map(|it| claim(it, library)),
        library.term(id).map(|it| {
            let (characters, pinyin) = (&it.characters, &it.pinyin);
            format!("{} (term)\n{characters} {pinyin}\n{}", it.english, english(&it.meaning))
        }),
        library.powder(id).map(|it| powder(it, library)),
        library.work(id).map(work),
        library.passage(id).map(|it| passage(it, library)),
    ];
    found.into_iter().flatten().collect()
}

/// The theory below its heading, part by part; a part that has nothing to say is left out.
fn explained(heading: &str, theory: &Theory) -> String {
    let plain = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let pairs = |pairs: &[(&str, &str)]| pairs.iter().map(|(one, other)| format!("{one}: {other}")).collect();
    let parts: [(&str, Vec<String>); 5] = [
        ("Law", theory.law.lines().map(str::to_owned).collect()),
        ("Symbols", pairs(theory.symbols)),
        ("Assumed", plain(theory.assumptions)),
        ("Left out, and which way that errs", pairs(theory.left_out)),
        ("Sources", theory.claims.iter().flat_map(|id| claim_lines(id)).collect()),
    ];
    let mut text = format!("{heading}\n");
    for (title, content) in parts.into_iter().filter(|(_, content)| !content.is_empty()) {
        write!(text, "\n{title}\n").expect("writing to a string");
        lines(&mut text, content.into_iter());
    }
    text.trim_end().to_owned()
}

fn lines(text: &mut String, lines: impl Iterator<Item = String>) {
    for line in lines {
        writeln!(text, "  {line}").expect("writing to a string");
    }
}

/// What a claim says, in one line, and its citations below it.
fn claim_lines(id: &str) -> Vec<String> {
    let Some(claim) = library().claim(id) else { return vec![format!("{id} (no such claim)")] };
    let mut lines = vec![format!("{}: {}", claim.id, english(&claim.text))];
    lines.extend(library().cite_all(&claim.citations, Language::English).into_iter().map(|line| format!("  {line}")));
    lines
}

fn measure(measure: &'static Measure) -> String {
    let quantity = &measure.quantity;
    let unit = if quantity.unit.is_empty() { "a plain number" } else { quantity.unit };
    let read = match measure.reading {
        Reading::FirstEvent(kind) => format!("the time of the first event '{kind}'; never, if there is none"),
        Reading::StructureAlight => {
            "the time of the first event 'ignited' of a part of a structure; never, if none burns".to_owned()
        }
        Reading::Storey(storey) => format!("the time of the event 'storey_gave_way' of storey {storey}; never, if it stands"),
        Reading::LanceBurnTime => "the mean of all events 'lance_spent'; never, if no lance was spent".to_owned(),
        Reading::LanceReach => "the farthest reach of any lit lance; nothing, if none was lit".to_owned(),
        Reading::Men(kind) => format!("the men told of in all events '{kind}'"),
        Reading::EventCount(kind) => format!("how many events '{kind}' there were"),
        Reading::Last(gauge) => format!("the last value of the gauge '{gauge}'"),
        Reading::Greatest(gauge) => format!("the greatest value of the gauge '{gauge}'"),
        Reading::Least(gauge) => format!("the least value of the gauge '{gauge}'"),
        Reading::Happened(kind) => format!("1 if there was an event '{kind}', else 0"),
        Reading::FirstPlace(kind) => format!("the place along x of the first event '{kind}'; never, if there is none"),
        Reading::LeftmostFire => {
            "the least x of all events 'ignited' but by a hand or a fuse; never, if there is none".to_owned()
        }
        Reading::RightmostFire => {
            "the greatest x of all events 'ignited' but by a hand or a fuse; never, if there is none".to_owned()
        }
    };
    let unit = if measure.words.is_empty() { unit.to_owned() } else { format!("none; one of {}", measure.words.join(", ")) };
    format!("{} (measure)\n{}\n  unit: {unit}\n  read from the record: {read}", quantity.label, measure.meaning)
}

fn happening(kind: &str, about: &str) -> String {
    let measured: Vec<&str> = measures()
        .iter()
        .filter(
            |it| matches!(it.reading, Reading::FirstEvent(of) | Reading::EventCount(of) | Reading::Happened(of) if of == kind),
        )
        .map(|it| it.quantity.id)
        .collect();
    let measured = if measured.is_empty() { String::new() } else { format!("\n  measured by: {}", measured.join(", ")) };
    format!("{kind} (event)\n{about}\n  a script or a story panel waits for it with: On(event: \"{kind}\"){measured}")
}

fn claim(claim: &Claim, library: &Library) -> String {
    let grade = match claim.evidence {
        Evidence::Attested => "attested: a source states it",
        Evidence::Reconstructed => "reconstructed: inferred from sources by a stated argument",
        Evidence::Assumed => "assumed: chosen, because no source speaks",
        Evidence::Disputed => "disputed: sources disagree",
    };
    let mut text = format!("{} (claim)\n{}\n  {grade}\n", claim.id, english(&claim.text));
    if !english(&claim.note).is_empty() {
        lines(&mut text, std::iter::once(english(&claim.note).to_owned()));
    }
    sources(&mut text, &claim.citations, library);
    text.trim_end().to_owned()
}

fn sources(text: &mut String, citations: &[Citation], library: &Library) {
    if !citations.is_empty() {
        *text += "\nSources\n";
        lines(text, library.cite_all(citations, Language::English).into_iter());
    }
}

fn powder(powder: &crate::library::Powder, library: &Library) -> String {
    let share = |share: f64| format!("{:.1} %", share * 100.0);
    let mut text = format!("{} (powder, as published)\n", english(&powder.label));
    let shares = [
        ("saltpetre", powder.saltpetre_share),
        ("sulphur", powder.sulphur_share),
        ("carbon", powder.carbon_share),
        ("other", powder.other_share),
    ];
    lines(&mut text, shares.iter().map(|(name, part)| format!("{name} {}", share(*part))));
    lines(&mut text, std::iter::once(english(&powder.basis).to_owned()));
    if let Some(claim) = library.claim(&powder.claim) {
        sources(&mut text, &claim.citations, library);
    }
    text.trim_end().to_owned()
}

fn work(work: &crate::source::Work) -> String {
    let mut text = format!("{} (work)\n{}, {} ({})\n", work.id, work.author, work.title, work.year);
    lines(&mut text, [&work.title_zh, &work.note].into_iter().filter(|line| !line.is_empty()).cloned());
    text.trim_end().to_owned()
}

fn passage(passage: &crate::source::Passage, library: &Library) -> String {
    let (section, heading, years) = (&passage.section, &passage.heading, &passage.years);
    let mut text = format!("{section}: {heading} (passage, {years})\n{}\n", english(&passage.summary));
    sources(&mut text, &passage.citations, library);
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_there_is_has_an_explanation_of_some_length() {
        for id in ids() {
            let texts = explanations(id);
            assert!(texts.iter().any(|text| text.lines().count() >= 2 && text.len() > 30), "{id}: {texts:?}");
        }
    }

    #[test]
    fn a_law_or_kind_names_what_it_leaves_out_and_its_sources() {
        let kinds = weapons::KINDS.iter().chain(structures::KINDS).map(|(id, ..)| *id);
        for id in MECHANICS.iter().map(|mechanic| mechanic.id).chain(kinds) {
            let text = explanations(id).join("\n");
            for part in ["Law\n  ", "Assumed\n  ", "errs\n  ", "Sources\n  "] {
                assert!(text.contains(part) && !text.contains("no such claim"), "{id}: no {part:?} in\n{text}");
            }
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_answered_with_the_nearest_name() {
        let Failure(said) = Explain { id: "burnt_shar".into() }.run(&mut Out::stdout()).err().unwrap();
        assert!(said.contains("did you mean 'burnt_share'"), "{said}");
    }
}
