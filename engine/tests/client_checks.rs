//! The scripts that try names and URLs, read by the shell that runs them.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)] // a panic is how a test fails

mod worked;

use cas_plan::documents::FORMATS;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The scripts for the shell of every case, with their files.
fn scripts() -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("client-checks");
    fs::create_dir_all(&folder).unwrap();
    let document = FORMATS.iter().find(|document| document.name == "client-checks").unwrap();
    let mut scripts = Vec::new();
    for (name, mut plan) in worked::plans() {
        plan.title = String::from("a\nrm -rf \"$HOME\" '`id`'");
        for file in document.files(&plan, &cas_plan::design(&plan)) {
            if file.name == "client-checks.sh" {
                let name = format!("{name}.sh");
                fs::write(folder.join(&name), file.text).unwrap();
                scripts.push(folder.join(name));
            }
        }
    }
    scripts
}

#[test]
fn the_shell_and_its_critic_find_nothing() {
    let scripts = scripts();
    assert!(scripts.len() >= 16, "only {} scripts", scripts.len());
    for script in &scripts {
        let output = Command::new("sh").arg("-n").arg(script).output().unwrap();
        assert!(output.status.success(), "{}: {output:?}", script.display());
    }
    let Ok(output) = Command::new("shellcheck").args(["-s", "sh"]).args(&scripts).output() else {
        eprintln!("skipped: shellcheck is not installed");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

/// Nothing resolves, so that everything that should fails, and everything hidden does not.
#[test]
fn a_client_that_finds_nothing_fails() {
    if Command::new("curl").arg("--version").output().is_err() {
        eprintln!("skipped: curl is not installed");
        return;
    }
    let scripts = scripts();
    let script = scripts.iter().find(|script| script.ends_with("G02.sh")).unwrap();
    let run = |side: &str| {
        let output = Command::new("sh")
            .arg(script)
            .arg(side)
            .env("CAS_PLAN_RESOLVE", "none.invalid=127.0.0.1")
            .output()
            .unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    };
    let (status, text) = run("inside");
    assert_eq!(status, 1, "{text}");
    assert!(
        text.lines().any(|line| line.starts_with("FAIL  https://mail.contoso.com/owa ")),
        "{text}"
    );
    assert!(!text.contains("\nok "), "{text}");
    let (status, text) = run("outside");
    assert_eq!(status, 1, "{text}");
    let hidden = "ok    outlook.corp.contoso.com does not resolve here";
    assert!(text.lines().any(|line| line == hidden), "{text}");
    assert_eq!(run("elsewhere").0, 2);
}
