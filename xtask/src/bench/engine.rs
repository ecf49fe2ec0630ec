//! The engine by itself, as its command: no browser, no page.

use super::figure::{Figure, Goal, Unit};
use crate::shell::{self, cargo};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const SITES: usize = 1_000;
const RUNS: usize = 5;
/// What a person in a workshop does not notice.
const GOAL: Goal = Goal::AtMost(500.0);

pub(super) fn figures() -> Result<Vec<Figure>, String> {
    shell::run(&mut cargo("build --quiet --locked --package cas-plan"))?;
    let engine = engine()?;
    let plan = engine.with_file_name("bench-plan.json");
    fs::write(&plan, plan_of(SITES)).map_err(|error| format!("{}: {error}", plan.display()))?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        design(&engine, &plan)?;
        times.push(start.elapsed().as_secs_f64() * 1_000.0);
    }
    let name = "the command cas-plan design, 1,000 sites";
    Ok(vec![Figure::new(name, Unit::Milliseconds, times, Some(GOAL))])
}

/// Cargo puts the engine's command beside this one.
fn engine() -> Result<PathBuf, String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    Ok(own.with_file_name("cas-plan"))
}

fn design(engine: &Path, plan: &Path) -> Result<(), String> {
    let mut command = Command::new(engine);
    let run =
        command.arg("design").arg(plan).stdout(Stdio::piped()).stderr(Stdio::inherit()).output();
    match run {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(format!("cas-plan design ended with {}", output.status)),
        Err(error) => Err(format!("{} did not start: {error}", engine.display())),
    }
}

/// An organisation of so many sites: every tenth faces the internet, with names of its own.
fn plan_of(sites: usize) -> String {
    let mut text = String::from(
        r#"{"format":"cas-plan","version":1,"title":"bench","date":"2026-11-22","organisation":{"exchange":"2010","mailDomains":["contoso.com"],"adDomain":"corp.contoso.com","dns":"split"},"sites":["#,
    );
    for site in 0..sites {
        let outside = site % 10 == 0;
        let web = if outside { "both" } else { "internal" };
        let comma = if site == 0 { "" } else { "," };
        // Writing into a String cannot fail.
        let _ = write!(
            text,
            r#"{comma}{{"id":"S{site}","name":"Site {site}","internetFacing":{outside},"servers":["s{site}a.corp.contoso.com","s{site}b.corp.contoso.com"],"balancer":{{"kind":"layer7"}},"exposure":{{"mapiRpc":"internal","owa":"{web}","ecp":"{web}","ews":"{web}","oab":"{web}","autodiscover":"{web}"}},"names":{{"internal":"mail-s{site}.contoso.com"}}}}"#
        );
    }
    text.push_str("]}");
    text
}
