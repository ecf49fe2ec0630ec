//! What other programs make of the documents: the programs themselves read them.
//!
//! Where a program is not installed the test says so and is skipped.
#![allow(clippy::panic, clippy::unwrap_used, clippy::print_stderr)] // this is a test

mod worked;

use cas_plan::design::Design;
use cas_plan::documents::{FORMATS, File};
use cas_plan::plan::Plan;
use cas_plan::terms::{AutodiscoverMode, Choice, Dns, Exposure, Protocol};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The worked examples with their designs, by name.
fn cases() -> Vec<(String, Plan, Design)> {
    let design = |(name, plan)| {
        let design = cas_plan::design(&plan);
        (name, plan, design)
    };
    worked::plans().into_iter().map(design).collect()
}

fn files(document: &str, plan: &Plan, design: &Design) -> Vec<File> {
    let document = FORMATS.iter().find(|format| format.name == document).unwrap();
    document.files(plan, design)
}

/// Writes the files into a folder of their own.
fn written(name: &str, files: &[File]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for file in files {
        fs::write(folder.join(&file.name), &file.text).unwrap();
    }
    folder
}

/// Runs a program; `None` where it is not installed.
fn run(program: &str, arguments: &[&str], folder: &Path) -> Option<Output> {
    match Command::new(program).args(arguments).current_dir(folder).output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("skipped: {program} is not installed");
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

fn told(output: &Output) -> String {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

#[test]
fn openssl_asks_for_the_names_of_the_design_in_their_order() {
    let mut requests = 0;
    let (mut key, mut cases) = (None, cases());
    for (_, plan, _) in &mut cases {
        plan.customer = "Contoso, \"A & B\" $x #1 \\".to_owned();
    }
    for (case, plan, design) in &cases {
        let files = files("requests", plan, design);
        let folder = written(&format!("requests/{case}"), &files);
        let configurations =
            files.iter().filter(|file| file.name.rsplit('.').next() == Some("cnf"));
        for (file, certificate) in configurations.zip(&design.certificates) {
            // One key for all: making a new one each time takes most of the test.
            let key = key.get_or_insert_with(|| folder.join("key.pem"));
            let key = key.to_string_lossy();
            if requests == 0 {
                let new = ["genrsa", "-out", &key, "2048"];
                let Some(output) = run("openssl", &new, &folder) else { return };
                assert!(output.status.success(), "{}", told(&output));
            }
            let request =
                ["req", "-new", "-verify", "-text", "-noout", "-config", &file.name, "-key", &key];
            let output = run("openssl", &request, &folder).unwrap();
            let text = told(&output);
            assert!(output.status.success(), "{case} {}: {text}", file.name);
            let names: Vec<_> =
                certificate.names.iter().map(|name| format!("DNS:{}", name.host)).collect();
            let line = names.join(", ");
            assert!(
                text.lines().any(|found| found.trim() == line),
                "{case} {}: {line} in {text}",
                file.name
            );
            let subject = certificate.common_name.as_ref().unwrap();
            let subject = format!("O = \"Contoso, \\\"A & B\\\" $x #1 \\\\\", CN = {subject}\n");
            assert!(text.contains(&subject), "{case} {}: {subject} in {text}", file.name);
            requests += 1;
        }
    }
    assert!(requests >= 17, "only {requests} requests");
}

/// A plan that knows every address, of both families.
fn addressed(plan: &mut Plan) {
    for (place, site) in plan.sites.iter_mut().enumerate() {
        site.addresses.vip = Some(format!("10.0.{place}.10"));
        site.addresses.public = Some(format!("203.0.113.{place}"));
        site.addresses.edge = Some(format!("192.0.2.{place}"));
        for (number, server) in site.servers.iter().enumerate() {
            site.addresses.servers.insert(server.clone(), format!("fd00::{place}:{number}"));
        }
    }
}

/// Each case with every way of resolving names and of finding further mail domains, and with mail
/// from the internet.
fn resolved_in_every_way() -> Vec<(String, Plan)> {
    let mut plans = Vec::new();
    for (case, plan, _) in cases() {
        for dns in Dns::ALL {
            for mode in AutodiscoverMode::ALL {
                let mut plan = plan.clone();
                addressed(&mut plan);
                plan.organisation.dns = Some(*dns);
                plan.organisation.autodiscover = Some(*mode);
                plan.organisation.mail_domains.push("fabrikam.com".to_owned());
                let first = plan.sites.first_mut().unwrap();
                first.exposure.insert(Protocol::Smtp, Exposure::Both);
                plans.push((format!("{case}-{dns:?}-{mode:?}"), plan));
            }
        }
    }
    plans
}

#[test]
fn a_name_server_takes_every_zone_as_it_is() {
    let mut zones = 0;
    for (name, plan) in resolved_in_every_way() {
        let files = files("zones", &plan, &cas_plan::design(&plan));
        let folder = written(&format!("zones/{name}"), &files);
        for file in files {
            let zone = file.name.strip_suffix(".zone").unwrap().split_once('.').unwrap().1;
            // Names of other zones are looked up in DNS otherwise, and nobody answers here.
            let check = ["-i", "local", zone, &file.name];
            let Some(output) = run("named-checkzone", &check, &folder) else { return };
            let told = told(&output);
            let quiet = told.lines().all(|line| line == "OK" || line.contains("loaded serial"));
            assert!(output.status.success() && quiet, "{name}: {told}\n{}", file.text);
            zones += 1;
        }
    }
    assert!(zones > 300, "only {zones} zones");
}
