//! Whether a site needs a CAS array, and whether its name belongs on a certificate.

use super::answers::Answers;
use super::certificates::{Dropped, Made};
use super::entered::entered;
use super::exposure::OUTLOOK;
use super::frame::Frame;
use super::names::default_array;
use super::site::SiteView;
use super::types::{Array, Issuer, OnCertificate, RuleId, Verdict};
use super::uses::{NameUse, Role};
use crate::facts::labels;
use crate::terms::{Host, Version};
use std::collections::{BTreeMap, BTreeSet};

/// Every name of the plan by who uses it: what a CAS array must differ from.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Used from the internet, or by POP, IMAP, SMTP, autodiscover, failback, download, legacy.
    outside: BTreeSet<Host>,
    /// Used by HTTPS inside.
    inside: BTreeSet<Host>,
    /// Servers.
    servers: BTreeSet<Host>,
    /// On a certificate, by who signs it.
    certified: BTreeMap<Host, BTreeSet<Issuer>>,
    /// Left off a list, by the first rule that did it.
    dropped: BTreeMap<Host, RuleId>,
    /// How many sites call their array so.
    arrays: BTreeMap<Host, usize>,
}

impl Taken {
    /// Collects the names of a plan; those on certificates follow by [`Taken::certify`].
    pub fn of(sites: &[SiteView<'_>], uses: &[Vec<NameUse>], answers: &Answers) -> Self {
        let mut taken = Self::default();
        for name in uses.iter().flatten() {
            match name.role {
                Role::Https if !name.is_outside() => taken.inside.insert(name.host.clone()),
                Role::Extra(_) => false,
                _ => taken.outside.insert(name.host.clone()),
            };
        }
        for domain in &answers.domains {
            taken.outside.insert(Host::below(labels::AUTODISCOVER, domain));
        }
        for site in sites {
            let typed = &site.given.names;
            let mail = [
                &typed.failback,
                &typed.download,
                &typed.legacy,
                &typed.pop,
                &typed.imap,
                &typed.smtp,
            ];
            taken.outside.extend(mail.into_iter().filter_map(|text| entered(text.as_deref())));
            taken.servers.extend(site.servers.iter().cloned());
            if let Some(host) = site.names.array.clone().filter(|_| has_array_name(site, answers)) {
                let needed = usize::from(needs_array(site, answers));
                *taken.arrays.entry(host).or_default() += needed;
            }
        }
        taken
    }

    /// Notes which names are on certificates, and which were left off.
    pub fn certify(&mut self, made: &[Made], orphans: &[Dropped]) {
        for name in made.iter().flat_map(|made| &made.dropped).chain(orphans) {
            self.dropped.entry(name.host.clone()).or_insert(name.rule);
        }
        for certificate in made.iter().map(|made| &made.certificate) {
            for name in &certificate.names {
                self.certified.entry(name.host.clone()).or_default().insert(certificate.issuer);
            }
        }
    }

    /// Whether a client from the internet, or a mail protocol, uses a name.
    pub fn is_used_outside(&self, host: &Host) -> bool {
        self.outside.contains(host)
    }

    /// Whether HTTPS clients inside, and nobody else, use a name.
    pub fn is_used_inside_only(&self, host: &Host) -> bool {
        self.inside.contains(host) && !self.outside.contains(host)
    }

    /// Whether HTTPS clients use a name, from wherever.
    pub fn is_used(&self, host: &Host) -> bool {
        self.inside.contains(host) || self.outside.contains(host)
    }

    /// Whether a server is called so.
    pub fn is_server(&self, host: &Host) -> bool {
        self.servers.contains(host)
    }

    /// How many sites call their array so.
    pub fn arrays_called(&self, host: &Host) -> usize {
        self.arrays.get(host).copied().unwrap_or(0)
    }

    /// The first rule that left a name off a list.
    pub fn dropped_by(&self, host: &Host) -> Option<RuleId> {
        self.dropped.get(host).copied()
    }

    /// Whether some array that is needed is called so.
    pub fn is_array(&self, host: &Host) -> bool {
        self.arrays.contains_key(host)
    }

    /// Whether any certificate holds a name, wildcards included.
    pub fn is_certified_at_all(&self, host: &Host) -> bool {
        self.certified.contains_key(host)
            || star_over(host).is_some_and(|star| self.certified.contains_key(&star))
    }

    /// Whether a certificate of that issuer holds a name, wildcards included.
    pub fn is_certified(&self, host: &Host, issuer: Issuer) -> bool {
        let holds = |name: &Host| self.certified.get(name).is_some_and(|by| by.contains(&issuer));
        holds(host) || star_over(host).is_some_and(|star| holds(&star))
    }
}

/// The wildcard that covers a name.
fn star_over(host: &Host) -> Option<Host> {
    host.parent().and_then(|parent| Host::parse(&format!("*.{parent}")))
}

/// Whether an Exchange 2010 site ought to have an array.
pub fn needs_array(site: &SiteView<'_>, answers: &Answers) -> bool {
    verdict(site, answers).0 <= Verdict::Recommended
}

/// Whether the name of an array is judged: where one is needed, and where somebody named one and so
/// has one in mind, needed or not.
fn has_array_name(site: &SiteView<'_>, answers: &Answers) -> bool {
    let is_named = entered(site.given.names.array.as_deref()).is_some();
    let verdict = verdict(site, answers).0;
    verdict <= Verdict::Recommended || (verdict == Verdict::NotNeeded && is_named)
}

fn verdict(site: &SiteView<'_>, answers: &Answers) -> (Verdict, RuleId) {
    let outlook = OUTLOOK.iter().any(|protocol| site.uses(*protocol));
    let answered = OUTLOOK.iter().any(|protocol| site.given.exposure.contains_key(protocol));
    if !answers.is_2010() {
        (Verdict::NotApplicable, "CAS-19")
    } else if site.servers.is_empty() || (site.mailboxes && !answered) {
        (Verdict::NotYet, "CAS-04")
    } else if !outlook || !site.mailboxes {
        (Verdict::NotNeeded, "CAS-04")
    } else if site.servers.len() > 1 {
        (Verdict::Required, "CAS-04")
    } else {
        (Verdict::Recommended, "CAS-04")
    }
}

/// The array of one site.
pub fn of_site(site: &SiteView<'_>, taken: &Taken, frame: &Frame, answers: &Answers) -> Array {
    let (verdict, rule) = verdict(site, answers);
    let host = site.names.array.clone().filter(|_| has_array_name(site, answers));
    let (on_certificate, decided) = match &host {
        Some(host) => on_certificate(host, taken, frame, answers),
        None => (OnCertificate::No, None),
    };
    let standing = host.clone().or_else(|| array_of_2010(site, answers));
    let proposal = standing
        .filter(|host| cannot_stay(host, taken, on_certificate, answers))
        .and_then(|host| proposal(&host, site, frame, answers));
    let because = because(rule, decided, verdict, proposal.is_some());
    let decided_by = Vec::new();
    Array { site: site.id.clone(), verdict, host, proposal, on_certificate, decided_by, because }
}

/// Why; an array that is needed is explained, and one that needs another name warned about.
fn because(
    rule: RuleId,
    decided: Option<RuleId>,
    verdict: Verdict,
    is_renamed: bool,
) -> Vec<RuleId> {
    let needed: &[RuleId] =
        if verdict <= Verdict::Recommended { &["CAS-01", "CAS-09"] } else { &[] };
    let renamed = is_renamed.then_some("CAS-15");
    std::iter::once(rule).chain(decided).chain(needed.iter().copied()).chain(renamed).collect()
}

/// The array that Exchange 2010 still has while it holds mailboxes beside a newer version.
pub fn array_of_2010(site: &SiteView<'_>, answers: &Answers) -> Option<Host> {
    let beside = !answers.is_2010() && answers.has_legacy(Version::V2010);
    entered(site.given.names.array.as_deref()).filter(|_| beside)
}

fn on_certificate(
    host: &Host,
    taken: &Taken,
    frame: &Frame,
    answers: &Answers,
) -> (OnCertificate, Option<RuleId>) {
    if taken.is_used_outside(host) {
        (OnCertificate::Conflict, Some("CAS-07"))
    } else if !taken.is_used_inside_only(host) {
        (OnCertificate::No, Some("CAS-10"))
    } else if taken.is_certified(host, Issuer::Public) {
        let plain = frame.sites == 1 && !answers.internal_ca;
        let rule = if plain { "CAS-12" } else { "CAS-13" };
        (OnCertificate::YesPublic, Some(rule))
    } else if taken.is_certified(host, Issuer::Internal) {
        (OnCertificate::InternalOnly, Some("CAS-11"))
    } else {
        let rule = taken.dropped_by(host).filter(|rule| *rule != "CRT-20").unwrap_or("CAS-14");
        (OnCertificate::Conflict, Some(rule))
    }
}

/// CAS-03, CAS-07, CAS-08, CAS-14 and CAS-20 ask for another name.
fn cannot_stay(host: &Host, taken: &Taken, verdict: OnCertificate, answers: &Answers) -> bool {
    if !answers.is_2010() {
        return is_ambiguous(host, taken, answers);
    }
    taken.is_used(host)
        || taken.is_server(host)
        || taken.arrays_called(host) > 1
        || verdict == OnCertificate::Conflict
}

/// The 2010 array is called like a web name that moves to the new servers (CAS-20).
pub fn is_ambiguous(host: &Host, taken: &Taken, answers: &Answers) -> bool {
    matches!(answers.version, Version::V2013 | Version::V2016) && taken.is_used(host)
}

fn proposal(host: &Host, site: &SiteView<'_>, frame: &Frame, answers: &Answers) -> Option<Host> {
    let default = default_array(site, frame, answers)?;
    if default == *host { answers.below_ad(labels::ARRAY_AGAIN) } else { Some(default) }
}
