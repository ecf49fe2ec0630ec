//! What a schema cannot say of a plan: identifiers that are unique, names that can be overridden.

use super::refusal::{Refusal, shortened};
use super::{Organisation, Override, Plan, Site};
use crate::terms::{Choice, Path, Protocol, Update, Version};
use std::collections::BTreeMap;

impl Plan {
    /// What makes a file unusable although its shape is right.
    pub(super) fn contradictions(&self) -> Refusal {
        let mut refusal = Refusal::default();
        update(&self.organisation, &mut refusal);
        identifiers(&self.sites, &mut refusal);
        for (index, site) in self.sites.iter().enumerate() {
            overrides(index, &site.names.overrides, &mut refusal);
        }
        refusal
    }
}

/// A cumulative update is one of the version that is planned.
fn update(given: &Organisation, refusal: &mut Refusal) {
    let version = given.exchange.unwrap_or(Version::V2010);
    let Some(update) = given.target_update.filter(|update| !update.is_of(version)) else { return };
    let allowed: Vec<&str> =
        Update::ALL.iter().filter(|one| one.is_of(version)).map(|one| one.key()).collect();
    let advice = if allowed.is_empty() {
        "leave it out".to_owned()
    } else {
        format!("use one of {}, or leave it out", allowed.join(", "))
    };
    let message = format!("{} is no update of Exchange {}; {advice}", update.key(), version.key());
    refusal.add("/organisation/targetUpdate", message);
}

/// Site identifiers and pair labels are unique together, ignoring case, because both become parts
/// of default names.
fn identifiers(sites: &[Site], refusal: &mut Refusal) {
    let mut ids = BTreeMap::new();
    for (index, site) in sites.iter().enumerate() {
        if let Some(first) = ids.insert(site.id.to_ascii_lowercase(), index) {
            let message = format!(
                "“{}” is the identifier of site {} already, ignoring case; give each site its own",
                shortened(&site.id),
                first + 1
            );
            refusal.add(&format!("/sites/{index}/id"), message);
        }
    }
    let mut labels = BTreeMap::new();
    for (index, site) in sites.iter().enumerate() {
        let Some(label) = &site.pair else { continue };
        let at = format!("/sites/{index}/pair");
        let folded = label.to_ascii_lowercase();
        if let Some(owner) = ids.get(&folded) {
            let message = format!(
                "“{}” is the identifier of site {}; a pair needs a label of its own",
                shortened(label),
                owner + 1
            );
            refusal.add(&at, message);
        }
        let first = *labels.entry(folded).or_insert(label);
        if first != label {
            let message = format!(
                "“{}” and “{}” differ in case only; write them alike for one pair, \
                 or tell them apart for two",
                shortened(label),
                shortened(first)
            );
            refusal.add(&at, message);
        }
    }
}

/// A name of its own is for one HTTPS protocol on one path, once.
fn overrides(site: usize, overrides: &[Override], refusal: &mut Refusal) {
    for (index, entry) in overrides.iter().enumerate() {
        let (protocol, path) = (entry.protocol, entry.path);
        let at = format!("/sites/{site}/names/overrides/{index}");
        let same = |other: &Override| (other.protocol, other.path) == (protocol, path);
        if let Some(why) = refused(protocol, path) {
            refusal.add(&at, why.into());
        } else if overrides.iter().take(index).any(same) {
            refusal
                .add(&at, "this protocol has another name on this path already; keep one".into());
        }
    }
}

fn refused(protocol: Protocol, path: Path) -> Option<&'static str> {
    match (protocol, path) {
        (Protocol::MapiRpc, _) => {
            Some("MAPI over RPC uses the name of the CAS array; enter it as names.array")
        }
        (Protocol::Pop, _) => Some("POP has one name at a site; enter it as names.pop"),
        (Protocol::Imap, _) => Some("IMAP has one name at a site; enter it as names.imap"),
        (Protocol::Smtp | Protocol::Submission, _) => {
            Some("SMTP has one name at a site for both ports; enter it as names.smtp")
        }
        (Protocol::Autodiscover, Path::External) => Some(
            "from the internet Autodiscover is found by names that follow from the mail domains; \
             only its internal name can be entered",
        ),
        _ => None,
    }
}
