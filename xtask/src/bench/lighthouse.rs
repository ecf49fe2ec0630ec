//! Lighthouse on its mobile preset: a phone of the middle, on a slow network.

use super::figure::{Figure, Goal, Unit};
use crate::build::DIST;
use crate::shell::{self, cargo, found, program};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

/// Where setup puts it.
const LIGHTHOUSE: &str = ".tools/bench/node_modules/lighthouse";
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
    let (mut server, address) = served()?;
    let reports = (0..RUNS).map(|run| report(&address, run)).collect::<Result<Vec<_>, _>>();
    // It ends with this command in any case.
    let _ = server.kill();
    let reports = reports?;
    READ.iter()
        .map(|&(name, at, factor, unit, goal)| {
            let value = |report: &Value| Some(report.pointer(at)?.as_f64()? * factor);
            let runs: Option<Vec<f64>> = reports.iter().map(value).collect();
            let runs = runs.ok_or_else(|| format!("Lighthouse did not report {at}"))?;
            Ok(Figure::new(format!("Lighthouse, {name}"), unit, runs, goal))
        })
        .collect()
}

/// Which Lighthouse setup has brought.
pub(super) fn version() -> Option<String> {
    let text = fs::read_to_string(format!("{LIGHTHOUSE}/package.json")).ok()?;
    let package: Value = serde_json::from_str(&text).ok()?;
    Some(package.get("version")?.as_str()?.to_owned())
}

/// The release page, on any free port of this machine, as `cargo xtask serve` has it.
fn served() -> Result<(Child, String), String> {
    let mut command = cargo(&format!("run --quiet --locked --package serve -- 0 {DIST}"));
    let mut server =
        command.stdout(Stdio::piped()).spawn().map_err(|error| format!("serve: {error}"))?;
    let said = server.stdout.take().ok_or("serve says nothing")?;
    let lines = BufReader::new(said).lines().map_while(Result::ok);
    let address = lines.filter_map(|line| {
        let (_, rest) = line.split_once("CAS Planner: ")?;
        Some(rest.split_whitespace().next()?.to_owned())
    });
    let address = address.into_iter().next().ok_or("serve did not say where it is")?;
    Ok((server, address))
}

fn report(address: &str, run: usize) -> Result<Value, String> {
    println!("bench: Lighthouse, run {} of {RUNS} ...", run + 1);
    let file = format!("target/lighthouse-{}.json", run + 1);
    let mut command = program("node");
    command.arg(format!("{LIGHTHOUSE}/cli/index.js"));
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
