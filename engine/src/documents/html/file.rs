//! The paper as a file that stands by itself: no script, nothing loaded, one style sheet in it.

use super::article::article;
use super::writer::Writer;
use crate::documents::paper::chapter::Paper;

/// The colours and sizes of the page.
const TOKENS: &str = include_str!("../../../../style/tokens.css");
/// What the page's printed plan and the file look like.
const STYLE: &str = include_str!("../../../../style/paper.css");

/// The whole paper as HTML.
pub(in crate::documents) fn file(paper: &Paper) -> String {
    let mut title = Writer::default();
    title.plain("title", &paper.heading);
    let (title, body) = (title.out, article(paper));
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         {title}\n<style>\n{TOKENS}\n{STYLE}</style>\n</head>\n\
         <body class=\"file\">\n{body}\n</body>\n</html>\n"
    )
}
