//! A plan of a JSON value whose shape was checked. By hand, because the generated code for it is a
//! tenth of the page: see docs/decisions/0008-the-first-load.md.

use super::answer::{read_decision, read_organisation, read_plain, read_plan};
use super::{Decision, Override, Plan, Site};
use crate::terms::Choice;
use serde_json::Value;

/// The plan that a value holds. What is of another shape is left out.
pub(super) fn plan_of(value: &Value) -> Plan {
    let mut plan = Plan::default();
    for (key, value) in entries(value) {
        match key.as_str() {
            "organisation" => {
                for (key, value) in entries(value) {
                    read_organisation(&mut plan.organisation, key, value);
                }
            }
            "sites" => plan.sites = list(value).map(site_of).collect(),
            "decisions" => plan.decisions = list(value).map(decision_of).collect(),
            key => read_plan(&mut plan, key, value),
        }
    }
    plan
}

fn site_of(value: &Value) -> Site {
    let mut site = Site::default();
    for (key, value) in entries(value) {
        match key.as_str() {
            "exposure" => {
                for (protocol, exposure) in entries(value) {
                    if let (Some(protocol), Some(exposure)) =
                        (Choice::from_key(protocol), word(exposure))
                    {
                        site.exposure.insert(protocol, exposure);
                    }
                }
            }
            "addresses" | "balancer" | "edge" | "names" => {
                for (inner, value) in entries(value) {
                    part_of(&mut site, &format!("{key}/{inner}"), value);
                }
            }
            key => read_plain(&mut site, key, value),
        }
    }
    site
}

fn part_of(site: &mut Site, key: &str, value: &Value) {
    match key {
        "addresses/servers" => {
            for (server, address) in entries(value) {
                let address = address.as_str().unwrap_or_default().to_owned();
                site.addresses.servers.insert(server.clone(), address);
            }
        }
        "names/overrides" => site.names.overrides = list(value).filter_map(override_of).collect(),
        key => read_plain(site, key, value),
    }
}

fn override_of(value: &Value) -> Option<Override> {
    let host = value.get("host").and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Override {
        protocol: word(value.get("protocol")?)?,
        path: word(value.get("path")?)?,
        host,
    })
}

fn decision_of(value: &Value) -> Decision {
    let mut decision = Decision::default();
    for (key, value) in entries(value) {
        read_decision(&mut decision, key, value);
    }
    decision
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn word<T: Choice>(value: &Value) -> Option<T> {
    T::from_key(value.as_str()?)
}
