//! ## What it looks at
//! Where mail leaves for the internet: at sites at which it arrives, while the MX leads here. The
//! firewall table lets the servers that take mail out on port 25.
//!
//! ## Why it matters
//! A table that only lets mail in leaves every answer in the queue. It is seen late: the sender
//! hears of it after hours or days.
//!
//! ## What to do
//! Open port 25 outwards from the servers that send and from nothing else, so that no infected PC
//! sends mail by itself. The name that the send connector says has to be a public one that leads to
//! the address which the world sees.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, Set-SendConnector, parameter Fqdn
//! (github.com/MicrosoftDocs/office-docs-powershell); the rest from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "MAIL-03",
    title: "Mail leaves by port 25",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case_of;
    use crate::terms::{Exposure, Mx, Protocol, Version};

    #[test]
    fn it_explains_the_way_out() {
        let mut plan = case_of(Version::V2016);
        let out = |plan: &crate::plan::Plan| {
            let rows = crate::design(plan).firewall;
            rows.iter().any(|row| {
                (row.from.as_str(), row.to.as_str()) == ("servers:HQ", "internet")
                    && row.because == ["MAIL-03"]
                    && row.ports == ["25"]
            })
        };
        assert!(!out(&plan), "no mail, no way");
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        assert!(out(&plan));
        plan.organisation.mx = Some(Mx::Service);
        assert!(!out(&plan), "mail leaves by the service");
    }
}
