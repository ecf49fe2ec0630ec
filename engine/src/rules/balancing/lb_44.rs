//! ## What it looks at
//! By which method the balancer gives new connections of Outlook to servers, and what happens when
//! a server comes back into the pool.
//!
//! ## Why it matters
//! "Least connections" suits Outlook's long connections better than taking turns. But a fresh
//! server has none, so it gets every new client at once, signs them all in together, and fails
//! again under the rush.
//!
//! ## What to do
//! Use least connections with a slow start (ramp) of some minutes. Where the device has no ramp,
//! take turns.
//!
//! ## Source
//! General knowledge; the methods are named in Microsoft, "Load balancing" (Exchange 2013),
//! github.com/MicrosoftDocs/OfficeDocs-Exchange.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-44",
    title: "A fresh server starts slowly",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::case;
    use crate::terms::{BalancerKind, Protocol};

    #[test]
    fn it_explains_outlook_behind_a_device_that_chooses() {
        let mut plan = case();
        assert_eq!(explains("LB-44", &plan), [Protocol::MapiRpc, Protocol::OutlookAnywhere]);
        plan.sites[0].balancer.kind = Some(BalancerKind::Wnlb);
        assert_eq!(explains("LB-44", &plan), []);
    }
}
