//! ## What it looks at
//! Integration with other servers, which this plan does not ask for.
//!
//! ## Why it matters
//! Their names are apart from the names of client access. Office Online Server has a host of its
//! own in each datacentre, with cookie affinity at the balancer. SharePoint and Skype for Business
//! sign in with the Exchange Auth certificate: it is self-signed, must not be replaced by a public
//! one, and stops these integrations, and hybrid, on the day it expires.
//!
//! ## What to do
//! Plan the host of Office Online Server on its own certificate, and watch the expiry of the Auth
//! certificate; it is renewed with its own procedure.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, preferred-architecture-2019.md
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); Microsoft CSS-Exchange, Health Checker, Auth
//! certificate check.

use crate::rules::{FROM_2013, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-47",
    title: "Office Online Server, SharePoint and Skype for Business",
    versions: FROM_2013,
    severities: &[],
    check: carried_out,
};
