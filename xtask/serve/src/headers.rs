//! What a web server says beside a file's type and length.

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::Response;
use std::fs;
use std::path::Path;

/// Asked for at every visit, and sent again only where it is another one.
const CHECKED: HeaderValue = HeaderValue::from_static("no-cache");
/// Never asked for again.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// The policy that index.html in `folder` states. It is sent with every file, because a worker takes
/// its policy from its own script's answer and not from the page.
pub(crate) fn policy(folder: &Path) -> Option<(HeaderName, HeaderValue)> {
    let html = fs::read_to_string(folder.join("index.html")).ok()?;
    let (_, meta) = html.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?;
    let policy = HeaderValue::from_str(meta.split_once('"')?.0).ok()?;
    Some((CONTENT_SECURITY_POLICY, policy))
}

/// Adds them to an answer, after those that all of a site's have.
pub(crate) async fn add(State(always): State<HeaderMap>, request: Request, next: Next) -> Response {
    let kept = names_its_content(request.uri());
    let mut response = next.run(request).await;
    let status = response.status();
    let found = status.is_success() || status == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.extend(always);
    headers.insert(CACHE_CONTROL, if kept && found { KEPT } else { CHECKED });
    headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    response
}

/// Whether other content would have another address: Trunk's `page-0123456789abcdef_bg.wasm`, or
/// a worker's `engine.js?v=01234567`.
fn names_its_content(address: &Uri) -> bool {
    let name = address.path().rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches("_bg");
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let hashed = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    hashed || address.query().is_some_and(|query| query.starts_with("v="))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_hash_may_be_kept() {
        for (address, kept) in [
            ("/plan/cas-planner-0123456789abcdef.js", true),
            ("/cas-planner-0123456789abcdef_bg.wasm", true),
            ("/engine_bg.wasm?v=01234567", true),
            ("/engine_bg.wasm", false),
            ("/", false),
            ("/boot.js", false),
            ("/snippets/leptos-0123456789abcdef/inline0.js", false),
        ] {
            assert_eq!(names_its_content(&address.parse().unwrap()), kept, "{address}");
        }
    }
}
