//! What the system's own packages bring: Node.js for wasm-opt; browsers, their drivers and a PDF
//! reader for the tests; a name server, a balancer and TLS tools for plans that run.

use super::step::{For, Step};
use crate::shell::{self, Outcome, found, output, program};
use std::path::Path;

/// Any of these programs will do; the Debian packages that bring the first.
struct Need {
    programs: &'static [&'static str],
    packages: &'static [&'static str],
    purpose: For,
    /// Tests that need it say so and are skipped where it cannot be had.
    optional: bool,
}

impl Need {
    const fn of(
        purpose: For,
        programs: &'static [&'static str],
        packages: &'static [&'static str],
    ) -> Self {
        Self { programs, packages, purpose, optional: false }
    }

    /// What some tests need: plans that run, and the browsers beside Chromium.
    const fn for_some(program: &'static [&'static str], package: &'static [&'static str]) -> Self {
        Self { optional: true, ..Self::of(For::Testing, program, package) }
    }

    fn is_missing(&self) -> bool {
        // What only root runs is not on everybody's path.
        let there =
            |name: &&str| found(name).is_some() || Path::new("/usr/sbin").join(name).is_file();
        !self.programs.iter().any(there)
    }
}

const FIREFOX: Need = Need::for_some(&["firefox-esr", "firefox"], &["firefox-esr"]);

const NEEDS: &[Need] = &[
    Need::of(For::Building, &["npm"], &["nodejs", "npm"]),
    Need::of(
        For::Measuring,
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromium", "fonts-dejavu-core"],
    ),
    Need::of(For::Measuring, &["chromedriver"], &["chromium-driver"]),
    // The printed plan, read back.
    Need::of(For::Testing, &["pdftotext"], &["poppler-utils"]),
    FIREFOX,
    Need::for_some(&["WebKitWebDriver"], &["webkit2gtk-driver"]),
    // WebKit draws into a window, which nobody sees.
    Need::for_some(&["xvfb-run"], &["xvfb", "xauth"]),
    Need::for_some(&["haproxy"], &["haproxy"]),
    Need::for_some(&["named"], &["bind9"]),
    Need::for_some(&["named-checkzone"], &["bind9-utils"]),
    Need::for_some(&["dig"], &["bind9-dnsutils"]),
    Need::for_some(&["openssl"], &["openssl"]),
    Need::for_some(&["curl"], &["curl"]),
];

/// Whether there is a Firefox, or will be.
pub(super) fn firefox() -> bool {
    !FIREFOX.is_missing() || may_install()
}

/// One step for what has to be there; one each for what tests can do without, because a system that
/// has no package of one name may have the others.
pub(super) fn missing(purpose: For) -> Vec<Step> {
    let (optional, needed): (Vec<&Need>, Vec<&Need>) = NEEDS
        .iter()
        .filter(|need| purpose.includes(need.purpose))
        .filter(|need| need.is_missing())
        .partition(|need| need.optional);
    let needed = (!needed.is_empty()).then(|| step(&needed));
    if optional.is_empty() || may_install() {
        let optional = optional.into_iter().map(|need| step(&[need]).optional());
        return needed.into_iter().chain(optional).collect();
    }
    let packages: Vec<_> = optional.iter().flat_map(|need| need.packages).copied().collect();
    println!(
        "setup: tests that need {} are skipped; only the administrator may install them",
        packages.join(", ")
    );
    needed.into_iter().collect()
}

fn step(needs: &[&Need]) -> Step {
    let named: Vec<String> = needs.iter().map(|need| need.programs.join(" or ")).collect();
    let packages: Vec<&'static str> =
        needs.iter().flat_map(|need| need.packages).copied().collect();
    Step::new(named.join(", "), move || install(&packages))
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
