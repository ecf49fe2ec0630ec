//! ## What it looks at
//! A site of Exchange 2010 with public folder databases.
//!
//! ## Why it matters
//! Outlook opens public folders on the Mailbox server that holds them, past the array and past the
//! virtual IP. Static ports on the Client Access servers don't help there: where only those ports
//! pass, mailboxes work and public folders don't.
//!
//! ## What to do
//! Set the static RPC port on those Mailbox servers as well, and let 135 and that port pass from
//! Outlook to each of them directly. The firewall table has the row.
//!
//! ## Source
//! Microsoft, "Understanding RPC Client Access", TechNet Library, ee332317; Byron Wright, "Static
//! RPC Ports for Exchange 2010", August 2011; risual.com, 26 October 2010.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{Findings, ONLY_2010, Rule};

pub(super) const RULE: Rule = Rule {
    id: "LB-13",
    title: "Public folders are reached past the balancer",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    for site in scene.sites.iter().filter(|site| site.given.public_folders == Some(true)) {
        if site.servers.is_empty() {
            continue;
        }
        found.site(
            Warning,
            site,
            site.at("publicFolders"),
            format!(
                "Outlook reaches the public folders of {} on their Mailbox servers directly, not \
                 through the array.",
                site.title()
            ),
            "Set the static RPC port there too, and let 135 and that port pass to each of them.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, case_of, severities};
    use crate::terms::Version;

    #[test]
    fn public_folder_databases_are_a_warning_in_2010() {
        let mut plan = case();
        assert_eq!(severities("LB-13", &plan), "");
        plan.sites[0].public_folders = Some(false);
        assert_eq!(severities("LB-13", &plan), "");
        plan.sites[0].public_folders = Some(true);
        assert_eq!(severities("LB-13", &plan), "warning");
        plan.sites[0].servers.clear();
        assert_eq!(severities("LB-13", &plan), "");
    }

    #[test]
    fn and_explain_a_row_of_the_firewall_table() {
        let explained = |plan: &Plan| {
            let rows = crate::design(plan).firewall;
            rows.iter().filter(|row| row.because.contains(&"LB-13")).count()
        };
        let mut plan = case();
        assert_eq!(explained(&plan), 0);
        plan.sites[0].public_folders = Some(true);
        assert_eq!(explained(&plan), 1);
    }

    #[test]
    fn later_versions_keep_them_in_mailboxes() {
        let mut plan = case_of(Version::V2013);
        plan.sites[0].public_folders = Some(true);
        assert_eq!(severities("LB-13", &plan), "");
    }
}
