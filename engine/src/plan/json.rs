//! From text to a JSON value, with errors for people and without the silent loss of a key that is
//! written twice.

use super::limits::FILE_LIMIT;
use super::refusal::{Refusal, shortened};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

const KIB: usize = 1024;

/// Refuses a text that is longer than a file may be.
pub(super) fn within_limit(text: &str) -> Result<(), Refusal> {
    if text.len() <= FILE_LIMIT {
        return Ok(());
    }
    let (size, limit) = (text.len().div_ceil(KIB), FILE_LIMIT / KIB);
    Err(Refusal::whole(format!(
        "the file has {size} KiB; a plan may have {limit} KiB ({FILE_LIMIT} bytes)"
    )))
}

/// Reads JSON. A byte order mark in front of it is allowed.
pub(super) fn parse(text: &str) -> Result<Value, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Refusal::whole("the file is empty; a plan is a JSON object: { … }"));
    }
    match serde_json::from_str::<Tree>(text) {
        Ok(tree) => Ok(tree.0),
        Err(error) => Err(Refusal::whole(in_words(&error))),
    }
}

fn in_words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let what = text.split(" at line ").next().unwrap_or(&text);
    let what = match what.strip_prefix("EOF while parsing ") {
        Some(part) => format!("the file ends in the middle of {part}"),
        None => what.to_owned(),
    };
    let kind = if error.is_data() { "unclear" } else { "not JSON" };
    format!("the file is {kind} at line {}, column {}: {what}", error.line(), error.column())
}

/// A value in which no object has the same key twice.
struct Tree(Value);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor).map(Self)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Tree(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if map.contains_key(&key) {
                let key = shortened(&key);
                return Err(A::Error::custom(format!(
                    "the key “{key}” is there twice, so it is not clear which one holds; \
                     take one of them out"
                )));
            }
            let Tree(value) = entries.next_value()?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}
