//! Reader: serde's view of a [`Node`]: which kind of node serves for which type. What is not of the right kind is noted
//! and a stand-in goes on. Numbers, switches and names, for which parameters may stand, are in `scalar.rs`; the inside
//! of lists, maps, structs and enums is in `access.rs`.

use super::access::{Items, Keyed, Struct, Variant};
use super::read::{Context, Error, Path};
use super::stand_in::StandIn;
use super::tree::{Node, Value};
use crate::units::Unit;
use serde::de::{Deserializer, Error as _, Unexpected, Visitor};

/// Which part of the file a node belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Texts, accounts, questions, expectations.
    Story,
    /// The parameters themselves: plain values only.
    Declared,
    /// The world and the scripts: parameters may stand for names too.
    Scene,
}

#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub node: &'a Node,
    pub path: &'a Path<'a>,
    pub context: &'a Context<'a>,
    pub zone: Zone,
    /// The name of the field being read.
    pub field: &'a str,
    /// The unit its numbers are in.
    pub unit: &'static Unit,
    /// The node's name has been read already, as the name of an enum's variant.
    pub unwrapped: bool,
}

impl<'a> Reader<'a> {
    #[must_use]
    pub fn root(node: &'a Node, context: &'a Context<'a>) -> Self {
        Self { node, path: &Path::Root, context, zone: Zone::Story, field: "", unit: Unit::of_name(""), unwrapped: false }
    }

    pub fn note(&self, message: impl FnOnce() -> String) {
        self.context.note(self.node.span.start, self.path.to_string(), message);
    }

    /// Notes that the node is of the wrong kind.
    pub fn wrong(&self, wanted: &str) {
        self.note(|| format!("wrong type: found {}, wanted {wanted}", self.node));
    }

    fn visit_fields<'de, V: Visitor<'de>>(
        self,
        name: &str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match Struct::of(self, name, fields) {
            Some(access) => visitor.visit_map(access).map_err(|error| error.at(self.node, self.path)),
            None => StandIn.deserialize_struct("", fields, visitor),
        }
    }
}

macro_rules! whole_numbers {
    ($($method:ident => $visit:ident, $type:ty);* $(;)?) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit(self.whole(<$type>::MIN as i128, <$type>::MAX as i128) as $type)
        })*
    };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Error;

    whole_numbers! {
        deserialize_i8 => visit_i8, i8; deserialize_i16 => visit_i16, i16; deserialize_i32 => visit_i32, i32;
        deserialize_i64 => visit_i64, i64; deserialize_u8 => visit_u8, u8; deserialize_u16 => visit_u16, u16;
        deserialize_u32 => visit_u32, u32; deserialize_u64 => visit_u64, u64;
    }

    /// Only types that accept several kinds ask for this, such as a text in one or more languages.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.context.marks.unreadable(self.node) {
            return StandIn.deserialize_any(visitor);
        }
        let result = match &self.node.value {
            Value::Text(text) => visitor.visit_str(text),
            Value::Map(entries) => visitor.visit_map(Keyed::new(self, entries)),
            _ => Err(Error::invalid_type(Unexpected::Other(&self.node.to_string()), &visitor)),
        };
        result.map_err(|error| error.at(self.node, self.path))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bool(self.switch())
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_f32(self.real() as f32)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_f64(self.real())
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Value::Char(character) = self.node.value {
            return visitor.visit_char(character);
        }
        self.wrong("one character in ' '");
        visitor.visit_char(' ')
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text())
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bytes(self.text().as_bytes())
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bytes(self.text().as_bytes())
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.plain_name().unwrap_or_default())
    }

    /// `None`, `Some(x)`, or plainly `x`.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.value {
            Value::Name(name) if name == "None" => visitor.visit_none(),
            Value::Tuple { name: Some(name), items } if name == "Some" && items.len() == 1 => {
                visitor.visit_some(Self { node: &items[0], ..self })
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if !matches!(&self.node.value, Value::Tuple { items, .. } if items.is_empty()) {
            self.wrong("()");
        }
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let Value::List(items) = &self.node.value else {
            self.wrong("a list [ ]");
            return StandIn.deserialize_seq(visitor);
        };
        visitor.visit_seq(Items::new(self, items)).map_err(|error| error.at(self.node, self.path))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        match &self.node.value {
            Value::Tuple { name, items } if items.len() == len && (name.is_none() || self.unwrapped) => {
                visitor.visit_seq(Items::new(self, items)).map_err(|error| error.at(self.node, self.path))
            }
            _ => {
                self.wrong(&format!("{len} values in ( )"));
                StandIn.deserialize_tuple(len, visitor)
            }
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.value {
            Value::Map(entries) => visitor.visit_map(Keyed::new(self, entries)).map_err(|error| error.at(self.node, self.path)),
            _ => {
                self.wrong("a map { \"name\": value }");
                StandIn.deserialize_map(visitor)
            }
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.visit_fields(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match Variant::of(self, variants) {
            Some(variant) => visitor.visit_enum(variant).map_err(|error| error.at(self.node, self.path)),
            None => StandIn.deserialize_enum(name, variants, visitor),
        }
    }
}
