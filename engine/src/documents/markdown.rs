//! The whole plan as one Markdown document.

use super::answers;
use super::summary::Balance;
use super::table::{Column, Table, markdown_cell};
use super::tables;
use super::words::{self, Words};
use crate::design::{Certificate, Design, Zone};
use crate::plan::{Decision, Plan};
use crate::terms::{DecisionState, Path, Version};

pub(super) fn text(plan: &Plan, design: &Design) -> String {
    let words = Words::new(plan);
    let mut page = Page::default();
    page.title(plan, design);
    page.decisions(&plan.decisions);
    page.verdicts(&words, design);
    page.certificates(&words, design);
    page.balancing(&words, design);
    page.heading(2, "DNS");
    for zone in [Zone::Internal, Zone::Public] {
        let rows = design.dns.iter().filter(|row| row.zone == zone);
        page.section(3, &tables::dns(&words, words::zone(zone).to_owned(), rows));
    }
    page.section(2, &tables::urls(&words, &design.urls));
    page.section(2, &tables::connection_points(&words, &design.service_connection_points));
    page.section(2, &renamed(tables::firewall(&words, &design.firewall), "Firewall"));
    page.section(2, &tables::findings(&words, &design.findings));
    page.section(2, &tables::open_questions(&words, &design.open_questions));
    page.answers(&words, plan, design);
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn heading(&mut self, level: usize, heading: &str) {
        let heading = markdown_cell(heading);
        self.paragraph(&format!("{} {}", "#".repeat(level), heading.trim()));
    }

    /// `markdown` is Markdown already.
    fn paragraph(&mut self, markdown: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(markdown.trim_end());
        self.text.push('\n');
    }

    fn section(&mut self, level: usize, table: &Table) {
        self.heading(level, &table.caption);
        let empty = table.rows.is_empty();
        self.paragraph(&if empty { "None.".to_owned() } else { table.markdown() });
    }

    fn title(&mut self, plan: &Plan, design: &Design) {
        const COLUMNS: &[Column] = &[Column::words("Plan"), Column::words("")];
        let title = plan.title.trim();
        self.heading(1, if title.is_empty() { "Exchange client access plan" } else { title });
        let cell = |label: &str, text: &str| vec![label.to_owned(), text.to_owned()];
        let mut rows = vec![
            cell("Customer", &plan.customer),
            cell("Author", &plan.author),
            cell("Date", plan.date.as_deref().unwrap_or("not known yet")),
            cell("Rule set", design.rules),
        ];
        // A row for each line, so that nothing in a note can end the table.
        let notes = plan.notes.lines().filter(|line| !line.trim().is_empty());
        rows.extend(
            notes
                .enumerate()
                .map(|(index, line)| cell(if index == 0 { "Notes" } else { "" }, line)),
        );
        self.paragraph(&Table { caption: String::new(), columns: COLUMNS, rows }.markdown());
    }

    fn answers(&mut self, words: &Words, plan: &Plan, design: &Design) {
        let version = plan.organisation.exchange.unwrap_or(Version::V2010);
        self.heading(2, "All answers");
        let organisation = answers::organisation(plan);
        self.section(3, &answers::table("The organisation".to_owned(), &organisation, design));
        for (index, site) in plan.sites.iter().enumerate() {
            let caption = words.site(&site.id).to_owned();
            let answers = answers::site(index, site, version);
            self.section(3, &answers::table(caption, &answers, design));
        }
    }

    fn decisions(&mut self, decisions: &[Decision]) {
        const COLUMNS: &[Column] = &[
            Column::words("Decision"),
            Column::words("Owner"),
            Column::words("Due"),
            Column::words("State"),
        ];
        let row = |decision: &Decision| {
            let decided = decision.state == Some(DecisionState::Decided);
            vec![
                decision.text.clone(),
                decision.owner.clone(),
                decision.due.clone().unwrap_or_default(),
                if decided { "decided" } else { "open" }.to_owned(),
            ]
        };
        let rows = decisions.iter().map(row).collect();
        let caption = "Decisions and open points".to_owned();
        self.section(2, &Table { caption, columns: COLUMNS, rows });
    }

    fn verdicts(&mut self, words: &Words, design: &Design) {
        const ARRAYS: &[Column] = &[
            Column::words("Site"),
            Column::words("CAS array"),
            Column::code("Name"),
            Column::words("On a certificate"),
            Column::rules("Rules"),
        ];
        let arrays = design.arrays.iter().map(|array| {
            vec![
                words.site(&array.site).to_owned(),
                words::verdict(array.verdict).to_owned(),
                array.host.as_ref().map(ToString::to_string).unwrap_or_default(),
                words.array(array, design),
                tables::rules(&array.because),
            ]
        });
        let caption = "CAS arrays".to_owned();
        self.section(2, &Table { caption, columns: ARRAYS, rows: arrays.collect() });
    }

    fn certificates(&mut self, words: &Words, design: &Design) {
        const LEFT_OFF: &[Column] =
            &[Column::code("Name"), Column::words("Why"), Column::rules("Rule")];
        self.heading(2, "Certificates");
        if design.certificates.is_empty() {
            self.paragraph("None.");
        }
        for certificate in &design.certificates {
            self.certificate(words, certificate);
        }
        let row = |left: &crate::design::LeftOff| {
            vec![left.host.to_string(), left.why.clone(), left.rule.to_owned()]
        };
        let rows = design.left_off.iter().map(row).collect();
        let caption = "Left off on purpose".to_owned();
        self.section(3, &Table { caption, columns: LEFT_OFF, rows });
    }

    fn certificate(&mut self, words: &Words, certificate: &Certificate) {
        const NAMES: &[Column] =
            &[Column::code("Name"), Column::words("Why"), Column::rules("Rules")];
        self.heading(3, &words.certificate(certificate));
        let mut facts = vec![
            ("Subject", certificate.common_name.as_ref().map(ToString::to_string)),
            ("Installed at", Some(words.places(certificate))),
            ("Services", Some(words::services(&certificate.services))),
            ("Expires at the latest", certificate.last_expiry.map(|date| date.to_string())),
            ("Renewals a year", certificate.renewals_per_year.map(|count| count.to_string())),
            ("Rules", Some(tables::rules(&certificate.because))),
        ];
        facts.retain(|(_, fact)| fact.as_ref().is_some_and(|fact| !fact.is_empty()));
        let fact = |(label, fact): (&str, Option<String>)| {
            format!("- {label}: {}\n", markdown_cell(&fact.unwrap_or_default()))
        };
        self.paragraph(&facts.into_iter().map(fact).collect::<String>());
        let rows = certificate.names.iter().flat_map(|name| {
            words.reasons(&name.because).into_iter().enumerate().map(|(index, reason)| {
                let host = if index == 0 { name.host.to_string() } else { String::new() };
                vec![host, reason.text(), reason.rules]
            })
        });
        let table = Table { caption: String::new(), columns: NAMES, rows: rows.collect() };
        self.paragraph(&table.markdown());
    }

    fn balancing(&mut self, words: &Words, design: &Design) {
        self.heading(2, "Load balancing");
        for array in &design.arrays {
            let rows: Vec<_> =
                design.balancing.iter().filter(|row| row.site == array.site).collect();
            for path in [Path::Internal, Path::External] {
                let rows: Vec<_> = rows.iter().copied().filter(|row| row.path == path).collect();
                if !rows.is_empty() {
                    let state = Balance::of(rows.iter().copied(), path).words(words, &array.site);
                    let site = words.site(&array.site);
                    let caption = format!("{site}, {}: {state}", words::path(path));
                    self.section(3, &tables::balancing(words, caption, &rows));
                }
            }
        }
    }
}

