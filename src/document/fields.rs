//! The identifiers of fields: JSON pointers, but with a site's key in the place of its number, so
//! that a field stays the same when sites are moved.

use cas_plan::plan::{Plan, SiteKey};

/// The identifier of the field of an answer about a site.
pub fn site_field(key: SiteKey, answer: &str) -> String {
    format!("site-{key}/{answer}")
}

/// The identifier of the field of the answer at a JSON pointer.
pub fn field_of(plan: &Plan, at: &str) -> String {
    let Some((place, answer)) = at.strip_prefix("/sites/").map(split) else {
        return at.to_owned();
    };
    let site = place.parse().ok().and_then(|place: usize| plan.sites.get(place));
    site.map_or_else(|| at.to_owned(), |site| site_field(site.key, answer))
}

/// The JSON pointer of the answer that a field asks for.
pub fn pointer_of(plan: &Plan, field: &str) -> Option<String> {
    let Some(rest) = field.strip_prefix("site-") else { return Some(field.to_owned()) };
    let (key, answer) = split(rest);
    let place = plan.place_of(key.parse().ok()?)?;
    Some(format!("/sites/{place}/{answer}"))
}

fn split(path: &str) -> (&str, &str) {
    path.split_once('/').unwrap_or((path, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_again_after_its_site_was_moved() {
        let mut plan = Plan::default();
        let first = plan.add_site().unwrap();
        plan.add_site();
        let field = field_of(&plan, "/sites/0/names/array");
        assert_eq!(field, site_field(first, "names/array"));
        plan.move_site_down(first);
        assert_eq!(pointer_of(&plan, &field).as_deref(), Some("/sites/1/names/array"));
        assert_eq!(pointer_of(&plan, "/organisation/dns").as_deref(), Some("/organisation/dns"));
        plan.remove_site(first);
        assert_eq!(pointer_of(&plan, &field), None);
    }
}
