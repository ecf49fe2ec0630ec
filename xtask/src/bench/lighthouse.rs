//! Lighthouse on its mobile preset: a phone of the middle, on a slow network.

use super::figure::{Figure, Goal, Unit};
use crate::build::DIST;
use crate::shell::{self, cargo, found, program};
use serde_json::Value;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// As xtask/npm/bench pins it.
pub(super) const VERSION: &str = "12.8.2";
const LIGHTHOUSE: &str = ".tools/bench/node_modules/lighthouse/cli/index.js";
const RUNS: usize = 3;
/// How often one looks whether the web server is there, and how long it is between.
const GLANCES: usize = 200;
const GLANCE: Duration = Duration::from_millis(50);
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
    let served = Served::start()?;
    let reports =
        (0..RUNS).map(|run| report(&served.address, run)).collect::<Result<Vec<_>, _>>()?;
    READ.iter()
        .map(|&(name, at, factor, unit, goal)| {
            let value = |report: &Value| Some(report.pointer(at)?.as_f64()? * factor);
            let runs: Option<Vec<f64>> = reports.iter().map(value).collect();
            let runs = runs.ok_or_else(|| format!("Lighthouse did not report {at}"))?;
            Ok(Figure::new(format!("Lighthouse, {name}"), unit, runs, goal))
        })
        .collect()
}

/// The release page as `cargo xtask serve` has it, until this goes.
struct Served {
    process: Child,
    address: String,
}

impl Served {
    fn start() -> Result<Self, String> {
        shell::run(&mut cargo("build --quiet --locked --package serve"))?;
        let port = free_port().map_err(|error| error.to_string())?;
        // Cargo puts it beside this command; a cargo in between could not be ended with it.
        let own = std::env::current_exe().map_err(|error| error.to_string())?;
        let process = Command::new(own.with_file_name("serve"))
            .args([&port.to_string(), DIST])
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| format!("the web server did not start: {error}"))?;
        let served = Self { process, address: format!("http://127.0.0.1:{port}/") };
        for _ in 0..GLANCES {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(served);
            }
            thread::sleep(GLANCE);
        }
        Err("the web server does not answer.".to_owned())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn report(address: &str, run: usize) -> Result<Value, String> {
    println!("bench: Lighthouse, run {} of {RUNS} ...", run + 1);
    let file = format!("target/lighthouse-{}.json", run + 1);
    let mut command = program("node");
    command.arg(LIGHTHOUSE);
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
