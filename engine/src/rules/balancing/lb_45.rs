//! ## What it looks at
//! Which balancers their vendors had tested with Exchange 2010 in Microsoft's qualification
//! programme.
//!
//! ## Why it matters
//! The list is the shortest answer to "does ours work?", and the vendors on it have a guide. It is
//! no promise of support by Microsoft: the vendor tested, Microsoft looked at the report.
//!
//! A10, Array, AVANU, Barracuda, Brocade, Cisco ACE, Citrix, Coyote Point, F5, Fortinet, Halon,
//! HAProxy ALOHA, jetNEXUS, KEMP, loadbalancer.org, Radware, Resonate, Riverbed.
//!
//! ## What to do
//! Ask the vendor for the guide to the version that is planned and compare it with the balancing
//! table. Devices that managed 2010 manage 2013, which asks for less.
//!
//! ## Source
//! Microsoft, "Exchange Server 2010 load balancer deployment",
//! github.com/MicrosoftDocs/OfficeDocs-Exchange.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-45",
    title: "Devices that were tested with 2010",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};
