//! A site in one line, so that forty of them can be looked over.

use crate::document::Document;
use cas_plan::documents::words::count;
use cas_plan::plan::{Site, SiteKey};
use leptos::prelude::*;

/// What a folded card says.
#[component]
pub(super) fn Line(
    /// The site.
    key: SiteKey,
) -> impl IntoView {
    let document = Document::here();
    let words = Memo::new(move |_| document.site(key, in_a_line));
    view! { <p class="soft in-a-line">{words}</p> }
}

/// Whether it faces the internet, its servers, its pair, its users.
fn in_a_line(site: &Site) -> String {
    let facing = match site.internet_facing {
        Some(true) => "Internet-facing",
        Some(false) => "Not internet-facing",
        None => "Internet-facing or not: not known yet",
    };
    let pair = site.pair.iter().map(|pair| format!("pair {pair}"));
    let users = site.users.iter().map(|users| count(*users as usize, "user"));
    let always = [facing.to_owned(), count(site.servers.len(), "server")];
    always.into_iter().chain(pair).chain(users).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_is_known_of_a_site() {
        let mut site = Site::default();
        assert_eq!(in_a_line(&site), "Internet-facing or not: not known yet, 0 servers");
        site.internet_facing = Some(true);
        site.servers = vec!["ex01".into()];
        site.pair = Some("A".into());
        site.users = Some(1200);
        assert_eq!(in_a_line(&site), "Internet-facing, 1 server, pair A, 1200 users");
    }
}
