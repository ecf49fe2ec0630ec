//! From what people answered about an Exchange organisation to what follows: certificate names,
//! CAS arrays, load balancing, DNS, URLs, each with its reason.
//!
//! Plain data and pure functions: no browser, no clock, no input or output. Data flows one way,
//! [`plan::Plan`] → [`design()`] → [`design::Design`] → [`documents`].

pub mod design;
pub mod documents;
pub mod facts;
pub mod follows;
pub mod plan;
mod questions;
pub mod rules;
#[cfg(test)]
mod schemas;
pub mod terms;
#[cfg(test)]
#[path = "../tests/worked/mod.rs"]
mod worked;

// Under its public name for what the tests in here and beside it share.
#[cfg(test)]
extern crate self as cas_plan;

use design::site_names::SiteNames;
use design::{Design, Given, Scene};
use plan::Plan;

/// The names that each site would have if none had been entered, in the order of the plan: what a
/// field for a name shows while it is empty.
pub fn default_names(plan: &Plan) -> Vec<SiteNames> {
    Scene::of(Given::whole(plan), None).default_names()
}

/// Notes in a plan that it is saved under the rules of this planner: to be done before it is
/// written as a file, and never to a draft that nobody has compared.
pub fn stamp(plan: &mut Plan) {
    plan.rules = Some(facts::RULES.to_owned());
}

/// The design that follows from a plan, whatever state the plan is in.
pub fn design(plan: &Plan) -> Design {
    questions::design(&Given::whole(plan))
}

#[cfg(test)]
mod tests {
    use super::default_names;
    use crate::rules::test::{case, site};
    use crate::terms::Dns;

    #[test]
    fn default_names_are_what_a_field_shows_while_it_is_empty() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[1].internet_facing = Some(false);
        plan.sites[0].names.array = Some("cas.contoso.com".into());
        let shown = |name: &Option<crate::terms::Host>| {
            name.as_ref().map_or(String::new(), ToString::to_string)
        };
        let names = default_names(&plan);
        let all = |place: usize| [&names[place].array, &names[place].external].map(shown);
        assert_eq!(all(0), ["outlook-hq.corp.contoso.com", "mail.contoso.com"]);
        assert_eq!(all(1), ["outlook-br.corp.contoso.com", ""]);
    }

    #[test]
    fn the_default_inside_follows_the_name_outside_that_was_entered() {
        let mut plan = case();
        plan.sites[0].names.external = Some("web.contoso.com".into());
        plan.sites[0].names.internal = Some("in.contoso.com".into());
        let inside = |plan: &crate::plan::Plan| {
            default_names(plan)[0].internal.as_ref().map(ToString::to_string)
        };
        assert_eq!(inside(&plan).as_deref(), Some("web.contoso.com"));
        plan.organisation.dns = Some(Dns::Separate);
        assert_eq!(inside(&plan).as_deref(), Some("mail.corp.contoso.com"));
    }
}
