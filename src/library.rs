//! Library: the sources that ship with the program, read once from `assets/`, and how a citation is written.
//!
//! It knows nothing of scenarios: who uses which claim is asked of it from outside (see [`Library::homeless`]).

use crate::source::{Citation, Claim, Cord, Moment, Passage, Term, Work};
use crate::text::{Language, Text, said, translated};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A named historical powder: published shares by weight, which sum to one within rounding, and nothing more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Powder {
    pub id: String,
    pub label: Text,
    pub saltpetre_share: f64,
    pub sulphur_share: f64,
    pub carbon_share: f64,
    pub other_share: f64,
    /// What the shares are shares of: without it a share means nothing.
    pub basis: Text,
    /// [`Claim::id`].
    pub claim: String,
}

/// Everything in `assets/sources/` and `assets/powders.ron`, in file order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    pub works: Vec<Work>,
    pub passages: Vec<Passage>,
    pub moments: Vec<Moment>,
    pub cord: Cord,
    pub claims: Vec<Claim>,
    pub terms: Vec<Term>,
    pub powders: Vec<Powder>,
}

/// The files with claims: what is said of the past, of nature, what is assumed, and the figures inside the laws.
const CLAIM_FILES: &[&str] = &[
    include_str!("../assets/sources/claims.ron"),
    include_str!("../assets/sources/claims_laws.ron"),
    include_str!("../assets/sources/claims_assumed.ron"),
    include_str!("../assets/sources/claims_numbers.ron"),
    include_str!("../assets/sources/claims_burst.ron"),
    include_str!("../assets/sources/claims_water.ron"),
    include_str!("../assets/sources/claims_kaifeng.ron"),
    include_str!("../assets/sources/claims_tangdao.ron"),
    include_str!("../assets/sources/claims_caishi.ron"),
    include_str!("../assets/sources/claims_xiangyang.ron"),
    include_str!("../assets/sources/claims_qizhou.ron"),
    include_str!("../assets/sources/claims_guide.ron"),
];

/// The library that ships with the program.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| read().expect("the source files are part of the program and a test reads them"))
}

fn read() -> Result<Library, ron::error::SpannedError> {
    let mut claims = Vec::new();
    for file in CLAIM_FILES {
        claims.append(&mut list(file)?);
    }
    Ok(Library {
        works: list(include_str!("../assets/sources/works.ron"))?,
        passages: list(include_str!("../assets/sources/passages.ron"))?,
        moments: list(include_str!("../assets/sources/moments.ron"))?,
        cord: ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(include_str!("../assets/sources/cord.ron"))?,
        claims,
        terms: list(include_str!("../assets/sources/glossary.ron"))?,
        powders: list(include_str!("../assets/powders.ron"))?,
    })
}

fn list<T: DeserializeOwned>(file: &str) -> Result<Vec<T>, ron::error::SpannedError> {
    ron::from_str(file)
}

impl Library {
    #[must_use]
    pub fn work(&self, id: &str) -> Option<&Work> {
        self.works.iter().find(|work| work.id == id)
    }

    #[must_use]
    pub fn passage(&self, id: &str) -> Option<&Passage> {
        self.passages.iter().find(|passage| passage.id == id)
    }

    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == id)
    }

    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == id)
    }

    #[must_use]
    pub fn powder(&self, id: &str) -> Option<&Powder> {
        self.powders.iter().find(|powder| powder.id == id)
    }

    /// The claims that belong to a passage, in file order.
    pub fn claims_of_passage(&self, id: &str) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(move |claim| claim.passages.iter().any(|passage| passage == id))
    }

    /// Citations as lines, with their notes: `Chase 2003, p. 31 (unverified here)`.
    #[must_use]
    pub fn cite_all(&self, citations: &[Citation], language: Language) -> Vec<String> {
        citations
            .iter()
            .map(|citation| match citation.note.as_str() {
                "" => self.cite(citation, language),
                note => format!("{} ({})", self.cite(citation, language), said(language, note)),
            })
            .collect()
    }

    /// A citation as a scholar writes it in a line: `Chase 2003, p. 31`; the bare id where no such work is known.
    #[must_use]
    pub fn cite(&self, citation: &Citation, language: Language) -> String {
        let name = self.work(&citation.work).map_or_else(|| citation.work.clone(), |work| name_in(work, language));
        if citation.at.is_empty() { name } else { format!("{name}, {}", said(language, &citation.at)) }
    }

    /// Claims that nothing in `used` names and that belong to no passage: nobody would ever meet them.
    #[must_use]
    pub fn homeless(&self, used: &BTreeSet<String>) -> Vec<&str> {
        self.claims
            .iter()
            .filter(|claim| claim.passages.is_empty() && !used.contains(&claim.id))
            .map(|claim| claim.id.as_str())
            .collect()
    }
}

