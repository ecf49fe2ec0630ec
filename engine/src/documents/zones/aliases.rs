//! Aliases, which stand alone: no other record has their name, and no zone begins with one (RFC
//! 1034, 3.6.2).

use super::sheet::{Data, Line, Sheets};
use crate::terms::Host;

/// Puts addresses in the place of an alias at the top of a zone, takes out one that would not be
/// alone, and leaves a blank where a name of our own zones is pointed to and has no record.
pub(super) fn settle_aliases(sheets: &mut Sheets<'_>) {
    for line in take_from_the_top(sheets) {
        sheets.add(line);
    }
    turn_off_the_second(sheets);
    for line in missing_targets(sheets) {
        sheets.add(line);
    }
}

fn take_from_the_top(sheets: &mut Sheets<'_>) -> Vec<Line> {
    let mut taken = Vec::new();
    for sheet in &mut sheets.all {
        let at_top = |line: &Line| line.owner == sheet.apex && matches!(line.data, Data::Alias(_));
        taken.extend(sheet.lines.iter().filter(|line| at_top(line)).cloned());
        sheet.lines.retain(|line| !at_top(line));
    }
    taken.into_iter().flat_map(|line| addresses_of(sheets, &line)).collect()
}

fn addresses_of(sheets: &Sheets<'_>, alias: &Line) -> Vec<Line> {
    let Data::Alias(target) = &alias.data else { return Vec::new() };
    let is_address = |data: &Data| matches!(data, Data::Address(_) | Data::Unknown(_));
    let mut data: Vec<Data> =
        sheets.of(target).map(|line| line.data.clone()).filter(is_address).collect();
    if data.is_empty() {
        data.push(unknown(target));
    }
    data.into_iter().map(|data| Line { data, ..alias.clone() }).collect()
}

fn unknown(target: &Host) -> Data {
    Data::Unknown(format!("the address of {target}"))
}

fn turn_off_the_second(sheets: &mut Sheets<'_>) {
    for sheet in &mut sheets.all {
        let others = sheet.lines.clone();
        for (index, line) in sheet.lines.iter_mut().enumerate() {
            let alone = others.iter().enumerate().all(|(place, other)| {
                let earlier_alias = place < index;
                other.owner != line.owner
                    || place == index
                    || (matches!(other.data, Data::Alias(_)) && !earlier_alias)
            });
            if matches!(line.data, Data::Alias(_)) && !alone {
                line.off = Some("another record has this name");
            }
        }
    }
}

fn missing_targets(sheets: &Sheets<'_>) -> Vec<Line> {
    let lines = sheets.all.iter().flat_map(|sheet| &sheet.lines).filter(|line| line.is_on());
    let missing = lines.filter_map(|line| match &line.data {
        Data::Alias(target) if sheets.hold(target) && sheets.of(target).next().is_none() => {
            Some(Line { owner: target.clone(), data: unknown(target), ..line.clone() })
        }
        _ => None,
    });
    missing.collect()
}
