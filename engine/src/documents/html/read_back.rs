//! HTML read back. What the engine writes is well-formed as XML too, which is stricter.

use roxmltree::{Document, Node, NodeType};

/// Elements and attributes that are written outside drawings.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "header",
    "li",
    "nav",
    "ol",
    "p",
    "section",
    "span",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];
const ATTRIBUTES: &[&str] = &["aria-label", "class", "href", "id", "role", "scope", "tabindex"];

/// The texts of an element with a blank between them; a failure where it holds anything that the
/// writer does not write.
pub(in crate::documents) fn texts(html: &str) -> Result<String, String> {
    // HTML lets these be, XML does not.
    let html = html.replace(['\u{fffe}', '\u{ffff}'], "?");
    let read = Document::parse(&html).map_err(|error| format!("{error}: {html}"))?;
    let mut texts = Vec::new();
    add(read.root_element(), &mut texts)?;
    Ok(texts.join(" "))
}

fn add(element: Node, texts: &mut Vec<String>) -> Result<(), String> {
    let name = element.tag_name().name();
    if name == "svg" {
        return Ok(());
    }
    let unknown = element.attributes().find(|one| !ATTRIBUTES.contains(&one.name()));
    if !ELEMENTS.contains(&name) || unknown.is_some() {
        return Err(format!("<{name}> with {unknown:?}"));
    }
    for child in element.children() {
        match child.node_type() {
            NodeType::Element => add(child, texts)?,
            NodeType::Text => texts.extend(child.text().map(str::to_owned)),
            other => return Err(format!("{other:?} in <{name}>")),
        }
    }
    Ok(())
}
