//! What every form of a request says.

use crate::design::{Certificate, Design, Issuer};
use crate::documents::assumed;
use crate::documents::handover::{Blanks, head};
use crate::documents::stems::Stems;
use crate::documents::words::{self, Words};
use crate::facts::COMMON_NAME_LIMIT;
use crate::facts::keys::ORGANISATION_LIMIT;
use crate::facts::lifetimes::Lifetime;
use crate::plan::Plan;
use crate::terms::{Date, Host, HostProblem};
use std::net::IpAddr;

/// A certificate as it is asked for.
pub(super) struct Request<'a> {
    pub(super) plan: &'a Plan,
    pub(super) design: &'a Design,
    pub(super) certificate: &'a Certificate,
    /// The name of its files, without the ending.
    pub(super) stem: String,
    /// The names in the design's order.
    pub(super) names: Vec<Name>,
    /// The subject's common name.
    pub(super) common_name: Option<&'a Host>,
    /// The subject's organisation: the customer, where that fits.
    pub(super) organisation: Option<&'a str>,
    /// What to check before use.
    check: Vec<String>,
}

/// A name in a request.
pub(super) struct Name {
    pub(super) value: Value,
    /// Why it is there.
    pub(super) why: String,
}

/// A name or an address.
pub(super) enum Value {
    Dns(Host),
    Address(IpAddr),
}

impl<'a> Request<'a> {
    /// `None` where no name of the certificate can stand in a request.
    pub(super) fn of(
        (plan, design): (&'a Plan, &'a Design),
        words: &Words<'_>,
        certificate: &'a Certificate,
        stems: &mut Stems,
    ) -> Option<Self> {
        let names: Vec<Name> = certificate
            .names
            .iter()
            .filter_map(|name| {
                let reasons = words.reasons(&name.because);
                let why = reasons.iter().map(|one| format!("{} ({})", one.text(), one.rules));
                let why = why.collect::<Vec<_>>().join("; ");
                Some(Name { value: Value::of(&name.host)?, why })
            })
            .collect();
        if names.is_empty() {
            return None;
        }
        let fits =
            |host: &&Host| host.problem().is_none() && host.as_str().len() <= COMMON_NAME_LIMIT;
        let common_name = certificate.names.iter().map(|name| &name.host).find(fits);
        let organisation = plan.customer.trim();
        let organisation = (1..=ORGANISATION_LIMIT)
            .contains(&organisation.chars().count())
            .then_some(organisation);
        let check = checks(plan, words, certificate, common_name.is_some());
        let stem = stems.of(&certificate.id);
        Some(Self { plan, design, certificate, stem, names, common_name, organisation, check })
    }

    /// The lines at the beginning of a file, `more` after what holds for every form.
    pub(super) fn head(&self, what: &str, more: &[&str]) -> Vec<String> {
        let check: Vec<&str> =
            self.check.iter().map(String::as_str).chain(more.iter().copied()).collect();
        let what = format!("{what} for the certificate {}", self.certificate.id);
        head((self.plan, self.design), assumed::CERTIFICATES, &what, &check, &Blanks::default())
    }

    pub(super) fn is_internal(&self) -> bool {
        self.certificate.issuer == Issuer::Internal
    }
}

impl Value {
    /// `None` where it is neither a name nor an address: no authority signs that.
    fn of(host: &Host) -> Option<Self> {
        match host.problem() {
            None => Some(Self::Dns(host.clone())),
            Some(HostProblem::Address(address)) => Some(Self::Address(address)),
            Some(_) => None,
        }
    }
}

fn checks(plan: &Plan, words: &Words<'_>, certificate: &Certificate, named: bool) -> Vec<String> {
    let mut lines = vec![
        format!("It is signed by the {}.", words::issuer(certificate.issuer)),
        format!("It is installed at {}, with one and the same key.", words.places(certificate)),
    ];
    let services = words::services(&certificate.services);
    if !services.is_empty() {
        lines.push(format!("Exchange uses it for {services}."));
    }
    lines.extend(certificate.last_expiry.map(|last| validity(plan, last)));
    if certificate.issuer == Issuer::Public {
        lines.push("CAA records of every domain let the authority sign (CRT-64).".to_owned());
    }
    lines.push(
        "The organisation is the customer of the plan; the authority may want its legal name, a \
                country and a place as well, or ignore all of them."
            .to_owned(),
    );
    if !named {
        lines.push(
            "No name fits into the common name; the names stand in the extension alone \
                    (CRT-28)."
                .to_owned(),
        );
    }
    let bad = certificate.names.iter().filter(|name| Value::of(&name.host).is_none());
    // A sign at the end of a line could join the next one to it.
    lines.extend(bad.map(|name| format!("“{}” is left out, because it is no name.", name.host)));
    lines
}

fn validity(plan: &Plan, last: Date) -> String {
    let issued = plan.date.as_deref().and_then(Date::parse);
    let safety = issued.and_then(Lifetime::on).map_or(0, |step| step.safety);
    format!(
        "If it is issued on the plan's date, plan for its end on {last}, a day inside the limit; renew it \
         by {}.",
        last.plus_days(-safety)
    )
}
