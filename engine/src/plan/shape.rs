//! Holds a JSON value against the shape of a plan: types, words, limits, unknown keys.
//!
//! The shape is the plan's JSON Schema without what only people read; see `engine/schema`. It is
//! made from the types, so the two cannot disagree.

use super::refusal::{Refusal, shortened};
use crate::terms::Date;
use serde_json::{Map, Value};
use std::net::IpAddr;

const SHAPE: &str = include_str!("../../schema/plan.shape.json");

/// How strictly a text is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// A file: everything that the schema says.
    File,
    /// A draft of the page, in which things may be half typed: types and words only.
    Draft,
}

/// Takes nulls and unknown keys out of `plan` and returns the pointers of the unknown ones.
pub(super) fn hold(plan: &mut Value, strictness: Strictness) -> Result<Vec<String>, Refusal> {
    let shape: Value = serde_json::from_str(SHAPE).map_err(|e| Refusal::whole(e.to_string()))?;
    let mut walk = Walk {
        shape: &shape,
        strictness,
        at: String::new(),
        unknown: Vec::new(),
        refusal: Refusal::default(),
    };
    walk.value(plan, &shape, true);
    walk.refusal.unless_empty()?;
    Ok(walk.unknown)
}

/// Whether any key of a file is one that a plan has at the top.
pub(super) fn has_known_key(file: &Map<String, Value>) -> bool {
    let shape = serde_json::from_str::<Value>(SHAPE).unwrap_or_default();
    let known = part(&shape, "properties");
    file.keys().any(|key| known.get(key).is_some())
}

struct Walk<'a> {
    shape: &'a Value,
    strictness: Strictness,
    /// JSON pointer of where the walk is.
    at: String,
    unknown: Vec<String>,
    refusal: Refusal,
}

impl<'a> Walk<'a> {
    fn value(&mut self, value: &mut Value, shape: &'a Value, optional: bool) {
        let shape = self.resolved(shape);
        let fits = match (text_of(shape, "type"), &mut *value) {
            ("object", Value::Object(map)) => return self.object(map, shape),
            ("array", Value::Array(list)) => return self.array(list, shape),
            ("string", Value::String(text)) => self.is_string(text, shape),
            ("integer", Value::Number(number)) => {
                number.as_u64().is_some_and(|number| is_between(number, shape))
            }
            ("boolean", Value::Bool(_)) => true,
            _ => false,
        };
        if !fits {
            let null = if optional { ", or null for not known yet" } else { "" };
            let allowed = allowed(shape);
            let message = format!("{} is not allowed; use {allowed}{null}", described(value));
            self.refusal.add(&self.at, message);
        }
    }

    fn object(&mut self, map: &mut Map<String, Value>, shape: &'a Value) {
        map.retain(|_, value| !value.is_null());
        let required = || list_of(shape, "required").iter().filter_map(Value::as_str);
        for key in required().filter(|key| !map.contains_key(*key)) {
            self.refusal.add(&self.at, format!("“{key}” is missing"));
        }
        map.retain(|key, value| {
            let length = self.at.len();
            self.at.push('/');
            self.at.push_str(&key.replace('~', "~0").replace('/', "~1"));
            let inner =
                part(shape, "properties").get(key).or_else(|| shape.get("additionalProperties"));
            match inner {
                Some(inner) => self.value(value, inner, !required().any(|name| name == key)),
                None => self.unknown.push(self.at.clone()),
            }
            self.at.truncate(length);
            inner.is_some()
        });
    }

    fn array(&mut self, list: &mut [Value], shape: &'a Value) {
        if self.exceeds(list.len(), shape, "maxItems") {
            let message = format!(
                "{} entries are too many; {} are allowed",
                list.len(),
                part(shape, "maxItems")
            );
            return self.refusal.add(&self.at, message);
        }
        for (index, item) in list.iter_mut().enumerate() {
            let length = self.at.len();
            self.at.push('/');
            self.at.push_str(&index.to_string());
            self.value(item, part(shape, "items"), false);
            self.at.truncate(length);
        }
    }

    fn is_string(&mut self, text: &str, shape: &Value) -> bool {
        let words = list_of(shape, "enum");
        if !words.is_empty() {
            return words.iter().any(|word| word == text);
        }
        if self.strictness == Strictness::Draft {
            return true;
        }
        let length = text.chars().count();
        if self.exceeds(length, shape, "maxLength") {
            let message = format!(
                "“{}” has {length} characters; {} are allowed",
                shortened(text),
                part(shape, "maxLength")
            );
            self.refusal.add(&self.at, message);
            return true;
        }
        match text_of(shape, "format") {
            "date" => Date::parse(text).is_some(),
            "ip" => text.parse::<IpAddr>().is_ok(),
            _ => shape.get("pattern").is_none() || is_identifier(text),
        }
    }

    fn exceeds(&self, length: usize, shape: &Value, limit: &str) -> bool {
        self.strictness == Strictness::File
            && part(shape, limit).as_u64().is_some_and(|limit| length as u64 > limit)
    }

    fn resolved(&self, shape: &'a Value) -> &'a Value {
        match text_of(shape, "$ref").strip_prefix("#/$defs/") {
            Some(name) => part(part(self.shape, "$defs"), name),
            None => shape,
        }
    }
}

/// The one pattern of the schema: letters, digits, and hyphens between them. Its length is a limit
/// of its own.
pub(super) fn is_identifier(text: &str) -> bool {
    let bytes = text.as_bytes();
    let inside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    bytes.iter().all(inside)
        && bytes.first().is_some_and(u8::is_ascii_alphanumeric)
        && bytes.last().is_some_and(u8::is_ascii_alphanumeric)
}

fn is_between(number: u64, shape: &Value) -> bool {
    let limit = |name, none| part(shape, name).as_u64().unwrap_or(none);
    (limit("minimum", 0)..=limit("maximum", u64::MAX)).contains(&number)
}

fn allowed(shape: &Value) -> String {
    let words = list_of(shape, "enum");
    if !words.is_empty() {
        return words.iter().map(Value::to_string).collect::<Vec<_>>().join(", ");
    }
    match (text_of(shape, "type"), text_of(shape, "format")) {
        (_, "date") => "a date such as \"2026-11-22\"".into(),
        (_, "ip") => "an IPv4 or IPv6 address in quotation marks".into(),
        ("string", _) if shape.get("pattern").is_some() => format!(
            "1 to {} letters (a to z), digits and hyphens, with a letter or digit at both ends",
            part(shape, "maxLength")
        ),
        ("string", _) => "text in quotation marks".into(),
        ("integer", _) => match (part(shape, "minimum"), part(shape, "maximum")) {
            (minimum, maximum) if minimum == maximum => format!("the number {minimum}"),
            (minimum, maximum) => format!("a whole number from {minimum} to {maximum}"),
        },
        ("boolean", _) => "true or false".into(),
        ("array", _) => "a list: [ … ]".into(),
        _ => "an object: { … }".into(),
    }
}

fn described(value: &Value) -> String {
    match value {
        Value::String(text) => format!("“{}”", shortened(text)),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
        other => other.to_string(),
    }
}

fn part<'a>(shape: &'a Value, key: &str) -> &'a Value {
    static NOTHING: Value = Value::Null;
    shape.get(key).unwrap_or(&NOTHING)
}

fn text_of<'a>(shape: &'a Value, key: &str) -> &'a str {
    part(shape, key).as_str().unwrap_or_default()
}

fn list_of<'a>(shape: &'a Value, key: &str) -> &'a [Value] {
    part(shape, key).as_array().map_or(&[], Vec::as_slice)
}
