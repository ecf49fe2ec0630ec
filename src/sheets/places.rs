//! Which part of each long sheet is shown.

use leptos::prelude::*;
use std::collections::BTreeMap;

/// A place on the page that is shown of each long sheet; provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct Places(RwSignal<BTreeMap<String, usize>>);

impl Places {
    /// The first page of every sheet.
    pub fn new() -> Self {
        Self(RwSignal::default())
    }

    /// The places of this page; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// The place that is shown of a sheet.
    pub fn of(self, sheet: &str) -> usize {
        self.0.with(|places| places.get(sheet).copied()).unwrap_or_default()
    }

    /// Turns a sheet to the page that has a place.
    pub fn turn(self, sheet: &str, place: usize) {
        self.0.update(|places| {
            places.insert(sheet.to_owned(), place);
        });
    }

    /// Turns a sheet to the page that has a row: `/sheets/firewall/120`. Whether the address is
    /// one of a row.
    pub fn turn_to_row(self, address: &str) -> bool {
        let row = address.strip_prefix("/sheets/").and_then(|row| row.split_once('/'));
        let row = row.and_then(|(sheet, place)| Some((sheet, place.parse().ok()?)));
        if let Some((sheet, place)) = row {
            self.turn(sheet, place);
        }
        row.is_some()
    }
}
