//! TLS between clients, devices and servers.

mod tls_07;

use super::Rule;

/// The rules of this family, in the order of their identifiers.
pub(super) const RULES: &[&Rule] = &[&tls_07::RULE];
