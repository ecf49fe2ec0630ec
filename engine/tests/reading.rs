//! What a plan file may say, and how it is refused.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used)] // a panic is how a test fails

use cas_plan::plan::{FILE_LIMIT, Plan, Reading, Refusal, SITES_LIMIT};
use cas_plan::terms::{Exposure, Protocol};
use serde_json::{Value, json};

fn read(plan: &Value) -> Result<Reading, Refusal> {
    Plan::read(&plan.to_string())
}

/// The problems of a refused plan, one a line.
fn refusal(plan: &Value) -> String {
    read(plan).expect_err("the plan should be refused").to_string()
}

#[test]
fn an_empty_object_is_an_empty_plan() {
    let reading = read(&json!({})).unwrap();
    assert_eq!(reading.plan, Plan::default());
    assert!(reading.warnings.is_empty());
}

#[test]
fn null_is_not_known_yet_for_every_key() {
    let plan = json!({
        "format": null, "version": null, "title": null, "date": null, "decisions": null,
        "organisation": { "exchange": null, "legacy": null, "mailDomains": null },
        "sites": [{
            "id": "HQ", "servers": null, "addresses": { "vip": null, "servers": { "ex01": null } },
            "balancer": null, "exposure": { "owa": null, "ews": "both" },
            "names": { "overrides": [{ "protocol": "ews", "path": "internal", "host": null }] }
        }]
    });
    let plan = read(&plan).unwrap().plan;
    let site = &plan.sites[0];
    assert_eq!(site.exposure(Protocol::Owa), Exposure::None);
    assert_eq!(site.exposure(Protocol::Ews), Exposure::Both);
    assert!(site.addresses.servers.is_empty());
    assert_eq!(site.names.overrides[0].host, "");
}

#[test]
fn null_in_a_list_is_a_wrong_value() {
    assert_eq!(
        refusal(&json!({ "sites": [{ "servers": ["ex01", null] }, null] })),
        "/sites/0/servers/1: null is not allowed; use text in quotation marks\n\
         /sites/1: null is not allowed; use an object: { … }"
    );
}

#[test]
fn a_site_that_has_no_identifier_yet_gets_a_free_one() {
    let reading = read(&json!({ "sites": [{}, { "id": "s1" }, { "id": null }] })).unwrap();
    let ids: Vec<_> = reading.plan.sites.iter().map(|site| site.id.as_str()).collect();
    assert_eq!(ids, ["S2", "s1", "S3"]);
    assert_eq!(reading.warnings[0], "/sites/0/id: not known yet; the site is called S2");
}

