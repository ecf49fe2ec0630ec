//! Where an answer is: a place that stays the same when sites are moved.

use cas_plan::plan::{Plan, SiteKey};
use std::borrow::Cow;

/// The place of an answer, of a site or of a part of the plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {
    /// JSON pointer of an answer of the plan: `/organisation/dns`.
    Plan(Cow<'static, str>),
    /// An answer about a site: `names/array`; empty for the site itself.
    Site(SiteKey, Cow<'static, str>),
}

impl From<&'static str> for At {
    fn from(pointer: &'static str) -> Self {
        Self::Plan(pointer.into())
    }
}

impl From<String> for At {
    fn from(pointer: String) -> Self {
        Self::Plan(pointer.into())
    }
}

impl At {
    /// An answer about a site.
    pub fn site(key: SiteKey, answer: impl Into<Cow<'static, str>>) -> Self {
        Self::Site(key, answer.into())
    }

    /// The place that a JSON pointer of the plan has now.
    pub fn of_pointer(plan: &Plan, pointer: &str) -> Self {
        let site = pointer.strip_prefix("/sites/").map(split).and_then(|(place, answer)| {
            let site = plan.sites.get(place.parse::<usize>().ok()?)?;
            Some(Self::site(site.key, answer.to_owned()))
        });
        site.unwrap_or_else(|| Self::Plan(pointer.to_owned().into()))
    }

    /// The place that an identifier of the page stands for.
    pub fn of_id(id: &str) -> Self {
        let site = id
            .strip_prefix("site-")
            .map(split)
            .and_then(|(key, answer)| Some(Self::site(key.parse().ok()?, answer.to_owned())));
        site.unwrap_or_else(|| Self::Plan(id.to_owned().into()))
    }

    /// The JSON pointer of the answer in the plan as it is now; `None` where its site is gone.
    pub fn pointer<'a>(&'a self, plan: &Plan) -> Option<Cow<'a, str>> {
        match self {
            Self::Plan(pointer) => Some(Cow::Borrowed(pointer)),
            Self::Site(key, answer) => {
                Some(format!("/sites/{}/{answer}", plan.place_of(*key)?).into())
            }
        }
    }

    /// The identifier of its field in the page.
    pub fn id(&self) -> String {
        match self {
            Self::Plan(pointer) => pointer.clone().into_owned(),
            Self::Site(key, answer) if answer.is_empty() => format!("site-{key}"),
            Self::Site(key, answer) => format!("site-{key}/{answer}"),
        }
    }

    /// The site that it is about.
    pub fn key(&self) -> Option<SiteKey> {
        match self {
            Self::Plan(_) => None,
            Self::Site(key, _) => Some(*key),
        }
    }

    /// What Undo calls an edit of it: the place of a site, not its name, which may be what is
    /// typed.
    pub fn edit_name(&self, plan: &Plan, label: &str) -> String {
        let (what, place) = match self {
            Self::Plan(pointer) => ("point", point(pointer)),
            Self::Site(key, _) => ("site", plan.place_of(*key)),
        };
        match place {
            Some(place) => format!("{label} of {what} {}", place + 1),
            None => label.to_owned(),
        }
    }
}

/// The place of the decision that an answer is about.
fn point(pointer: &str) -> Option<usize> {
    split(pointer.strip_prefix("/decisions/")?).0.parse().ok()
}

fn split(path: &str) -> (&str, &str) {
    path.split_once('/').unwrap_or((path, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_found_again_after_its_site_was_moved() {
        let mut plan = Plan::default();
        let first = plan.add_site().unwrap();
        plan.add_site();
        let at = At::of_pointer(&plan, "/sites/0/names/array");
        assert_eq!(at, At::site(first, "names/array"));
        assert_eq!(At::of_id(&at.id()), at);
        plan.move_site_down(first);
        assert_eq!(at.pointer(&plan).as_deref(), Some("/sites/1/names/array"));
        let dns = At::from("/organisation/dns");
        assert_eq!(dns.pointer(&plan).as_deref(), Some("/organisation/dns"));
        assert_eq!(At::of_id(&dns.id()), dns);
        plan.remove_site(first);
        assert_eq!(at.pointer(&plan), None);
    }

    #[test]
    fn an_edit_is_called_by_what_it_is_about() {
        let mut plan = Plan::default();
        let key = plan.add_site().unwrap();
        for (at, name) in [
            (At::site(key, "name"), "What of site 1"),
            (At::from("/decisions/1/text"), "What of point 2"),
            (At::from("/title"), "What"),
        ] {
            assert_eq!(at.edit_name(&plan, "What"), name);
        }
    }

    #[test]
    fn a_place_that_is_none_stays_what_it_is() {
        let plan = Plan::default();
        for pointer in ["/sites/7/names", "/sites/x", "/sites"] {
            let at = At::of_pointer(&plan, pointer);
            assert_eq!(at.pointer(&plan).as_deref(), Some(pointer));
        }
    }
}
