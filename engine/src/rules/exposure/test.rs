//! What the tests of this family share.

use crate::plan::Plan;
use crate::rules::test::{case_of, site};
use crate::terms::{NamespaceModel, Version};

/// A datacentre pair.
pub(super) fn pair(version: Version, model: Option<NamespaceModel>) -> Plan {
    let mut plan = case_of(version);
    let mut second = site("DR");
    second.exposure = plan.sites[0].exposure.clone();
    plan.sites.push(second);
    plan.sites.iter_mut().for_each(|site| site.pair = Some("DC".into()));
    plan.organisation.namespace_model = model;
    plan
}

/// Every reason of the URL rows, in one text.
pub(super) fn reasons(plan: &Plan) -> String {
    let rows = crate::design(plan).urls;
    rows.into_iter().flat_map(|row| row.because).collect::<Vec<_>>().join(" ")
}
