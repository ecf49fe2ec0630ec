//! axe-core over the whole page.

use super::errors::strings;
use super::site::given;
use super::{Outcome, Page};
use std::fs;

/// Everything that axe-core is sure of, one text a violation, with the elements it is about.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document).then(
        ({ violations }) => done(violations.map(({ id, help, nodes }) =>
            `${id}: ${help}\\n  ` + nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\\n  '))),
        (error) => done([String(error)]));";

impl Page {
    /// Fails with every violation of accessibility; `state` says what was on the page.
    pub async fn accessible(&self, state: &str) -> Outcome {
        if self.script("return typeof axe", []).await? == "undefined" {
            let file = given("CAS_PLANNER_AXE", ".tools/npm/node_modules/axe-core/axe.min.js");
            let source = fs::read_to_string(&file).map_err(|error| {
                format!("{}: {error}; cargo xtask setup brings it", file.display())
            })?;
            self.script(&source, []).await?;
        }
        let found = self.driver.execute_async(RUN, Vec::new()).await?;
        let violations = strings(found.json());
        if violations.is_empty() {
            return Ok(());
        }
        Err(format!("axe-core, {state}:\n{}", violations.join("\n")).into())
    }
}
