//! Which sites belong together, and how they share client names.

use super::answers::Answers;
use super::site::SiteView;
use super::types::SiteId;
use crate::terms::{Host, NamespaceModel};

/// A site by itself, or the sites of a datacentre pair. A group shares its certificates.
#[derive(Clone, Debug)]
pub struct Group {
    /// The site's identifier or the pair's label.
    pub id: SiteId,
    /// The places of its sites.
    pub sites: Vec<usize>,
    /// How they share names.
    pub model: NamespaceModel,
}

impl Group {
    /// A datacentre pair: two sites or more.
    pub fn is_pair(&self) -> bool {
        self.sites.len() > 1
    }

    /// Whether one name serves all its sites.
    pub fn is_unbound(&self) -> bool {
        self.is_pair() && self.model == NamespaceModel::Unbound
    }
}

/// Sites in groups, in the order of their first site; tells each site its group.
pub fn groups(sites: &mut [SiteView<'_>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_label = std::collections::BTreeMap::new();
    for site in sites.iter_mut() {
        let label = site.given.pair.as_deref().map(str::trim).filter(|label| !label.is_empty());
        let known = label.and_then(|label| by_label.get(&label.to_ascii_lowercase()).copied());
        site.group = known.unwrap_or(groups.len());
        if let Some(group) = groups.get_mut(site.group) {
            group.sites.push(site.place);
            continue;
        }
        if let Some(label) = label {
            by_label.insert(label.to_ascii_lowercase(), groups.len());
        }
        let model = NamespaceModel::Single;
        groups.push(Group { id: site.id.clone(), sites: vec![site.place], model });
    }
    name_pairs(&mut groups, sites);
    groups
}

/// A pair goes by its label; a pair of one site is a plain site.
fn name_pairs(groups: &mut [Group], sites: &[SiteView<'_>]) {
    for group in groups.iter_mut().filter(|group| group.is_pair()) {
        let first = group.sites.first().and_then(|place| sites.get(*place));
        if let Some(label) = first.and_then(|site| site.given.pair.as_deref()) {
            group.id = label.trim().into();
        }
    }
}

/// How sites outside a pair share names, where nobody answered it.
pub fn plain_model(groups: &[Group], sites: &[SiteView<'_>]) -> NamespaceModel {
    let plain = groups.iter().filter(|group| !group.is_pair());
    let apart = named_apart(plain.flat_map(|group| &group.sites), sites);
    if apart { NamespaceModel::Regional } else { NamespaceModel::Single }
}

/// Settles how the sites of each group share names; `plain`: outside a pair, by default.
pub fn settle_models(
    groups: &mut [Group],
    sites: &[SiteView<'_>],
    plain: NamespaceModel,
    answers: &Answers,
) {
    for group in groups {
        group.model = match answers.namespace_model {
            // In 2010 the state lives on the server: what is called unbound is bound (LB-06).
            Some(NamespaceModel::Unbound) if answers.is_2010() => NamespaceModel::Bound,
            Some(model) => model,
            None if !group.is_pair() => plain,
            None if answers.is_2010() || named_apart(group.sites.iter(), sites) => {
                NamespaceModel::Bound
            }
            None => NamespaceModel::Unbound,
        };
    }
}

/// Whether sites were given external hosts that differ.
fn named_apart<'a>(places: impl Iterator<Item = &'a usize>, sites: &[SiteView<'_>]) -> bool {
    let named = places.filter_map(|place| {
        let site = sites.get(*place).filter(|site| site.facing)?;
        Host::parse(site.given.names.external.as_deref()?)
    });
    let mut first: Option<Host> = None;
    for host in named {
        if *first.get_or_insert_with(|| host.clone()) != host {
            return true;
        }
    }
    false
}
