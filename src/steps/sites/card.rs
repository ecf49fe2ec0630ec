//! A site.

use super::super::{Card, more};
use super::servers::servers;
use super::show_new;
use crate::browser::focus;
use crate::page::Page;
use crate::parts::{Field, menu, number, text, yes_no};
use crate::view::{Node, el, of_class};
use cas_plan::design::site::default_multi_role;
use cas_plan::terms::Version;
use std::rc::Rc;

/// A site with all of its answers.
pub fn card(page: Page, card: &Card) -> Node {
    let id = format!("site-{}", card.key);
    let head = of_class("div", "entry-head")
        .add(el("h2").with("id", id.clone()).with("tabindex", "-1").text(card.site.title()))
        .add(tools(page, card));
    let names = of_class("div", "pair-of-fields")
        .add(text(page, card.field("name", "Name", "")))
        .add(text(
            page,
            Field { short: true, ..card.field("id", "Short name", "Letters, digits, hyphens.") },
        ));
    of_class("section", "entry")
        .with("data-key", format!("card-{}", card.key))
        .with("aria-labelledby", id)
        .add(head)
        .add(names)
        .add(yes_no(
            page,
            card.flag(
                "internetFacing",
                "Does it face the internet?",
                "Clients on the internet are sent to the servers here.",
                "no",
            ),
        ))
        .all(servers(page, card))
        .add(yes_no(page, card.flag("mailboxes", "Are mailbox databases here?", "", "yes")))
        .add(more(
            &format!("more-{}", card.key),
            format!("More about {}", card.site.title()),
            false,
            further(page, card),
        ))
}

fn further(page: Page, card: &Card) -> Vec<Node> {
    let version = page.plan(|plan| plan.organisation.exchange).unwrap_or(Version::V2010);
    let shared = if default_multi_role(version) { "yes" } else { "no" };
    let numbers = of_class("div", "pair-of-fields")
        .add(number(page, card.field("users", "Concurrent users (optional)", "")))
        .add(text(
            page,
            Field {
                short: true,
                ..card.field(
                    "pair",
                    "Datacentre pair (optional)",
                    "Sites with the same label stand in for each other.",
                )
            },
        ));
    vec![
        yes_no(
            page,
            card.flag(
                "multiRole",
                "Do the Client Access and Mailbox roles share the servers?",
                "",
                shared,
            ),
        ),
        yes_no(
            page,
            card.flag("dag", "Are those servers in a database availability group?", "", "no"),
        ),
        yes_no(
            page,
            card.flag(
                "publicFolders",
                "Are public folder databases here?",
                "Of Exchange 2010.",
                "no",
            ),
        ),
        numbers,
        text(
            page,
            card.field(
                "adSite",
                "Name of the site in Active Directory (optional)",
                "For scripts, where it differs from the name above.",
            ),
        ),
    ]
}

fn tools(page: Page, card: &Card) -> Node {
    let (key, title) = (card.key, card.site.title().to_owned());
    let duplicate = move || {
        let mut added = None;
        page.document.edit("the duplicate", |plan| added = plan.duplicate_site(key));
        show_new(page, added);
    };
    let up = move || page.document.edit("the order", |plan| plan.move_site_up(key));
    let down = move || page.document.edit("the order", |plan| plan.move_site_down(key));
    let removed = title.clone();
    let remove = move || {
        page.document.edit("removing the site", |plan| plan.remove_site(key));
        page.notices.offer(
            format!("{removed} was removed."),
            "Undo",
            Rc::new(move || page.document.undo()),
        );
        focus::later("/sites");
    };
    let items: Vec<(String, Rc<dyn Fn()>)> = vec![
        ("Duplicate".into(), Rc::new(duplicate)),
        ("Move up".into(), Rc::new(up)),
        ("Move down".into(), Rc::new(down)),
        ("Remove".into(), Rc::new(remove)),
    ];
    menu(&format!("site-{key}-menu"), "Change", &format!("for {title}"), items)
}
