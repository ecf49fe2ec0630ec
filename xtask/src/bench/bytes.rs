//! How much a browser has to fetch, compressed as a web server sends it.

use super::figure::{Figure, Goal, Unit};
use crate::build::DIST;
use crate::size::{files, sent};
use std::path::{Path, PathBuf};

const FIRST: Option<Goal> = Some(Goal::AtMost(260.0));
const WORKER: Option<Goal> = Some(Goal::AtMost(370.0));

pub(super) fn figures() -> Result<Vec<Figure>, String> {
    let files = files::list(Path::new(DIST)).map_err(|error| format!("{DIST}: {error}"))?;
    let ending =
        |wanted: &str| of(&files.first, |file| file.extension().is_some_and(|e| e == wanted));
    let parts = [
        ("first load", files.first.clone(), FIRST),
        ("of it index.html", ending("html"), None),
        ("of it styles", ending("css"), None),
        ("of it scripts", ending("js"), None),
        ("of it the program", ending("wasm"), None),
        ("the worker", files.worker.clone(), WORKER),
        ("all else, when it is asked for", files.later.clone(), None),
    ];
    let mut figures = Vec::new();
    for (name, files, goal) in parts {
        let (brotli, gzip) = compressed(&files)?;
        figures.push(Figure::new(format!("{name}, brotli"), Unit::Kilobytes, vec![brotli], goal));
        figures.push(Figure::new(format!("{name}, gzip"), Unit::Kilobytes, vec![gzip], None));
    }
    Ok(figures)
}

fn of(files: &[PathBuf], wanted: impl Fn(&PathBuf) -> bool) -> Vec<PathBuf> {
    files.iter().filter(|file| wanted(file)).cloned().collect()
}

/// The sums in kilobytes.
fn compressed(files: &[PathBuf]) -> Result<(f64, f64), String> {
    let (mut brotli, mut gzip) = (0.0, 0.0);
    for file in files {
        brotli += kilobytes(sent(file, "br")?);
        gzip += kilobytes(sent(file, "gz")?);
    }
    Ok((brotli, gzip))
}

fn kilobytes(bytes: u64) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1_000.0
}
