//! CAS Planner: the page. Everything that is computed comes from the engine in the worker.

// A program exports nothing; `pub` says which item is for other files.
#![allow(unreachable_pub)]

mod app;
mod browser;
mod checks;
mod document;
mod drafts;
mod engine;
mod explain;
mod files;
mod notices;
mod parts;
mod route;
mod sheets;
mod shell;
mod start;
mod steps;

use app::App;
use browser::root;

fn main() {
    leptos::mount::mount_to_body(App);
    root::take_first_screen_away();
}
