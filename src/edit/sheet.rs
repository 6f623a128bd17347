//! Sheet: a scenario's text that is being changed, by the paths of its values. Everything else in it stays as it was written.

use crate::scenario::parser::parse;
use crate::scenario::tree::{Node, Span, Value};

/// A text and its values.
pub struct Sheet {
    text: String,
    /// None where the text is no longer one: then nothing is found, and reading it says why.
    tree: Option<Node>,
}

impl Sheet {
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), tree: parse(text).0 }
    }

    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Node> {
        self.tree.as_ref()?.find(path)
    }

    /// The text of a value.
    #[must_use]
    pub fn slice(&self, path: &str) -> Option<&str> {
        self.find(path).and_then(|node| self.text.get(node.span.start..node.span.end))
    }

    /// Puts other text in place of a stretch.
    fn splice(&mut self, span: Span, with: &str) {
        self.text.replace_range(span.start..span.end, with);
        self.tree = parse(&self.text).0;
    }

    /// Writes a value anew; nothing happens where there is none.
    pub fn replace(&mut self, path: &str, with: &str) {
        if let Some(span) = self.find(path).map(|node| node.span) {
            self.splice(span, with);
        }
    }

    /// Writes a field of what stands at `path`, whether it has it yet or not.
    pub fn put(&mut self, path: &str, field: &str, with: &str) {
        let whole = if path.is_empty() { field.to_owned() } else { format!("{path}.{field}") };
        if self.find(&whole).is_some() {
            self.replace(&whole, with);
            return;
        }
        let node = if path.is_empty() { self.tree.as_ref() } else { self.find(path) };
        let Some(node) = node else { return };
        let (at, comma) = match &node.value {
            Value::Struct { fields, .. } => (fields.last().map(|field| field.node.span.end), ", "),
            _ => (None, ""),
        };
        let at = at.unwrap_or(node.span.end.saturating_sub(1));
        self.splice(Span { start: at, end: at }, &format!("{comma}{field}: {with}"));
    }

    /// Adds an item to the end of a list, which is made where there is none: `world.people`, `script`.
    pub fn push(&mut self, list: &str, item: &str) {
        let Some(node) = self.find(list) else {
            let (path, field) = list.rsplit_once('.').unwrap_or(("", list));
            self.put(path, field, &format!("[\n            {item},\n        ]"));
            return;
        };
        let Value::List(items) = &node.value else { return };
        let (at, with) = match items.last() {
            Some(last) => (Span { start: last.span.end, end: last.span.end }, format!(",\n            {item}")),
            None => (node.span, format!("[\n            {item},\n        ]")),
        };
        self.splice(at, &with);
    }

    /// Takes out an item of a list, an entry of a map or a field, with the comma behind it.
    pub fn drop(&mut self, path: &str) {
        let Some(parent) = self.tree.as_ref().and_then(|tree| tree.find(parent(path))) else { return };
        let Some(own) = self.find(path).map(|node| node.span) else { return };
        let wholes: Vec<Span> = match &parent.value {
            Value::Struct { fields, .. } => {
                fields.iter().map(|field| Span { start: field.name_span.start, end: field.node.span.end }).collect()
            }
            Value::Map(entries) => {
                entries.iter().map(|(key, value)| Span { start: key.span.start, end: value.span.end }).collect()
            }
            Value::List(items) => items.iter().map(|item| item.span).collect(),
            _ => return,
        };
        let Some(index) = wholes.iter().position(|whole| whole.end == own.end) else { return };
        let Span { start, end } = wholes[index];
        let rest = &self.text[end..];
        let comma = rest.find(|it: char| !it.is_whitespace()).filter(|at| rest[*at..].starts_with(','));
        let span = match (comma, wholes.get(index + 1), index.checked_sub(1)) {
            (Some(comma), ..) => Span { start: self.line_start(start), end: end + comma + 1 },
            // A remark stands before the comma.
            (None, Some(next), _) => Span { start, end: next.start },
            (None, None, Some(before)) => Span { start: wholes[before].end, end },
            (None, None, None) => Span { start, end },
        };
        self.splice(span, "");
    }

    /// The end of the line before, where only spaces stand before `at` on its line.
    fn line_start(&self, at: usize) -> usize {
        let before = &self.text[..at];
        let blank = before.trim_end_matches([' ', '\t']);
        if blank.ends_with('\n') { blank.len() - 1 } else { at }
    }

    /// Paths of all texts and names that are this one, in the order of the text; keys of maps do not count.
    #[must_use]
    pub fn mentions(&self, wanted: &str) -> Vec<String> {
        let mut found = Vec::new();
        if let Some(tree) = &self.tree {
            look_for(tree, wanted, "", &mut found);
        }
        found
    }
}

/// `a.b[2]` for `a.b[2].c`, and `a.b` for `a.b[2]`.
#[must_use]
pub fn parent(path: &str) -> &str {
    path.rfind(['.', '[']).map_or("", |at| &path[..at])
}

fn look_for(node: &Node, wanted: &str, path: &str, found: &mut Vec<String>) {
    let field = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match &node.value {
        Value::Text(text) if text == wanted => found.push(path.to_owned()),
        Value::List(items) | Value::Tuple { items, .. } => {
            let inside = items.iter().enumerate();
            inside.for_each(|(index, item)| look_for(item, wanted, &format!("{path}[{index}]"), found));
        }
        Value::Struct { fields, .. } => {
            fields.iter().for_each(|inner| look_for(&inner.node, wanted, &field(&inner.name), found));
        }
        Value::Map(entries) => {
            let named = entries.iter().filter_map(|(key, value)| Some((key.name()?, value)));
            named.for_each(|(key, value)| look_for(value, wanted, &field(key), found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "(\n    a: [\n        1, // one\n        2,\n    ],\n    b: (c: \"x\", d: {\"k\": \"x\"}),\n)\n";

    fn changed(change: impl FnOnce(&mut Sheet)) -> String {
        let mut sheet = Sheet::of(TEXT);
        change(&mut sheet);
        sheet.text().to_owned()
    }

    #[test]
    fn what_is_not_touched_stays_as_it_was_written() {
        assert_eq!(changed(|sheet| sheet.replace("b.c", "7")), TEXT.replace("\"x\",", "7,"));
        assert_eq!(changed(|sheet| sheet.drop("a[1]")), TEXT.replace("\n        2,", ""));
        assert_eq!(changed(|sheet| sheet.drop("b.d.k")), TEXT.replace("\"k\": \"x\"", ""));
        assert_eq!(changed(|sheet| sheet.put("b", "e", "3")), TEXT.replace("\"x\"})", "\"x\"}, e: 3)"));
        assert_eq!(changed(|sheet| sheet.put("", "f", "4")), TEXT.replace("\"x\"}),", "\"x\"}), f: 4,"));
    }

    #[test]
    fn an_item_is_added_to_a_list_or_begins_one() {
        let mut sheet = Sheet::of(TEXT);
        sheet.push("a", "3");
        sheet.push("b.g", "(h: 5)");
        assert_eq!(sheet.slice("a[2]"), Some("3"));
        assert_eq!(sheet.slice("b.g[0].h"), Some("5"));
        assert_eq!(sheet.mentions("x"), ["b.c", "b.d.k"]);
    }
}
