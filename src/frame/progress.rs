//! How far a step is.

use crate::page::Page;
use crate::steps::Step;
use cas_plan::plan::{Addresses, Balancer, Edge, Names, Organisation, Plan};

/// How far a step is, in a few words, and whether it has errors.
pub fn progress(page: Page, step: Step) -> (String, bool) {
    if step == Step::Plan {
        return (String::new(), false);
    }
    let errors = page.checks.count(step);
    if errors > 0 {
        return (counted(errors, "error"), true);
    }
    if !page.plan(|plan| is_started(plan, step)) {
        return ("not started".to_owned(), false);
    }
    let open = page
        .document
        .follows()
        .with(|follows| follows.open.iter().filter(|at| Step::of_answer(at) == step).count());
    let state = if open == 0 { "complete".to_owned() } else { format!("{open} not known yet") };
    let state = match step {
        Step::Sites => {
            let sites = page.plan(|plan| plan.sites.len());
            format!("{}, {state}", counted(sites, "site"))
        }
        _ => state,
    };
    (state, false)
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
