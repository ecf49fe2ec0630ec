//! ## What it looks at
//! How many processor cores the Client Access role needs where it has servers of its own, beside
//! the cores of the Mailbox servers.
//!
//! ## Why it matters
//! Exchange 2010 moved Outlook from the Mailbox server to the Client Access server, and the small
//! front end of 2007 became a big one: three cores for every four of the Mailbox role. In 2013 the
//! front end only passes on and one for four is enough. Servers with both roles have nothing to
//! divide, and from 2016 there is no other kind.
//!
//! ## What to do
//! Take three quarters of the Mailbox cores of the site, rounded up, as Client Access cores (2013:
//! one quarter), on one server less than there are. The plan doesn't ask for cores, so it doesn't
//! judge them.
//!
//! ## Source
//! msexchangegeek.com, September 2009 (4:3); the ratio of 2013 from general knowledge.

use crate::rules::{Rule, carried_out};
use crate::terms::Version;

pub(super) const RULE: Rule = Rule {
    id: "LB-43",
    title: "Client Access servers of 2010 are big",
    versions: &[Version::V2010, Version::V2013],
    severities: &[],
    check: carried_out,
};
