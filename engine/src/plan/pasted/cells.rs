//! Rows and cells of a text that came from a spreadsheet.

/// A row, and the line in which it begins, from 1.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

/// The rows that hold anything, and the line of a quotation mark that is never closed.
///
/// Tabs part the cells, or semicolons, or commas: whatever the first row has, in this order. A cell
/// in quotation marks may hold all of them, line breaks, and quotation marks written twice.
pub(super) fn rows(text: &str) -> (Vec<Row>, Option<usize>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let parting = parting(text);
    let mut rows = Vec::new();
    let mut row = Row { line: 1, cells: Vec::new() };
    let (mut cell, mut line, mut quoted) = (String::new(), 1, None);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted.is_some() && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted.is_some() => quoted = None,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = Some(line);
            }
            '\n' => {
                line += 1;
                if quoted.is_some() {
                    cell.push(letter);
                } else {
                    row.cells.push(std::mem::take(&mut cell));
                    rows.push(std::mem::replace(&mut row, Row { line, cells: Vec::new() }));
                }
            }
            _ if Some(letter) == parting && quoted.is_none() => {
                row.cells.push(std::mem::take(&mut cell));
            }
            _ => cell.push(letter),
        }
    }
    row.cells.push(cell);
    rows.push(row);
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        *cell = cell.trim().to_owned();
    }
    // PowerShell writes a comment in front of what it exports.
    let comment = |row: &Row| row.cells.first().is_some_and(|cell| cell.starts_with("#TYPE"));
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()) && !comment(row));
    (rows, quoted)
}

fn parting(text: &str) -> Option<char> {
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#TYPE"))?;
    // Every other part stands between quotation marks.
    let bare: String = first.split('"').step_by(2).collect();
    ['\t', ';', ','].into_iter().find(|letter| bare.contains(*letter))
}

#[cfg(test)]
mod tests {
    use super::rows;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        rows(text).0.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn the_first_row_says_what_parts_the_cells() {
        assert_eq!(read("a;b, c\r\n\r\nd ; e"), [row(1, &["a", "b, c"]), row(3, &["d", "e"])]);
        assert_eq!(read("a\tb;c\n"), [row(1, &["a", "b;c"])]);
        assert_eq!(read("\u{feff}\"a;b\",c"), [row(1, &["a;b", "c"])]);
        assert_eq!(read("#TYPE a,b\n\"c\",\"d\""), [row(2, &["c", "d"])]);
        assert!(read(" \n;;\n").is_empty());
    }

    #[test]
    fn quotation_marks_keep_a_cell_together_and_lines_are_still_counted() {
        let text = "HQ,\"ex01\nex02\"\nBR,\"the \"\"old\"\" one\"\n7\" rack,x";
        let expected = [
            row(1, &["HQ", "ex01\nex02"]),
            row(3, &["BR", "the \"old\" one"]),
            row(4, &["7\" rack", "x"]),
        ];
        assert_eq!(read(text), expected);
        assert_eq!(rows("a,b\n\"c,d\ne").1, Some(2));
    }
}
