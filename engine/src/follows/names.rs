//! What a field for a name shows while it is empty.

use crate::design::site_names::SiteNames;
use crate::plan::Plan;
use std::collections::BTreeMap;

/// Names of a site by the key of the plan: `external` → `mail.contoso.com`.
pub type Names = BTreeMap<String, String>;

/// The names of each site's uses while none is entered, in the plan's order of sites.
pub fn names(plan: &Plan) -> Vec<Names> {
    crate::default_names(plan).iter().map(by_key).collect()
}

fn by_key(names: &SiteNames) -> Names {
    let all = [
        ("array", &names.array),
        ("internal", &names.internal),
        ("external", &names.external),
        ("failback", &names.failback),
        ("legacy", &names.legacy),
        ("download", &names.download),
        ("pop", &names.pop),
        ("imap", &names.imap),
        ("smtp", &names.smtp),
    ];
    let known = all.into_iter().filter_map(|(key, name)| Some((key, name.as_ref()?)));
    known.map(|(key, name)| (key.to_owned(), name.to_string())).collect()
}
