//! Where two designs differ: what would be built otherwise, what would be said about it, and the
//! reasons for both.

use crate::design::{Array, Design, SiteId};

/// The parts of a design that differ, in its order.
#[derive(Default)]
pub(super) struct Difference {
    parts: [bool; SECTIONS.len()],
    arrays: Vec<String>,
}

const SECTIONS: [&str; 9] = [
    "certificates",
    "leftOff",
    "balancing",
    "dns",
    "urls",
    "serviceConnectionPoints",
    "firewall",
    "findings",
    "documents",
];
/// Arrays are named after the names that were left off.
const BEFORE_ARRAYS: usize = 2;

impl Difference {
    /// Compares two designs of the same sites.
    pub(super) fn between(one: &Design, other: &Design) -> Self {
        let parts = [
            one.certificates != other.certificates,
            one.left_off != other.left_off,
            one.balancing != other.balancing,
            one.dns != other.dns,
            one.urls != other.urls,
            one.service_connection_points != other.service_connection_points,
            one.firewall != other.firewall,
            one.findings != other.findings,
            one.shown != other.shown,
        ];
        let arrays = one.arrays.iter().zip(&other.arrays);
        Self { parts, arrays: arrays.flat_map(|(one, other)| array(one, other)).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.arrays.is_empty() && self.parts == [false; SECTIONS.len()]
    }

    /// Adds what another answer would change.
    pub(super) fn add(&mut self, other: &Self) {
        for (part, more) in self.parts.iter_mut().zip(other.parts) {
            *part |= more;
        }
        let new = other.arrays.iter().filter(|array| !self.arrays.contains(array));
        let new: Vec<String> = new.cloned().collect();
        self.arrays.extend(new);
    }

    /// `certificates`, `arrays/HQ/onCertificate` and so on.
    pub(super) fn in_words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for (place, (section, differs)) in SECTIONS.iter().zip(self.parts).enumerate() {
            if place == BEFORE_ARRAYS {
                words.extend(self.arrays.iter().cloned());
            }
            if differs {
                words.push((*section).to_owned());
            }
        }
        words
    }
}

/// Names a row of a design by its site.
fn row(section: &str, site: &SiteId, key: &str) -> String {
    format!("{section}/{site}/{key}")
}

fn array(one: &Array, other: &Array) -> Vec<String> {
    let keys = [
        ("verdict", one.verdict != other.verdict),
        ("host", one.host != other.host),
        ("proposal", one.proposal != other.proposal),
        ("onCertificate", one.on_certificate != other.on_certificate),
        ("because", one.because != other.because),
    ];
    let differing = keys.iter().filter(|(_, differs)| *differs);
    differing.map(|(key, _)| row("arrays", &one.site, key)).collect()
}
