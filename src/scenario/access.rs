//! Access: the inside of lists, maps, structs and enums for [`Reader`]. Misspelt fields and variants are noted here and
//! read as the nearest known one, so that one slip is one problem.

use super::read::{Error, Path};
use super::reader::{Reader, Zone};
use super::stand_in::StandIn;
use super::tree::{Field, Node, Value};
use super::values::unknown;
use crate::units::{Unit, nearest_name};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor};
use std::collections::BTreeSet;

/// A name as serde reads it.
fn name_reader(name: &str) -> StrDeserializer<'_, Error> {
    name.into_deserializer()
}

/// The items of a list or tuple.
pub struct Items<'a> {
    reader: Reader<'a>,
    items: std::iter::Enumerate<std::slice::Iter<'a, Node>>,
}

impl<'a> Items<'a> {
    pub fn new(reader: Reader<'a>, items: &'a [Node]) -> Self {
        Self { reader, items: items.iter().enumerate() }
    }
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some((index, node)) = self.items.next() else { return Ok(None) };
        let path = Path::Item(self.reader.path, index);
        seed.deserialize(Reader { node, path: &path, unwrapped: false, ..self.reader }).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

/// The entries of a map `{ "name": value }`.
pub struct Keyed<'a> {
    reader: Reader<'a>,
    entries: std::slice::Iter<'a, (Node, Node)>,
    value: Option<(&'a Node, &'a Node)>,
    seen: BTreeSet<&'a str>,
}

impl<'a> Keyed<'a> {
    pub fn new(reader: Reader<'a>, entries: &'a [(Node, Node)]) -> Self {
        Self { reader, entries: entries.iter(), value: None, seen: BTreeSet::new() }
    }
}

impl<'de> MapAccess<'de> for Keyed<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        let reader = Reader { node: key, unwrapped: false, ..self.reader };
        self.value = Some((key, value));
        let Some(name) = key.name() else { return seed.deserialize(reader).map(Some) };
        if !self.seen.insert(name) {
            reader.note(|| format!("duplicate key \"{name}\""));
        }
        seed.deserialize(name_reader(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let Some((key, node)) = self.value.take() else { return seed.deserialize(StandIn) };
        let path = Path::Field(self.reader.path, key.name().unwrap_or_default());
        seed.deserialize(Reader { node, path: &path, unwrapped: false, ..self.reader })
    }
}

/// The fields of a struct, each under the name serde knows it by; without a node where it is missing.
pub struct Struct<'a> {
    reader: Reader<'a>,
    entries: std::vec::IntoIter<(&'static str, Option<&'a Field>)>,
    value: Option<(&'static str, Option<&'a Field>)>,
    /// The unit that a field `unit` beside the others names.
    unit: Option<&'static Unit>,
}

impl<'a> Struct<'a> {
    /// `None` (and a note) where the node has no fields.
    pub fn of(reader: Reader<'a>, type_name: &str, known: &'static [&'static str]) -> Option<Self> {
        let (name, fields) = match &reader.node.value {
            Value::Struct { name, fields } => (name, fields.as_slice()),
            Value::Tuple { name, items } if items.is_empty() => (name, &[][..]),
            Value::Name(_) if reader.unwrapped => (&None, &[][..]),
            _ => {
                let example = known.first().copied().unwrap_or_default();
                reader.wrong(&format!("fields in ( ), such as ({example}: ...)"));
                return None;
            }
        };
        if let Some(name) = name.as_deref().filter(|name| !reader.unwrapped && *name != type_name) {
            reader.note(|| format!("found {name}(...), wanted plain fields in ( )"));
        }
        let mut entries = known_entries(reader, fields, known);
        entries.extend(reader.context.marks.missing(reader.node).filter(|name| known.contains(name)).map(|name| (name, None)));
        let unit = fields.iter().find(|field| field.name == "unit").and_then(|field| match &field.node.value {
            Value::Text(symbol) => Unit::find(symbol),
            _ => None,
        });
        Some(Self { reader, entries: entries.into_iter(), value: None, unit })
    }

    /// A reader for one of the fields.
    fn field_reader<'b>(&'b self, field: &'b Field, path: &'b Path<'b>) -> Reader<'b> {
        let named = Unit::of_name(&field.name);
        let unit = if named.symbol.is_empty() { self.unit.unwrap_or(named) } else { named };
        let zone = match field.name.as_str() {
            "world" | "script" => Zone::Scene,
            "parameters" => Zone::Declared,
            _ => self.reader.zone,
        };
        Reader { node: &field.node, path, context: self.reader.context, zone, field: &field.name, unit, unwrapped: false }
    }
}

/// The fields that serde knows, in file order; the others are noted, and read as the nearest one that is still free.
fn known_entries<'a>(
    reader: Reader<'a>,
    fields: &'a [Field],
    known: &'static [&'static str],
) -> Vec<(&'static str, Option<&'a Field>)> {
    let mut free: BTreeSet<&'static str> = known.iter().copied().collect();
    for field in fields {
        free.remove(field.name.as_str());
    }
    let mut seen = BTreeSet::new();
    let mut entries = Vec::new();
    for field in fields {
        let path = Path::Field(reader.path, &field.name);
        let note = |message: &dyn Fn() -> String| reader.context.note(field.name_span.start, path.to_string(), message);
        let name = match known.iter().find(|name| **name == field.name) {
            Some(name) => Some(*name),
            None => {
                note(&|| unknown("field", &field.name, known.iter().copied()));
                nearest_name(&field.name, free.iter().copied())
            }
        };
        match name {
            Some(name) if seen.insert(name) => {
                free.remove(name);
                entries.push((name, Some(field)));
            }
            Some(_) => note(&|| format!("duplicate field '{}'", field.name)),
            None => {}
        }
    }
    entries
}

