//! The names that were entered and are none, with the field of each.

use crate::design::Scene;
use crate::design::site::SiteView;
use crate::plan::Names;
use crate::terms::Host;

/// A text that was entered as a name and is none.
pub(super) struct Unreadable<'s, 'a> {
    /// What was entered.
    pub(super) host: Host,
    /// JSON pointer of the field.
    pub(super) at: String,
    /// The site, where it is a name of one.
    pub(super) site: Option<&'s SiteView<'a>>,
}

/// Every one of them, in the order of the plan. Of mail domains that stand twice the first counts.
pub(super) fn unreadable<'s, 'a>(scene: &'s Scene<'a>) -> Vec<Unreadable<'s, 'a>> {
    let given = scene.given.organisation;
    let mut all: Vec<(Option<&'s SiteView<'a>>, String, &str)> = Vec::new();
    let of_plan = |key: &str| format!("/organisation/{key}");
    all.extend(given.mail_domains.iter().map(|text| (None, of_plan("mailDomains"), &**text)));
    all.extend(given.ad_domain.iter().map(|text| (None, of_plan("adDomain"), &**text)));
    let extra = given.extra_names.iter().enumerate();
    all.extend(extra.map(|(at, text)| (None, of_plan(&format!("extraNames/{at}")), &**text)));
    for site in &scene.sites {
        let names = of_site(&site.given.names).into_iter();
        all.extend(names.map(|(key, text)| (Some(site), site.at(&format!("names/{key}")), text)));
    }
    let mut known = std::collections::BTreeSet::new();
    all.into_iter()
        .filter_map(|(site, at, text)| {
            let host = Host::parse(text).filter(Host::is_unreadable)?;
            known.insert((host.clone(), at.clone())).then_some(Unreadable { host, at, site })
        })
        .collect()
}

fn of_site(names: &Names) -> Vec<(String, &str)> {
    let single = names.single().into_iter();
    let single = single.filter_map(|(key, name)| Some((key.to_owned(), name?)));
    let own = names.overrides.iter().enumerate();
    single.chain(own.map(|(place, entry)| (format!("overrides/{place}"), &*entry.host))).collect()
}
