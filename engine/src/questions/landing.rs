//! On which sites Autodiscover may land: a list, of which each site by itself is tried.

use super::compare::Difference;
use super::resting::Resting;
use super::tried::{alternative, open_question, worked_out};
use crate::design::{Assumed, Given, OpenQuestion, Scene};
use crate::plan::Organisation;

const AT: &str = "/organisation/autodiscoverSites";
const TEXT: &str = "On which sites that face the internet may Autodiscover land?";

/// So many sites are tried; of more of them the first ones.
const TRIED: usize = 8;

/// The question, where there is more than one site to choose from.
pub(super) fn question(scene: &Scene<'_>, resting: &mut Resting) -> Option<OpenQuestion> {
    let facing: Vec<_> = scene.sites.iter().filter(|site| site.facing).collect();
    if scene.given.organisation.autodiscover_sites.is_some() || facing.len() < 2 {
        return None;
    }
    let assumed = Assumed::Word("all");
    let mut difference = Difference::default();
    for site in facing.into_iter().take(TRIED) {
        let chosen = Some(vec![site.id.to_string()]);
        let organisation =
            Organisation { autodiscover_sites: chosen, ..scene.given.organisation.clone() };
        let given = Given { organisation: &organisation, ..scene.given.clone() };
        let other = worked_out(&given, None).design;
        resting.note(AT, TEXT, &scene.design.findings, &other.findings);
        alternative(assumed, &scene.design, &other, &mut difference);
    }
    open_question(AT.to_owned(), TEXT, Some(assumed), &difference, Vec::new())
}
