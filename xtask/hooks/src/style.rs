//! The one style sheet that index.html links, from style/main.css and what it imports.

use crate::Outcome;
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Features, Targets};
use std::fs;
use std::path::Path;

const PARTS: &str = "style/main.css";
/// Where index.html finds the whole.
const WHOLE: &str = "target/style.css";

/// Writes the whole sheet.
pub(crate) fn write() -> Outcome {
    whole(Path::new(PARTS))
        .and_then(|sheet| keep(&sheet))
        .map_err(|problem| format!("style: {problem}"))
}

/// The sheet at `parts` and all that it imports, as one and without what only people read.
fn whole(parts: &Path) -> Result<String, String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(parts).map_err(|error| error.to_string())?;
    sheet.minify(MinifyOptions::default()).map_err(|error| error.to_string())?;
    // The shorter `(width<=860px)` would shut out browsers that can do all else that the page needs.
    let targets = Targets { include: Features::MediaRangeSyntax, ..Targets::default() };
    let plain = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    Ok(sheet.to_css(plain).map_err(|error| error.to_string())?.code)
}

/// A sheet that stayed the same keeps its date.
fn keep(sheet: &str) -> Outcome {
    if fs::read_to_string(WHOLE).is_ok_and(|before| before == sheet) {
        return Ok(());
    }
    let written = fs::create_dir_all("target").and_then(|()| fs::write(WHOLE, sheet));
    written.map_err(|error| format!("{WHOLE}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style")
    }

    #[test]
    fn every_part_is_in_the_whole() {
        let parts = fs::read_to_string(folder().join("main.css")).unwrap();
        for file in fs::read_dir(folder()).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let listed = name == "main.css" || parts.contains(&format!("@import \"{name}\";"));
            assert!(listed, "{name} is not in main.css");
        }
    }

    #[test]
    fn todays_css_stays_as_it_was_written() {
        let part = std::env::temp_dir().join(format!("cas-planner-{}.css", std::process::id()));
        let today = [
            ".a{& .b:has(>c){color:light-dark(#fff,#000)}}",
            "@page{margin:1cm;@bottom-right{content:counter(page)}}",
            ".d{color:color-mix(in srgb,var(--x)50%,#0000);width:calc(1px + 1dvh);inset:0}",
            "@media (min-width:40em){.e{field-sizing:content;text-wrap:balance}}",
            "@container f (max-width:20em){.g{translate:1px}}",
            "@layer h{.i::details-content{transition:height 1s allow-discrete}}",
        ]
        .concat();
        fs::write(&part, &today).unwrap();
        let sheet = whole(&part);
        fs::remove_file(&part).unwrap();
        assert_eq!(sheet.unwrap(), today);
    }
}
