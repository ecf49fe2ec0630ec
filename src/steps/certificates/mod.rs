//! Step 5: who issues certificates, what must stay private, and where TLS ends.

mod content;
mod edge;
mod hybrid;
mod issuers;
mod protection;

use super::site_card::SiteCards;
use content::Content;
use edge::card;
use hybrid::Hybrid;
use issuers::Issuers;
use leptos::prelude::*;

pub const WHY: &str = "Who signs a certificate decides which names may stand on it, and where TLS ends decides how \
     many there are.";

/// Who issues them, what stands on them, and where TLS ends.
#[component]
pub fn Certificates() -> impl IntoView {
    view! {
        <h2>"Who issues them"</h2>
        <Issuers/>
        <Hybrid/>
        <h2>"What stands on them"</h2>
        <Content/>
        <h2>"What stands towards the internet, at each site"</h2>
        <SiteCards card/>
    }
}
