//! The command itself: what it prints, where, and with which exit status.
#![allow(clippy::panic, clippy::unwrap_used)] // a panic is how a test fails

mod worked;

use cas_plan::plan::FILE_LIMIT;
use serde_json::{Value, json};
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs the command and gives it `input` on standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cas-plan"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writing = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    match writing.join().unwrap() {
        // Not every command reads its input to the end.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => panic!("{error}"),
        _ => output,
    }
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn case(id: &str) -> Value {
    let (_, case) = worked::cases().into_iter().find(|(name, _)| name == id).unwrap();
    case.get("plan").unwrap().clone()
}

fn bytes(plan: &Value) -> Vec<u8> {
    plan.to_string().into_bytes()
}

#[test]
fn design_prints_the_design_whatever_it_finds() {
    for id in ["G02", "G08"] {
        let output = run(&["design", "-"], &bytes(&case(id)));
        assert_eq!((status(&output), err(&output)), (0, ""));
        let design: Value = serde_json::from_str(out(&output)).unwrap();
        assert_eq!(design.get("format").unwrap(), "cas-design");
        assert!(out(&output).ends_with("}\n"));
    }
}

#[test]
fn check_prints_a_finding_a_line_and_fails_on_errors() {
    let output = run(&["check", "-"], &bytes(&case("G08")));
    assert_eq!((status(&output), err(&output)), (1, ""));
    assert!(out(&output).starts_with("error CAS-07 /sites/0/names/array: "));
    for line in out(&output).lines() {
        let severity = line.split(' ').next().unwrap();
        assert!(["error", "warning", "advice"].contains(&severity), "{line}");
    }
    let output = run(&["check", "-"], &bytes(&case("G02")));
    assert_eq!((status(&output), err(&output)), (0, ""));
}

/// Two servers and nothing that anybody answered about what spreads the clients over them.
#[test]
fn an_assumption_fails_only_a_strict_check() {
    let plan = json!({
        "organisation": { "exchange": "2010", "mailDomains": ["contoso.com"] },
        "sites": [{
            "id": "HQ",
            "servers": ["ex1.contoso.com", "ex2.contoso.com"],
            "exposure": { "owa": "both" },
            "internetFacing": false
        }]
    });
    let mut plan = bytes(&plan);
    let status_of = |arguments: &[&str], plan: &[u8]| status(&run(arguments, plan));
    assert_eq!(status_of(&["check", "-"], &plan), 1, "EXP-02 stands on answers");
    let text =
        String::from_utf8(plan).unwrap().replace("\"internetFacing\":false", "\"name\":\"\"");
    plan = text.into_bytes();
    let output = run(&["check", "-"], &plan);
    assert!(out(&output).contains("warning EXP-02 /sites/0/exposure/owa: Assumed: "));
    assert_eq!(status(&output), 0, "{}", out(&output));
    assert_eq!(status_of(&["check", "-", "--strict"], &plan), 1);
    assert_eq!(status_of(&["check", "--strict", "-"], &plan), 1);
}

#[test]
fn a_hostile_name_stays_on_its_line() {
    let mut plan = case("G08");
    let name = "a\nerror FAKE-01 /: \u{1b}[2J.contoso.com";
    *plan.pointer_mut("/sites/0/names").unwrap() = json!({ "external": name, "array": name });
    let output = run(&["check", "-"], &bytes(&plan));
    assert_eq!(status(&output), 1);
    assert!(!out(&output).lines().any(|line| line.starts_with("error FAKE-01")));
    assert!(!out(&output).contains('\u{1b}'));
}

#[test]
fn a_file_is_read_by_its_name() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("plan.json");
    fs::write(&path, bytes(&case("G02"))).unwrap();
    let named = run(&["design", path.to_str().unwrap()], b"");
    let piped = run(&["design", "-"], &bytes(&case("G02")));
    assert_eq!(status(&named), 0);
    assert_eq!(out(&named), out(&piped));
    fs::write(&path, "{").unwrap();
    let refused = run(&["design", path.to_str().unwrap()], b"");
    assert_eq!((status(&refused), out(&refused)), (2, ""));
    assert!(err(&refused).contains("plan.json is refused:\nthe file is not JSON at line 1"));
}

#[test]
fn what_is_no_plan_is_refused_with_status_2() {
    let over_limit = vec![b' '; FILE_LIMIT + 1];
    let table: [(&[u8], &str); 6] = [
        (b"", "the file is empty"),
        (b"[1]", "a plan is a JSON object"),
        (b"{\"sites\": 1, \"title\": 2}", "/sites: 1 is not allowed; use a list: [ \u{2026} ]"),
        (b"{\"title\": \"\xff\"}", "it is not UTF-8: byte 11 begins no character"),
        (b"\xff\xfe{\0}\0", "it is UTF-16; save it as UTF-8"),
        (&over_limit, "it has more than 2097152 bytes (2 MiB), the limit of a plan"),
    ];
    for command in ["design", "check"] {
        for (input, message) in table {
            let output = run(&[command, "-"], input);
            assert_eq!((status(&output), out(&output)), (2, ""));
            assert!(err(&output).starts_with("cas-plan: standard input is refused:"));
            assert!(err(&output).contains(message), "{}", err(&output));
        }
    }
    let output = run(&["check", "no-such-file.json"], b"");
    assert_eq!(status(&output), 2);
    assert!(err(&output).starts_with("cas-plan: no-such-file.json is refused: "));
}

