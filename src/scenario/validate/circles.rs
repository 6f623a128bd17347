//! Circles: script lines that wait for each other and so never begin.
//!
//! Some events only a script brings about: nobody throws or lights unless told to. A line that waits for such an event
//! can begin only if a line that brings it about can. Lines for which that never comes true stand in a circle, or wait
//! for one. A line that waits for what no line does is let be: a user may do it by hand.

use super::Check;
use crate::intent::{Action, Trigger};
use crate::scenario::file::ScriptLine;

struct Line<'a> {
    path: String,
    line: &'a ScriptLine,
}

pub fn check(check: &mut Check<'_>) {
    let file = check.file;
    let lines = |path: &str, lines: &'_ [ScriptLine]| -> Vec<String> {
        (0..lines.len()).map(|index| format!("{path}[{index}]")).collect()
    };
    let of_file: Vec<Line<'_>> =
        lines("script", &file.script).into_iter().zip(&file.script).map(|(path, line)| Line { path, line }).collect();
    let mut found = stuck(&of_file);
    for (index, account) in file.accounts.iter().enumerate() {
        let own = lines(&format!("accounts[{index}].script"), &account.script).into_iter().zip(&account.script);
        let mut all: Vec<Line<'_>> = own.map(|(path, line)| Line { path, line }).collect();
        all.extend(of_file.iter().map(|it| Line { path: it.path.clone(), line: it.line }));
        found.extend(stuck(&all));
    }
    for (path, message) in found {
        if check.faults.0.iter().all(|fault| fault.path != path) {
            check.faults.add(&path, message);
        }
    }
}

/// The lines that can never begin, each with what it waits for.
fn stuck(lines: &[Line<'_>]) -> Vec<(String, String)> {
    let makers = |line: &Line<'_>| -> Vec<usize> {
        (0..lines.len()).filter(|maker| lines[*maker].line.r#do.iter().any(|action| brings(action, &line.line.when))).collect()
    };
    let makers: Vec<Vec<usize>> = lines.iter().map(makers).collect();
    let mut begins: Vec<bool> = makers.iter().map(Vec::is_empty).collect();
    while let Some(next) = (0..lines.len()).find(|&line| !begins[line] && makers[line].iter().any(|maker| begins[*maker])) {
        begins[next] = true;
    }
    let stuck = (0..lines.len()).filter(|line| !begins[*line]);
    stuck
        .filter_map(|line| {
            let Trigger::On { event, .. } = &lines[line].line.when else { return None };
            let makers: Vec<&str> = makers[line].iter().map(|maker| lines[*maker].path.as_str()).collect();
            let message = format!("waits in a circle: '{event}' comes only from {}, which waits for this", makers.join(", "));
            Some((format!("{}.when", lines[line].path), message))
        })
        .collect()
}

/// Whether the action brings about the event that is waited for.
fn brings(action: &Action, when: &Trigger) -> bool {
    let Trigger::On { event, of, .. } = when else { return false };
    let (events, subject): (&[&str], &str) = match action {
        Action::Haul { crew } => (&["hauling_started"], crew),
        Action::Throw { stock, .. } => (&["bundle_thrown", "arrows_shot"], stock),
        Action::Light { weapon } => (&["lance_lit", "lance_spent"], weapon),
        Action::Move { crew, .. } | Action::Land { crew, .. } => (&["crew_moved"], crew),
        Action::Loose { weapon, .. } => (&["stone_loosed", "stone_fell", "throw_failed"], weapon),
        Action::Halt { .. }
        | Action::Tread { .. }
        | Action::Trim { .. }
        | Action::Kindle { .. }
        | Action::Wind { .. }
        | Action::Rain { .. }
        | Action::Cut { .. }
        | Action::Clear { .. }
        | Action::Douse { .. }
        | Action::Push { .. } => (&[], ""),
    };
    let one_of_several = || of.rsplit_once('-').is_some_and(|(battery, _)| battery == subject);
    events.contains(&event.as_str()) && (of.is_empty() || of == subject || one_of_several())
}
