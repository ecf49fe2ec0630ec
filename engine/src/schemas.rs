//! The JSON Schemas in `engine/schema`, generated from the types and compared with the files.
//!
//! After a change of a type, `UPDATE=1 cargo test -p cas-plan --lib schemas` writes them anew.

use crate::design::Design;
use crate::plan::Plan;
use crate::terms::{Choice, Protocol};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// A map with the protocols as its keys.
pub(crate) fn by_protocol<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let value = generator.subschema_for::<T>();
    let properties: Map<_, _> = Protocol::ALL
        .iter()
        .map(|protocol| (protocol.key().to_owned(), value.clone().into()))
        .collect();
    Schema::try_from(json!({ "type": "object", "properties": properties })).unwrap()
}

#[test]
fn the_schema_of_a_plan_is_as_committed() {
    let mut schema = plan_schema();
    compare("plan.schema.json", &pretty(&schema));
    // What the page carries: no word that only people read, and no null, which is taken out of a
    // plan before it is held against the shape.
    only_the_shape(&mut schema);
    compare("plan.shape.json", &format!("{schema}\n"));
}

#[test]
fn the_schema_of_a_design_is_as_committed() {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Design>().to_value();
    tidy(&mut schema);
    schema["title"] = json!("CAS Planner: design, version 1");
    schema["properties"]["format"]["const"] = json!("cas-design");
    schema["properties"]["version"]["const"] = json!(1);
    compare("design.schema.json", &pretty(&schema));
}

fn plan_schema() -> Value {
    let generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Plan>().to_value();
    tidy(&mut schema);
    allow_null(&mut schema);
    schema["title"] = json!("CAS Planner: plan, version 1");
    schema
}

fn compare(name: &str, generated: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, generated).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == generated, "{name} is not what the types say; UPDATE=1 writes it anew");
}

fn pretty(schema: &Value) -> String {
    format!("{schema:#}\n")
}

fn each_object(value: &mut Value, act: &dyn Fn(&mut Map<String, Value>)) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(|value| each_object(value, act));
            act(map);
        }
        Value::Array(list) => list.iter_mut().for_each(|value| each_object(value, act)),
        _ => {}
    }
}

/// Says things the way JSON Schema does instead of Rust's.
fn tidy(schema: &mut Value) {
    each_object(schema, &|map| {
        // The first paragraph of a doc comment is for everybody, the rest for who reads the code.
        if let Some(Value::String(text)) = map.get_mut("description") {
            let first = text.split("\n\n").next().unwrap_or_default();
            *text = first.replace('\n', " ").replace("[`", "`").replace("`]", "`");
        }
        let width = map.get("format").and_then(Value::as_str).unwrap_or_default();
        let maximum = match width {
            "uint8" => u32::from(u8::MAX),
            "uint16" => u32::from(u16::MAX),
            "uint32" => u32::MAX,
            _ => return,
        };
        map.remove("format");
        map.entry("maximum").or_insert(json!(maximum));
    });
}

/// A key may be null wherever it may be absent.
fn allow_null(schema: &mut Value) {
    each_object(schema, &|map| {
        let required = map.get("required").cloned().unwrap_or_default();
        let is_required =
            |key: &str| required.as_array().is_some_and(|names| names.iter().any(|n| n == key));
        let keyed = map.get("type") == Some(&json!("object"));
        if let Some(Value::Object(properties)) = map.get_mut("properties").filter(|_| keyed) {
            properties.iter_mut().filter(|(key, _)| !is_required(key)).for_each(|(_, value)| {
                nullable(value);
            });
        }
        if let Some(value) = map.get_mut("additionalProperties").filter(|_| keyed) {
            nullable(value);
        }
    });
}

fn nullable(schema: &mut Value) {
    let map = schema.as_object_mut().unwrap();
    if let Some(reference) = map.remove("$ref") {
        map.insert("anyOf".into(), json!([{ "$ref": reference }, { "type": "null" }]));
    } else if let Some(kind) = map.get_mut("type").filter(|kind| kind.is_string()) {
        *kind = json!([kind.take(), "null"]);
    }
}

fn only_the_shape(schema: &mut Value) {
    let root = schema.as_object_mut().unwrap();
    root.remove("$schema");
    root.remove("title");
    each_object(schema, &|map| {
        map.remove("description");
        map.remove("default");
        if let Some(choices) = map.remove("oneOf") {
            let words: Vec<_> = choices.as_array().unwrap().iter().map(|c| &c["const"]).collect();
            map.insert("enum".into(), json!(words));
        }
        if let Some(Value::Array(alternatives)) = map.remove("anyOf") {
            let other = alternatives.into_iter().find(|shape| shape["type"] != "null").unwrap();
            map.extend(other.as_object().unwrap().clone());
        }
        if let Some(Value::Array(words)) = map.get_mut("enum") {
            words.retain(|word| !word.is_null());
            // Fewer words than the type has.
            map.remove("$ref");
            map.insert("type".into(), json!("string"));
        }
        if let Some(Value::Array(kinds)) = map.get("type") {
            let kind = kinds.iter().find(|kind| *kind != "null").unwrap().clone();
            map.insert("type".into(), kind);
        }
    });
}
