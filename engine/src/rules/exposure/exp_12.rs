//! ## What it looks at
//! Whether remote PowerShell was answered as used from the internet: an error from Exchange 2016
//! on, a warning in 2010 and 2013, where early hybrid connections left it open.
//!
//! ## Why it matters
//! Remote PowerShell is how administrators work. Beside the mail namespace on the internet it is a
//! second way in for everybody who has guessed a password, and attacks on Exchange have gone
//! exactly there. Nothing that users do needs it.
//!
//! ## What to do
//! Use it from inside only and leave its external URL empty. Administrators connect to the full
//! name of a server, where Kerberos works without any certificate.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Digital certificates and encryption in Exchange
//! Server" (github.com/MicrosoftDocs/OfficeDocs-Exchange) (a certificate is needed from the
//! internet); the advice from general knowledge.

use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{Protocol, Version};

pub(super) const RULE: Rule = Rule {
    id: "EXP-12",
    title: "Remote PowerShell stays inside",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let severity = if scene.answers.version >= Version::V2016 { Error } else { Warning };
    for site in &scene.sites {
        if site.exposure(Protocol::PowerShell).outside() {
            found.site(
                severity,
                site,
                site.at("exposure/powershell"),
                format!(
                    "Remote PowerShell at {} is to be reached from the internet.",
                    site.title()
                ),
                "Use it from inside only; administrators connect to a server by its full name.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, severities};
    use crate::terms::{Exposure, Protocol, Version};

    #[test]
    fn from_inside_it_is_fine() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::PowerShell, Exposure::Internal);
        assert_eq!(severities("EXP-12", &plan), "");
    }

    #[test]
    fn from_outside_it_is_worse_the_newer_the_version() {
        for (version, expected) in [
            (Version::V2010, "warning"),
            (Version::V2013, "warning"),
            (Version::V2016, "error"),
            (Version::Se, "error"),
        ] {
            let mut plan = case_of(version);
            plan.sites[0].exposure.insert(Protocol::PowerShell, Exposure::Both);
            assert_eq!(severities("EXP-12", &plan), expected, "{version:?}");
        }
    }

    #[test]
    fn its_url_says_why() {
        let mut plan = case();
        plan.sites[0].exposure.insert(Protocol::PowerShell, Exposure::Internal);
        for row in crate::design(&plan).urls {
            let expected = row.protocol == Protocol::PowerShell;
            assert_eq!(row.because.contains(&"EXP-12"), expected, "{row:?}");
        }
    }
}
