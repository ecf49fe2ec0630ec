//! What of the machine these tests need.

use crate::loopback::Range;
use crate::processes::{command, found, run};

const PROGRAMS: &[&str] = &[
    "openssl",
    "named",
    "named-checkconf",
    "named-checkzone",
    "dig",
    "curl",
    "haproxy",
    "unshare",
    "setpriv",
];

/// What is missing, so that no plan can run here.
pub(crate) fn missing() -> Option<String> {
    let missing: Vec<_> = PROGRAMS.iter().copied().filter(|name| found(name).is_none()).collect();
    if !missing.is_empty() {
        return Some(format!("not installed: {}", missing.join(", ")));
    }
    if let Err(problem) = Range::claim() {
        return Some(problem);
    }
    let namespace = run(command("unshare").args(["--mount", "--pid", "--fork", "true"]));
    namespace.err().map(|problem| format!("no mount namespace for HAProxy: {}", problem.trim()))
}
