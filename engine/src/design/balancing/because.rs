//! Which rules explain a row of the balancing table.

use super::row::Row;
use crate::design::exposure::OUTLOOK;
use crate::design::types::{Need, RuleId, SatisfiedBy};
use crate::terms::{Affinity, Method, Protocol};

/// The rules behind a row; `first` is the one that says what balances it.
pub(super) fn of(row: &Row<'_, '_>, first: RuleId) -> Vec<RuleId> {
    let mut rules = vec![first];
    let mut add = |applies: bool, rule: RuleId| {
        if applies && rule != first {
            rules.push(rule);
        }
    };
    let is_2010 = row.answers.is_2010();
    let https = row.protocol.is_https();
    let rpc = row.protocol == Protocol::MapiRpc;
    let outlook = OUTLOOK.contains(&row.protocol);
    let required = row.need == Need::Required;
    let probed = required && https && row.service.probe.is_some() && can_probe(row);
    add(is_2010, "LB-01");
    add(!is_2010, "LB-16");
    add(rpc && required, "CAS-02");
    add(rpc && required, "CAS-24");
    add(rpc, "LB-08");
    add(rpc, "LB-11");
    add(is_2010 && https && required, "LB-07");
    add(is_2010 && probed, "LB-14");
    add(!is_2010 && probed, "LB-15");
    add(is_2010 && required && https && goes_by_address(row), "LB-33");
    add(can_share_connections(row) && signs_in_by_ntlm(row.protocol), "LB-38");
    add(required && outlook, "LB-40");
    add(row.protocol == Protocol::OutlookAnywhere, "LB-41");
    add(row.protocol == Protocol::ActiveSync, "LB-42");
    add(outlook && by_device(row), "LB-44");
    add(required, "LB-04");
    rules
}

/// A device of its own balances the row; Windows NLB and DNS neither probe nor choose.
fn by_device(row: &Row<'_, '_>) -> bool {
    row.site.has_device() && row.satisfied_by == Some(SatisfiedBy::Balancer)
}

fn can_probe(row: &Row<'_, '_>) -> bool {
    by_device(row) || row.satisfied_by == Some(SatisfiedBy::Edge)
}

/// Only the source address can keep a client on its server.
fn goes_by_address(row: &Row<'_, '_>) -> bool {
    let sticky = row.service.affinity != Affinity::None;
    sticky && row.satisfied_by == Some(SatisfiedBy::Balancer) && row.methods == [Method::SourceIp]
}

/// A device that reads HTTP can send several clients through one connection to a server.
fn can_share_connections(row: &Row<'_, '_>) -> bool {
    by_device(row) && row.site.balancer_reads_http()
}

/// What Outlook uses on the web; browsers and phones have other ways of signing in.
fn signs_in_by_ntlm(protocol: Protocol) -> bool {
    matches!(
        protocol,
        Protocol::OutlookAnywhere
            | Protocol::MapiHttp
            | Protocol::Ews
            | Protocol::Oab
            | Protocol::Autodiscover
    )
}
