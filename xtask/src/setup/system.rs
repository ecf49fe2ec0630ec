//! What the system's own packages bring: Node.js for wasm-opt; a browser, its driver and a PDF
//! reader for the tests.

use super::{For, Step};
use crate::shell::{self, Outcome, found, output, program};
use std::path::Path;

/// Any of these programs will do; the Debian packages that bring the first.
struct Need {
    programs: &'static [&'static str],
    packages: &'static [&'static str],
    purpose: For,
}

const NEEDS: &[Need] = &[
    Need { programs: &["npm"], packages: &["nodejs", "npm"], purpose: For::Building },
    Need {
        programs: &["chromium", "chromium-browser", "google-chrome"],
        packages: &["chromium", "fonts-dejavu-core"],
        purpose: For::Testing,
    },
    Need { programs: &["chromedriver"], packages: &["chromium-driver"], purpose: For::Testing },
    Need {
        programs: &["pdftotext"], // the printed plan, read back
        packages: &["poppler-utils"],
        purpose: For::Testing,
    },
];

pub(super) fn missing(purpose: For) -> Option<Step> {
    let missing: Vec<&Need> = NEEDS
        .iter()
        .filter(|need| purpose == For::Testing || need.purpose == For::Building)
        .filter(|need| !need.programs.iter().any(|name| found(name).is_some()))
        .collect();
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
