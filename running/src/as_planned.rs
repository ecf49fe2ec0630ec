//! Seven plans, each run from its documents.

use crate::checks::{self, Findings};
use crate::world::World;
use crate::{plans, tools};
use cas_plan::plan::Plan;

/// A plan as it is, and once more when every open question has been answered as was assumed: what
/// is answered must not reach further than what was not known.
fn runs(name: &str) {
    if let Some(why) = tools::missing() {
        return eprintln!("skipped: {why}");
    }
    let plan = plans::read(name);
    run(name, plan.clone());
    let answered = plans::answered(plan);
    run(&format!("{name}, answered"), answered);
}

fn run(name: &str, plan: Plan) {
    let world = World::start(plan, |_, _| {}).unwrap();
    let mut findings = Findings::default();
    for check in checks::ALL {
        check(&world, &mut findings);
    }
    println!("{name}: {}; {findings}", world.counts);
    assert!(findings.problems.is_empty(), "{name}:\n{}", findings.problems.join("\n"));
    let urls = world.design.urls.iter().flat_map(|row| [&row.internal, &row.external]);
    let tried: usize = findings.forbidden.values().map(|(tried, _)| tried).sum();
    assert!(tried > 1000, "{name}: little that is forbidden was tried");
    assert!(findings.urls >= urls.flatten().count(), "{name}: not every URL was tried");
    assert!(findings.resolved >= world.design.dns.len() / 2, "{name}: few names were asked for");
    assert!(findings.scripted > findings.resolved, "{name}: the script has tried little");
}

#[test]
fn one_site_behind_a_balancer_that_bridges_tls() {
    runs("G02");
}

#[test]
fn two_sites_one_of_them_behind_a_farm() {
    runs("G06");
}

#[test]
fn a_farm_outside_and_nothing_inside() {
    runs("G12");
}

#[test]
fn two_datacentres_with_one_name() {
    runs("G15");
}

#[test]
fn a_wildcard_passed_through() {
    runs("wildcard");
}

#[test]
fn ten_sites_each_in_its_own_way() {
    runs("ten-sites");
}

#[test]
fn two_sites_with_much_that_is_for_inside_only() {
    runs("half-open");
}
