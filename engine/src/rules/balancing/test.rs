//! What the tests of this family share.

use crate::plan::Plan;
use crate::terms::Protocol;

/// The protocols whose balancing a rule explains in a plan, each once.
pub(super) fn explains(rule: &str, plan: &Plan) -> Vec<Protocol> {
    let rows = crate::design(plan).balancing;
    let mut protocols: Vec<Protocol> =
        rows.iter().filter(|row| row.because.contains(&rule)).map(|row| row.protocol).collect();
    protocols.dedup();
    protocols
}
