//! Setting: a parameter of the scenario as the mirror has it: its name, its value and what it may be.

use crate::scenario::file::{ParameterFile, ParameterValue};
use crate::view::panels::{PanelState, Shown, value};
use serde::Serialize;

/// A value that can be chosen, and its name.
type Choice = (String, String);

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Setting {
    id: String,
    label: String,
    /// What the next start takes: as it would be typed.
    value: String,
    /// The least and the most of a number, with their unit.
    range: Option<[String; 2]>,
    /// What can be chosen, where it is no number.
    choices: Vec<Choice>,
    /// A teacher has locked it.
    locked: bool,
}

impl Setting {
    /// All parameters of what is shown, in the order of the file.
    #[must_use]
    pub fn all(shown: &Shown, panels: &PanelState) -> Vec<Self> {
        shown.file.parameters.iter().map(|parameter| Self::of(parameter, shown, panels)).collect()
    }

    fn of(parameter: &ParameterFile, shown: &Shown, panels: &PanelState) -> Self {
        let (range, choices) = match &parameter.value {
            ParameterValue::Number { range, .. } => {
                (Some([range.0, range.1].map(|bound| value::written(parameter, bound))), Vec::new())
            }
            ParameterValue::Choice { of, .. } => {
                (None, of.iter().map(|(id, label)| (id.clone(), label.get(shown.language).to_owned())).collect())
            }
            ParameterValue::Switch { .. } => (
                None,
                [("true", "switch-on"), ("false", "switch-off")].map(|(id, word)| (id.to_owned(), shown.say(word))).to_vec(),
            ),
        };
        Self {
            id: parameter.id.clone(),
            label: parameter.label.get(shown.language).to_owned(),
            value: value::set(shown, parameter, shown.pending),
            range,
            choices,
            locked: panels.work.locked.contains(&parameter.id),
        }
    }
}
