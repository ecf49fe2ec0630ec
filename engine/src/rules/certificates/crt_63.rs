//! ## What it looks at
//! Monitoring with fixed limits, such as green from 60 days, yellow below, red below 30.
//!
//! ## Why it matters
//! A certificate that lives 47 days would never be green. People get used to the alarm, and the one
//! that matters goes unheard.
//!
//! ## What to do
//! Alarm when a third of the validity is left, and again a few days before the end. A renewal that
//! is automated should have happened before the first alarm.
//!
//! ## Source
//! Microsoft CSS-Exchange, Health Checker, certificate check (github.com/microsoft/CSS-Exchange),
//! for the fixed limits; the third is our own conclusion.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-63",
    title: "When an alarm for an expiring certificate is due",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
