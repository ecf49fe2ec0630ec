//! ## What it looks at
//! Exchange 2010 without a service pack, where the Address Book service reads its static port from
//! `Microsoft.Exchange.AddressBook.Service.exe.config` and not from the registry.
//!
//! ## Why it matters
//! The upgrade to SP1 replaces that file and looks into the registry from then on. Nothing fails at
//! once: the port silently becomes a dynamic one, and Outlook loses its address book at the next
//! restart behind a balancer that only knows the old one.
//!
//! ## What to do
//! Upgrade first and set the ports afterwards. Where they were set before SP1, set the registry
//! value again after the upgrade, on every server.
//!
//! ## Source
//! Byron Wright, "Static RPC Ports for Exchange 2010", byronwright.blogspot.ca, August 2011; the
//! name of the file from general knowledge.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-12",
    title: "SP1 forgets the static port of the Address Book",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};
