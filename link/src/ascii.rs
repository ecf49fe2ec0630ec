//! Names outside ASCII, by the browser's own knowledge of them, which the page and its worker have.

use web_sys::Url;

/// The form of a name that DNS and certificates know: `bücher.com` is `xn--bcher-kva.com`.
/// `None` where the browser does not take it for a name.
pub fn ascii(name: &str) -> Option<String> {
    let host = Url::new(&format!("http://{name}/")).ok()?.hostname();
    (!host.is_empty()).then_some(host)
}
