//! Which part of each long sheet is shown.

use crate::document::Document;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A place on the page that is shown of each long sheet; provided once by the app.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    shown: RwSignal<BTreeMap<String, usize>>,
    wanted: RwSignal<Option<String>>,
}

impl Places {
    /// The first page of every sheet.
    pub fn new(document: Document) -> Self {
        let places = Self { shown: RwSignal::default(), wanted: RwSignal::default() };
        document.on_another_plan(move || places.shown.update(BTreeMap::clear));
        places
    }

    /// The places of this page; asked for in the body of a component.
    pub fn here() -> Self {
        expect_context()
    }

    /// The place that is shown of a sheet.
    pub fn of(self, sheet: &str) -> usize {
        self.shown.with(|places| places.get(sheet).copied()).unwrap_or_default()
    }

    /// Turns a sheet to the page that has a place.
    pub fn turn(self, sheet: &str, place: usize) {
        self.shown.update(|places| {
            places.insert(sheet.to_owned(), place);
        });
    }

    /// Turns a sheet to the page that has a row: `/sheets/firewall/120`. The row takes the focus
    /// once it is there. Whether the address is one of a row.
    pub fn turn_to_row(self, address: &str) -> bool {
        let row = address.strip_prefix("/sheets/").and_then(|row| row.split_once('/'));
        let row = row.and_then(|(sheet, place)| Some((sheet, place.parse().ok()?)));
        if let Some((sheet, place)) = row {
            self.turn(sheet, place);
        }
        self.wanted.set(row.map(|_| address.to_owned()));
        row.is_some()
    }

    /// The address of the row that somebody asked for and that is not there yet.
    pub fn wanted(self) -> Option<String> {
        self.wanted.get()
    }

    /// The row is there.
    pub fn arrived(self) {
        self.wanted.set(None);
    }
}
