//! What index.html says of files that Trunk does not name itself.

use crate::Outcome;
use flate2::Crc;
use std::fs;
use std::path::Path;

/// Where index.html names the worker.
const WORKER: &str = "./engine_loader.js";
/// What the worker is made of. Trunk gives these no hash in their names.
const WORKER_FILES: [&str; 3] = ["engine_loader.js", "engine.js", "engine_bg.wasm"];
const RELOAD: &str = "reload.js";

/// Finishes index.html in the folder of a build.
pub(crate) fn finish(built: &Path) -> Outcome {
    let file = built.join("index.html");
    let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut html = text.replacen(WORKER, &format!("{WORKER}?v={}", version(built)), 1);
    if let Some((rest, script)) = without_reload(&html) {
        let path = built.join(RELOAD);
        fs::write(&path, script).map_err(|error| format!("{}: {error}", path.display()))?;
        html = rest;
    }
    fs::write(&file, html).map_err(|error| format!("{}: {error}", file.display()))
}

/// Another one whenever the worker is another one, so that no cache can keep the old one.
fn version(built: &Path) -> String {
    let mut sum = Crc::new();
    for file in WORKER_FILES {
        sum.update(&fs::read(built.join(file)).unwrap_or_default());
    }
    format!("{:08x}", sum.sum())
}

/// `trunk serve` writes the script that reloads the page into it, which the page's policy forbids:
/// the page with the script's address in its place, and the script. The server fills two blanks of
/// it, though only in HTML.
fn without_reload(html: &str) -> Option<(String, String)> {
    const ADDRESS: &str = "'{{__TRUNK_ADDRESS__}}'";
    let at = html.find(ADDRESS)?;
    let (before, rest) = html.split_at_checked(html.get(..at)?.rfind("<script>")?)?;
    let (script, after) = rest.strip_prefix("<script>")?.split_once("</script>")?;
    let script = script.replace(ADDRESS, "location.host").replace("{{__TRUNK_WS_BASE__}}", "/");
    Some((format!("{before}<script src=\"./{RELOAD}\"></script>{after}"), script))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of `html` beside a worker of `engine`, and the script for reloading.
    fn finished(name: &str, html: &str, engine: &str) -> (String, Option<String>) {
        let built = std::env::temp_dir().join(format!("cas-planner-{}-{name}", std::process::id()));
        fs::create_dir_all(&built).unwrap();
        fs::write(built.join("index.html"), html).unwrap();
        fs::write(built.join("engine_bg.wasm"), engine).unwrap();
        finish(&built).unwrap();
        let html = fs::read_to_string(built.join("index.html")).unwrap();
        let script = fs::read_to_string(built.join(RELOAD)).ok();
        fs::remove_dir_all(built).unwrap();
        (html, script)
    }

    #[test]
    fn another_worker_has_another_address() {
        let html = r#"<script src="./boot.js" data-engine="./engine_loader.js"></script>"#;
        let (one, script) = finished("one", html, "one");
        assert!(one.contains(r#"data-engine="./engine_loader.js?v="#), "{one}");
        assert_eq!(finished("same", html, "one").0, one);
        assert_ne!(finished("other", html, "other").0, one);
        assert_eq!(script, None);
    }

    #[test]
    fn the_script_for_reloading_becomes_a_file() {
        let html = "<script src=x></script><script>go('{{__TRUNK_ADDRESS__}}', '{{__TRUNK_WS_BASE__}}')</script></body>";
        let (html, script) = finished("reload", html, "");
        assert_eq!(html, r#"<script src=x></script><script src="./reload.js"></script></body>"#);
        assert_eq!(script.as_deref(), Some("go(location.host, '/')"));
    }
}
