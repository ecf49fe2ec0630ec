//! How far a step is.

use crate::checks::Checks;
use crate::document::Document;
use crate::route::{Counts, Step};
use cas_plan::documents::words::count;
use cas_plan::plan::{Plan, answer};
use leptos::prelude::*;

/// How far a step is, in a few words, and whether it has errors.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// The words: `3 sites, complete`; empty for the plan itself, and while nothing is known.
    pub words: String,
    /// Whether there are errors.
    pub bad: bool,
}

/// How far a step is, followed while it is shown.
/// `open` is how many answers are not known yet, by step; `None` before the engine has said so.
pub fn progress(
    document: Document,
    checks: Checks,
    open: Memo<Option<Counts>>,
    step: Step,
) -> Progress {
    let said = |words: String| Progress { words, bad: false };
    if step == Step::Plan {
        return Progress::default();
    }
    let errors = checks.count(step);
    if errors > 0 {
        return Progress { words: count(errors, "error"), bad: true };
    }
    if !document.with(|plan| is_started(plan, step)) {
        return said("not started".to_owned());
    }
    // They have to fit on one line: what is not known yet matters more than how many sites there are.
    match (open.with(|open| open.as_ref().map(|open| step.count_in(open))), step) {
        (None, _) => Progress::default(),
        (Some(0), Step::Sites) => {
            let sites = document.with(|plan| plan.sites.len());
            said(format!("{}, complete", count(sites, "site")))
        }
        (Some(0), _) => said("complete".to_owned()),
        (Some(open), _) => said(format!("{open} not known yet")),
    }
}

/// Whether anything that a step asks for was answered.
fn is_started(plan: &Plan, step: Step) -> bool {
    let here = |of: Option<Step>| of == Some(step);
    // The page itself dates a new plan.
    let own = answer::PLAN.iter().filter(|key| **key != "date" && here(Step::of_plan(key)));
    let mut given = answer::ORGANISATION.iter().filter(|key| here(Step::of_organisation(key)));
    let mut single = answer::SITE.iter().filter(|key| here(Step::of_site(key)));
    let mut lists = answer::SITE_LISTS.iter().filter(|key| here(Step::of_site(key)));
    own.into_iter().any(|key| plan.has_answer(key))
        || given.any(|key| plan.organisation.has_answer(key))
        || single.any(|key| plan.sites.iter().any(|site| site.has_answer(key)))
        || lists.any(|list| plan.sites.iter().any(|site| site.has_answers(list)))
}

#[cfg(test)]
mod tests {
    use super::is_started;
    use crate::route::Step;
    use cas_plan::plan::Plan;

    #[test]
    fn a_step_is_started_by_any_answer_that_it_asks_for_and_by_no_other() {
        let mut plan = Plan::default();
        plan.date = Some("2026-11-22".to_owned());
        let started = |plan: &Plan| {
            let steps = Step::ALL.into_iter().filter(|step| is_started(plan, *step));
            steps.collect::<Vec<_>>()
        };
        assert_eq!(started(&plan), []);
        for (at, text, step) in [
            ("/title", "Contoso", Step::Organisation),
            ("/organisation/mailDomains", "contoso.com", Step::Organisation),
            ("/organisation/autodiscoverSites", "", Step::Names),
            ("/organisation/hybrid", "false", Step::Certificates),
            ("/notes", "One", Step::Plan),
        ] {
            let mut plan = plan.clone();
            plan.set_answer(at, text);
            assert_eq!(started(&plan), [step], "{at}");
        }
        plan.add_site();
        assert_eq!(started(&plan), [Step::Sites]);
        plan.set_answer("/sites/0/balancer/kind", "layer7");
        plan.set_answer("/sites/0/addresses/servers/ex01", "10.0.0.1");
        assert_eq!(started(&plan), [Step::Sites, Step::Balancing]);
    }
}
