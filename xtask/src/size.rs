//! How much the first load weighs, compressed as a web server sends it, and the limit.

pub(crate) mod files;

use crate::build::DIST;
use crate::shell::{Outcome, output, program};
use std::path::{Path, PathBuf};

/// Bytes at which the gate fails (1 KB = 1000 bytes): see docs/decisions/0008-the-first-load.md.
const LIMIT: u64 = 150_000;

/// Brotli at its best (quality 11) and the largest window; prints one size a line.
const BROTLI: &str = "
    const { readFileSync } = require('node:fs');
    const { brotliCompressSync } = require('node:zlib');
    for (const file of process.argv.slice(1)) console.log(brotliCompressSync(readFileSync(file)).length);";

/// Prints every file's size and fails where the first load is over the limit.
pub(crate) fn gate() -> Outcome {
    let files = files::list(Path::new(DIST)).map_err(|error| format!("{DIST}: {error}"))?;
    let first = table("First load", &files.first)?;
    table("Loaded later, not counted", &files.later)?;
    if first > LIMIT {
        let over = first - LIMIT;
        return Err(format!("The first load is {over} bytes over its limit of {LIMIT} bytes."));
    }
    println!("The first load is {} bytes under its limit of {LIMIT}.", LIMIT - first);
    Ok(())
}

/// Prints one line a file and gives the compressed total.
fn table(title: &str, files: &[PathBuf]) -> Result<u64, String> {
    if files.is_empty() {
        return Ok(0);
    }
    let mut total = 0;
    println!("{title:<52} {:>10} {:>10}", "bytes", "brotli");
    for (file, compressed) in files.iter().zip(compressed(files)?) {
        let plain = file.metadata().map_err(|error| format!("{}: {error}", file.display()))?.len();
        let name = file.strip_prefix(DIST).unwrap_or(file).display();
        println!("  {name:<50} {plain:>10} {compressed:>10}");
        total += compressed;
    }
    println!("  {:<50} {:>10} {total:>10}", "in all", "");
    Ok(total)
}

fn compressed(files: &[PathBuf]) -> Result<Vec<u64>, String> {
    let said = output(program("node").args(["-e", BROTLI, "--"]).args(files))
        .ok_or("Node.js did not compress the files.")?;
    said.lines().map(|line| line.parse().map_err(|_| format!("not a size: {line}"))).collect()
}
