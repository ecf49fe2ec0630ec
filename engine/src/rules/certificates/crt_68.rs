//! ## What it looks at
//! Sites at which POP or IMAP is used, from inside or outside.
//!
//! ## Why it matters
//! Both are installed with Exchange, but their services neither run nor start by themselves.
//! Everything else can be right, certificate, name and balancer, and still nothing answers. From
//! Exchange 2013 there are two services each, in front and behind, and both have to run.
//!
//! ## What to do
//! Set the services to start automatically and start them, on every server of the site.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, configure-pop3.md
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); Exchange 2010 is from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-68",
    title: "POP and IMAP have to be switched on",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
