//! A table as plain text: the page shows it, documents write it, people paste it elsewhere.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// From left to right; the first names the row.
    pub columns: Cow<'static, [Column]>,
    /// A cell for each column.
    pub rows: Vec<Vec<String>>,
    /// The address of its first row on a sheet, such as `/sheets/urls` and 100; `None` where
    /// nothing leads to its rows.
    pub address: Option<(String, usize)>,
}

/// A column of a [`Table`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its head.
    pub title: Cow<'static, str>,
    /// What it holds.
    pub holds: Holds,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Holds {
    /// Words.
    Words,
    /// Names, ports or URLs, which are set in a monospace font.
    Code,
    /// Identifiers of rules, with commas between them.
    Rules,
}

impl Column {
    /// A column of words.
    pub const fn words(title: &'static str) -> Self {
        Self { title: Cow::Borrowed(title), holds: Holds::Words }
    }

    /// A column of names, ports or URLs.
    pub const fn code(title: &'static str) -> Self {
        Self { title: Cow::Borrowed(title), holds: Holds::Code }
    }

    /// A column of identifiers of rules.
    pub const fn rules(title: &'static str) -> Self {
        Self { title: Cow::Borrowed(title), holds: Holds::Rules }
    }
}

impl Table {
    /// A table that no address leads into.
    pub fn new(
        caption: impl Into<String>,
        columns: &'static [Column],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Self {
        Self {
            caption: caption.into(),
            columns: Cow::Borrowed(columns),
            rows: rows.into_iter().collect(),
            address: None,
        }
    }

    /// The same table as rows of a sheet: `/sheets/urls`, the first of them at a place on it.
    #[must_use]
    pub fn on_sheet(self, address: &str, first: usize) -> Self {
        Self { address: Some((address.to_owned(), first)), ..self }
    }

    /// Tab-separated values with a line of heads, as spreadsheets take them. No cell begins a
    /// formula, because the spreadsheet would run it.
    pub fn tsv(&self) -> String {
        let line = |cells: Vec<&str>| cells.into_iter().map(plain_cell).collect::<Vec<_>>();
        self.lines(|cells| line(cells).join("\t"), |_| None)
    }

    /// Comma-separated values with a line of heads (RFC 4180). No cell begins a formula.
    pub fn csv(&self) -> String {
        self.csv_under(&[])
    }

    /// The same with lines of words between the heads of the columns and the rows.
    pub(super) fn csv_under(&self, lines: &[String]) -> String {
        let heads = self.columns.iter().map(|column| &*column.title).collect();
        let words = |text: &String| {
            let empty = std::iter::repeat_n("", self.columns.len().saturating_sub(1));
            std::iter::once(text.as_str()).chain(empty).map(str::to_owned).collect::<Vec<_>>()
        };
        let words: Vec<Vec<String>> = lines.iter().map(words).collect();
        let words = words.iter().map(|row| row.iter().map(String::as_str).collect());
        let rows = self.rows.iter().map(|row| row.iter().map(String::as_str).collect());
        let line = |cells: Vec<&str>| {
            cells.into_iter().map(csv_cell).collect::<Vec<_>>().join(",") + "\r\n"
        };
        std::iter::once(heads).chain(words).chain(rows).map(line).collect()
    }

    /// A Markdown table.
    pub fn markdown(&self) -> String {
        let line = |cells: Vec<&str>| {
            let cells: Vec<String> = cells.into_iter().map(markdown_cell).collect();
            format!("| {} |", cells.join(" | "))
        };
        self.lines(line, |columns| Some(format!("|{}", " --- |".repeat(columns))))
    }

    fn lines(
        &self,
        line: impl Fn(Vec<&str>) -> String,
        rule: impl Fn(usize) -> Option<String>,
    ) -> String {
        let mut text = line(self.columns.iter().map(|column| &*column.title).collect());
        text.push('\n');
        if let Some(rule) = rule(self.columns.len()) {
            text.push_str(&rule);
            text.push('\n');
        }
        for row in &self.rows {
            text.push_str(&line(row.iter().map(String::as_str).collect()));
            text.push('\n');
        }
        text
    }
}

/// The identifiers of rules in a cell that holds them.
pub fn ids(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(", ").filter(|id| !id.is_empty())
}

/// Text that ends no line and that no spreadsheet takes for a formula.
fn plain_cell(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    let formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if formula { format!("'{text}") } else { text }
}

/// As [`plain_cell`], in quotation marks where commas are part of it.
fn csv_cell(text: &str) -> String {
    let text = plain_cell(text);
    if text.contains(['"', ',']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Text that ends no cell and no line and begins no markup.
pub(super) fn markdown_cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '\\' | '&' | '~' | '#' => {
                out.extend(['\\', letter]);
            }
            _ if letter.is_control() => out.push(' '),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[Column::code("Name"), Column::words("Why")];

    fn table(cells: [&str; 2]) -> Table {
        Table::new("", COLUMNS, [cells.iter().map(|&cell| cell.to_owned()).collect()])
    }

    #[test]
    fn cells_cannot_break_a_tsv_line() {
        assert_eq!(table(["a\tb", "c\nd"]).tsv(), "Name\tWhy\na b\tc d\n");
    }

    #[test]
    fn cells_cannot_break_a_line_or_compute() {
        assert_eq!(
            table(["a,b", "say \"c\"\r\nd"]).csv(),
            "Name,Why\r\n\"a,b\",\"say \"\"c\"\"  d\"\r\n"
        );
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"] {
            for text in [table([formula, "x"]).csv(), table([formula, "x"]).tsv()] {
                assert!(text.lines().nth(1).is_some_and(|line| line.starts_with('\'')), "{text}");
            }
        }
    }

    #[test]
    fn cells_cannot_break_a_markdown_row() {
        assert_eq!(
            table(["*.contoso.com", "a|b"]).markdown(),
            "| Name | Why |\n| --- | --- |\n| \\*.contoso.com | a\\|b |\n"
        );
        assert_eq!(
            table(["<b>&amp;</b>", "[a](b)\r\n# `c`"]).markdown().lines().last(),
            Some("| \\<b\\>\\&amp;\\</b\\> | \\[a\\](b)  \\# \\`c\\` |")
        );
    }
}
