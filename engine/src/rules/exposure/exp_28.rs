//! ## What it looks at
//! What of port 80 the internet may reach. The firewall sheet lets 443 in for web clients and
//! leaves 80 closed.
//!
//! ## Why it matters
//! Nothing with a password may go over port 80. It is good for three things only: sending browsers
//! on to https, the redirect by which Autodiscover of a further mail domain is found, and calendars
//! that are published to everybody.
//!
//! ## What to do
//! Keep it closed. Where one of the three is wanted, let a device at the edge answer on 80 with
//! nothing but a redirect, or publish only the path of the calendars.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Network ports for clients and mail flow in Exchange"
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-28",
    title: "Port 80 stays closed",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;

    #[test]
    fn it_explains_what_web_clients_outside_may_reach() {
        let rows = crate::design(&case()).firewall;
        let explained: Vec<_> = rows.iter().filter(|row| row.because.contains(&"EXP-28")).collect();
        assert_eq!(explained.len(), 1, "{explained:?}");
        assert_eq!(explained[0].from, "internet");
        assert!(explained[0].ports.contains(&"443") && !explained[0].ports.contains(&"80"));
    }
}
