//! ## What it looks at
//! The three services that MAPI over RPC has on a balancer: the endpoint mapper on TCP 135, RPC
//! Client Access and the Address Book on their static ports. The plan puts them in one group that
//! shares its affinity by source address.
//!
//! ## Why it matters
//! Outlook asks the endpoint mapper where the other two are, and expects all its RPC sessions on
//! the server that answered. Three independent services may choose three servers for one client,
//! which then meets a server that knows nothing of it.
//!
//! Practice differs: some vendors' guides take static ports with a service for each, others one
//! service for all ports on an address of its own. The deciding question is whether the device can
//! let services share one affinity; the plan takes grouped services on static ports.
//!
//! ## What to do
//! Configure the three as one group with a shared table of source addresses. Where the device
//! can't, give RPC a virtual IP of its own that passes every port.
//!
//! ## Source
//! Microsoft, "Load Balancing Requirements of Exchange Protocols", TechNet Library, ff625248; Dave
//! Stork, dirteam.com/dave, 15 July 2011, for the group.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-08",
    title: "All RPC of one client goes to one server",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::case;
    use crate::terms::Protocol;

    #[test]
    fn it_explains_the_group_of_rpc_and_nothing_else() {
        assert_eq!(explains("LB-08", &case()), [Protocol::MapiRpc]);
        let rows = crate::design(&case()).balancing;
        let grouped = rows.iter().filter(|row| row.group == Some("rpc"));
        assert!(grouped.map(|row| row.protocol).eq([Protocol::MapiRpc]));
    }
}
