//! ## What it looks at
//! Who may reach port 25 from outside: anybody where the MX of the mail domains leads here, else
//! only the service that takes the mail first: Exchange Online, or a filter.
//!
//! ## Why it matters
//! A filter protects nothing while everybody can walk round it: senders of unwanted mail look for
//! the old address and deliver straight to the servers.
//!
//! ## What to do
//! Let only the service that the MX names in, by its published addresses, and leave its MX in
//! public DNS. Where the MX leads here, port 25 has to be open to the internet.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Hybrid deployment prerequisites"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); that filters are walked round, from general
//! knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "MAIL-02",
    title: "Port 25 is open to who delivers",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case_of;
    use crate::terms::{Exposure, Mx, Protocol, Version};

    /// Who reaches port 25 from outside.
    fn sources(mx: Option<Mx>) -> Vec<String> {
        let mut plan = case_of(Version::V2016);
        plan.sites[0].exposure.insert(Protocol::Smtp, Exposure::External);
        plan.organisation.mx = mx;
        let rows = crate::design(&plan).firewall.into_iter();
        let in_front = rows.filter(|row| row.to == "vip:HQ" && row.ports.contains(&"25"));
        in_front.map(|row| row.from).collect()
    }

    #[test]
    fn only_who_the_mx_names_reaches_port_25() {
        assert_eq!(sources(None), ["internet"]);
        assert_eq!(sources(Some(Mx::Here)), ["internet"]);
        assert_eq!(sources(Some(Mx::ExchangeOnline)), ["exchangeOnline"]);
        assert_eq!(sources(Some(Mx::Service)), ["mailService"]);
    }
}
