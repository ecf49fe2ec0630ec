//! Certificates, and the names that are on none.

use super::each::Each;
use super::identity;
use super::name::ReasonedName;
use super::place::focusable;
use cas_plan::documents::block::{Certificate, Name};
use leptos::prelude::*;

/// A certificate: whose, where, until when, which names and why.
#[component]
pub(super) fn CertificateCard(
    /// The certificate.
    #[prop(into)]
    certificate: Signal<Certificate>,
) -> impl IntoView {
    let (id, tabindex) = focusable(move || certificate.with(|one| one.address.clone()));
    let names = Signal::derive(move || certificate.with(|one| one.names.clone()));
    view! {
        <div class="card">
            <h3 id=id tabindex=tabindex>{move || certificate.with(|one| one.title.clone())}</h3>
            <p class="meta">{move || certificate.with(|one| one.about.clone())}</p>
            <ol class="names">
                <Each things=names names=identity::hosts row=one/>
            </ol>
        </div>
    }
}

/// Names that are on no certificate, each with its reason.
#[component]
pub(super) fn LeftOff(
    /// The names.
    #[prop(into)]
    names: Signal<Vec<Name>>,
) -> impl IntoView {
    view! {
        <div class="card off">
            <ul class="names">
                <Each things=names names=identity::hosts row=one/>
            </ul>
        </div>
    }
}

fn one(name: Signal<Name>) -> AnyView {
    view! { <ReasonedName name/> }.into_any()
}
