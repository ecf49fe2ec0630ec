//! What everything in the picture is made from.

use crate::design::{Design, DnsRecord, Given, Scene, Zone};
use crate::documents::words::Words;
use crate::plan::Plan;
use crate::terms::Host;
use std::collections::BTreeMap;

/// A plan with everything that follows from it.
pub(super) struct Context<'a> {
    /// The design.
    pub design: &'a Design,
    /// What led to it: who uses which name.
    pub scene: Scene<'a>,
    /// What people call things.
    pub words: Words<'a>,
    /// Every record by its name, with its place among the records of its zone.
    pub records: BTreeMap<&'a Host, Vec<(usize, &'a DnsRecord)>>,
}

impl<'a> Context<'a> {
    /// Looks at a plan with its design.
    pub(super) fn of(plan: &'a Plan, design: &'a Design) -> Self {
        let scene = Scene::of(Given::whole(plan), None);
        Self { design, scene, words: Words::new(plan), records: records(design) }
    }
}

fn records(design: &Design) -> BTreeMap<&Host, Vec<(usize, &DnsRecord)>> {
    let mut records: BTreeMap<&Host, Vec<(usize, &DnsRecord)>> = BTreeMap::new();
    for zone in [Zone::Internal, Zone::Public] {
        let of_zone = design.dns.iter().filter(|record| record.zone == zone);
        for (place, record) in of_zone.enumerate() {
            records.entry(&record.host).or_default().push((place, record));
        }
    }
    records
}
