//! Takes a script apart as PowerShell and says what a version of the shell would not understand.

use crate::terms::{Choice, Version};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use tree_sitter::{Node, Parser};

/// Where the facts come from is said in the file itself.
static FACTS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../tests/cmdlets.json")).unwrap());

/// What every cmdlet takes.
const COMMON: [&str; 3] = ["erroraction", "verbose", "confirm"];

/// The cmdlets of PowerShell 2.0 that scripts may use, with their parameters.
const POWERSHELL_2: &[(&str, &str)] = &[
    ("Export-Clixml", "Path"),
    ("Format-List", ""),
    ("Format-Table", "AutoSize"),
    ("Get-Command", ""),
    ("Get-Credential", ""),
    ("Get-Date", "Format"),
    ("Get-Service", "ComputerName Name"),
    ("Join-Path", ""),
    ("New-Item", "ItemType Path"),
    ("Out-Host", ""),
    ("Out-Null", ""),
    ("Read-Host", "AsSecureString"),
    ("Restart-Service", "InputObject WhatIf"),
    ("Select-Object", "Skip"),
    ("Select-String", "Path Pattern Quiet"),
    ("Set-Content", "Path Value"),
    ("Set-Service", "ComputerName Name StartupType WhatIf"),
    ("Sort-Object", "Unique"),
    ("Start-Transcript", "Path"),
    ("Stop-Transcript", ""),
    ("Where-Object", ""),
    ("Write-Host", ""),
];

/// Programs that are called by `&`.
const PROGRAMS: [&str; 2] = ["setspn.exe", "$roll"];

/// What PowerShell 2.0 lacks, as words that would otherwise stand alone.
const LATER: [&str; 12] = [
    "-in",
    "-notin",
    "-shl",
    "-shr",
    "ordered",
    "pscustomobject",
    "$psitem",
    "new",
    "&&",
    "||",
    "class",
    "using",
];

/// What is wrong with a script for a version.
pub(super) fn faults(script: &str, version: Version) -> Vec<String> {
    let text = as_powershell_reads(script);
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).unwrap();
    let tree = parser.parse(&text, None).unwrap();
    let nodes = nodes(tree.root_node());
    let mut checker =
        Checker { text: &text, version, functions: BTreeSet::new(), faults: Vec::new() };
    checker.functions = nodes
        .iter()
        .filter(|node| node.kind() == "function_name")
        .map(|node| checker.words(*node).to_ascii_lowercase())
        .collect();
    for node in nodes {
        checker.node(node);
    }
    checker.faults
}

/// PowerShell takes typographic quotes and dashes for plain ones; the grammar does not.
fn as_powershell_reads(script: &str) -> String {
    let plain = |letter| match letter {
        '\u{2018}'..='\u{201b}' => '\'',
        '\u{201c}'..='\u{201e}' => '"',
        '\u{2013}'..='\u{2015}' => '-',
        other => other,
    };
    script.trim_start_matches('\u{feff}').chars().map(plain).collect()
}

fn nodes(root: Node<'_>) -> Vec<Node<'_>> {
    let mut all = vec![root];
    let mut next = 0;
    while let Some(node) = all.get(next).copied() {
        all.extend(node.children(&mut node.walk()));
        next += 1;
    }
    all
}

struct Checker<'a> {
    text: &'a str,
    version: Version,
    functions: BTreeSet<String>,
    faults: Vec<String>,
}

impl Checker<'_> {
    fn words(&self, node: Node<'_>) -> &str {
        &self.text[node.byte_range()]
    }

    fn fault(&mut self, node: Node<'_>, what: &str) {
        let line = node.start_position().row + 1;
        self.faults.push(format!("line {line}: {what}"));
    }

    fn node(&mut self, node: Node<'_>) {
        if node.is_error() || node.is_missing() {
            let text = format!("cannot be read: {}", self.words(node));
            self.fault(node, &text);
        }
        match node.kind() {
            "command" => self.command(node),
            "comment" | "verbatim_string_characters" => {}
            _ if node.child_count() == 0 => self.word(node),
            _ => {}
        }
    }

    fn word(&mut self, node: Node<'_>) {
        let word = self.words(node).to_ascii_lowercase();
        if LATER.contains(&word.as_str()) {
            self.fault(node, &format!("{word} is not in PowerShell 2.0"));
        }
    }

    fn command(&mut self, node: Node<'_>) {
        let name = node.child_by_field_name("command_name").unwrap();
        let name = self.words(name).to_owned();
        let called: Vec<Node<'_>> = own_words(node);
        let has = |kind: &'static str| called.iter().filter(move |word| word.kind() == kind);
        let parameters: Vec<String> = has("command_parameter")
            .map(|word| self.words(*word).trim_start_matches('-').to_owned())
            .chain(
                has("variable")
                    .filter(|word| self.words(**word) == "@change")
                    .map(|_| "WhatIf".to_owned()),
            )
            .collect();
        if node.child(0).is_some_and(|first| first.kind() == "command_invokation_operator") {
            if !PROGRAMS.contains(&name.as_str()) {
                self.fault(node, &format!("{name} is called"));
            }
            return;
        }
        let splats = has("variable").filter(|word| self.words(**word).starts_with('@'));
        if splats.into_iter().any(|word| self.words(*word) != "@change") {
            self.fault(node, &format!("{name} takes what cannot be looked up"));
        }
        if self.functions.contains(&name.to_ascii_lowercase()) {
            return;
        }
        match self.parameters_of(&name) {
            Ok(known) => {
                for parameter in parameters {
                    let lower = parameter.to_ascii_lowercase();
                    if !COMMON.contains(&lower.as_str()) && !known.contains(&lower) {
                        self.fault(node, &format!("{name} has no -{parameter}"));
                    }
                }
            }
            Err(fault) => self.fault(node, &fault),
        }
        let blocks =
            ["where-object", "foreach-object"].contains(&name.to_ascii_lowercase().as_str());
        if blocks && has("script_block_expression").next().is_none() {
            self.fault(node, &format!("{name} without a block is not in PowerShell 2.0"));
        }
    }

    /// What a cmdlet takes in the version, in lower case.
    fn parameters_of(&self, name: &str) -> Result<BTreeSet<String>, String> {
        if let Some((_, known)) = POWERSHELL_2.iter().find(|(cmdlet, _)| *cmdlet == name) {
            return Ok(known.split_whitespace().map(str::to_ascii_lowercase).collect());
        }
        let cmdlet = &FACTS["cmdlets"][name];
        if cmdlet.is_null() {
            return Err(format!("{name} is no known cmdlet"));
        }
        if !self.has(&cmdlet["versions"]) {
            return Err(format!("{name} is not in Exchange {}", self.version.key()));
        }
        let parameters = cmdlet["parameters"].as_object().unwrap();
        let known = parameters.iter().filter(|(_, versions)| self.has(versions));
        Ok(known.map(|(parameter, _)| parameter.to_ascii_lowercase()).collect())
    }

    fn has(&self, versions: &Value) -> bool {
        versions.as_str().unwrap().split(' ').any(|version| version == self.version.key())
    }
}

