//! Plan and design as files.

use crate::browser::{clock, engine, files};
use crate::document::pointer_of;
use crate::page::Page;
use crate::parts::problems;
use cas_plan::plan::Plan;
use cas_plan::workbench::Read;

const JSON: &str = "application/json";

/// Saves the plan as a file. Says what is not in it, or why it would not open again.
pub fn export_plan(page: Page) {
    let (name, text) = page.plan_now(|plan| {
        let mut plan = plan.clone();
        cas_plan::stamp(&mut plan);
        (file_name(&plan, ""), plan.write())
    });
    if let Err(message) = files::save(&name, JSON, &text) {
        return page.notices.tell(message, Vec::new());
    }
    let left_out = page.document.all_typed().with_untracked(|typed| {
        page.plan_now(|plan| {
            let lost = |(field, text): (&String, &String)| {
                let at = pointer_of(plan, field)?;
                plan.answer(&at).is_none().then(|| problems::number(text))?
            };
            typed.iter().filter_map(lost).collect::<Vec<_>>()
        })
    });
    if !left_out.is_empty() {
        page.notices.tell(format!("“{name}” was saved. This is not in it:"), left_out);
    }
    let read: Option<Read> = engine::ask("read", &text);
    if let Some(Read { plan: None, said: details, .. }) = read {
        let text = format!("“{name}” was saved, but it will not open again until this is mended:");
        page.notices.tell(text, details);
    }
}

/// Saves what follows from the plan as a file.
pub fn export_design(page: Page) {
    let name = page.plan_now(|plan| file_name(plan, "-design"));
    let saved = match engine::call("ask", "design", "") {
        Some(text) => files::save(&name, JSON, &text),
        None => Err("The design is not worked out yet; try again in a moment.".to_owned()),
    };
    if let Err(message) = saved {
        page.notices.tell(message, Vec::new());
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
