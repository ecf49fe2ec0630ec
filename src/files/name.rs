//! What files are called.

use cas_plan::plan::Plan;
use cas_plan::terms::Date;

/// `contoso-client-access-2026-11-22.json`; `today` where the plan has no date.
pub fn of(plan: &Plan, kind: &str, today: impl FnOnce() -> String) -> String {
    let date = plan.date.as_deref().filter(|date| Date::parse(date).is_some());
    let date = date.map_or_else(today, str::to_owned);
    format!("{}-{date}{kind}.json", slug(&plan.title))
}

/// A title in letters that every file system takes.
fn slug(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "plan".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_title_becomes_the_name_of_a_file() {
        assert_eq!(slug("Contoso client access"), "contoso-client-access");
        assert_eq!(slug(" ../etc: M\u{fc}nchen/2 "), "etc-m\u{fc}nchen-2");
        assert_eq!(slug(" - "), "plan");
    }
}