impl<'de> MapAccess<'de> for Struct<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        self.value = self.entries.next();
        self.value.map(|(name, _)| seed.deserialize(name_reader(name))).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let Some((_, Some(field))) = self.value.take() else { return seed.deserialize(StandIn) };
        let path = Path::Field(self.reader.path, &field.name);
        seed.deserialize(self.field_reader(field, &path))
    }
}

/// One variant of an enum: its name as serde knows it, and its content.
pub struct Variant<'a> {
    reader: Reader<'a>,
    name: &'static str,
}

impl<'a> Variant<'a> {
    /// `None` (and a note) where the node names no variant.
    pub fn of(reader: Reader<'a>, known: &'static [&'static str]) -> Option<Self> {
        let written = match &reader.node.value {
            Value::Name(name) | Value::Tuple { name: Some(name), .. } | Value::Struct { name: Some(name), .. } => name.as_str(),
            Value::Text(text) => match reader.choice() {
                Some(chosen) => chosen,
                None => {
                    let known = known.join(", ");
                    reader.note(|| format!("wrong type: found {}, wanted a name without quotes: {known}", reader.node));
                    text.as_str()
                }
            },
            _ => {
                reader.wrong(&format!("one of {}", known.join(", ")));
                return None;
            }
        };
        if let Some(name) = known.iter().find(|name| **name == written) {
            return Some(Self { reader, name });
        }
        if !matches!(reader.node.value, Value::Text(_)) {
            reader.note(|| unknown("name", written, known.iter().copied()));
        }
        nearest_name(written, known.iter().copied()).map(|name| Self { reader, name })
    }

    /// The unit of a variant's own number: `At` is a time.
    fn unit(&self) -> &'static Unit {
        Unit::of_name(if self.name == "At" { "at_s" } else { self.name })
    }
}

impl<'de, 'a> EnumAccess<'de> for Variant<'a> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        Ok((seed.deserialize(name_reader(self.name))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        if matches!(self.reader.node.value, Value::Tuple { .. } | Value::Struct { .. }) {
            self.reader.wrong(&format!("{} without ( )", self.name));
        }
        Ok(())
    }

    /// `At(5)`; a struct inside needs no second pair of parentheses: `Wall(height_m: 7.8)`.
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        let unit = self.unit();
        match &self.reader.node.value {
            Value::Tuple { items, .. } if items.len() == 1 => {
                seed.deserialize(Reader { node: &items[0], unit, unwrapped: false, ..self.reader })
            }
            Value::Name(name) => {
                self.reader.wrong(&format!("{name}(...)"));
                seed.deserialize(StandIn)
            }
            _ => seed.deserialize(Reader { unit, unwrapped: true, ..self.reader }),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        Reader { unit: self.unit(), unwrapped: true, ..self.reader }.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let reader = match &self.reader.node.value {
            Value::Tuple { items, .. } if items.len() == 1 => Reader { node: &items[0], unwrapped: false, ..self.reader },
            _ => Reader { unwrapped: true, ..self.reader },
        };
        reader.deserialize_struct("", fields, visitor)
    }
}
