//! Step 6: what spreads clients over the servers of a site.

mod addresses;
mod card;
mod device;
mod redirect;

use super::site_card::SiteCards;
use card::card;
use leptos::prelude::*;
use redirect::Redirect;

pub const WHY: &str = "What is there or planned at each site. Whether it does what the protocols need is worked out, \
     protocol by protocol.";

/// The balancer of each site.
#[component]
pub fn Balancing() -> impl IntoView {
    view! {
        <SiteCards card/>
        <Redirect/>
    }
}
