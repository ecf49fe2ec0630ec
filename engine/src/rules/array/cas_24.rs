//! ## What it looks at
//! How the balancer sees whether a server of a CAS array lives. The row for MAPI over RPC names
//! the probe: TCP 135 and both static ports, on the same pool.
//!
//! ## Why it matters
//! Many devices probe one port for the whole virtual address, and that is 443. RPC Client Access
//! and the Address Book are processes of their own, which may be down while the web site answers:
//! Outlook is then sent to a server that answers the web and nothing else.
//!
//! ## What to do
//! Give the RPC services of the virtual address their own probe, and take a server out of all
//! three when one of them does not answer.
//!
//! ## Source
//! A summary of Ross Smith IV's TechEd advice on integrated health monitoring, quisitive.com;
//! the ports to probe from general knowledge.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-24",
    title: "RPC has a probe of its own",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;

    #[test]
    fn it_explains_the_probe_of_the_rpc_row() {
        let rows = crate::design(&case()).balancing;
        let rpc: Vec<_> = rows.iter().filter(|row| row.because.contains(&"CAS-24")).collect();
        assert_eq!(rpc.len(), 1, "{rpc:?}");
        assert_eq!(rpc[0].probe, Some("TCP 135,59531,59532"));
    }
}
