//! Lighthouse on its mobile preset: a phone of the middle, on a slow network.

use super::figure::{Figure, Goal, Unit};
use crate::build::DIST;
use crate::shell::{self, TOOLS, found, program};
use serde_json::Value;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::thread;
use xtask::server::{self, Site};

/// As xtask/npm-bench pins it.
pub(super) const VERSION: &str = "12.8.2";
const PINNED: &str = "xtask/npm-bench";
const RUNS: usize = 3;
/// As the tests start it: root in a container has no sandbox, nothing reaches for a network.
const BROWSER: &str = "--headless --no-sandbox --disable-dev-shm-usage --disable-gpu --disable-quic \
    --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/// What is read from a report: the name here, where it stands there, how it is counted.
const READ: &[(&str, &str, f64, Unit, Option<Goal>)] = &[
    (
        "performance",
        "/categories/performance/score",
        100.0,
        Unit::Points,
        Some(Goal::AtLeast(99.0)),
    ),
    (
        "accessibility",
        "/categories/accessibility/score",
        100.0,
        Unit::Points,
        Some(Goal::AtLeast(100.0)),
    ),
    (
        "best practices",
        "/categories/best-practices/score",
        100.0,
        Unit::Points,
        Some(Goal::AtLeast(100.0)),
    ),
    ("SEO", "/categories/seo/score", 100.0, Unit::Points, Some(Goal::AtLeast(100.0))),
    (
        "first contentful paint",
        "/audits/first-contentful-paint/numericValue",
        1.0,
        Unit::Milliseconds,
        Some(Goal::AtMost(1_000.0)),
    ),
    (
        "largest contentful paint",
        "/audits/largest-contentful-paint/numericValue",
        1.0,
        Unit::Milliseconds,
        Some(Goal::AtMost(1_200.0)),
    ),
    ("time to interactive", "/audits/interactive/numericValue", 1.0, Unit::Milliseconds, None),
    (
        "total blocking time",
        "/audits/total-blocking-time/numericValue",
        1.0,
        Unit::Milliseconds,
        Some(Goal::AtMost(50.0)),
    ),
    (
        "cumulative layout shift",
        "/audits/cumulative-layout-shift/numericValue",
        1.0,
        Unit::Shift,
        Some(Goal::AtMost(0.0)),
    ),
];

pub(super) fn figures() -> Result<Vec<Figure>, String> {
    installed()?;
    let address = served()?;
    let reports = (0..RUNS).map(|run| report(&address, run)).collect::<Result<Vec<_>, _>>()?;
    READ.iter()
        .map(|&(name, at, factor, unit, goal)| {
            let value = |report: &Value| Some(report.pointer(at)?.as_f64()? * factor);
            let runs: Option<Vec<f64>> = reports.iter().map(value).collect();
            let runs = runs.ok_or_else(|| format!("Lighthouse did not report {at}"))?;
            Ok(Figure::new(format!("Lighthouse, {name}"), unit, runs, goal))
        })
        .collect()
}

/// The release page, on any free port of this machine, as `cargo xtask serve` has it.
fn served() -> Result<String, String> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let site = Site { folder: DIST.into(), prefix: "/".to_owned(), headers: Vec::new() };
    thread::spawn(move || server::serve(&listener, site));
    Ok(format!("http://{address}/"))
}

fn report(address: &str, run: usize) -> Result<Value, String> {
    println!("bench: Lighthouse, run {} of {RUNS} ...", run + 1);
    let file = format!("target/lighthouse-{}.json", run + 1);
    let mut command = program("node");
    command.arg(folder().join("node_modules/lighthouse/cli/index.js"));
    command.args([address, "--quiet", "--output=json", &format!("--output-path={file}")]);
    command.arg("--only-categories=performance,accessibility,best-practices,seo");
    command.arg(format!("--chrome-flags={BROWSER}"));
    if let Some(browser) =
        ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| found(name))
    {
        command.env("CHROME_PATH", browser);
    }
    shell::quietly(&mut command, "lighthouse")?;
    let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))
}

fn folder() -> PathBuf {
    Path::new(TOOLS).join("npm-bench")
}

/// Brings it where it is not there yet; only this command needs it.
fn installed() -> Result<(), String> {
    let lock = |folder: &Path| fs::read(folder.join("package-lock.json")).ok();
    let done = folder().join("node_modules/.package-lock.json");
    if lock(Path::new(PINNED)) == lock(&folder()) && done.exists() {
        return Ok(());
    }
    println!("bench: installing Lighthouse {VERSION} ...");
    let say = |error: std::io::Error| format!("cannot write {}: {error}", folder().display());
    fs::create_dir_all(folder()).map_err(say)?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(Path::new(PINNED).join(file), folder().join(file)).map_err(say)?;
    }
    let mut command = program("npm");
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder());
    shell::quietly(&mut command, "npm-bench")
}
