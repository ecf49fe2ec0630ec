//! ## What it looks at
//! What goes past the CAS array: clients of public folder databases connect to the Mailbox servers
//! themselves. Where a site has such databases, the firewall sheet has rows for them.
//!
//! ## Why it matters
//! The array is the end point for Outlook's mailbox and directory traffic, and for nothing else.
//! The web, phones, POP, IMAP and SMTP have names of their own, and public folders of Exchange
//! 2010 bypass the Client Access servers altogether. Who balances only the array and opens the
//! firewall only for it has users without public folders.
//!
//! ## What to do
//! Let clients reach the Mailbox servers with public folders on TCP 135 and a static RPC port, and
//! set that port on these servers too.
//!
//! ## Source
//! Brian Day, "Demystifying the CAS Array Object", part 1, Exchange Team blog, 23 March 2012;
//! TechNet, "Understanding RPC Client Access", ee332317; Exchange Team, "Exploring Exchange 2010
//! RPC Client Access service".

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-18",
    title: "What the array does not serve",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::case;

    fn rows(plan: &Plan) -> usize {
        let rows = crate::design(plan).firewall;
        rows.iter().filter(|row| row.because.contains(&"CAS-18")).count()
    }

    #[test]
    fn it_explains_the_way_to_public_folders() {
        let mut plan = case();
        assert_eq!(rows(&plan), 0);
        plan.sites[0].public_folders = Some(true);
        assert_eq!(rows(&plan), 1);
    }
}