#[test]
fn sites_get_their_own_keys() {
    let plan = read(&json!({ "sites": [{ "id": "A" }, { "id": "B" }] })).unwrap().plan;
    assert_eq!(plan.sites.iter().map(|site| site.key).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn unknown_keys_are_kept_out_with_a_warning() {
    let plan = json!({
        "title": "x", "colour": { "deep": 1 },
        "sites": [{ "id": "HQ", "a/b~c": null, "d/e~f": 1, "exposure": { "mapi": "both" } }]
    });
    let reading = read(&plan).unwrap();
    assert_eq!(
        reading.plan.unknown_keys,
        ["/colour", "/sites/0/d~1e~0f", "/sites/0/exposure/mapi"]
    );
    assert_eq!(reading.warnings.len(), 3);
    assert_eq!(reading.warnings[0], "/colour: no such key in a plan; it is left out");
    assert!(!reading.plan.write().contains("colour"));
}

#[test]
fn a_thousand_unknown_keys_are_counted_not_listed() {
    let sites: Vec<_> = (0..1000).map(|n| json!({ "id": format!("S{n}"), "new": 1 })).collect();
    let reading = read(&json!({ "sites": sites })).unwrap();
    assert_eq!(reading.plan.unknown_keys.len(), 100);
    assert_eq!(reading.warnings[100], "900 more keys are not known and left out");
}

#[test]
fn wrong_values_are_named_with_what_is_allowed() {
    let versions = "use \"2010\", \"2013\", \"2016\", \"2019\", \"SE\"";
    let table = [
        (json!({ "title": 1 }), "/title: 1 is not allowed; use text in quotation marks"),
        (
            json!({ "organisation": { "exchange": 2010 } }),
            &format!("/organisation/exchange: 2010 is not allowed; {versions}"),
        ),
        (
            json!({ "organisation": { "exchange": "2007" } }),
            &format!("/organisation/exchange: “2007” is not allowed; {versions}"),
        ),
        (
            json!({ "organisation": { "publicCa": "yes" } }),
            "/organisation/publicCa: “yes” is not allowed; use true or false",
        ),
        (
            json!({ "organisation": [] }),
            "/organisation: a list is not allowed; use an object: { … }",
        ),
        (json!({ "sites": {} }), "/sites: an object is not allowed; use a list: [ … ]"),
        (
            json!({ "date": "22.11.2026" }),
            "/date: “22.11.2026” is not allowed; use a date such as \"2026-11-22\"",
        ),
        (
            json!({ "sites": [{ "users": 1.5 }] }),
            "/sites/0/users: 1.5 is not allowed; use a whole number from 0 to 4294967295",
        ),
        (
            json!({ "sites": [{ "addresses": { "servers": { "ex01": "10.0.0" } } }] }),
            "/sites/0/addresses/servers/ex01: “10.0.0” is not allowed; \
             use an IPv4 or IPv6 address in quotation marks",
        ),
        (
            json!({ "sites": [{ "id": "Head office" }] }),
            "/sites/0/id: “Head office” is not allowed; use 1 to 32 letters (a to z), digits and \
             hyphens, with a letter or digit at both ends",
        ),
        (json!({ "version": 0 }), "/version: 0 is not allowed; use the number 1"),
    ];
    for (plan, message) in table {
        assert_eq!(refusal(&plan), format!("{message}, or null for not known yet"));
    }
    for id in ["", "-a", "a-", "a b", "é", "a_b"] {
        assert!(read(&json!({ "sites": [{ "id": id }] })).is_err(), "{id}");
    }
    assert_eq!(
        refusal(&json!({ "organisation": { "legacy": ["SE"] } })),
        "/organisation/legacy/0: “SE” is not allowed; \
         use \"2003\", \"2007\", \"2010\", \"2013\", \"2016\", \"2019\""
    );
}

#[test]
fn every_limit_is_named() {
    let names = |count: usize| vec!["a.contoso.com"; count];
    let sites = |count: usize| -> Vec<_> {
        (0..count).map(|number| json!({ "id": format!("S{number}") })).collect()
    };
    let table = [
        (
            json!({ "sites": sites(SITES_LIMIT + 1) }),
            "/sites: 1001 entries are too many; 1000".to_owned(),
        ),
        (
            json!({ "sites": [{ "servers": names(65) }] }),
            "/sites/0/servers: 65 entries are too many; 64".to_owned(),
        ),
        (
            json!({ "organisation": { "mailDomains": names(501) } }),
            "/organisation/mailDomains: 501 entries are too many; 500".to_owned(),
        ),
        (
            json!({ "organisation": { "extraNames": names(501) } }),
            "/organisation/extraNames: 501 entries are too many; 500".to_owned(),
        ),
        (
            json!({ "title": "ü".repeat(201) }),
            format!("/title: “{}…” has 201 characters; 200", "ü".repeat(60)),
        ),
        (
            json!({ "notes": "n".repeat(20_001) }),
            format!("/notes: “{}…” has 20001 characters; 20000", "n".repeat(60)),
        ),
    ];
    for (plan, message) in table {
        assert_eq!(refusal(&plan), format!("{message} are allowed"));
    }
    let full = json!({
        "title": "ü".repeat(200), "notes": "n".repeat(20_000), "sites": sites(SITES_LIMIT),
        "organisation": { "mailDomains": names(500), "extraNames": names(500) }
    });
    assert!(read(&full).is_ok());
    let long_id = json!({ "sites": [{ "id": "a".repeat(33) }] });
    assert!(refusal(&long_id).ends_with("has 33 characters; 32 are allowed"));
}

#[test]
fn a_file_of_more_than_two_mebibytes_is_refused() {
    let of_size = |size: usize| format!("{{}}{}", " ".repeat(size - 2));
    assert!(Plan::read(&of_size(FILE_LIMIT)).is_ok());
    let refusal = Plan::read(&of_size(FILE_LIMIT + 1)).unwrap_err().to_string();
    assert_eq!(refusal, "the file has 2049 KiB; a plan may have 2048 KiB (2097152 bytes)");
}

#[test]
fn only_the_first_problems_are_listed() {
    let sites: Vec<_> = (0..50).map(|_| json!({ "users": "many" })).collect();
    let refused = read(&json!({ "sites": sites })).unwrap_err();
    assert_eq!((refused.problems.len(), refused.more), (20, 30));
    assert!(refused.to_string().ends_with("\nand 30 more"));
}

#[test]
fn what_is_not_json_is_told_with_line_and_column() {
    let table = [
        ("", "the file is empty; a plan is a JSON object: { … }"),
        ("{\n \"title\": }", "the file is not JSON at line 2, column 11: expected value"),
        ("{", "the file is not JSON at line 1, column 1: the file ends in the middle of an object"),
        (
            "{\"title\": \"a\",\n \"title\": \"b\"}",
            "the file is unclear at line 2, column 8: the key “title” is there twice, so it is not \
             clear which one holds; take one of them out",
        ),
        ("[]", "this is not a plan: a plan is a JSON object, { … }"),
    ];
    for (text, message) in table {
        assert_eq!(Plan::read(text).unwrap_err().to_string(), message, "{text}");
    }
    assert!(Plan::read(&"[".repeat(100_000)).is_err());
}

#[test]
fn another_kind_of_file_is_told_from_a_plan() {
    let table = [
        (
            json!({ "format": "cas-design", "version": 1 }),
            "this is a design, not a plan: a design follows from a plan and cannot be read back; \
             open the plan file that it was made from",
        ),
        (
            json!({ "format": "cas-plan", "version": 2 }),
            "/version: this plan was made by a newer CAS Planner: it has version 2 of the format, \
             and this one reads version 1",
        ),
        (
            json!({ "name": "left-pad" }),
            "this is not a plan: it has neither \"format\": \"cas-plan\" nor any key of a plan",
        ),
        (
            json!({ "format": "other" }),
            "/format: this is not a plan: \"other\" is not \"cas-plan\"",
        ),
    ];
    for (plan, message) in table {
        assert_eq!(refusal(&plan), message);
    }
}

#[test]
fn identifiers_and_pair_labels_are_unique_together() {
    let sites = |a: Value, b: Value| json!({ "sites": [a, b] });
    let site = |id: &str, pair: Option<&str>| json!({ "id": id, "pair": pair });
    assert!(read(&sites(site("A", Some("DC")), site("B", Some("DC")))).is_ok());
    assert_eq!(
        refusal(&sites(site("HQ", None), site("hq", None))),
        "/sites/1/id: “hq” is the identifier of site 1 already, ignoring case; \
         give each site its own"
    );
    assert_eq!(
        refusal(&sites(site("A", Some("b")), site("B", None))),
        "/sites/0/pair: “b” is the identifier of site 2; a pair needs a label of its own"
    );
    assert_eq!(
        refusal(&sites(site("A", Some("DC")), site("B", Some("dc")))),
        "/sites/1/pair: “dc” and “DC” differ in case only; write them alike for one pair, \
         or tell them apart for two"
    );
}

#[test]
fn only_https_protocols_have_overrides_and_one_a_path() {
    let with = |overrides: &[(&str, &str)]| {
        let overrides: Vec<_> = overrides
            .iter()
            .map(|(protocol, path)| json!({ "protocol": protocol, "path": path, "host": "a.b" }))
            .collect();
        json!({ "sites": [{ "id": "HQ", "names": { "overrides": overrides } }] })
    };
    for path in ["internal", "external"] {
        for protocol in ["mapiRpc", "pop", "imap", "smtp", "submission"] {
            assert!(refusal(&with(&[(protocol, path)])).contains("enter it as names."));
        }
    }
    assert!(refusal(&with(&[("autodiscover", "external")])).contains("mail domains"));
    let good = [("autodiscover", "internal"), ("ews", "internal"), ("ews", "external")];
    assert!(read(&with(&good)).is_ok());
    assert_eq!(
        refusal(&with(&[("ews", "internal"), ("ews", "internal")])),
        "/sites/0/names/overrides/1: this protocol has another name on this path already; keep one"
    );
    assert_eq!(
        refusal(&json!({ "sites": [{ "names": { "overrides": [{ "host": "a.b" }] } }] })),
        "/sites/0/names/overrides/0: “protocol” is missing\n\
         /sites/0/names/overrides/0: “path” is missing"
    );
}

#[test]
fn a_draft_may_hold_what_is_half_typed_but_no_wrong_word() {
    let draft = json!({
        "title": "t".repeat(300), "date": "2026-1",
        "sites": [
            { "id": "", "pair": "hq", "addresses": { "vip": "10." } },
            { "id": "HQ" },
            { "id": "hq", "names": { "overrides": [
                { "protocol": "pop", "path": "internal", "host": "" }
            ] } }
        ]
    });
    assert!(read(&draft).is_err());
    let plan = Plan::read_draft(&draft.to_string()).unwrap().plan;
    assert_eq!(Plan::read_draft(&plan.write()).unwrap().plan, plan);
    assert!(Plan::read_draft("{\"sites\": [{\"edge\": {\"kind\": \"isa\"}}]}").is_err());
}

#[test]
fn what_was_kept_in_the_browser_is_read_whatever_is_null_or_absent() {
    let kept = |more: &str| Plan::kept(&format!("{{\"format\":\"cas-plan\",\"version\":1{more}}}"));
    assert_eq!(kept("").unwrap(), Plan::default());
    let text = r#","title":null,"sites":[{"id":"","users":null,"servers":null,"pair":"",
        "exposure":{"owa":null,"ews":"both"},"later":1}],"organisation":null"#;
    let plan = kept(text).unwrap();
    assert_eq!((plan.sites[0].key, plan.sites[0].pair.as_deref()), (1, Some("")));
    assert_eq!(plan.sites[0].exposure.len(), 1);
    assert_eq!(kept(",\"title\":1").unwrap_err(), "it is damaged and can no longer be read");
    assert!(
        Plan::kept("{\"format\":\"cas-plan\",\"version\":2}").unwrap_err().contains("version 2")
    );
    assert!(Plan::kept("{}").is_err());
}

