//! Zone files in the form of every name server (RFC 1035, 5), one a zone, inside and public.

mod aliases;
mod apexes;
mod checks;
mod mail;
mod master;
mod sheet;
mod sheets;
#[cfg(test)]
mod tests;

pub(super) use apexes::Kind;
pub(super) use master::AUTHORITY;
pub(super) use sheet::{Data, Line, Sheet};
pub(super) use sheets::{CONFLICT, has_no_zone, sheets};

use super::File;
use super::handover::in_file_name;
use crate::design::{Design, Zone};
use crate::plan::Plan;

pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let file = |sheet: &Sheet| File {
        name: format!("{}.{}.zone", side(sheet.side), in_file_name(sheet.apex.as_str())),
        text: master::text((plan, design), sheet),
    };
    sheets(plan, design).iter().map(file).collect()
}

/// Inside or public, as the names of files and tables say it.
pub(super) fn side(side: Zone) -> &'static str {
    match side {
        Zone::Internal => "internal",
        Zone::Public => "public",
    }
}
