//! ## What it looks at
//! What moves Outlook's traffic at a site with a CAS array and several servers. The rows for MAPI
//! over RPC on the balancer sheet say what is needed and what does it.
//!
//! ## Why it matters
//! Creating the array changes nothing on the wire. It makes databases and profiles name the array,
//! and then all of Outlook goes to whatever address DNS gives for it. The logical group needs its
//! physical counterpart: a load balancer that owns the name and spreads the connections. Without
//! one the array is a single server with a long name, or an address that nobody answers.
//!
//! ## What to do
//! Give the name to a virtual address on a balancer that can keep a client on its server by its
//! address. Where that is missing, the rule about balancing MAPI over RPC reports an error.
//!
//! ## Source
//! Nicolas Blank, "CAS ARRAY Names, Certificates and Load balancers", itproafrica.com, November
//! 2010; Brian Day, "Demystifying the CAS Array Object", part 1, Exchange Team blog, 23 March
//! 2012.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-02",
    title: "Creating the array moves no traffic",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::case;
    use crate::terms::Protocol;

    #[test]
    fn it_explains_the_rpc_row_of_several_servers_and_no_other() {
        let mut plan = case();
        for row in crate::design(&plan).balancing {
            let expected = row.protocol == Protocol::MapiRpc;
            assert_eq!(row.because.contains(&"CAS-02"), expected, "{row:?}");
        }
        plan.sites[0].servers.truncate(1);
        let rows = crate::design(&plan).balancing;
        assert!(rows.iter().all(|row| !row.because.contains(&"CAS-02")));
    }
}
