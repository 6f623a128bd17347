//! JUnit: the verdicts of many runs as build servers and editors read them.
//!
//! One suite per scenario and account, one case per expectation. No times and no host: the same verdicts give the same
//! bytes, so that two reports can be compared.

use super::report::Facts;
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

/// How the headline of a run begins that did not come out the same twice.
pub const NONDETERMINISTIC: &str = "nondeterministic";

/// One expectation's fate.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// `dean-1132/shoucheng-lu`.
    pub suite: String,
    pub name: String,
    /// Where the expectation stands: `scenarios/dean-1132.ron:210`.
    pub place: String,
    /// Headline and details, where it failed.
    pub failure: Option<(String, String)>,
    /// What a program wants to know of it; `None` for a scenario that could not be read.
    pub facts: Option<Facts>,
}

/// The report as XML text; suites in the order in which they first appear.
///
/// # Errors
/// Never in practice: text that XML cannot hold is left out by the writer.
pub fn report(cases: &[Case]) -> std::io::Result<String> {
    let mut report = Report::new("firelance");
    let mut names: Vec<&str> = Vec::new();
    for case in cases {
        if !names.contains(&case.suite.as_str()) {
            names.push(&case.suite);
        }
    }
    for name in names {
        let mut suite = TestSuite::new(name);
        suite.add_test_cases(cases.iter().filter(|case| case.suite == name).map(test_case));
        report.add_test_suite(suite);
    }
    report.to_string().map_err(std::io::Error::other)
}

/// Whether a result is wrong, or there is none at all: a scenario that cannot be read, a run that was given up or broke down.
fn kind(case: &Case, headline: &str) -> (NonSuccessKind, &'static str) {
    match &case.facts {
        None => (NonSuccessKind::Error, "scenario"),
        Some(_) if headline.starts_with(NONDETERMINISTIC) => (NonSuccessKind::Failure, NONDETERMINISTIC),
        Some(facts) if facts.got.is_none() => (NonSuccessKind::Error, "run"),
        Some(_) => (NonSuccessKind::Failure, "expectation"),
    }
}

fn test_case(case: &Case) -> TestCase {
    let status = case.failure.as_ref().map_or_else(TestCaseStatus::success, |(headline, details)| {
        let (kind, name) = kind(case, headline);
        let mut status = TestCaseStatus::non_success(kind);
        status.set_type(name).set_message(headline.as_str()).set_description(details.as_str());
        status
    });
    let mut test_case = TestCase::new(case.name.as_str(), status);
    test_case.set_classname(case.suite.as_str());
    if !case.place.is_empty() {
        test_case.add_property(("place", case.place.as_str()));
    }
    test_case
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_count_their_failures() {
        let case = |suite: &str, name: &str, failure: Option<(&str, &str)>| Case {
            suite: suite.into(),
            name: name.into(),
            place: "a.ron:3".into(),
            failure: failure.map(|(headline, details)| (headline.into(), details.into())),
            facts: None,
        };
        let cases =
            [case("a/x", "one", None), case("b", "two", Some(("wanted < 3 & got 4", "more"))), case("a/x", "three", None)];
        let xml = report(&cases).unwrap();
        // Without facts the scenario could not be read: that is no wrong result but none.
        assert!(xml.contains(r#"<testsuites name="firelance" tests="3" skipped="0" failures="0" errors="1""#), "{xml}");
        assert!(xml.contains(r#"type="scenario""#), "{xml}");
        assert!(xml.contains(r#"<testsuite name="a/x" tests="2""#), "{xml}");
        assert!(xml.contains("wanted &lt; 3 &amp; got 4"), "{xml}");
        assert!(xml.contains("a.ron:3"), "{xml}");
    }
}
