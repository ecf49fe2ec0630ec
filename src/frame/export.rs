//! Plan and design as files.

use super::notices::Notices;
use crate::browser::{clock, files};
use crate::document::Document;
use crate::parts::problems;
use cas_plan::plan::Plan;
use leptos::prelude::*;

const JSON: &str = "application/json";

/// Saves the plan as a file. Says what is not in it, or why it would not open again.
pub fn export_plan(document: Document, notices: Notices) {
    let (name, text) = document.plan().with_untracked(|plan| (file_name(plan, ""), plan.write()));
    if let Err(message) = files::save(&name, JSON, &text) {
        return notices.tell(message, Vec::new());
    }
    let left_out = document.all_typed().with_untracked(|typed| {
        typed.values().filter_map(|text| problems::number(text)).collect::<Vec<_>>()
    });
    if !left_out.is_empty() {
        notices.tell(format!("“{name}” was saved. This is not in it:"), left_out);
    }
    if let Err(refusal) = Plan::read(&text) {
        let details = refusal.problems.iter().map(ToString::to_string).collect();
        let text = format!("“{name}” was saved, but it will not open again until this is mended:");
        notices.tell(text, details);
    }
}

/// Saves what follows from the plan as a file.
pub fn export_design(document: Document, notices: Notices) {
    let name = document.plan().with_untracked(|plan| file_name(plan, "-design"));
    let text = document.design().with_untracked(|design| serde_json::to_string_pretty(&**design));
    let text = text.map_err(|error| error.to_string()).map(|text| text + "\n");
    if let Err(message) = text.and_then(|text| files::save(&name, JSON, &text)) {
        notices.tell(message, Vec::new());
    }
}

/// `contoso-client-access-2026-11-22.json`.
fn file_name(plan: &Plan, kind: &str) -> String {
    let date = plan.date.as_deref().filter(|date| cas_plan::terms::Date::parse(date).is_some());
    let date = date.map_or_else(clock::today, str::to_owned);
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