#[test]
fn control_characters_do_not_reach_the_reader() {
    let refused = refusal(&json!({ "sites": [{ "id": "\u{1b}[2J\n" }] }));
    assert!(!refused.contains(['\u{1b}', '\n']), "{refused:?}");
}

#[test]
fn a_plan_is_written_with_every_key_in_a_fixed_order() {
    let written = Plan::default().write();
    let head =
        "{\n  \"format\": \"cas-plan\",\n  \"version\": 1,\n  \"rules\": null,\n  \"title\": \"\",";
    assert!(written.starts_with(head));
    assert!(written.contains("\n    \"exchange\": null,"));
    assert!(written.ends_with("}\n"));
}

#[test]
fn the_stamp_of_the_rules_is_text_and_any_text_is_taken() {
    for stamp in ["2026-11", "2019-01", "2099-12", "", "next year"] {
        let reading = read(&json!({ "rules": stamp })).unwrap();
        assert_eq!(reading.plan.rules.as_deref(), Some(stamp));
        assert!(reading.warnings.is_empty());
    }
    assert_eq!(read(&json!({ "rules": null })).unwrap().plan.rules, None);
    let problem = refusal(&json!({ "rules": 2026 }));
    assert!(problem.starts_with("/rules: 2026 is not allowed"), "{problem}");
}

#[test]
fn a_plan_is_stamped_where_it_is_saved() {
    let mut plan = Plan::default();
    assert!(!plan.write().contains("2026"));
    cas_plan::stamp(&mut plan);
    let stamp = cas_plan::facts::RULES;
    assert!(plan.write().contains(&format!("\n  \"rules\": \"{stamp}\",")));
    assert_eq!(Plan::read(&plan.write()).unwrap().plan, plan);
}
