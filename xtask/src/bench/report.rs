//! All figures as one table, for a terminal and for Markdown alike, and as JSON.

use super::figure::{Figure, Goal, Unit};
use super::machine::Fact;
use serde::Serialize;
use std::fmt;

#[derive(Serialize)]
pub(super) struct Report {
    pub(super) machine: Vec<Fact>,
    pub(super) figures: Vec<Figure>,
}

impl Report {
    pub(super) fn json(&self) -> Result<String, String> {
        let text = serde_json::to_string_pretty(self).map_err(|error| error.to_string())?;
        Ok(text + "\n")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Fact { name, value } in &self.machine {
            writeln!(to, "- {name}: {value}")?;
        }
        let rows: Vec<[String; 5]> = self.figures.iter().map(row).collect();
        let width = rows.iter().map(|[name, ..]| name.chars().count()).max().unwrap_or_default();
        writeln!(
            to,
            "\n| {:<width$} | {:>11} | {:>17} | {:>15} |  |",
            "figure", "median", "least – most", "goal"
        )?;
        writeln!(to, "|{:-<w$}|{:-<12}:|{:-<18}:|{:-<16}:|--|", "", "", "", "", w = width + 2)?;
        for [name, median, spread, goal, met] in rows {
            writeln!(to, "| {name:<width$} | {median:>11} | {spread:>17} | {goal:>15} | {met} |")?;
        }
        let missed = self.figures.iter().filter(|figure| figure.is_met() == Some(false)).count();
        writeln!(to, "\nFigures that miss their goal: {missed}.")
    }
}

fn row(figure: &Figure) -> [String; 5] {
    let Figure { name, unit, spread, goal, .. } = figure;
    let apart = if figure.runs.len() > 1 {
        format!("{} – {}", number(spread.least, *unit), number(spread.most, *unit))
    } else {
        String::new()
    };
    let goal = match goal {
        Some(Goal::AtMost(most)) => format!("at most {}", number(*most, *unit)),
        Some(Goal::AtLeast(least)) => format!("at least {}", number(*least, *unit)),
        None => String::new(),
    };
    let met = match figure.is_met() {
        Some(false) => "missed",
        Some(true) => "met",
        None => "",
    };
    let median = format!("{} {}", number(spread.median, *unit), word(*unit));
    [name.clone(), median.trim().to_owned(), apart, goal, met.to_owned()]
}

fn number(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Kilobytes | Unit::Megabytes => format!("{value:.1}"),
        Unit::Milliseconds | Unit::Points => format!("{value:.0}"),
        Unit::Shift => format!("{value:.3}"),
    }
}

const fn word(unit: Unit) -> &'static str {
    match unit {
        Unit::Kilobytes => "KB",
        Unit::Megabytes => "MB",
        Unit::Milliseconds => "ms",
        Unit::Points | Unit::Shift => "",
    }
}
