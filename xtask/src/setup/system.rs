//! What the system's own packages bring: Node.js for wasm-opt; a browser, its driver and a PDF
//! reader for the tests; a name server, a balancer and TLS tools for plans that run.

use super::{For, Step};
use crate::shell::{self, Outcome, found, output, program};
use std::path::Path;

/// Any of these programs will do; the Debian packages that bring the first.
struct Need {
    programs: &'static [&'static str],
    packages: &'static [&'static str],
    purpose: For,
    /// Tests that need it say so and are skipped where nobody may install it.
    skipped_without: bool,
}

impl Need {
    const fn of(
        purpose: For,
        programs: &'static [&'static str],
        packages: &'static [&'static str],
    ) -> Self {
        Self { programs, packages, purpose, skipped_without: false }
    }

    /// What plans need to run.
    const fn to_run(program: &'static [&'static str], package: &'static [&'static str]) -> Self {
        Self { skipped_without: true, ..Self::of(For::Testing, program, package) }
    }

    fn is_missing(&self) -> bool {
        // What only root runs is not on everybody's path.
        let there =
            |name: &&str| found(name).is_some() || Path::new("/usr/sbin").join(name).is_file();
        !self.programs.iter().any(there)
    }
}

const NEEDS: &[Need] = &[
    Need::of(For::Building, &["npm"], &["nodejs", "npm"]),
    Need::of(
        For::Testing,
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromium", "fonts-dejavu-core"],
    ),
    Need::of(For::Testing, &["chromedriver"], &["chromium-driver"]),
    // The printed plan, read back.
    Need::of(For::Testing, &["pdftotext"], &["poppler-utils"]),
    Need::to_run(&["haproxy"], &["haproxy"]),
    Need::to_run(&["named"], &["bind9"]),
    Need::to_run(&["named-checkzone"], &["bind9-utils"]),
    Need::to_run(&["dig"], &["bind9-dnsutils"]),
    Need::to_run(&["openssl"], &["openssl"]),
    Need::to_run(&["curl"], &["curl"]),
];

pub(super) fn missing(purpose: For) -> Option<Step> {
    let (optional, missing): (Vec<&Need>, Vec<&Need>) = NEEDS
        .iter()
        .filter(|need| purpose == For::Testing || need.purpose == For::Building)
        .filter(|need| need.is_missing())
        .partition(|need| need.skipped_without && !may_install());
    if !optional.is_empty() {
        let packages: Vec<_> = optional.iter().flat_map(|need| need.packages).copied().collect();
        println!(
            "setup: tests that need {} are skipped; only the administrator may install them",
            packages.join(", ")
        );
    }
    if missing.is_empty() {
        return None;
    }
    let named: Vec<String> = missing.iter().map(|need| need.programs.join(" or ")).collect();
    let packages: Vec<&'static str> =
        missing.iter().flat_map(|need| need.packages).copied().collect();
    Some(Step::new(named.join(", "), move || install(&packages)))
}

fn install(packages: &[&str]) -> Outcome {
    if !may_install() {
        return Err(format!(
            "these come with the system, and only its administrator may install them. On Debian:\n    \
             sudo apt-get install {}\nElsewhere install what these packages hold, on PATH.",
            packages.join(" ")
        ));
    }
    // Only a machine that has no package lists, or old ones, needs the update.
    apt("install", packages).or_else(|_| {
        apt("update", &[])?;
        apt("install", packages)
    })
}

fn may_install() -> bool {
    let is_root = output(program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    is_root && Path::new("/etc/debian_version").exists() && found("apt-get").is_some()
}

fn apt(action: &str, packages: &[&str]) -> Outcome {
    let mut command = program("apt-get");
    command.args([action, "--yes"]).args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    if action == "install" {
        command.arg("--no-install-recommends");
    }
    shell::quietly(&mut command, &format!("apt-{action}"))
}
