//! What a document assumes: the open questions on whose answers it rests, for its head.

use super::words;
use crate::design::{Design, OpenQuestion};
use crate::plan::Plan;

/// Sites that are named before the rest is counted.
const SITES: usize = 8;

/// What a document rests on.
#[derive(Clone, Copy)]
pub(super) enum Rests {
    /// Anything in the plan.
    OnEverything,
    /// Parts of the design, as [`OpenQuestion::changes`] names them, and answers whose JSON pointer
    /// holds one of these texts.
    On(&'static [&'static str]),
}

/// DNS records.
pub(super) const DNS: Rests = Rests::On(&["dns", "/organisation/mx"]);
/// Certificates.
pub(super) const CERTIFICATES: Rests = Rests::On(&["certificates"]);
/// Balancing, and what the devices do.
pub(super) const BALANCING: Rests = Rests::On(&[
    "balancing",
    "certificates",
    "dns",
    "urls",
    "firewall",
    "/balancer/",
    "/edge/",
    "/multiRole",
    "/hubTransport",
]);
/// Firewall rows.
pub(super) const FIREWALL: Rests = Rests::On(&["firewall"]);
/// Names, URLs and what they show.
pub(super) const CLIENTS: Rests =
    Rests::On(&["dns", "urls", "certificates", "serviceConnectionPoints", "arrays"]);

impl Rests {
    fn concerns(self, open: &OpenQuestion) -> bool {
        let Self::On(parts) = self else { return true };
        // Every document speaks of the version.
        if open.at == "/organisation/exchange" {
            return true;
        }
        let changes = |part: &str| open.changes.iter().any(|change| change.starts_with(part));
        parts.iter().any(|part| changes(part) || open.at.contains(part))
    }
}

/// Questions of the same words with the same assumption, and the sites that they are about.
struct Same<'a> {
    open: &'a OpenQuestion,
    sites: Vec<&'a str>,
}

/// A line for each question that a document rests on; the same one about several sites once.
pub(super) fn lines(plan: &Plan, design: &Design, rests: Rests) -> Vec<String> {
    let mut all: Vec<Same<'_>> = Vec::new();
    let asked = design.open_questions.iter().filter(|open| !open.changes.is_empty());
    for open in asked.filter(|open| rests.concerns(open)) {
        let same = |one: &&mut Same<'_>| {
            one.open.question == open.question && one.open.assumed == open.assumed
        };
        let site = site(plan, &open.at);
        match all.iter_mut().find(same) {
            Some(known) => known.sites.extend(site),
            None => all.push(Same { open, sites: site.into_iter().collect() }),
        }
    }
    all.iter().map(line).collect()
}

fn site<'a>(plan: &'a Plan, at: &str) -> Option<&'a str> {
    let (place, _) = at.strip_prefix("/sites/")?.split_once('/')?;
    let site = plan.sites.get(place.parse::<usize>().ok()?)?;
    let name = site.name.trim();
    Some(if name.is_empty() { &site.id } else { name })
}

fn line(same: &Same<'_>) -> String {
    let mut text = format!("{} Assumed: {}", same.open.question, words::taken(same.open));
    if !same.sites.is_empty() {
        let mut sites: Vec<String> =
            same.sites.iter().take(SITES).map(|&site| site.to_owned()).collect();
        if same.sites.len() > SITES {
            sites.push(format!("{} more sites", same.sites.len() - SITES));
        }
        text.push_str(", at ");
        text.push_str(&words::list(&sites));
    }
    // What a site is called may end in a sign that joins the next line to this one.
    text.push('.');
    text
}
