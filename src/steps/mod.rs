//! The steps: one file each. They ask; they never compute a fact.

mod balancing;
mod certificates;
mod exposure;
mod names;
mod organisation;
mod plan;
mod sites;
mod step;

pub use sites::fold::{forget_sites, unfold};
pub use step::{Route, Step, link_to};

use crate::page::Page;
use crate::parts::{Field, actions, controls, error_summary, shown};
use crate::view::{Node, el, link, of_class};
use cas_plan::plan::{Site, SiteKey};

/// A question page: one heading, one line of why it is asked, the fields, Continue.
pub fn question(page: Page, step: Step) -> Node {
    let (why, body) = match step {
        Step::Organisation => (organisation::WHY, organisation::body(page)),
        Step::Sites => (sites::WHY, sites::body(page)),
        Step::Exposure => (exposure::WHY, exposure::body(page)),
        Step::Names => (names::WHY, names::body(page)),
        Step::Certificates => (certificates::WHY, certificates::body(page)),
        Step::Balancing => (balancing::WHY, balancing::body(page)),
        Step::Plan => (plan::WHY, plan::body(page)),
    };
    el("div")
        .with("data-key", step.slug())
        .add(el("h1").with("id", "heading").with("tabindex", "-1").text(step.title()))
        .add(of_class("p", "why").text(why))
        .all(words(step))
        .all(error_summary(page, step))
        .add(body)
        .all((step != Step::Plan).then(|| actions(page, step)))
}

/// The words of a step, each with what it means one click away.
fn words(step: Step) -> Option<Node> {
    let words: &[&str] = match step {
        Step::Organisation => &["CAS array", "Namespace", "Split DNS"],
        Step::Sites => &["Site", "Client Access server", "DAG", "Datacentre pair"],
        Step::Exposure => &["Exposure", "MAPI over RPC", "Outlook Anywhere", "Autodiscover"],
        Step::Names => &["Namespace", "CAS array", "Split DNS", "SCP"],
        Step::Certificates => &["SAN", "Wildcard", "Certificate authority", "TLS bridging"],
        Step::Balancing => &["Affinity", "Layer 4", "Layer 7", "Source NAT"],
        Step::Plan => return None,
    };
    let word = |word: &&str| link(format!("#/words/{word}"), *word);
    Some(of_class("p", "words").add(el("span").text("Words: ")).all(words.iter().map(word)))
}

/// How many sites a step shows at once.
pub fn sites_at_once(step: Step) -> usize {
    match step {
        Step::Sites => sites::PER_PAGE,
        Step::Exposure => exposure::PER_PAGE,
        Step::Plan => plan::PER_PAGE,
        _ => PER_PAGE,
    }
}

/// Sites on a page of most steps.
const PER_PAGE: usize = 10;

/// A site of the plan, as a card shows it.
#[derive(Clone)]
struct Card {
    /// Its place in the plan.
    place: usize,
    key: SiteKey,
    site: Site,
}

impl Card {
    /// A field for an answer about the site.
    fn field(&self, answer: &str, label: &'static str, hint: &'static str) -> Field {
        Field {
            at: format!("/sites/{}/{answer}", self.place),
            label,
            hint,
            of: format!("of {}", self.site.title()),
            ..Field::default()
        }
    }

    /// A field for a yes or no about the site.
    fn flag(
        &self,
        answer: &str,
        label: &'static str,
        hint: &'static str,
        otherwise: &str,
    ) -> Field {
        Field { otherwise: Some(otherwise.to_owned()), ..self.field(answer, label, hint) }
    }

    /// The card around its fields, with a heading of its own.
    fn around(&self, heading: &'static str, fields: impl IntoIterator<Item = Node>) -> Node {
        let id = format!("site-{}", self.key);
        of_class("section", "entry")
            .with("data-key", format!("card-{}", self.key))
            .with("aria-labelledby", id.clone())
            .add(el(heading).with("id", id).with("tabindex", "-1").text(self.site.title()))
            .all(fields)
    }
}

/// The sites that are shown now.
fn cards(page: Page, per_page: usize) -> Vec<Card> {
    let places = shown(page, per_page);
    page.plan(|plan| {
        let card = |place: usize| {
            let site = plan.sites.get(place)?.clone();
            Some(Card { place, key: site.key, site })
        };
        places.into_iter().filter_map(card).collect()
    })
}

/// A card for each site that is shown, under what leads to the others.
fn site_cards(page: Page, per_page: usize, card: impl Fn(Page, &Card) -> Node) -> Vec<Node> {
    let cards = cards(page, per_page);
    let cards = cards.iter().map(|one| card(page, one));
    controls(page, per_page).into_iter().chain(no_site_yet(page)).chain(cards).collect()
}

/// Where to go first, while there is no site.
fn no_site_yet(page: Page) -> Option<Node> {
    page.plan(|plan| plan.sites.is_empty()).then(|| {
        of_class("p", "nothing")
            .text("There is no site yet. ")
            .add(link(Step::Sites.href(), "Add the first one"))
            .text(".")
    })
}

/// More, which opens on demand.
fn more(key: &str, title: String, open: bool, body: impl IntoIterator<Item = Node>) -> Node {
    of_class("details", "more")
        .with("data-key", key)
        .flag("open", open)
        .add(el("summary").text(title))
        .all(body)
}
