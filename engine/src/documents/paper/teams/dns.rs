//! The page for who keeps the zones.

use super::shared::{begun, open};
use crate::design::Zone;
use crate::documents::block::Block;
use crate::documents::paper::about::About;
use crate::documents::paper::part::Part;
use crate::documents::paper::steps::steps as to_do;
use crate::documents::{tables, words};
use crate::terms::Host;

pub(in crate::documents::paper) fn page(about: &About) -> Vec<Block> {
    let mut blocks = begun(about, Part::Dns);
    blocks.push(Block::heading("What to do first"));
    blocks.push(to_do(steps(about)));
    for zone in [Zone::Internal, Zone::Public] {
        let rows = about.design.dns.iter().filter(|row| row.zone == zone);
        blocks.push(Block::Table(tables::dns(&about.words, words::zone(zone).to_owned(), rows)));
    }
    blocks.extend(open(about, Part::Dns));
    blocks
}

fn steps(about: &About) -> Vec<(String, &'static str)> {
    let arrays: Vec<&str> = about
        .design
        .arrays
        .iter()
        .filter_map(|array| array.host.as_ref().map(Host::as_str))
        .collect();
    let mut steps = vec![
        (
            "Shorten the life of records that are there and will change, a day before they do."
                .to_owned(),
            "EXP-24",
        ),
        (
            "Give each name its answer inside and, where it has one, its other answer outside."
                .to_owned(),
            "EXP-30",
        ),
    ];
    if !arrays.is_empty() {
        let text =
            format!("Keep the names of the arrays out of public DNS: {}.", arrays.join(", "));
        steps.push((text, "CAS-06"));
    }
    let authorities = "Let the CAA records of the domains allow the authority that signs.";
    steps.push((authorities.to_owned(), "CRT-64"));
    steps
}
