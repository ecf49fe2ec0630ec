//! The checks as a script for Windows PowerShell 2.0 and later.

use super::expected::Check;
use super::lines::lines;
use crate::documents::handover::commented;
use crate::documents::quote::powershell;

/// The parts of the script that do not depend on the plan; the parameters stand first.
const PARAMETERS: &str = include_str!("parameters.ps1");
const TOOLS: &str = include_str!("tools.ps1");

pub(super) fn script(head: &[String], inside: &[Check], outside: &[Check]) -> String {
    format!(
        "{}\n{PARAMETERS}\n{TOOLS}\nfunction inside {{\n{}}}\n\nfunction outside {{\n{}}}\n\nmain\n",
        commented("#", head),
        lines(inside, powershell),
        lines(outside, powershell),
    )
}
