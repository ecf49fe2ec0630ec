//! Every configuration is given to the real HAProxy, which says whether it is valid.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // a panic is how a test fails

mod worked;

use cas_plan::documents::{FORMATS, File};
use cas_plan::plan::{Plan, Site};
use cas_plan::terms::{BalancerKind, Choice, EdgeKind, Nat, Tls};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Whether a tool is there; a test without it says so.
fn is_installed(tool: &str, argument: &str) -> bool {
    let found = Command::new(tool).arg(argument).output().is_ok();
    if !found {
        eprintln!("skipped: {tool} is not installed");
    }
    found
}

/// Gives a site every address.
fn address(site: &mut Site, number: usize, is_v6: bool) {
    let at = |host: usize| {
        if is_v6 { format!("fd00:{number}::{host}") } else { format!("10.{number}.0.{host}") }
    };
    site.addresses.vip = Some(at(10));
    site.addresses.edge = Some(at(5));
    let servers = site.servers.iter().enumerate();
    site.addresses.servers = servers.map(|(place, name)| (name.clone(), at(place + 11))).collect();
}

fn files(plan: &Plan) -> Vec<File> {
    let document = FORMATS.iter().find(|document| document.name == "haproxy").unwrap();
    document.files(plan, &cas_plan::design(plan))
}

/// What no plan knows, filled in as the head asks for it.
fn filled_in(text: &str) -> String {
    let told = text.lines().filter_map(|line| line.strip_prefix("# - ")?.split_once(": "));
    let blanks = told.filter(|(blank, _)| blank.starts_with("FILL-IN-"));
    let value = |what: &str| match what {
        _ if what.starts_with("the networks of the clients inside") => Some("10.0.0.0/8"),
        _ if what.starts_with("the address of the Hub Transport servers") => Some("10.99.0.1"),
        _ => None,
    };
    let known: Vec<_> = blanks.filter_map(|(blank, what)| Some((blank, value(what)?))).collect();
    let word = |word: &str| {
        let found = known.iter().find(|(blank, _)| *blank == word);
        found.map_or_else(|| word.to_owned(), |(_, value)| (*value).to_owned())
    };
    let line = |line: &str| {
        let code = !line.starts_with('#');
        if code { line.split(' ').map(word).collect::<Vec<_>>().join(" ") } else { line.to_owned() }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// A folder with a certificate that stands for all.
struct Bench {
    folder: PathBuf,
    certificate: String,
}

impl Bench {
    fn new(name: &str) -> Option<Self> {
        if !is_installed("haproxy", "-v") || !is_installed("openssl", "version") {
            return None;
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).unwrap();
        let at = |file: &str| folder.join(file).to_string_lossy().into_owned();
        let arguments =
            ["req", "-x509", "-nodes", "-newkey", "rsa:2048", "-subj", "/CN=mail.contoso.com"];
        let made = Command::new("openssl")
            .args(arguments)
            .args(["-keyout", &at("key"), "-out", &at("certificate")])
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
        let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
        let certificate = read("certificate") + &read("key");
        Some(Self { folder, certificate })
    }

    /// What HAProxy says about a configuration whose certificates are all there.
    fn check(&self, text: &str) -> Output {
        let text = &filled_in(text);
        for word in text.split_whitespace().filter(|word| word.strip_suffix(".pem").is_some()) {
            fs::write(self.folder.join(word), &self.certificate).unwrap();
        }
        let path = self.folder.join("haproxy.cfg");
        let folder = self.folder.to_string_lossy();
        fs::write(&path, text.replace("/etc/haproxy/certs", &folder)).unwrap();
        Command::new("haproxy").arg("-c").arg("-f").arg(&path).output().unwrap()
    }

    fn accept(&self, what: &str, plan: &Plan) -> usize {
        let files = files(plan);
        for file in &files {
            let output = self.check(&file.text);
            let said = String::from_utf8_lossy(&output.stderr);
            let clean = output.status.success() && !said.contains("WARNING");
            assert!(clean, "{what}, {}:\n{said}\n{}", file.name, file.text);
        }
        files.len()
    }
}

#[test]
fn every_case_with_addresses_is_valid_for_every_balancer() {
    let Some(bench) = Bench::new("haproxy-cases") else { return };
    let mut checked = 0;
    for (id, mut plan) in worked::plans() {
        for kind in BalancerKind::ALL.iter().filter(|kind| **kind != BalancerKind::None) {
            for tls in Tls::ALL {
                for (number, site) in plan.sites.iter_mut().enumerate() {
                    address(site, number, number % 2 == 1);
                    site.balancer.kind = Some(*kind);
                    site.balancer.tls = Some(*tls);
                    site.balancer.nat = Some(Nat::Snat);
                }
                checked += bench.accept(&format!("{id}, {kind:?}, {tls:?}"), &plan);
            }
        }
    }
    assert!(checked >= 200, "only {checked} files");
}

#[test]
fn an_edge_that_sends_clear_http_is_answered() {
    let Some(bench) = Bench::new("haproxy-edge") else { return };
    for (id, mut plan) in worked::plans() {
        for kind in [BalancerKind::Layer4, BalancerKind::Layer7] {
            for site in &mut plan.sites {
                address(site, 1, false);
                site.balancer.kind = Some(kind);
                site.edge.kind = Some(EdgeKind::ReverseProxy);
                site.edge.tls = Some(Tls::Offload);
                site.edge.farm = Some(false);
            }
            bench.accept(&id, &plan);
        }
    }
}

#[test]
fn hostile_names_stay_out_of_the_configuration() {
    let Some(bench) = Bench::new("haproxy-hostile") else { return };
    let hostile = [
        "a\nlisten evil",
        "\"'\\ #",
        "$(id)",
        "${HOME}",
        "b\u{fc}cher",
        "*.contoso.com",
        "10.0.0.1",
    ];
    let mut checked = 0;
    for (id, mut plan) in worked::plans() {
        plan.title = hostile.join(" ");
        for (number, site) in plan.sites.iter_mut().enumerate() {
            site.name = hostile.join("\r\n");
            site.servers.extend(hostile.map(str::to_owned));
            address(site, number, false);
            site.balancer.kind = Some(BalancerKind::Layer7);
        }
        checked += bench.accept(&id, &plan);
    }
    assert!(checked >= 17, "only {checked} files");
}

#[test]
fn a_blank_is_refused() {
    let Some(bench) = Bench::new("haproxy-blank") else { return };
    let (_, mut plan) = worked::plans().remove(0);
    for blank in ["vip", "server"] {
        for site in &mut plan.sites {
            address(site, 1, false);
            match blank {
                "vip" => site.addresses.vip = None,
                _ => site.addresses.servers.clear(),
            }
        }
        let file = files(&plan).remove(0);
        assert!(file.text.contains("# - FILL-IN-1: the address of "), "{}", file.text);
        assert!(!bench.check(&file.text).status.success(), "{}", file.text);
    }
}
