//! Tree: a RON text as nodes that know where they stand.
//!
//! The `ron` crate keeps no places for values and stops at the first problem; a teacher wants every problem with its
//! line and column. So the text is read into this tree first (`lexer.rs`, `parser.rs`), and types are read from the
//! tree (`read.rs`). It must not know what a scenario is.

use crate::units::format_number;
use std::fmt;

/// A stretch of the text in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// A number as written. Whole numbers stay whole, so that a seed of 20 digits keeps every digit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    Whole(i128),
    Real(f64),
}

impl Number {
    #[must_use]
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Whole(whole) => whole as f64,
            Self::Real(real) => real,
        }
    }
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Bool(bool),
    Number(Number),
    Text(String),
    Char(char),
    /// A bare name: `attested`, `Ground`, `None`.
    Name(String),
    /// `(1, 2)`, `At(5)`, `()`.
    Tuple {
        name: Option<String>,
        items: Vec<Node>,
    },
    /// `(men: 5)`, `Wall(height_m: 7.8)`.
    Struct {
        name: Option<String>,
        fields: Vec<Field>,
    },
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

/// A named value inside `( )`.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub name: String,
    pub name_span: Span,
    pub node: Node,
}

impl Node {
    /// The text or bare name it is, as of a map's key.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &self.value {
            Value::Text(name) | Value::Name(name) => Some(name),
            _ => None,
        }
    }

    /// The field with this name; a struct in double parentheses counts as one.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        match &self.value {
            Value::Struct { fields, .. } => fields.iter().find(|field| field.name == name).map(|field| &field.node),
            Value::Map(entries) => entries.iter().find(|(key, _)| key.name() == Some(name)).map(|(_, value)| value),
            Value::Tuple { items, .. } if items.len() == 1 => items[0].field(name),
            _ => None,
        }
    }

    /// The item with this number, counted from 0.
    #[must_use]
    pub fn item(&self, index: usize) -> Option<&Self> {
        match &self.value {
            Value::List(items) | Value::Tuple { items, .. } => items.get(index),
            _ => None,
        }
    }

    /// Whether this or anything inside is the text or name; keys of maps do not count.
    #[must_use]
    pub fn mentions(&self, wanted: &str) -> bool {
        match &self.value {
            Value::Text(name) | Value::Name(name) => name == wanted,
            Value::Tuple { items, .. } | Value::List(items) => items.iter().any(|item| item.mentions(wanted)),
            Value::Struct { fields, .. } => fields.iter().any(|field| field.node.mentions(wanted)),
            Value::Map(entries) => entries.iter().any(|(_, value)| value.mentions(wanted)),
            Value::Bool(_) | Value::Number(_) | Value::Char(_) => false,
        }
    }

    /// The value at `path` (`world.structures[2].is.height_m`).
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Self> {
        steps(path).try_fold(self, Self::step)
    }

    /// Where `path` stands, or the nearest thing around it.
    #[must_use]
    pub fn locate(&self, path: &str) -> Span {
        let mut node = self;
        for step in steps(path) {
            match node.step(step) {
                Some(next) => node = next,
                None => break,
            }
        }
        node.span
    }

    /// The value that one step of a path leads to.
    fn step(&self, step: &str) -> Option<&Self> {
        match step.strip_suffix(']') {
            Some(index) => index.parse().ok().and_then(|index| self.item(index)),
            None => self.field(step),
        }
    }
}

/// `world.structures[2].is` as `world`, `structures`, `2]`, `is`.
fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split(['.', '[']).filter(|step| !step.is_empty())
}

impl fmt::Display for Node {
    /// What was found, in a few words.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            Value::Bool(value) => write!(formatter, "{value}"),
            Value::Number(Number::Whole(value)) => write!(formatter, "{value}"),
            Value::Number(Number::Real(value)) => formatter.write_str(&format_number(*value)),
            Value::Text(text) => write!(formatter, "the text \"{}\"", shortened(text)),
            Value::Char(value) => write!(formatter, "the character '{}'", value.escape_debug()),
            Value::Name(name) => write!(formatter, "the name {}", shortened(name)),
            Value::Tuple { name: Some(name), .. } | Value::Struct { name: Some(name), .. } => {
                write!(formatter, "{}(...)", shortened(name))
            }
            Value::Tuple { name: None, items } if items.is_empty() => formatter.write_str("()"),
            Value::Tuple { name: None, items } => write!(formatter, "{} values in ( )", items.len()),
            Value::Struct { name: None, .. } => formatter.write_str("fields in ( )"),
            Value::List(_) => formatter.write_str("a list"),
            Value::Map(_) => formatter.write_str("a map"),
        }
    }
}

/// The text on one line, cut where it is long, so that a message stays one line.
#[must_use]
pub fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let mut short: String = characters.by_ref().take(40).flat_map(char::escape_debug).collect();
    if characters.next().is_some() {
        short.push_str("...");
    }
    short
}

/// Line and column of a byte of the text, both from 1; columns count characters.
#[must_use]
pub fn line_column(source: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(source.len());
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let before = &source[..end];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before[line_start..].chars().filter(|character| *character != '\u{feff}').count() + 1;
    (before.matches('\n').count() + 1, column)
}
