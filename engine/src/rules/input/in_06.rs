//! ## What it looks at
//! A pasted table that has a name beside a site in its heads: a row for each server, as
//! Get-ExchangeServer prints, lists or exports it.
//!
//! ## Why it matters
//! Clients come to servers that hold the Client Access role: up to Exchange 2013 a role of its own,
//! later every Mailbox server. Edge Transport servers, servers with other roles and servers of other
//! versions do not belong to the sites of the plan.
//!
//! ## What to do
//! Each Active Directory site of the table becomes a site with its servers, under their full names
//! where the table or the domain of Active Directory tells them. What was left out is counted, with
//! the reason.
//!
//! ## Source
//! Microsoft, Get-ExchangeServer reference (github.com/MicrosoftDocs/office-docs-powershell);
//! Microsoft, "Exchange Server build numbers and release dates"
//! (learn.microsoft.com/exchange/new-features/build-numbers-and-release-dates).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "IN-06",
    title: "A table of servers becomes the sites that they stand in",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
