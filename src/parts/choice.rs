//! One of a few words, or not known yet; any number of a few words.

use super::field::{Field, about, said};
use crate::page::Page;
use crate::view::{Node, On, el, heard, of_class};
use cas_plan::plan::answer::entries;

/// What can be chosen: the word of the file, what people read, and a hint that may be empty.
pub type Options = &'static [(&'static str, &'static str, &'static str)];

/// A choice between words; `field.otherwise` says what "Not known yet" is taken as.
pub fn choice(page: Page, field: Field, options: Options) -> Node {
    let chosen = page.answer(&field.at).unwrap_or_default();
    let taken_as = field.otherwise.clone();
    let unknown = of_class("span", "unknown")
        .text("Not known yet")
        .all(taken_as.map(|text| el("span").text(format!(": taken as {text}"))));
    let field = Field { otherwise: None, ..field };
    let known = options.iter().map(|(word, label, hint)| {
        radio(page, &field, word, &chosen, el("span").text(*label), hint)
    });
    let known: Vec<_> = known.collect();
    let unknown = radio(page, &field, "", &chosen, unknown, "");
    grouped(page, &field, known.into_iter().chain([unknown]))
}

/// Yes, no, or not known yet.
pub fn yes_no(page: Page, field: Field) -> Node {
    choice(page, Field { short: true, ..field }, &[("true", "Yes", ""), ("false", "No", "")])
}

fn radio(
    page: Page,
    field: &Field,
    word: &'static str,
    chosen: &str,
    label: Node,
    hint: &str,
) -> Node {
    let (at, name) = (field.at.clone(), field.edit_name());
    let input = el("input")
        .with("type", "radio")
        .with("name", page.field(&field.at))
        .with("value", if word.is_empty() { "unknown" } else { word })
        .flag("checked", word == chosen)
        .on("change", move |_| page.choose(&at, &name, word));
    option(input, label.all((!hint.is_empty()).then(|| of_class("span", "hint").text(hint))))
}

/// Check boxes for the words of a list, each with what people read.
pub fn several(page: Page, field: &Field, options: &[(String, String)]) -> Node {
    let ticked = page.answer(&field.at).unwrap_or_default();
    let ticked: Vec<String> = entries(&ticked).map(str::to_owned).collect();
    let boxes = options.iter().map(|(word, label)| {
        let on = ticked.contains(word);
        // In the order of the options, whatever was ticked first.
        let kept = options.iter().map(|(other, _)| other);
        let kept = kept.filter(|other| if *other == word { !on } else { ticked.contains(other) });
        let after = kept.cloned().collect::<Vec<_>>().join("\n");
        let (at, name) = (field.at.clone(), field.edit_name());
        let input = el("input")
            .with("type", "checkbox")
            .flag("checked", on)
            .on("change", move |_| page.choose(&at, &name, &after));
        option(input, el("span").text(label.clone()))
    });
    let boxes: Vec<_> = boxes.collect();
    grouped(page, field, boxes)
}

/// An input with its label around it.
pub fn option(input: Node, label: Node) -> Node {
    of_class("label", "option").add(input).add(label)
}

/// A question around its options.
pub fn grouped(page: Page, field: &Field, options: impl IntoIterator<Item = Node>) -> Node {
    let id = page.field(&field.at);
    let wrong = !page.checks.messages_of(&id).is_empty();
    let class = match (field.short, wrong) {
        (true, true) => "choice inline wrong",
        (true, false) => "choice inline",
        (false, true) => "choice wrong",
        (false, false) => "choice",
    };
    of_class("fieldset", class)
        .with("id", id.clone())
        .with("tabindex", "-1")
        .with("aria-describedby", about(&id))
        .add(
            el("legend")
                .text(field.label)
                .all((!field.of.is_empty()).then(|| heard(format!(" {}", field.of)))),
        )
        .add(said(page, &id, field, None))
        .add(of_class("div", "options").all(options))
}
