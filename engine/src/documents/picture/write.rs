//! From plain numbers to SVG.

use super::layout::Layout;
use super::measure::Font;
use super::shapes::{LINE, Look, Mark, Rect, Shape, Stroke};
use std::fmt::Write;

/// How the picture is drawn where a style sheet may be in it: by the colours of the page or, by
/// itself, dark on white, and the other way round on a dark screen.
const STYLE: &str = "\
<style>
.cas-picture { color: var(--ink, #15202b); background: var(--paper, #fff); }
.cas-picture .paper { fill: var(--paper, #fff); }
@media screen and (prefers-color-scheme: dark) {
  .cas-picture { color: var(--ink, #e6ebf0); background: var(--paper, #12171c); }
  .cas-picture .paper { fill: var(--paper, #12171c); }
}
</style>
";

const SANS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";
const MONO: &str = "ui-monospace, 'Cascadia Mono', Consolas, 'Liberation Mono', monospace";

/// The drawing. A page that allows no style sheet in it takes it as a part of itself; `alone`, it
/// has paper and colours of its own.
pub(super) fn svg(layout: &Layout, title: &str, described: &str, alone: bool) -> String {
    let Layout { width, height, marks } = layout;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cas-picture\" role=\"img\" \
         viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         font-family=\"{SANS}\"{}>\n<title>{}</title>\n<desc>{}</desc>\n",
        if alone { " color=\"#15202b\"" } else { "" },
        escaped(title),
        escaped(described)
    );
    if alone {
        out.push_str(STYLE);
        let _ = writeln!(
            out,
            "<rect class=\"paper\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>"
        );
    }
    for one in marks {
        mark(&mut out, one);
    }
    out.push_str("</svg>\n");
    out
}

fn mark(out: &mut String, mark: &Mark) {
    let _ = writeln!(
        out,
        "<g class=\"{}\" role=\"img\" data-at=\"{}\" aria-label=\"{}\">",
        mark.class,
        escaped(&mark.at),
        escaped(&mark.label)
    );
    for one in &mark.shapes {
        shape(out, one);
    }
    out.push_str("</g>\n");
}

fn shape(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Box(rect, look) => boxed(out, *rect, *look),
        Shape::Text(x, y, font, shown, full) => text(out, (*x, *y), *font, shown, full),
        Shape::Arrow(x, y, to, stroke) => arrow(out, (*x, *y), *to, *stroke),
        Shape::Lock(x, y) => lock(out, *x, *y),
    }
}

fn boxed(out: &mut String, Rect { x, y, w, h }: Rect, look: Look) {
    let corner = if look == Look::Clients { 14 } else { 4 };
    let fill = if look == Look::Part { "currentColor\" fill-opacity=\".05" } else { "none" };
    let (class, rest) = match look {
        Look::Frame => ("frame", "stroke-opacity=\".4\""),
        Look::Clients => ("box clients", "stroke-width=\"1.5\""),
        Look::Solid => ("box", "stroke-width=\"1.5\""),
        Look::Absent => ("box absent", "stroke-dasharray=\"2 4\""),
        Look::Missing => ("part missing", "stroke-width=\"2\" stroke-dasharray=\"8 4\""),
        Look::Part => ("part", "stroke-opacity=\".6\""),
    };
    let _ = writeln!(
        out,
        "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{corner}\" \
         fill=\"{fill}\" stroke=\"currentColor\" {rest}/>"
    );
}

fn text(out: &mut String, (x, top): (i32, i32), font: Font, shown: &str, full: &str) {
    let (class, rest) = match font {
        Font::Title => ("title", " font-weight=\"600\"".to_owned()),
        Font::Strong => ("strong", " font-weight=\"600\"".to_owned()),
        Font::Plain => ("plain", String::new()),
        Font::Soft => ("soft", " fill-opacity=\".75\"".to_owned()),
        Font::Code => ("code", format!(" font-family=\"{MONO}\"")),
    };
    let y = top + LINE - 5;
    let whole =
        if shown == full { String::new() } else { format!("<title>{}</title>", escaped(full)) };
    let _ = writeln!(
        out,
        "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" font-size=\"{}\" fill=\"currentColor\"\
         {rest}>{whole}{}</text>",
        font.size(),
        escaped(shown)
    );
}

fn arrow(out: &mut String, (x, y): (i32, i32), to: i32, stroke: Stroke) {
    let (class, rest) = match stroke {
        Stroke::Tls => ("tls", "stroke-width=\"1.5\""),
        Stroke::Rpc => ("rpc", "stroke-width=\"1.5\" stroke-dasharray=\"7 4\""),
        Stroke::Clear => ("clear", "stroke-width=\"2\" stroke-dasharray=\"1.5 4\""),
        Stroke::Broken => ("broken", "stroke-width=\"1.5\" stroke-dasharray=\"14 10\""),
    };
    let head = to - 8;
    let _ = writeln!(
        out,
        "<path class=\"line {class}\" d=\"M{x} {y}H{head}\" fill=\"none\" \
         stroke=\"currentColor\" {rest}/>\n\
         <path class=\"head\" d=\"M{to} {y}l-9 -4v8z\" fill=\"currentColor\"/>"
    );
}

fn lock(out: &mut String, x: i32, top: i32) {
    let body = top + 8;
    let bow = x + 2;
    let _ = writeln!(
        out,
        "<path class=\"bow\" d=\"M{bow} {body}v-2a3 3 0 0 1 6 0v2\" fill=\"none\" \
         stroke=\"currentColor\" stroke-width=\"1.5\"/>\n\
         <rect class=\"lock\" x=\"{x}\" y=\"{body}\" width=\"10\" height=\"7\" rx=\"1\" \
         fill=\"currentColor\"/>",
    );
}

/// Text that ends no attribute and begins no element.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}
