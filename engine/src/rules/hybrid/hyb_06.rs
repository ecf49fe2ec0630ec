//! ## What it looks at
//! What the servers of every site need outwards in a hybrid connection: port 443 to Exchange Online
//! and to the sign-in service of Microsoft 365, whichever way the cloud comes in.
//!
//! ## Why it matters
//! Free/busy times and mail tips of moved mailboxes are fetched by the server that the asking user
//! happens to be on, so one site that is shut in has users who see nothing. Tokens for it come from
//! the sign-in service.
//!
//! ## What to do
//! Open 443 outwards from all sites with servers, by the services of the published list and never
//! by single addresses, which change. A proxy on the way must ask the servers for no logon; name it
//! with Set-ExchangeServer -InternetWebProxy.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Hybrid deployment prerequisites" and "Hybrid Agent"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "HYB-06",
    title: "Servers reach Exchange Online",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case_of, site};
    use crate::terms::{HybridKind, Version};

    #[test]
    fn every_site_with_servers_reaches_it_whichever_way_the_cloud_comes_in() {
        let mut plan = case_of(Version::V2016);
        plan.sites.push(site("BR"));
        plan.organisation.hybrid = Some(true);
        for kind in [HybridKind::Classic, HybridKind::Agent] {
            plan.organisation.hybrid_kind = Some(kind);
            let rows = crate::design(&plan).firewall.into_iter();
            let ours = rows.filter(|row| row.because == ["HYB-06"]);
            let ends: Vec<_> = ours.map(|row| (row.from, row.to)).collect();
            let of = |site: &str| {
                ["exchangeOnline", "microsoft365"]
                    .map(|to| (format!("servers:{site}"), to.to_owned()))
            };
            assert_eq!(ends, [of("HQ"), of("BR")].concat(), "{kind:?}");
        }
    }
}
