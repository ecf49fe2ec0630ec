//! ## What it looks at
//! The order in which static RPC ports are set on the servers of a site: setting them takes a
//! restart of the RPC Client Access service on each.
//!
//! ## Why it matters
//! The restart drops every Outlook on that server. On all servers at once it drops every Outlook
//! of the site.
//!
//! ## What to do
//! One server at a time: drain it at the balancer, wait until its connections are gone, set the
//! ports, restart, check with `netstat`, let it back in, and only then go on with the next.
//!
//! ## Source
//! From general knowledge.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-47",
    title: "Static ports one server at a time",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};
