//! The script that the plan hands over says the same: everything is as planned.

use super::Findings;
use crate::processes::command;
use crate::world::World;

pub(super) fn check(world: &World, findings: &mut Findings) {
    for (side, resolver, trusted) in world.script_sides() {
        let mut shell = command("sh");
        shell.arg(&world.script).arg(side);
        shell.env("CAS_PLAN_DNS", resolver.to_string()).env("CAS_PLAN_CA", trusted);
        let output = shell.output().unwrap();
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
