//! Step 4: the names that clients use.

mod add;
mod card;
mod defaults;
mod landing;
mod lists;
mod model;
mod name;
mod overrides;
mod protocols;

use super::site_card::SiteCards;
use card::card;
use defaults::Defaults;
use landing::Landing;
use leptos::prelude::*;
use lists::Lists;
use model::Model;

pub const WHY: &str = "Leave a field empty to take the default name. A name that is entered is used as it is, and \
     the page says what is wrong with it.";

/// The names of each site, and those of none.
#[component]
pub fn Names() -> impl IntoView {
    provide_context(Defaults::new());
    view! {
        <Model/>
        <SiteCards card/>
        <h2>"Beyond the sites"</h2>
        <Landing/>
        <Lists/>
    }
}
