//! The CAS array of a site in sentences.

use super::Words;
use crate::design::{Array, Design, Issuer, OnCertificate, Verdict};

impl Words<'_> {
    /// Why a site needs a CAS array or not, and whether its name belongs on a certificate.
    pub fn array(&self, array: &Array, design: &Design) -> String {
        match array.verdict {
            Verdict::NotApplicable => {
                "Exchange 2013 and later have none: every Outlook speaks HTTP.".to_owned()
            }
            Verdict::NotYet => "Enter its servers and from where Outlook connects.".to_owned(),
            Verdict::NotNeeded => "No Outlook or no mailboxes here.".to_owned(),
            Verdict::Required | Verdict::Recommended => on_certificate(array, design),
        }
    }
}

fn on_certificate(array: &Array, design: &Design) -> String {
    match array.on_certificate {
        OnCertificate::No => "Not on a certificate: MAPI over RPC is not TLS.".to_owned(),
        OnCertificate::InternalOnly => {
            "On the internal certificate only, because HTTPS inside uses the same name.".to_owned()
        }
        OnCertificate::YesPublic => {
            "On the public certificate, because HTTPS inside uses the same name.".to_owned()
        }
        OnCertificate::Conflict => array.proposal.as_ref().map_or_else(
            || "This name cannot stay: see the findings.".to_owned(),
            |proposal| format!("This name cannot stay: see the findings. Take {proposal}."),
        ),
        OnCertificate::Depends => {
            format!(
                "Whether its name belongs on a certificate depends on answers that are not known yet. Now: {}.",
                stands_on(array, design)
            )
        }
    }
}

/// Where the name of an array stands while the deciding answers are assumed.
fn stands_on(array: &Array, design: &Design) -> &'static str {
    let holds = |issuer| {
        design.certificates.iter().any(|certificate| {
            certificate.issuer == issuer
                && certificate.names.iter().any(|name| array.host.as_ref() == Some(&name.host))
        })
    };
    match (holds(Issuer::Public), holds(Issuer::Internal)) {
        (true, _) => "on the public certificate",
        (false, true) => "on the internal certificate",
        (false, false) => "on no certificate",
    }
}
