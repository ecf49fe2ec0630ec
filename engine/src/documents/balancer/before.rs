//! What the team of the balancer makes sure of before it is used.

use super::balanced::Balanced;
use crate::design::site::SiteView;
use crate::terms::{Nat, Protocol};

/// Protocols in which a sign-in by Windows belongs to a connection.
const BY_CONNECTION: [Protocol; 5] = [
    Protocol::Ews,
    Protocol::Autodiscover,
    Protocol::Oab,
    Protocol::OutlookAnywhere,
    Protocol::MapiHttp,
];

/// The lines for the sites of the sheet.
pub(super) fn lines(sites: &[Balanced<'_>]) -> Vec<&'static str> {
    let any =
        |condition: &dyn Fn(&SiteView<'_>) -> bool| sites.iter().any(|(site, _)| condition(site));
    let returns = any(&|site| site.has_device() && site.given.balancer.nat == Some(Nat::Dsr));
    let all = [
        (true, "the product can do what is asked for here; the tests at the end show it"),
        (
            any(&signs_in_by_connection),
            "one connection to a server per client connection: no sharing, pooling or multiplexing \
             of connections that sign in with NTLM or Negotiate (LB-38)",
        ),
        (
            returns,
            "direct server return: on every server the loopback adapter with the virtual address \
             answers no ARP and registers nothing in DNS (LB-37)",
        ),
        (
            returns,
            "direct server return on Windows 2008 and later: weakhostreceive and weakhostsend are on \
             for the loopback adapter and the network's (netsh interface ipv4 set interface)",
        ),
        (returns, "direct server return: the servers' own firewall lets the virtual address in"),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, line)| line).collect()
}

/// Whether a device opens HTTP in which a sign-in by Windows may come.
pub(super) fn signs_in_by_connection(site: &SiteView<'_>) -> bool {
    site.balancer_reads_http() && BY_CONNECTION.into_iter().any(|protocol| site.uses(protocol))
}
