//! A script in the making.

use super::literal::literal;
use crate::design::{Design, Scene, Severity};
use crate::documents::File;
use crate::documents::handover::{Blanks, commented, head, on_one_line};
use crate::plan::Plan;

/// PowerShell up to 5.1 reads a file without this mark in the code page of the machine, where the
/// bytes of a letter may turn into a quote.
const BYTE_ORDER_MARK: char = '\u{feff}';

const START: &str = include_str!("parts/start.ps1");
const SERVERS: &str = include_str!("parts/servers.ps1");
const END: &str = include_str!("parts/end.ps1");

/// What a script is made of.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub plan: &'a Plan,
    pub design: &'a Design,
    pub scene: &'a Scene<'a>,
}

/// A script: what it may be given, what it knows, and what it does in numbered parts.
pub(super) struct Script {
    /// Marked places that the plan cannot fill.
    pub blanks: Blanks,
    /// What to check before use.
    pub check: Vec<String>,
    parameters: Vec<String>,
    settings: String,
    body: String,
    parts: usize,
}

impl Script {
    pub(super) fn new() -> Self {
        Self {
            blanks: Blanks::default(),
            check: Vec::new(),
            parameters: Vec::new(),
            settings: String::new(),
            body: String::new(),
            parts: 0,
        }
    }

    /// What the script may be given beside the folder and `-WhatIf`.
    pub(super) fn parameter(&mut self, parameter: &str) {
        self.parameters.push(parameter.to_owned());
    }

    /// What the script knows: `code` is PowerShell.
    pub(super) fn setting(&mut self, name: &str, code: &str) {
        self.settings.push_str(&format!("${name} = {code}\n"));
    }

    /// A heading with the next number.
    pub(super) fn part(&mut self, title: &str) {
        self.parts += 1;
        self.body.push_str(&format!("\n# {} {}\n", self.parts, on_one_line(title)));
    }

    /// Lines of PowerShell.
    pub(super) fn code(&mut self, code: &str) {
        self.body.push_str(code);
        if !code.ends_with('\n') {
            self.body.push('\n');
        }
    }

    /// The file. `what` it is goes into its head.
    pub(super) fn file(mut self, name: String, what: &str, around: Around<'_>) -> File {
        self.check.extend(unsettled(around.design));
        let check: Vec<&str> = self.check.iter().map(String::as_str).collect();
        let lines = head((around.plan, around.design), what, &check, &self.blanks);
        let mut text = String::from(BYTE_ORDER_MARK);
        text.push_str(&commented("#", &lines));
        self.parameter("[string] $Folder = (Join-Path $env:USERPROFILE 'cas-planner')");
        self.parameter("[switch] $WhatIf");
        let parameters = self.parameters.join(",\n    ");
        text.push_str(&format!("\n[CmdletBinding()]\nparam(\n    {parameters}\n)\n\n"));
        text.push_str(&self.settings);
        text.push('\n');
        if self.settings.contains("FILL-IN-") || self.body.contains("FILL-IN-") {
            text.push_str(STOP_AT_BLANKS);
        }
        text.push_str(START);
        text.push('\n');
        if self.settings.contains("$servers = ") {
            text.push_str(SERVERS);
        }
        text.push_str(&self.body);
        text.push('\n');
        text.push_str(END);
        File { name, text }
    }
}

const STOP_AT_BLANKS: &str = "\
if (Select-String -Path $MyInvocation.MyCommand.Path -Pattern '^(?!\\s*#).*FILL-IN-\\d' -Quiet) {
    throw 'Fill in what is marked FILL-IN- first; the head of this script says what it is.'
}
";

/// A script of a plan that has errors would carry them out.
fn unsettled(design: &Design) -> Option<String> {
    let mut rules: Vec<&str> = Vec::new();
    for finding in design.findings.iter().filter(|finding| finding.severity == Severity::Error) {
        if !rules.contains(&finding.rule) {
            rules.push(finding.rule);
        }
    }
    let settle = || format!("the plan still has errors, settle them first: {}", rules.join(", "));
    (!rules.is_empty()).then(settle)
}

/// `-Name 'value'` in a call.
pub(super) fn argument(name: &str, value: &str) -> String {
    format!(" -{name} {}", literal(value))
}