/// The words of a command, without those of the commands within it.
fn own_words(command: Node<'_>) -> Vec<Node<'_>> {
    let mut words = Vec::new();
    let mut open = vec![command];
    while let Some(node) = open.pop() {
        for child in node.children(&mut node.walk()) {
            words.push(child);
            let block = ["script_block_expression", "parenthesized_expression", "sub_expression"];
            if !block.contains(&child.kind()) {
                open.push(child);
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(script: &str, version: Version) -> String {
        faults(script, version).join("; ")
    }

    #[test]
    fn a_good_line_has_no_fault() {
        let line = "Set-OwaVirtualDirectory -Identity \"$name\\owa (Default Web Site)\" -InternalUrl 'https://a/owa' @change";
        for version in Version::TARGETS {
            assert_eq!(of(line, *version), "");
        }
    }

    #[test]
    fn a_cmdlet_of_another_version_is_a_fault() {
        let array = "New-ClientAccessArray -Name 'a' -Fqdn 'b' -Site 'c'";
        assert_eq!(of(array, Version::V2010), "");
        assert_eq!(
            of(array, Version::V2013),
            "line 1: New-ClientAccessArray is not in Exchange 2013"
        );
        let point = "Get-ClientAccessService -Identity 'a'";
        assert_eq!(of(point, Version::Se), "");
        assert_eq!(
            of(point, Version::V2013),
            "line 1: Get-ClientAccessService is not in Exchange 2013"
        );
    }

    #[test]
    fn a_parameter_of_another_version_is_a_fault() {
        let request = "New-ExchangeCertificate -GenerateRequest -RequestFile 'a'";
        assert_eq!(of(request, Version::V2013), "");
        assert_eq!(
            of(request, Version::V2016),
            "line 1: New-ExchangeCertificate has no -RequestFile"
        );
        let hidden =
            "if ($a) {\n    $b = @(Get-OwaVirtualDirectory -Nonsense 1 | Where-Object { $_ })\n}";
        assert_eq!(of(hidden, Version::Se), "line 2: Get-OwaVirtualDirectory has no -Nonsense");
        let splat = "Get-OwaVirtualDirectory -Server 'a' @change";
        assert_eq!(of(splat, Version::Se), "line 1: Get-OwaVirtualDirectory has no -WhatIf");
        let other = "Set-OwaVirtualDirectory -Identity 'a' @more";
        assert!(of(other, Version::Se).contains("cannot be looked up"));
    }

    #[test]
    fn what_is_no_cmdlet_is_a_fault() {
        assert_eq!(of("Remove-Item 'a'", Version::Se), "line 1: Remove-Item is no known cmdlet");
        assert_eq!(of("& format.exe", Version::Se), "line 1: format.exe is called");
        assert_eq!(of("function Say-It { 1 }\nSay-It", Version::Se), "");
    }

    #[test]
    fn what_leaves_its_quotes_is_a_fault() {
        for text in
            ["'a'; Remove-Item 'b'", "\"$(Remove-Item)\"", "'a\u{2019}; Remove-Item \u{2018}b'"]
        {
            assert!(of(text, Version::Se).contains("Remove-Item is no known cmdlet"), "{text}");
        }
        assert!(of("Write-Host 'a", Version::Se).contains("cannot be read"));
        assert!(of("if ($a) {", Version::Se).contains("cannot be read"));
    }

    #[test]
    fn what_powershell_2_lacks_is_a_fault() {
        for text in [
            "$a -in $b",
            "[ordered]@{}",
            "[pscustomobject]@{}",
            "[System.Uri]::new('a')",
            "Where-Object Name -eq 1",
            "Write-Host $PSItem",
            "Get-FileHash 'a'",
            "Get-Service 'a' && Get-Date",
        ] {
            assert_ne!(of(text, Version::V2010), "", "{text}");
        }
    }
}
