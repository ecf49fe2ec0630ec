//! ## What it looks at
//! Whether the plan was saved under the rules by which it is read now. Every set of rules has a
//! stamp, which a saved plan carries.
//!
//! ## Why it matters
//! Only answers are kept; what follows from them is worked out anew each time. So a plan that was
//! agreed on a year ago may say something else today, because an authority's limit has fallen or a
//! rule was mended. Whoever opens it should not have to find that out by comparing print-outs. A
//! plan from a later planner may also rest on rules that this one does not have.
//!
//! ## What to do
//! Compare what is listed with what was decided and built, and save the plan again. If the plan is
//! newer than the planner, open it in a newer planner.
//!
//! ## Source
//! The planner's own file format and its list of rule sets.

use crate::design::Scene;
use crate::design::Severity::{self, Advice, Warning};
use crate::facts::RULES as NOW;
use crate::facts::history::{Change, Since, since};
use crate::rules::{ALL, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    id: "IN-04",
    title: "The plan was saved under these rules",
    versions: ALL,
    severities: &[Warning, Advice],
    check,
};

/// A stamp is short; what is longer is none, and a message need not hold all of it.
const SHOWN: usize = 20;

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let Some(stamp) = scene.given.rules.map(str::trim).filter(|stamp| !stamp.is_empty()) else {
        return;
    };
    let shown: String = stamp.chars().filter(|letter| !letter.is_control()).take(SHOWN).collect();
    if let Some((severity, what, fix)) = told(&since(stamp)) {
        let message = format!("The plan was saved under rule set {shown}{what}");
        found.organisation(severity, "/rules", message, fix);
    }
}

/// How bad it is, how the sentence about the stamp goes on, and what to do.
fn told(since: &Since) -> Option<(Severity, String, &'static str)> {
    match since {
        Since::Same => None,
        Since::Older(changes) => Some((
            Advice,
            format!("; this is {NOW}. {}", differs(changes)),
            "Compare that with what was decided, then save the plan again.",
        )),
        Since::Newer => Some((
            Warning,
            format!(", which is newer than this planner ({NOW})."),
            "Open it in a newer planner; what is said here may be out of date.",
        )),
        Since::Unknown => Some((
            Advice,
            format!(", which this planner ({NOW}) does not know."),
            "Compare the plan with its last print-out, then save it again.",
        )),
    }
}

fn differs(changes: &[&Change]) -> String {
    if changes.is_empty() {
        return "Nothing differs.".to_owned();
    }
    let each: Vec<String> =
        changes.iter().map(|change| format!("{}: {}", change.rule, change.what)).collect();
    format!("What differs: {}", each.join(" "))
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::facts::history::{Change, Since};
    use crate::plan::Plan;
    use crate::rules::test::{case, findings, severities};

    fn saved_under(stamp: &str) -> Plan {
        let mut plan = case();
        plan.rules = Some(stamp.into());
        plan
    }

    #[test]
    fn these_rules_and_no_stamp_at_all_are_fine() {
        assert_eq!(severities("IN-04", &case()), "");
        assert_eq!(severities("IN-04", &saved_under("  ")), "");
        let mut plan = saved_under("2020-01");
        crate::stamp(&mut plan);
        assert_eq!(severities("IN-04", &plan), "");
    }

    #[test]
    fn a_newer_plan_is_a_warning_because_rules_may_be_missing_here() {
        let found = findings("IN-04", &saved_under("2099-01"));
        assert_eq!((found[0].0, found[0].1.as_str()), ("warning", "/rules"));
        assert!(found[0].2.contains("2099-01, which is newer"), "{found:?}");
    }

    #[test]
    fn a_stamp_that_is_not_known_is_named_and_cut_short() {
        let found = findings("IN-04", &saved_under("2020-01"));
        assert_eq!(found[0].0, "advice");
        assert!(found[0].2.contains("2020-01, which this planner"), "{found:?}");
        let long = findings("IN-04", &saved_under(&format!("a\n{}", "x".repeat(150))));
        assert!(long[0].2.len() < 120 && !long[0].2.contains('\n'), "{long:?}");
    }

    #[test]
    fn what_differs_is_listed_rule_by_rule() {
        const CHANGES: [Change; 2] = [
            Change { rule: "CAS-07", what: "It is an error now." },
            Change { rule: "CRT-60", what: "47 days." },
        ];
        let (_, text, _) = told(&Since::Older(vec![&CHANGES[0], &CHANGES[1]])).unwrap();
        let listed = "What differs: CAS-07: It is an error now. CRT-60: 47 days.";
        assert_eq!(text, format!("; this is {}. {listed}", crate::facts::RULES));
        let (_, text, _) = told(&Since::Older(Vec::new())).unwrap();
        assert!(text.ends_with(". Nothing differs."), "{text}");
    }

    #[test]
    fn a_file_keeps_its_stamp_until_it_is_saved_again() {
        let plan = Plan::read(r#"{"rules": "2020-01"}"#).unwrap().plan;
        assert!(plan.write().contains("\"rules\": \"2020-01\""));
        assert_eq!(Plan::read(&plan.write()).unwrap().plan, plan);
    }
}
