//! The script that the plan hands over says the same: everything is as planned.

use super::Findings;
use crate::world::World;

pub(super) fn check(world: &World, findings: &mut Findings) {
    for (side, output) in world.script.run() {
        let said = String::from_utf8_lossy(&output.stdout);
        findings.scripted += said.lines().filter(|line| line.starts_with("ok ")).count();
        let bad = |line: &&str| line.starts_with("FAIL") || line.starts_with("skip");
        for line in said.lines().filter(bad) {
            findings.problem(format!("client-checks.sh {side}: {line}"));
        }
        if !output.status.success() || said.lines().count() < 2 {
            let complaint = String::from_utf8_lossy(&output.stderr);
            let status = output.status;
            findings.problem(format!("client-checks.sh {side}: {status} {complaint}"));
        }
    }
}
