//! `cargo xtask bench`: each figure with its goal.

use crate::setup;
use crate::shell::{self, Outcome, cargo};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SITES: usize = 1_000;
const RUNS: usize = 5;
/// What a person in a workshop does not notice.
const GOAL: Duration = Duration::from_millis(500);

pub(crate) fn run() -> Outcome {
    setup::run(setup::For::Measuring)?;
    shell::run(&mut cargo("build --quiet --locked --package cas-plan"))?;
    let engine = engine()?;
    let plan = engine.with_file_name("bench-plan.json");
    let text = plan_of(SITES);
    fs::write(&plan, &text).map_err(|error| format!("{}: {error}", plan.display()))?;
    let mut times = Vec::new();
    let mut bytes = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        bytes = designed(&engine, &plan)?;
        times.push(start.elapsed());
    }
    times.sort();
    let middle = times.get(RUNS / 2).copied().unwrap_or_default();
    println!("cas-plan design, {SITES} sites, the middle of {RUNS} runs");
    println!("  time    {:>9} ms   goal: under {} ms", middle.as_millis(), GOAL.as_millis());
    println!("  plan    {:>9} bytes  limit of a file: 2097152", text.len());
    println!("  design  {bytes:>9} bytes");
    if middle > GOAL {
        return Err("The engine is slower than its goal.".to_owned());
    }
    Ok(())
}

/// Cargo puts the engine's command beside this one.
fn engine() -> Result<PathBuf, String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    Ok(own.with_file_name("cas-plan"))
}

/// The length of the design that the command prints.
fn designed(engine: &Path, plan: &Path) -> Result<usize, String> {
    let mut command = Command::new(engine);
    let run = command.arg("design").arg(plan).stderr(Stdio::inherit()).output();
    match run {
        Ok(output) if output.status.success() => Ok(output.stdout.len()),
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
