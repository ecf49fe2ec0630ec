//! How much is sent before the page can be used and for the worker, and the limits.

pub(crate) mod files;

use crate::build::DIST;
use crate::shell::Outcome;
use std::fs;
use std::path::{Path, PathBuf};

/// What is measured together, in bytes under brotli (1 KB = 1000 bytes): see
/// docs/decisions/0013-stable-and-served-as-a-host-does.md.
struct Load {
    name: &'static str,
    /// What we want it to be.
    wanted: u64,
    /// Where the gate fails.
    limit: u64,
}

const FIRST: Load = Load { name: "The first load", wanted: 260_000, limit: 410_000 };
const WORKER: Load = Load { name: "The worker", wanted: 370_000, limit: 480_000 };

/// Prints every file's size and fails where a load is over its limit.
pub(crate) fn gate() -> Outcome {
    let files = files::list(Path::new(DIST)).map_err(|error| format!("{DIST}: {error}"))?;
    let first = table(FIRST.name, &files.first)?;
    let worker = table(WORKER.name, &files.worker)?;
    table("When it is asked for", &files.later)?;
    let verdicts = [FIRST.holds(first), WORKER.holds(worker)];
    verdicts.into_iter().collect()
}

impl Load {
    /// Says how it stands to what is wanted, or that it is too much.
    fn holds(&self, bytes: u64) -> Outcome {
        let Self { name, wanted, limit } = self;
        if bytes > *limit {
            let over = bytes - limit;
            return Err(format!("{name}: {bytes} bytes, {over} over its limit of {limit}."));
        }
        let stands = if bytes > *wanted { "over" } else { "within" };
        println!("{name}: {bytes} bytes, {stands} the {wanted} wanted; its limit is {limit}.");
        Ok(())
    }
}

/// Prints one line a file and gives the total under brotli.
fn table(title: &str, files: &[PathBuf]) -> Result<u64, String> {
    if files.is_empty() {
        return Ok(0);
    }
    let mut total = [0; 3];
    println!("{title:<52} {:>10} {:>10} {:>10}", "bytes", "gzip", "brotli");
    for file in files {
        let sizes = [length(file)?, sent(file, "gz")?, sent(file, "br")?];
        let name = file.strip_prefix(DIST).unwrap_or(file).display();
        row(&format!("  {name}"), sizes);
        for (sum, size) in total.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    row("  in all", total);
    let [_, _, brotli] = total;
    Ok(brotli)
}

fn row(name: &str, [plain, gzip, brotli]: [u64; 3]) {
    println!("{name:<52} {plain:>10} {gzip:>10} {brotli:>10}");
}

/// What a web server sends of a file: the compressed one beside it, where there is one.
pub(crate) fn sent(file: &Path, ending: &str) -> Result<u64, String> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(format!(".{ending}"));
    let beside = PathBuf::from(beside);
    length(if beside.is_file() { &beside } else { file })
}

fn length(file: &Path) -> Result<u64, String> {
    fs::metadata(file)
        .map(|found| found.len())
        .map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_load_over_its_limit_fails_and_says_by_how_much() {
        assert_eq!(FIRST.holds(FIRST.limit), Ok(()));
        let problem = WORKER.holds(WORKER.limit + 7).unwrap_err();
        assert!(problem.contains("The worker: 480007 bytes, 7 over"), "{problem}");
    }
}