fn renamed(table: Table, caption: &str) -> Table {
    Table { caption: caption.to_owned(), ..table }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::arbitrary::plans;
    use proptest::prelude::*;

    /// The cells of a table's line; an escaped bar divides nothing.
    fn cells(line: &str) -> usize {
        let mut escaped = false;
        let bars = line.chars().filter(|letter| {
            let divides = *letter == '|' && !escaped;
            escaped = *letter == '\\' && !escaped;
            divides
        });
        bars.count()
    }

    /// Whether HTML, a link or code begins in it.
    fn has_markup(line: &str) -> bool {
        let mut escaped = false;
        line.chars().any(|letter| {
            let begins = matches!(letter, '<' | '[' | '`') && !escaped;
            escaped = letter == '\\' && !escaped;
            begins
        })
    }

    proptest! {
        /// Every line is a heading, a table's row, a fact or "None."; every row of a table has the
        /// cells of its head.
        #[test]
        fn what_is_typed_stays_in_its_cell(plan in plans()) {
            let text = text(&plan, &crate::design(&plan));
            let mut columns = 0;
            for line in text.lines() {
                prop_assert!(!has_markup(line), "{line}");
                if line.starts_with('|') {
                    columns = if columns == 0 { cells(line) } else { columns };
                    prop_assert_eq!(cells(line), columns, "{}", line);
                } else {
                    columns = 0;
                    let fact = line.starts_with("- ") || line.starts_with('#');
                    prop_assert!(line.is_empty() || fact || line == "None.", "{line}");
                }
            }
        }
    }
}