#[test]
fn unknown_keys_are_warned_of_and_left_out() {
    let mut plan = case("G02");
    plan.as_object_mut().unwrap().insert("colour".into(), json!("blue"));
    let output = run(&["design", "-"], &bytes(&plan));
    assert_eq!(status(&output), 0);
    assert_eq!(err(&output), "cas-plan: warning: /colour: no such key in a plan; it is left out\n");
    assert!(serde_json::from_str::<Value>(out(&output)).is_ok());
}

#[test]
fn names_outside_ascii_become_a_labels() {
    let mut plan = case("G02");
    *plan.pointer_mut("/organisation/mailDomains").unwrap() = json!(["Stra\u{df}e.example"]);
    let output = run(&["design", "-"], &bytes(&plan));
    // Non-transitional: the sharp s stays one letter.
    assert!(out(&output).contains("\"mail.xn--strae-oqa.example\""), "{}", out(&output));
}

#[test]
fn the_schemas_are_printed() {
    for (format, file) in [("plan", "plan.schema.json"), ("design", "design.schema.json")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(file);
        let output = run(&["schema", format], b"");
        assert_eq!((status(&output), err(&output)), (0, ""));
        assert_eq!(out(&output), fs::read_to_string(path).unwrap());
    }
}

#[test]
fn a_document_is_printed_and_an_unknown_one_named() {
    let output = run(&["render", "markdown", "-"], &bytes(&case("G02")));
    assert_eq!((status(&output), err(&output)), (0, ""));
    assert!(out(&output).starts_with("# case\n"));
    assert!(out(&output).contains("autodiscover.contoso.com"));
    let output = run(&["render", "word", "-"], b"{}");
    assert_eq!((status(&output), out(&output)), (2, ""));
    assert!(err(&output).starts_with("cas-plan: there is no document “word”; there are: markdown"));
}

#[test]
fn a_document_is_written_into_a_folder_that_need_not_exist() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("render/into");
    let _ = fs::remove_dir_all(&folder);
    let into = folder.to_str().unwrap();
    let output = run(&["render", "markdown", "-", "--into", into], &bytes(&case("G02")));
    assert_eq!((status(&output), err(&output)), (0, ""));
    let file = folder.join("plan.md");
    assert_eq!(out(&output), format!("{}\n", file.display()));
    assert!(fs::read_to_string(file).unwrap().starts_with("# case\n"));
    let under_a_file = folder.join("plan.md/deeper");
    let under_a_file = under_a_file.to_str().unwrap();
    let output = run(&["render", "markdown", "-", "--into", under_a_file], b"{}");
    assert_eq!((status(&output), out(&output)), (2, ""));
    assert!(err(&output).contains("plan.md/deeper"), "{}", err(&output));
}

#[test]
fn help_and_version_are_answers_and_everything_else_is_explained() {
    for flag in ["--help", "-h", "help"] {
        let output = run(&[flag], b"");
        assert_eq!((status(&output), err(&output)), (0, ""));
        assert!(out(&output).contains("cas-plan render FORMAT PLAN.json"));
        assert!(out(&output).contains("FORMAT is one of: markdown"));
    }
    let output = run(&["--version"], b"");
    assert_eq!(out(&output), format!("cas-plan {}\n", env!("CARGO_PKG_VERSION")));
    let wrong: [&[&str]; 7] = [
        &[],
        &["design"],
        &["design", "a", "b"],
        &["render", "markdown"],
        &["schema"],
        &["schema", "x"],
        &["draw", "-"],
    ];
    for arguments in wrong {
        let output = run(arguments, b"");
        assert_eq!((status(&output), out(&output)), (2, ""), "{arguments:?}");
        assert!(err(&output).starts_with("cas-plan: "), "{arguments:?}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cas-plan"))
        .args(["design", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Closed before anything is written.
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(&bytes(&thousand_sites())).unwrap();
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""));
}

#[test]
fn a_thousand_sites_are_designed() {
    let plan = bytes(&thousand_sites());
    assert!(plan.len() < FILE_LIMIT);
    let output = run(&["design", "-"], &plan);
    assert_eq!((status(&output), err(&output)), (0, ""));
    assert!(out(&output).contains("\"S999\""));
}

fn thousand_sites() -> Value {
    let mut plan = case("G02");
    let pattern = plan.pointer("/sites/0").unwrap().clone();
    let sites = (0..1000).map(|number| {
        let mut site = pattern.clone();
        let map = site.as_object_mut().unwrap();
        map.insert("id".into(), json!(format!("S{number}")));
        let servers = [1, 2].map(|server| format!("ex{server}.s{number}.corp.contoso.com"));
        map.insert("servers".into(), json!(servers));
        site
    });
    *plan.get_mut("sites").unwrap() = sites.collect();
    plan
}
