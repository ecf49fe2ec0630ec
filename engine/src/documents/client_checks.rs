//! Scripts that try every name and URL from inside and from outside.

mod expected;
mod lines;
mod powershell;
mod shell;

use super::File;
use super::assumed;
use super::handover::{Blanks, head};
use crate::design::{Design, Given, Scene};
use crate::plan::Plan;
use expected::Side;

/// A script for a shell with curl and one for PowerShell; none where there is nothing to try.
pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let scene = Scene::of(Given::whole(plan), None);
    let inside = expected::of(&scene, plan, Side::Inside);
    let outside = expected::of(&scene, plan, Side::Outside);
    if inside.is_empty() && outside.is_empty() {
        return Vec::new();
    }
    let notes = [
        "run it once on a client inside and once on one outside, not on a server",
        "it only reads: it resolves names, opens connections and asks for pages without signing in",
        "it ends with 1 where anything is not as planned",
    ];
    let what = "Tries every name and URL of the plan as a client does";
    let head = head((plan, design), assumed::CLIENTS, what, &notes, &Blanks::default());
    vec![
        File { name: "client-checks.sh".to_owned(), text: shell::script(&head, &inside, &outside) },
        File {
            name: "client-checks.ps1".to_owned(),
            text: powershell::script(&head, &inside, &outside),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::arbitrary::plans;
    use proptest::prelude::*;

    /// An action and its arguments, in quotes that nothing in them ends.
    fn is_check(line: &str) -> bool {
        let mut words = line.split(' ');
        let action = words.next().is_some_and(|word| {
            word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')
        });
        action
            && words.all(|word| {
                let inner = word.strip_prefix('\'').and_then(|word| word.strip_suffix('\''));
                inner.is_some_and(|inner| {
                    inner.chars().all(|one| one.is_ascii_alphanumeric() || "-._:/".contains(one))
                })
            })
    }

    proptest! {
        // A whole design each: fewer of them than usual are enough.
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn what_is_typed_is_a_quoted_name_or_a_comment(plan in plans()) {
            let fixed = include_str!("client_checks/tools.sh").lines().chain(
                include_str!("client_checks/tools.ps1").lines()).chain(
                include_str!("client_checks/parameters.ps1").lines());
            let fixed: std::collections::BTreeSet<_> = fixed.map(str::trim).collect();
            let frame = ["inside() {", "outside() {", "function inside {", "function outside {",
                "}", ":", "main", "main \"$@\"", ""];
            for file in files(&plan, &crate::design(&plan)) {
                for line in file.text.lines().map(str::trim) {
                    let known = fixed.contains(line) || frame.contains(&line) || line.starts_with('#');
                    prop_assert!(known || is_check(line), "{}: {line}", file.name);
                }
            }
        }
    }
}
