use super::*;
use std::io::Read as _;

/// What the server says to `request`, from a folder of its own.
fn said(name: &str, prefix: &str, request: &str) -> String {
    let outside = std::env::temp_dir().join(format!("cas-planner-{}-{name}", std::process::id()));
    let folder = outside.join("dist");
    fs::create_dir_all(folder.join("deep")).unwrap();
    fs::write(outside.join("secret.txt"), "secret").unwrap();
    fs::write(folder.join("index.html"), "<p>page</p>").unwrap();
    fs::write(folder.join("app name.wasm"), "\0asm").unwrap();
    fs::write(folder.join("deep/index.html"), "<p>deep</p>").unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let headers = vec!["Cache-Control: no-cache".to_owned()];
    let site = Site { folder, prefix: prefix.to_owned(), headers };
    thread::spawn(move || serve(&listener, site));
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(format!("{request} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    fs::remove_dir_all(outside).unwrap();
    answer
}

#[test]
fn a_folder_is_its_index() {
    let answer = said("index", "/", "GET /");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("Content-Type: text/html; charset=utf-8\r\n"), "{answer}");
    assert!(answer.contains("Cache-Control: no-cache\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n<p>page</p>"), "{answer}");
    assert!(said("deep", "/", "GET /deep/?x=1").ends_with("<p>deep</p>"));
}

#[test]
fn wasm_has_its_type_and_a_name_may_be_escaped() {
    let answer = said("wasm", "/", "GET /app%20name.wasm");
    assert!(answer.contains("Content-Type: application/wasm\r\n"), "{answer}");
}

#[test]
fn head_sends_the_length_and_no_body() {
    let answer = said("head", "/", "HEAD /");
    assert!(answer.contains("Content-Length: 11\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
}

#[test]
fn under_a_path_only_what_is_under_it_is_served() {
    assert!(said("under", "/plan/", "GET /plan/").contains("<p>page</p>"));
    assert!(said("beside", "/plan/", "GET /index.html").starts_with("HTTP/1.1 404"));
    let answer = said("moved", "/plan/", "GET /plan");
    assert!(answer.starts_with("HTTP/1.1 301") && answer.contains("Location: /plan/\r\n"));
}

#[test]
fn nothing_outside_the_folder_is_served() {
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/deep/../../secret.txt", "//secret.txt"] {
        let answer = said("outside", "/", &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[test]
fn other_methods_are_refused() {
    let answer = said("post", "/", "POST /");
    assert!(answer.starts_with("HTTP/1.1 405") && answer.contains("Allow: GET, HEAD\r\n"));
}
