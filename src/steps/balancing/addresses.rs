//! Addresses of a site, for DNS zones and balancer configurations.

use super::super::of_site_title;
use crate::document::Document;
use crate::parts::{Answer, Field, live, memo, of_site, problems, site_answer_id, text, text_of};
use cas_plan::plan::SiteKey;
use leptos::prelude::*;

pub fn addresses(document: Document, key: SiteKey) -> AnyView {
    let servers = memo(move || {
        document.plan().with(|plan| plan.site(key).map(|s| s.servers.clone()).unwrap_or_default())
    });
    view! {
        <p class="hint">
            "For DNS zones and balancer configurations. What is not known yet becomes a marked blank there."
        </p>
        {text(
            field(document, key, "vip", "The balancer, inside"),
            of_site(
                document, key, "the balancer’s address",
                |s| s.addresses.vip.clone().unwrap_or_default(),
                |s, text| s.addresses.vip = text_of(text),
            ),
        )}
        {text(
            field(document, key, "public", "What the internet reaches"),
            of_site(
                document, key, "the public address",
                |s| s.addresses.public.clone().unwrap_or_default(),
                |s, text| s.addresses.public = text_of(text),
            ),
        )}
        {text(
            field(document, key, "edge", "The edge, inside"),
            of_site(
                document, key, "the edge’s address",
                |s| s.addresses.edge.clone().unwrap_or_default(),
                |s, text| s.addresses.edge = text_of(text),
            ),
        )}
        {live(move || {
            let each = |server| of_server(document, key, server);
            servers.get().into_iter().map(each).collect_view().into_any()
        })}
    }
    .into_any()
}

fn of_server(document: Document, key: SiteKey, server: String) -> AnyView {
    let id = site_answer_id(key, &format!("addresses/servers/{server}"));
    let said = Signal::stored(server.clone());
    let of = server.clone();
    let value = memo(move || {
        document.plan().with(|plan| {
            plan.site(key)
                .and_then(|site| site.addresses.servers.get(&of).cloned())
                .unwrap_or_default()
        })
    });
    let set = Callback::new(move |address: String| {
        document.type_in(&format!("the address of {server}"), |plan| {
            plan.edit_site(key, |site| {
                if address.is_empty() {
                    site.addresses.servers.remove(&server);
                } else {
                    site.addresses.servers.insert(server.clone(), address);
                }
            });
        });
    });
    let field = Field {
        id,
        label: "Server",
        of: Some(said),
        otherwise: Some(said),
        problem: Some(problems::address),
        host: true,
        ..Field::default()
    };
    text(field, Answer { value: value.into(), set })
}

fn field(document: Document, key: SiteKey, answer: &str, label: &'static str) -> Field {
    Field {
        id: site_answer_id(key, &format!("addresses/{answer}")),
        label,
        of: Some(of_site_title(document, key)),
        problem: Some(problems::address),
        host: true,
        ..Field::default()
    }
}
