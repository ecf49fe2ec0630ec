//! ## What it looks at
//! Whether somebody named a CAS array in a plan for Exchange 2013 or later in which no mailbox is
//! on Exchange 2010 any more.
//!
//! ## Why it matters
//! From Exchange 2013 on, every Outlook speaks HTTP and finds its mailbox by its mail address, so
//! there is no RPC end point left that could be grouped. New-ClientAccessArray does not exist
//! there, and the setting RpcClientAccessServer of a database only works in 2010. The one name to
//! plan is that of the web.
//!
//! ## What to do
//! Take the name away. If Exchange 2010 still holds mailboxes, say so: then it is the name of the
//! old array, and it matters until the last of them has moved.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, New-ClientAccessArray and Set-MailboxDatabase
//! (github.com/MicrosoftDocs/office-docs-powershell); Exchange Server documentation, "Load
//! balancing" in Exchange 2013 (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::design::Scene;
use crate::design::Severity::Error;
use crate::design::entered::entered;
use crate::rules::{FROM_2013, Findings, Rule};
use crate::terms::{Choice, Version};

pub(super) const RULE: Rule = Rule {
    id: "CAS-19",
    title: "No array from Exchange 2013 on",
    versions: FROM_2013,
    severities: &[Error],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if scene.answers.has_legacy(Version::V2010) {
        return;
    }
    for site in &scene.sites {
        let Some(host) = entered(site.given.names.array.as_deref()) else { continue };
        found.site(
            Error,
            site,
            site.at("names/array"),
            format!(
                "{} has an array called {host}, but Exchange {} has no CAS arrays.",
                site.title(),
                scene.answers.version.key()
            ),
            "Take the name away; or say that Exchange 2010 still holds mailboxes, if it does.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::design::Verdict;
    use crate::rules::test::{case_of, severities};
    use crate::terms::Version;

    #[test]
    fn without_a_name_it_is_only_a_reason() {
        let design = crate::design(&case_of(Version::V2013));
        assert_eq!(design.arrays[0].verdict, Verdict::NotApplicable);
        assert!(design.arrays[0].because.contains(&"CAS-19"));
        assert_eq!(severities("CAS-19", &case_of(Version::V2013)), "");
    }

    #[test]
    fn a_name_is_an_error_unless_it_is_the_one_of_2010() {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].names.array = Some("outlook.corp.contoso.com".into());
        assert_eq!(severities("CAS-19", &plan), "error");
        plan.organisation.legacy = vec![Version::V2010];
        assert_eq!(severities("CAS-19", &plan), "");
    }
}