/// How a line in `language` names a work: an old Chinese one by its characters where they are read.
#[must_use]
pub fn name_in(work: &Work, language: Language) -> String {
    let characters = match language {
        Language::English => None,
        Language::SimplifiedChinese => translated(language, &work.title_zh),
        Language::TraditionalChinese => Some(work.title_zh.as_str()),
    };
    let named = characters.filter(|title| !title.is_empty() && !work.short.is_empty());
    named.map_or_else(|| short_name(work), |title| format!("《{title}》"))
}

/// `Chase 2003`, `Ricou & Spalding 1961`, `Needham et al. 1986`, or the name the work gives itself.
#[must_use]
pub fn short_name(work: &Work) -> String {
    if !work.short.is_empty() {
        return work.short.clone();
    }
    let families: Vec<&str> = work.author.split(';').map(|author| family_name(author.trim())).collect();
    let authors = match families.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first, second] => format!("{first} & {second}"),
        [first, ..] => format!("{first} et al."),
    };
    format!("{authors} {}", work.year)
}

/// `Chase, Kenneth` by what stands before the comma, `Tan Qixiang` by the first word.
fn family_name(author: &str) -> &str {
    match author.split_once(',') {
        Some((family, _)) => family,
        None => author.split(' ').next().unwrap_or(author),
    }
}

/// [`Library::cite`] of the shipped library.
#[must_use]
pub fn cite(citation: &Citation) -> String {
    library().cite(citation, Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn citation(work: &str, at: &str) -> Citation {
        Citation { work: work.to_owned(), at: at.to_owned(), note: String::new() }
    }

    #[test]
    fn the_shipped_files_read() {
        if let Err(error) = read() {
            panic!("{error}");
        }
    }

    #[test]
    fn citations_read_as_a_scholar_writes_them() {
        assert_eq!(cite(&citation("chase-2003", "p. 31")), "Chase 2003, p. 31");
        assert_eq!(cite(&citation("shoucheng-lu", "j. 4")), "Shoucheng lu, j. 4");
        assert_eq!(cite(&citation("needham-1986", "")), "Needham et al. 1986");
        assert_eq!(cite(&citation("ricou-spalding-1961", "")), "Ricou & Spalding 1961");
        assert_eq!(cite(&citation("tan-1982", "pp. 10-11")), "Tan 1982, pp. 10-11");
        assert_eq!(cite(&citation("nobody-1900", "p. 1")), "nobody-1900, p. 1");
    }

    #[test]
    fn a_claim_nobody_uses_is_found() {
        let mut library = Library { claims: vec![library().claims[0].clone()], ..Library::default() };
        library.claims[0].passages.clear();
        let id = library.claims[0].id.clone();
        assert_eq!(library.homeless(&BTreeSet::new()), [id.as_str()]);
        assert!(library.homeless(&BTreeSet::from([id])).is_empty());
    }

    #[test]
    fn powder_shares_make_a_whole() {
        for powder in &library().powders {
            let sum = powder.saltpetre_share + powder.sulphur_share + powder.carbon_share + powder.other_share;
            assert!((sum - 1.0).abs() < 0.002, "{}: {sum}", powder.id);
        }
    }
}
