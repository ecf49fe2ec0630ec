//! A script in the making.

use super::literal::literal;
use crate::design::{Design, Scene, Severity};
use crate::documents::File;
use crate::documents::assumed::Rests;
use crate::documents::handover::{Blanks, commented, head};
use crate::plan::Plan;

/// PowerShell up to 5.1 reads a file without this mark in the code page of the machine, where the
/// bytes of a letter may turn into a quote.
const BYTE_ORDER_MARK: &str = "\u{feff}";

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
    settings: Vec<String>,
    body: String,
    parts: usize,
}

impl Script {
    pub(super) fn new() -> Self {
        Self {
            blanks: Blanks::default(),
            check: Vec::new(),
            parameters: Vec::new(),
            settings: Vec::new(),
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
        self.settings.push(format!("${name} = {code}\n"));
    }

    /// Whether it knows something by that name.
    pub(super) fn has_setting(&self, name: &str) -> bool {
        self.settings.iter().any(|one| one.starts_with(&format!("${name} = ")))
    }

    /// A heading with the next number, in fixed words.
    pub(super) fn part(&mut self, title: &'static str) {
        self.parts += 1;
        let heading = format!("\n# {} {title}\n", self.parts);
        self.body.push_str(&heading);
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
        self.check
            .push("Windows blocks files that came from elsewhere: Properties, Unblock".to_owned());
        self.check.extend(unsettled(around.design));
        self.parameter("[string] $Folder = (Join-Path $env:USERPROFILE 'cas-planner')");
        self.parameter("[switch] $WhatIf");
        let check: Vec<&str> = self.check.iter().map(String::as_str).collect();
        let lines =
            head((around.plan, around.design), Rests::OnEverything, what, &check, &self.blanks);
        let parameters = self.parameters.join(",\n    ");
        let settings = self.settings.concat();
        let unfilled = settings.contains(BLANK) || self.body.contains(BLANK);
        let text = [
            BYTE_ORDER_MARK,
            &commented("#", &lines),
            &format!("\n[CmdletBinding()]\nparam(\n    {parameters}\n)\n\n"),
            &settings,
            if settings.is_empty() { "" } else { "\n" },
            if unfilled { STOP_AT_BLANKS } else { "" },
            START,
            if settings.contains("$servers = ") { SERVERS } else { "" },
            &self.body,
            END,
        ];
        File { name, text: text.concat() }
    }
}

/// How a blank begins.
const BLANK: &str = "FILL-IN-";

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
    option(name, &literal(value))
}

/// `-Name code` in a call.
pub(super) fn option(name: &str, code: &str) -> String {
    format!(" -{name} {code}")
}
