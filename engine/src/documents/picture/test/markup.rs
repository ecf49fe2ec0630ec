//! Whether a text is well-formed, without a parser.

/// Elements that are opened and closed in order, quoted attributes, no bare sign of markup.
pub(super) fn is_well_formed(svg: &str) -> Result<(), String> {
    const KNOWN: &[&str] = &["svg", "title", "desc", "style", "g", "rect", "path", "text"];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    while let Some((text, after)) = rest.split_once('<') {
        if text.contains('>') {
            return Err(format!("bare > in {text:?}"));
        }
        let (tag, after) = after.split_once('>').ok_or("a tag without an end")?;
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes something else"));
            }
            continue;
        }
        let (tag, is_closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let name = tag.split(' ').next().unwrap_or_default();
        if !KNOWN.contains(&name) || !has_quoted_attributes(&tag[name.len()..]) {
            return Err(format!("<{tag}>"));
        }
        if !is_closed {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} are open")) }
}

/// ` name="value"`, again and again, and nothing else.
fn has_quoted_attributes(text: &str) -> bool {
    let parts: Vec<&str> = text.split('"').collect();
    let names = parts.iter().step_by(2);
    let is_name = |part: &&str| {
        let name = part.strip_prefix(' ').and_then(|part| part.strip_suffix('='));
        name.is_some_and(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || "-:".contains(c)))
    };
    parts.len() % 2 == 1
        && parts.last() == Some(&"")
        && names.clone().take(names.len() - 1).all(is_name)
}

#[test]
fn what_is_not_well_formed_is_found() {
    assert_eq!(is_well_formed("<g class=\"=\"><rect x=\"1\"/></g>"), Ok(()));
    for text in
        ["<g>", "<g></svg>", "<g x=1/>", "<g x=\"1\"y=\"2\"/>", "a > b<g/>", "<b/>", "<g x=\"/>"]
    {
        assert!(is_well_formed(text).is_err(), "{text}");
    }
}
