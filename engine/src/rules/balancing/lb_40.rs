//! ## What it looks at
//! The long connections of Outlook (MAPI over RPC, Outlook Anywhere, MAPI over HTTP) and who ends
//! them when they are quiet: the firewall, the balancer or the server.
//!
//! ## Why it matters
//! Whether a session is over is for the server to say. A device on the way that forgets a
//! connection tells neither side, and Outlook sits on it until it gives up. So the times shrink on
//! the way in: the firewall waits longest, then the balancer, then the server.
//!
//! ## What to do
//! Set, for example, 60 minutes at the firewall, 40 at the balancer and 20 on the servers. There it
//! is the registry value KeepAliveTime, in milliseconds, between 900000 and 1800000; where it is
//! absent Windows waits two hours. The site's script sets it and shows what is there.
//!
//! ## Source
//! Microsoft CSS-Exchange, HealthChecker, "TCP/IP Settings", github.com/microsoft/CSS-Exchange,
//! for 2013 and later; the same idea for 2010 from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-40",
    title: "Timeouts shrink towards Exchange",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::{case, case_of};
    use crate::terms::{Protocol, Version};

    #[test]
    fn it_explains_the_long_connections_of_outlook() {
        use Protocol::{MapiHttp, MapiRpc, OutlookAnywhere};
        assert_eq!(explains("LB-40", &case()), [MapiRpc, OutlookAnywhere]);
        let plan = case_of(Version::V2016);
        assert_eq!(explains("LB-40", &plan), [OutlookAnywhere, MapiHttp]);
    }
}
