//! No address of the inside is in anything that is for the internet (OUT-06).

use super::copies::{How, copied};
use super::words::Words;
use super::{FORMATS, File, sheets};
use crate::design::Design;
use crate::plan::Plan;
use crate::plan::arbitrary::plans;
use crate::worked;
use proptest::prelude::*;

/// Gives every site four kinds of address that cannot be taken for each other.
fn addressed(mut plan: Plan) -> Plan {
    for (place, site) in plan.sites.iter_mut().enumerate() {
        site.addresses.vip = Some(format!("10.1.{place}.1"));
        site.addresses.edge = Some(format!("10.2.{place}.1"));
        site.addresses.public = Some(format!("203.0.113.{place}"));
        let servers = site.servers.iter().enumerate();
        site.addresses.servers = servers
            .map(|(number, server)| (server.clone(), format!("10.3.{place}.{number}")))
            .collect();
    }
    plan
}

fn rendered(plan: &Plan, design: &Design, document: &str) -> Vec<File> {
    let format = FORMATS.iter().find(|format| format.name == document).unwrap();
    (format.files)(plan, design)
}

/// The part of a text between two words.
fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or(rest, |(part, _)| part)
}

/// Everything that is for the internet, with what it is called.
fn public(plan: &Plan, design: &Design) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let named = |file: File| (file.name, file.text);
    let zones = rendered(plan, design, "zones").into_iter();
    all.extend(zones.filter(|file| file.name.starts_with("public.")).map(named));
    let windows = rendered(plan, design, "windows-dns").into_iter();
    all.extend(windows.filter(|file| file.name.ends_with("-public.ps1")).map(named));
    for file in rendered(plan, design, "dns-table") {
        let rows: Vec<_> = file.text.lines().filter(|line| line.contains(",public,")).collect();
        all.push((file.name, rows.join("\n")));
    }
    let words = Words::new(plan);
    for how in [How::Tsv, How::Markdown] {
        let text = copied(&words, design, "dns-public", how).unwrap();
        all.push(("the copied table".into(), text));
    }
    let sheet = sheets::SHEETS.iter().find(|sheet| sheet.id == "dns-public").unwrap();
    let shown = sheet.blocks(&words, design, 0..(sheet.size)(design));
    all.push(("the sheet of the page".into(), format!("{shown:?}")));
    for file in rendered(plan, design, "markdown") {
        all.push((file.name, between(&file.text, "### Public DNS", "\n#").to_owned()));
    }
    for file in rendered(plan, design, "html") {
        let table = between(&file.text, "<caption>Public DNS</caption>", "</table>");
        all.push((file.name, table.to_owned()));
    }
    all
}

fn leaks(plan: &Plan) -> Option<String> {
    let design = crate::design(plan);
    let inside = ["10.1.", "10.2.", "10.3."];
    let found = public(plan, &design).into_iter().find(|(_, text)| {
        // Names may be addresses that somebody typed; those of the plan's machines are made above.
        inside.iter().any(|address| text.contains(address))
    });
    found.map(|(name, text)| format!("{name}:\n{text}"))
}

#[test]
fn no_worked_case_gives_an_inside_address_to_the_internet() {
    let mut said = 0;
    for (id, plan) in worked::plans() {
        let plan = addressed(plan);
        assert_eq!(leaks(&plan), None, "{id}");
        let design = crate::design(&plan);
        let known = public(&plan, &design);
        said += known.iter().filter(|(_, text)| text.contains("203.0.113.")).count();
    }
    assert!(said > 100, "only {said} public texts have an address at all");
}

#[test]
fn an_address_of_the_internet_that_is_not_known_is_a_blank() {
    let mut plan = addressed(worked::plan("G02"));
    plan.sites[0].addresses.public = None;
    let design = crate::design(&plan);
    assert_eq!(leaks(&plan), None);
    let words = Words::new(&plan);
    let table = copied(&words, &design, "dns-public", How::Markdown).unwrap();
    assert!(table.contains("FILL-IN: the public address of HQ"), "{table}");
}

proptest! {
    // Every document of a whole design each: fewer of them than usual are enough.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_plan_gives_an_inside_address_to_the_internet(plan in plans()) {
        let leaked = leaks(&addressed(plan));
        prop_assert!(leaked.is_none(), "{}", leaked.unwrap_or_default());
    }
}
