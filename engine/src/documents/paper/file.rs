//! The paper as a file that stands by itself: no script, nothing loaded, one style sheet in it.

use super::{heading, paper};
use crate::design::Design;
use crate::documents::tree::escape;
use crate::plan::Plan;

/// The colours and sizes of the page.
const TOKENS: &str = include_str!("../../../../style/tokens.css");
/// What the page's printed plan and the file look like.
const STYLE: &str = include_str!("../../../../style/paper.css");

/// The whole paper as HTML.
pub(in crate::documents) fn text(plan: &Plan, design: &Design) -> String {
    let mut title = String::new();
    escape(heading(plan), &mut title);
    let body = paper(plan, design, &[]).html();
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{TOKENS}\n{STYLE}</style>\n</head>\n\
         <body class=\"file\">\n{body}\n</body>\n</html>\n"
    )
}
