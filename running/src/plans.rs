//! The plans that run, with addresses on loopback.

use crate::loopback::Range;
use cas_plan::design::{Assumed, Given, Scene};
use cas_plan::plan::Plan;
use cas_plan::terms::EdgeKind;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Worked cases of the engine.
pub(crate) const CASES: &[&str] = &["G02", "G06", "G12", "G15"];

/// A worked case, or a file of this crate's `plans/`.
pub(crate) fn read(name: &str) -> Plan {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = if CASES.contains(&name) {
        let file = here.join(format!("../engine/tests/cases/{name}.json"));
        let case: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        case["plan"].to_string()
    } else {
        fs::read_to_string(here.join(format!("plans/{name}.json"))).unwrap()
    };
    Plan::read(&text).unwrap().plan
}

/// The plan with every open question answered as the design has assumed it.
pub(crate) fn answered(mut plan: Plan) -> Plan {
    for question in cas_plan::design(&plan).open_questions {
        if let Some(assumed) = question.assumed {
            let answer = match assumed {
                Assumed::Flag(flag) => flag.to_string(),
                Assumed::Word(word) => word.to_owned(),
                Assumed::Number(number) => number.to_string(),
            };
            plan.set_answer(&question.at, &answer);
            assert!(plan.answer(&question.at).is_some(), "{} took no {answer}", question.at);
        }
    }
    plan
}

/// Gives each site the addresses that it needs: the balancer where there is one, the edge where
/// there is one, what the internet reaches, and the servers.
pub(crate) fn addressed(mut plan: Plan, range: &Range) -> Plan {
    let needs: Vec<_> = {
        let scene = Scene::of(Given::whole(&plan), None);
        scene
            .sites
            .iter()
            .map(|site| (site.has_vip(), site.edge != EdgeKind::None, site.is_exposed()))
            .collect()
    };
    for (index, (vip, edge, public)) in needs.into_iter().enumerate() {
        let site = &mut plan.sites[index];
        let network = 10 + u8::try_from(index).unwrap();
        let address =
            |last: u8, wanted: bool| wanted.then(|| range.address(network, last).to_string());
        site.addresses.vip = address(1, vip);
        site.addresses.edge = address(2, edge);
        site.addresses.public = address(3, public);
        for (place, server) in site.servers.iter().enumerate() {
            let last = 11 + u8::try_from(place).unwrap();
            site.addresses.servers.insert(server.clone(), range.address(network, last).to_string());
        }
    }
    plan
}
