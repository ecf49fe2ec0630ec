//! What the server says to a browser.

use crate::{Instead, Site, serve};
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::thread;

const POLICY: &str = "default-src 'none'; script-src 'self'";

/// A published folder, which goes with the test.
struct Published(PathBuf);

impl Published {
    fn site(&self) -> Site {
        Site::of(self.0.join("dist"))
    }
}

impl Drop for Published {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// A published folder, of its own for each test; beside it lies what nobody may see.
fn published(name: &str) -> Published {
    let outside = std::env::temp_dir().join(format!("cas-planner-{}-{name}", std::process::id()));
    let folder = outside.join("dist");
    fs::create_dir_all(folder.join("deep")).unwrap();
    let page = format!(r#"<meta http-equiv="Content-Security-Policy" content="{POLICY}"><p>page"#);
    for (file, text) in [
        ("../secret.txt", "secret"),
        ("index.html", page.as_str()),
        ("deep/index.html", "<p>deep"),
        ("app-0123456789abcdef_bg.wasm", "plain"),
        ("app-0123456789abcdef_bg.wasm.br", "by brotli"),
        ("app-0123456789abcdef_bg.wasm.gz", "by gzip"),
        ("engine.js", "works()"),
    ] {
        fs::write(folder.join(file), text).unwrap();
    }
    Published(outside)
}

/// What is said to `request`, a method and a path, with one more header line.
fn said(site: Site, request: &str, header: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || serve(listener, site));
    let mut stream = TcpStream::connect(address).unwrap();
    let lines = [&format!("{request} HTTP/1.1"), "Host: localhost", "Connection: close", header];
    let lines = lines.iter().filter(|line| !line.is_empty()).map(|line| format!("{line}\r\n"));
    stream.write_all(format!("{}\r\n", lines.collect::<String>()).as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn holds(answer: &str, parts: &[&str]) {
    for part in parts {
        assert!(answer.contains(part), "{part:?} is not in: {answer}");
    }
}

#[test]
fn a_folder_is_its_index_and_carries_its_policy() {
    let dist = published("index");
    let answer = said(dist.site(), "GET /", "");
    holds(&answer, &["HTTP/1.1 200 OK\r\n", "content-type: text/html", "<p>page"]);
    holds(&answer, &[&format!("content-security-policy: {POLICY}\r\n"), "cache-control: no-cache"]);
    holds(&said(dist.site(), "GET /deep/?x=1", ""), &["<p>deep"]);
    holds(&said(dist.site(), "GET /engine.js", ""), &["text/javascript", POLICY]);
    holds(&said(dist.site(), "POST /", ""), &["HTTP/1.1 405", "allow: GET,HEAD"]);
}

#[test]
fn a_browser_gets_the_smallest_form_that_it_takes() {
    let dist = published("small");
    for (takes, encoding, body) in [
        ("gzip, deflate, br, zstd", "content-encoding: br\r\n", "by brotli"),
        ("gzip, deflate", "content-encoding: gzip\r\n", "by gzip"),
        ("identity", "", "plain"),
    ] {
        let header = format!("Accept-Encoding: {takes}");
        let answer = said(dist.site(), "GET /app-0123456789abcdef_bg.wasm", &header);
        holds(&answer, &["content-type: application/wasm\r\n", "vary: Accept-Encoding", encoding]);
        holds(&answer, &["cache-control: public, max-age=31536000, immutable"]);
        assert!(answer.ends_with(body), "{answer}");
    }
}

#[test]
fn under_a_path_only_what_is_under_it_is_served() {
    let dist = published("under");
    let site = || dist.site().under("/plan/");
    holds(&said(site(), "GET /plan/", ""), &["200 OK", "<p>page"]);
    holds(&said(site(), "GET /plan/engine.js", ""), &["200 OK", "works()"]);
    holds(&said(site(), "GET /index.html", ""), &["HTTP/1.1 404", "cache-control: no-cache"]);
    holds(&said(site(), "GET /plan", ""), &["HTTP/1.1 308", "location: /plan/\r\n"]);
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let dist = published("outside");
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/deep/../../secret.txt", "//secret.txt"] {
        let answer = said(dist.site(), &format!("GET {path}"), "");
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[test]
fn a_file_can_be_missing_or_another_one() {
    let dist = published("instead");
    let site = |answer| dist.site().under("/plan/").instead("engine.js", answer);
    let broken = site(Instead::Text("text/javascript", "throw 1".to_owned()));
    holds(&said(broken, "GET /plan/engine.js?v=1", ""), &["200 OK", "text/javascript", "throw 1"]);
    holds(&said(site(Instead::Missing), "GET /plan/engine.js", ""), &["HTTP/1.1 404"]);
    holds(&said(site(Instead::Missing), "GET /plan/", ""), &["200 OK", "<p>page"]);
}
