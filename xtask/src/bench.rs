//! `cargo xtask bench`: every figure that we hold ourselves to, with its goal; see
//! docs/performance.md.

mod bytes;
mod engine;
mod figure;
mod lighthouse;
mod machine;
mod page;
mod report;
mod statistics;
mod written;

use crate::shell::Outcome;
use crate::{build, setup};
use report::Report;
use std::fs;

/// Where the figures are written as JSON.
const RESULT: &str = "target/bench.json";

/// Takes every figure of the release page and prints them; `write` puts them into
/// docs/performance.md as well.
pub(crate) fn run(write: bool) -> Outcome {
    setup::run(setup::For::Measuring)?;
    build::release()?;
    // Asked before the machine is busy with the figures.
    let machine = machine::described();
    let mut figures = bytes::figures()?;
    figures.extend(lighthouse::figures()?);
    figures.extend(page::figures()?);
    figures.extend(engine::figures()?);
    let report = Report { machine, figures };
    save(RESULT, &report.json()?)?;
    println!("\n{report}\nThe same as JSON: {RESULT}");
    if write {
        let text = fs::read_to_string(written::DOCUMENT)
            .map_err(|error| format!("{}: {error}", written::DOCUMENT))?;
        save(written::DOCUMENT, &written::renewed(&text, &report.to_string())?)?;
        println!("Written into {}", written::DOCUMENT);
    }
    Ok(())
}

fn save(file: &str, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| format!("{file}: {error}"))
}
