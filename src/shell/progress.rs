//! How far a step is.

use crate::checks::Checks;
use crate::document::Document;
use crate::route::Step;
use cas_plan::plan::{Addresses, Balancer, Edge, Names, Organisation, Plan};
use leptos::prelude::*;

/// How far a step is, in a few words, and whether it has errors.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// The words: `3 sites, complete`; empty for the plan itself.
    pub words: String,
    /// Whether there are errors.
    pub bad: bool,
}

/// How many of some things belong to each step.
pub type Counts = [usize; Step::ALL.len()];

/// How far a step is, followed while it is shown.
/// `open` is how many answers are not known yet, by step.
pub fn progress(document: Document, checks: Checks, open: Memo<Counts>, step: Step) -> Progress {
    let said = |words: String| Progress { words, bad: false };
    if step == Step::Plan {
        return Progress::default();
    }
    let errors = checks.count(step);
    if errors > 0 {
        return Progress { words: counted(errors, "error"), bad: true };
    }
    if !document.with(|plan| is_started(plan, step)) {
        return said("not started".to_owned());
    }
    let open = open.with(|open| step.of(open));
    let state = if open == 0 { "complete".to_owned() } else { format!("{open} not known yet") };
    said(match step {
        Step::Sites => {
            let sites = document.with(|plan| plan.sites.len());
            format!("{}, {state}", counted(sites, "site"))
        }
        _ => state,
    })
}

fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Whether anything on a step was answered.
fn is_started(plan: &Plan, step: Step) -> bool {
    let given = &plan.organisation;
    let untouched = Organisation::default();
    match step {
        Step::Organisation => {
            let other = Organisation {
                exchange: given.exchange,
                legacy: given.legacy.clone(),
                oldest_outlook: given.oldest_outlook,
                mail_domains: given.mail_domains.clone(),
                ad_domain: given.ad_domain.clone(),
                dns: given.dns,
                ..untouched.clone()
            };
            other != untouched || !plan.title.is_empty() || !plan.customer.is_empty()
        }
        Step::Sites => !plan.sites.is_empty(),
        Step::Exposure => plan.sites.iter().any(|site| !site.exposure.is_empty()),
        Step::Names => {
            given.namespace_model.is_some()
                || given.autodiscover_sites.is_some()
                || !given.public_dns.is_empty()
                || !given.extra_names.is_empty()
                || plan.sites.iter().any(|site| site.names != Names::default())
        }
        Step::Certificates => {
            given.public_ca.is_some()
                || given.internal_ca.is_some()
                || given.unmanaged_clients.is_some()
                || given.hide_internal_names.is_some()
                || given.certificate_type.is_some()
                || given.separate_mail_certificate.is_some()
                || given.autodiscover.is_some()
                || given.extended_protection.is_some()
                || given.hybrid.is_some()
                || plan.sites.iter().any(|site| site.edge != Edge::default())
        }
        Step::Balancing => plan
            .sites
            .iter()
            .any(|s| s.balancer != Balancer::default() || s.addresses != Addresses::default()),
        Step::Plan => true,
    }
}
