//! What PowerShell prints: tables over a line of dashes, and lists of `Name : value`.

use super::cells::Row;

/// The rows of what PowerShell printed, the heads first; `None` where the text is nothing of it.
pub(super) fn rows(text: &str) -> Option<Vec<Row>> {
    let lines: Vec<(usize, &str)> =
        (1..).zip(text.lines()).filter(|line| !is_prompt(line)).collect();
    table(&lines).or_else(|| list(&lines))
}

fn is_prompt((_, line): &(usize, &str)) -> bool {
    line.starts_with("[PS]") || line.starts_with("PS ")
}

/// The output of Format-Table: each run of dashes stands at the beginning of a column.
fn table(lines: &[(usize, &str)]) -> Option<Vec<Row>> {
    let dashes = lines.iter().position(|(_, line)| is_dashes(line))?;
    let starts = starts(lines.get(dashes)?.1);
    let head = lines.get(dashes.checked_sub(1)?)?;
    let below = lines.iter().skip(dashes + 1).filter(|(_, line)| !line.trim().is_empty());
    let row = |&(line, text): &(usize, &str)| Row { line, cells: cut(text, &starts) };
    Some(std::iter::once(head).chain(below).map(row).collect())
}

fn is_dashes(line: &str) -> bool {
    line.contains("--") && line.chars().all(|letter| matches!(letter, '-' | ' '))
}

fn starts(dashes: &str) -> Vec<usize> {
    let before = std::iter::once(' ').chain(dashes.chars());
    let runs = before.zip(dashes.chars()).enumerate();
    runs.filter(|(_, (before, here))| (*before, *here) == (' ', '-')).map(|(at, _)| at).collect()
}

fn cut(line: &str, starts: &[usize]) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    let ends = starts.iter().skip(1).copied().chain([letters.len()]);
    let cell = |(start, end): (&usize, usize)| -> String {
        letters.iter().take(end).skip(*start).collect::<String>().trim().to_owned()
    };
    starts.iter().zip(ends).map(cell).collect()
}

/// The output of Format-List: a block of lines for each row. A forum puts a blank line after every
/// line; there a row ends where a key comes again.
fn list(lines: &[(usize, &str)]) -> Option<Vec<Row>> {
    const FEWEST: usize = 3;
    let full = lines.iter().filter(|(_, line)| !line.trim().is_empty()).count();
    let keyed = lines.iter().filter(|(_, line)| pair(line).is_some()).count();
    if keyed < FEWEST || keyed * 2 < full {
        return None;
    }
    let forum = (lines.len() - full) * 5 > keyed * 3;
    let mut keys: Vec<&str> = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut ended = true;
    for &(line, text) in lines {
        let Some((key, value)) = pair(text) else {
            ended |= text.trim().is_empty() && !forum;
            continue;
        };
        let column = keys.iter().position(|known| *known == key).unwrap_or_else(|| {
            keys.push(key);
            keys.len() - 1
        });
        let again = |row: &Row| row.cells.get(column).is_some_and(|cell| !cell.is_empty());
        if ended || rows.last().is_none_or(again) {
            rows.push(Row { line, cells: Vec::new() });
            ended = false;
        }
        let Some(row) = rows.last_mut() else { continue };
        row.cells.resize(keys.len().max(row.cells.len()), String::new());
        if let Some(cell) = row.cells.get_mut(column) {
            value.clone_into(cell);
        }
    }
    let heads = keys.iter().map(|key| (*key).to_owned()).collect();
    Some(std::iter::once(Row { line: 1, cells: heads }).chain(rows).collect())
}

/// `Name : value`; what begins with a blank goes on with the line above.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim_end();
    let word = |letter: char| letter.is_alphanumeric() || letter == '_';
    (!key.is_empty() && key.chars().all(word)).then(|| (key, value.trim()))
}

#[cfg(test)]
mod tests {
    use super::rows;

    fn read(text: &str) -> Option<Vec<Vec<String>>> {
        Some(rows(text)?.into_iter().map(|row| row.cells).collect())
    }

    #[test]
    fn a_table_is_cut_where_its_dashes_begin() {
        let text = "[PS] C:\\>Get-ExchangeServer | ft\n\nName  Site      ServerRole\n\
            ----  ----      ----------\nEX11  DC North  Mailbox\nEX12  DC South  Mailbox, Client\n";
        let expected = [
            ["Name", "Site", "ServerRole"],
            ["EX11", "DC North", "Mailbox"],
            ["EX12", "DC South", "Mailbox, Client"],
        ];
        assert_eq!(read(text).unwrap(), expected.map(|row| row.map(str::to_owned).to_vec()));
    }

    #[test]
    fn a_list_has_a_row_for_each_block_also_with_a_blank_line_after_every_line() {
        let text = "Name : EX11\nSite : HQ\n\nName : EX12\nSite : BR\n";
        let expected = [["Name", "Site"], ["EX11", "HQ"], ["EX12", "BR"]];
        let expected: Vec<_> = expected.map(|row| row.map(str::to_owned).to_vec()).into();
        assert_eq!(read(text), Some(expected.clone()));
        assert_eq!(read(&text.replace("\n\n", "\n").replace('\n', "\n\n")), Some(expected));
    }

    #[test]
    fn other_texts_are_left_alone() {
        assert_eq!(read("Site;Servers\nHQ;2\nBR;3"), None);
        assert_eq!(read("Note: a\nHQ\nBR\nLab"), None);
    }
}
