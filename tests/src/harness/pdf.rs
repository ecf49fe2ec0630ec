//! The page as it is printed, read back with poppler's tools.

use super::{Outcome, Page, screenshots};
use std::fs;
use std::path::Path;
use std::process::Command;
use thirtyfour::common::print::{PrintPage, PrintParameters};

impl Page {
    /// Prints on A4 and gives the text as it stands on paper. The PDF, and a picture of every
    /// page for people, are kept among the screenshots.
    pub async fn printed(&self, name: &str) -> Outcome<String> {
        const READY: &str = "return document.documentElement.dataset.paper";
        self.until("the paper", async || Ok(self.script(READY, []).await? == "ready")).await?;
        let paper = PrintPage { width: 21.0, height: 29.7 };
        let how = PrintParameters { page: paper, ..PrintParameters::default() };
        let pdf = screenshots()?.join(format!("print-{name}-{}.pdf", self.engine.name));
        fs::write(&pdf, self.driver.print_page(how).await?)?;
        poppler("pdftoppm", &["-png", "-r", "60"], &[&pdf, &pdf.with_extension("")])?;
        poppler("pdftotext", &["-layout"], &[&pdf, Path::new("-")])
    }
}

fn poppler(program: &str, options: &[&str], files: &[&Path]) -> Outcome<String> {
    let output = Command::new(program)
        .args(options)
        .args(files)
        .output()
        .map_err(|error| format!("{program}: {error}; cargo xtask setup brings it"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
