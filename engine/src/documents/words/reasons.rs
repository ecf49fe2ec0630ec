//! Why a name is on a certificate, and what hangs on an open question.

use super::sites::site_name;
use super::{Words, assumed, list, terms};
use crate::design::{Alternative, OpenQuestion, RuleId, Use};
use crate::terms::{Choice, Path, Protocol};
use std::collections::BTreeSet;

/// What puts a name on a certificate: protocols that use it in the same places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Paths and sites: `inside and outside, at Headquarters`.
    pub place: String,
    /// The protocols.
    pub uses: Vec<Source>,
    /// The rules.
    pub rules: String,
}

/// An answer that has something to do with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// In words.
    pub text: String,
    /// JSON pointer of the answer.
    pub at: String,
}

impl Reason {
    /// `Outlook Web App and Exchange Web Services, inside, at Headquarters`.
    pub fn text(&self) -> String {
        let uses: Vec<&str> = self.uses.iter().map(|one| one.text.as_str()).collect();
        format!("{}, {}", list(&uses), self.place)
    }
}

impl Words<'_> {
    /// What puts a name on a certificate, one line a place.
    pub fn reasons(&self, uses: &[Use]) -> Vec<Reason> {
        let mut places: Vec<Place> = Vec::new();
        for place in by_paths(uses) {
            match places.iter_mut().find(|other| other.same_but_for_sites(&place)) {
                Some(other) => other.sites.extend(place.sites),
                None => places.push(place),
            }
        }
        places.iter().map(|place| self.reason(place)).collect()
    }

    fn reason(&self, place: &Place) -> Reason {
        let rules = place.rules.iter().copied().collect::<Vec<_>>().join(", ");
        let paths: Vec<_> = place.paths.iter().copied().map(terms::path).collect();
        if place.protocols.is_empty() {
            let at = "/organisation/extraNames".to_owned();
            let uses = vec![Source { text: "extra names".to_owned(), at }];
            return Reason { place: "asked for by name".to_owned(), uses, rules };
        }
        let site = place.sites.first().and_then(|id| self.sites.get(*id));
        let index = site.map_or(0, |(index, _)| *index);
        let source = |protocol: &Protocol| Source {
            text: self.protocol(*protocol).to_owned(),
            at: format!("/sites/{index}/exposure/{}", protocol.key()),
        };
        Reason {
            place: format!("{}, at {}", list(&paths), self.sites(&place.sites)),
            uses: place.protocols.iter().map(source).collect(),
            rules,
        }
    }

    /// An open question, with its site where it is about one.
    pub fn question(&self, open: &OpenQuestion) -> String {
        let place = open.at.strip_prefix("/sites/").and_then(|rest| rest.split('/').next());
        let site = place.and_then(|place| self.order.get(place.parse::<usize>().ok()?));
        match site {
            Some(site) => format!("{}: {}", site_name(site), open.question),
            None => open.question.to_owned(),
        }
    }

    /// What would follow from other answers: `If yes: 3 certificates instead of 2.`
    pub fn alternatives(&self, open: &OpenQuestion) -> Vec<String> {
        let alternatives = open.alternatives.chunk_by(|a, b| a.consequence == b.consequence);
        let line = |same: &[Alternative]| {
            let answers: Vec<_> = same.iter().map(|one| assumed(&open.at, one.answer)).collect();
            let consequence = same.first().map_or("", |one| one.consequence.as_str());
            format!("If {}: {consequence}", answers.join(" or "))
        };
        alternatives.map(line).collect()
    }
}

/// Uses of a name at the same sites along the same paths.
struct Place<'a> {
    sites: Vec<&'a str>,
    paths: BTreeSet<Path>,
    protocols: Vec<Protocol>,
    rules: BTreeSet<RuleId>,
}

impl Place<'_> {
    fn same_but_for_sites(&self, other: &Self) -> bool {
        self.paths == other.paths && self.protocols == other.protocols && self.rules == other.rules
    }
}

/// The protocols of each site, those along the same paths together.
fn by_paths(uses: &[Use]) -> Vec<Place<'_>> {
    let mut one_each: Vec<(&Use, BTreeSet<Path>, BTreeSet<RuleId>)> = Vec::new();
    for one in uses {
        let same = |(other, ..): &&mut (&Use, _, _)| {
            other.protocol == one.protocol && other.site == one.site
        };
        match one_each.iter_mut().find(same) {
            Some((_, paths, rules)) => {
                paths.extend(one.path);
                rules.insert(one.rule);
            }
            None => one_each.push((one, one.path.into_iter().collect(), [one.rule].into())),
        }
    }
    let mut places: Vec<Place> = Vec::new();
    for (one, paths, rules) in one_each {
        let site = one.site.as_deref();
        let same = |place: &&mut Place| {
            place.sites.first().copied() == site
                && place.paths == paths
                && place.protocols.is_empty() == one.protocol.is_none()
        };
        match places.iter_mut().find(same) {
            Some(place) => {
                place.protocols.extend(one.protocol);
                place.rules.extend(rules);
            }
            None => places.push(Place {
                sites: site.into_iter().collect(),
                paths,
                protocols: one.protocol.into_iter().collect(),
                rules,
            }),
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::Assumed;
    use crate::documents::words::tests::plan;

    #[test]
    fn protocols_that_use_a_name_in_the_same_places_stand_together() {
        let plan = plan();
        let one = |site: &str, protocol, path| Use {
            rule: "CRT-01",
            site: Some(site.into()),
            protocol: Some(protocol),
            path: Some(path),
        };
        let extra = Use { rule: "CRT-02", site: Some("HQ".into()), protocol: None, path: None };
        let uses = [
            one("HQ", Protocol::Owa, Path::External),
            one("HQ", Protocol::Ews, Path::External),
            one("BR", Protocol::Owa, Path::External),
            one("BR", Protocol::Ews, Path::External),
            one("HQ", Protocol::Owa, Path::Internal),
            one("BR", Protocol::Owa, Path::Internal),
            extra,
        ];
        let reasons = Words::new(&plan).reasons(&uses);
        let texts: Vec<_> = reasons.iter().map(Reason::text).collect();
        assert_eq!(
            texts,
            [
                "Outlook Web App, inside and outside, at Headquarters and BR",
                "Exchange Web Services, outside, at Headquarters and BR",
                "extra names, asked for by name",
            ]
        );
        let answers: Vec<_> = reasons.iter().flat_map(|one| &one.uses).map(|one| &one.at).collect();
        assert_eq!(
            answers,
            ["/sites/0/exposure/owa", "/sites/0/exposure/ews", "/organisation/extraNames"]
        );
    }

    #[test]
    fn a_question_names_its_site_and_what_hangs_on_it() {
        let plan = plan();
        let other = |answer| Alternative { answer, consequence: "Nothing is missing.".to_owned() };
        let open = OpenQuestion {
            at: "/sites/0/balancer/kind".to_owned(),
            question: "What spreads the clients?",
            assumed: Some(Assumed::Word("none")),
            changes: Vec::new(),
            alternatives: vec![other(Assumed::Word("wnlb")), other(Assumed::Word("layer4"))],
        };
        let words = Words::new(&plan);
        assert_eq!(words.question(&open), "Headquarters: What spreads the clients?");
        assert_eq!(
            words.alternatives(&open),
            ["If Windows NLB or a layer 4 balancer: Nothing is missing."]
        );
    }
}
