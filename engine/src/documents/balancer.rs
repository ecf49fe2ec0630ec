//! What the load balancer of each site has to do, in words that fit any product.

mod balanced;
mod before;
mod sheets;
mod trials;

use super::assumed;
use super::handover::{Blanks, head, in_markdown};
use super::table::Table;
use super::words::Words;
use super::{File, table};
use crate::design::{Design, Given, Scene};
use crate::plan::Plan;
use balanced::balanced;

/// One sheet as Markdown, and its tables as CSV; none where no site has anything to balance.
pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let scene = Scene::of(Given::whole(plan), None);
    let words = Words::new(plan);
    let sites = balanced(&scene);
    if sites.is_empty() {
        return Vec::new();
    }
    let mut blanks = Blanks::default();
    let tables = [
        ("devices", sheets::devices(&sites, &words, &mut blanks)),
        ("services", sheets::services(&sites, &words)),
        ("certificates", sheets::certificates(&sites, &scene)),
        ("tests", trials::table(&sites, &words, &scene)),
    ];
    let tables = tables.into_iter().filter(|(_, table)| !table.rows.is_empty());
    let tables: Vec<(&str, Table)> = tables.collect();
    let what = "What the load balancer has to do";
    let check = before::lines(&sites);
    let head = head((plan, design), assumed::BALANCING, what, &check, &blanks);
    let sections = tables.iter().map(|(_, table)| {
        format!("\n## {}\n\n{}", table::markdown_cell(&table.caption), table.markdown())
    });
    let markdown = in_markdown(&head) + &sections.collect::<String>();
    let assumed = assumed::lines(plan, design, assumed::BALANCING);
    let mut files = vec![File { name: "balancer.md".to_owned(), text: markdown }];
    files.extend(tables.iter().map(|(name, table)| File {
        name: format!("balancer-{name}.csv"),
        text: table.csv_under(&assumed),
    }));
    files
}

/// One row a site where something is balanced: the device and the servers behind it.
pub(super) fn devices(plan: &Plan, blanks: &mut Blanks) -> Table {
    let scene = Scene::of(Given::whole(plan), None);
    sheets::devices(&balanced(&scene), &Words::new(plan), blanks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::firewall;
    use crate::plan::arbitrary::plans;
    use proptest::prelude::*;

    fn is_of(file: &File, kind: &str) -> bool {
        file.name.rsplit('.').next() == Some(kind)
    }

    /// The cells of a line of CSV.
    fn cells(line: &str) -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            let twice = quoted && letter == '"' && letters.next_if_eq(&'"').is_some();
            match letter {
                '"' if !twice => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                _ => cells.last_mut().unwrap().push(letter),
            }
        }
        cells
    }

    proptest! {
        // A whole design each: fewer of them than usual are enough.
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn what_is_typed_stays_in_its_cell_and_computes_nothing(plan in plans()) {
            let design = crate::design(&plan);
            let all = files(&plan, &design).into_iter().chain(firewall::files(&plan, &design));
            for file in all.filter(|file| is_of(file, "csv")) {
                let mut lines = file.text.split_terminator("\r\n");
                let columns = cells(lines.next().unwrap_or_default()).len();
                for line in lines {
                    let cells = cells(line);
                    prop_assert_eq!(cells.len(), columns, "{}", line);
                    let computes = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t']);
                    prop_assert!(!cells.iter().any(computes), "{line}");
                }
            }
        }

        #[test]
        fn every_line_of_the_sheet_is_a_heading_a_fact_or_a_row(plan in plans()) {
            let design = crate::design(&plan);
            let all = files(&plan, &design).into_iter().chain(firewall::files(&plan, &design));
            for file in all.filter(|file| is_of(file, "md")) {
                for line in file.text.lines().filter(|line| !line.is_empty()) {
                    let known = ["| ", "# ", "## ", "- ", "From CAS Planner: ", "Check before use:",
                        "Assumed, because ",
                        "Fill in; "];
                    prop_assert!(known.iter().any(|start| line.starts_with(start)), "{line}");
                }
            }
        }
    }
}
