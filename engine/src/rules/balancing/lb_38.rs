//! ## What it looks at
//! Protocols of Outlook through a layer 7 balancer that opens TLS. Such a device can collect the
//! requests of many clients into few connections to a server.
//!
//! ## Why it matters
//! NTLM proves who somebody is once for a connection, not for each request. Where two users share
//! a connection to the server, the second one is taken for the first, or both are asked for their
//! password for ever.
//!
//! ## What to do
//! Switch multiplexing (connection reuse, OneConnect and the like) off for Exchange, one client
//! connection for one server connection, and leave keep-alive on. Treat the opposite as an error
//! of the configuration.
//!
//! ## Source
//! Avi Networks, avinetworks.com, on the requirements of NTLM; Airlock, docs.airlock.com, on
//! one-to-one binding of connections.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-38",
    title: "NTLM wants a connection to itself",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::case;
    use crate::terms::{BalancerKind, Protocol, Tls};

    #[test]
    fn it_explains_outlook_behind_a_device_that_reads_http() {
        use Protocol::{Autodiscover, Ews, Oab, OutlookAnywhere};
        let explained = explains("LB-38", &case());
        assert_eq!(explained, [Ews, Oab, Autodiscover, OutlookAnywhere]);
    }

    #[test]
    fn what_does_not_read_http_cannot_mix_requests() {
        let mut plan = case();
        plan.sites[0].balancer.tls = Some(Tls::Passthrough);
        assert_eq!(explains("LB-38", &plan), []);
        plan.sites[0].balancer.tls = Some(Tls::Bridge);
        plan.sites[0].balancer.kind = Some(BalancerKind::Layer4);
        assert_eq!(explains("LB-38", &plan), []);
    }
}
