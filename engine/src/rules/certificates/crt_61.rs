//! ## What it looks at
//! The proof that a domain is yours, which a public authority keeps and uses again for the next
//! certificate.
//!
//! ## Why it matters
//! It ages faster than the certificate: at most 398 days, 200 from 15 March 2026, 100 from 15 March
//! 2027, 10 from 15 March 2029. Proof by telephone ends on 15 March 2027 and every proof by e-mail
//! on 15 March 2028. With ten days each renewal is a new proof, which nobody can do by hand.
//!
//! ## What to do
//! Plan to prove ownership by a DNS record or a file on the web server, without a person in
//! between, and find out who may change DNS for each domain of the certificate.
//!
//! ## Source
//! CA/Browser Forum, Baseline Requirements 2.2.6, 4.2.1 and table of revisions
//! (github.com/cabforum/servercert, docs/BR.md).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-61",
    title: "How long a proof of ownership is good",
    versions: ALL,
    severities: &[],
    check: carried_out,
};
