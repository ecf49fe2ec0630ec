//! ## What it looks at
//! Whether the file of the plan has keys that this version of the planner does not know.
//!
//! ## Why it matters
//! A key may be spelt wrong, or come from a later version of the planner or from another tool.
//! What it holds is not part of the plan: nothing follows from it, and it is not written again
//! when the plan is saved. An answer that seems to be given is then an answer that is missing.
//!
//! ## What to do
//! Compare the key with the description of the file format. If it is misspelt, correct it and open
//! the file again; if it comes from a later version, open the file there. Keep the original file
//! until that is settled.
//!
//! ## Source
//! The planner's own file format.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "IN-02",
    title: "Keys that nobody knows",
    versions: ALL,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for key in scene.given.unknown_keys {
        found.organisation(
            Warning,
            key.as_str(),
            format!("The file has {key}, which is no part of a plan; it was left out."),
            "Correct the key in the file and open it again, or do without it.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};

    #[test]
    fn a_plan_made_here_has_none() {
        assert_eq!(severities("IN-02", &case()), "");
    }

    #[test]
    fn every_key_of_a_file_that_is_left_out_is_named() {
        let text = r#"{"format": "cas-plan", "version": 1, "colour": "red",
            "sites": [{"id": "HQ", "name": "HQ", "balancer": {"vendor": "KEMP"}}]}"#;
        let reading = Plan::read(text).unwrap();
        let found = findings("IN-02", &reading.plan);
        let mut places: Vec<_> = found.iter().map(|(_, at, _)| at.as_str()).collect();
        places.sort_unstable();
        assert_eq!(places, ["/colour", "/sites/0/balancer/vendor"], "{found:?}");
    }
}
