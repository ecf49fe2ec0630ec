//! CAS Planner: the page. Everything that is computed comes from the engine, `cas_plan`.

// A program exports nothing; `pub` says which item is for other files.
#![allow(unreachable_pub)]

mod app;
mod browser;
mod document;
mod explain;
mod frame;
mod page;
mod parts;
mod results;
mod start;
mod steps;
mod view;

fn main() {
    leptos::mount::mount_to_body(app::app);
}
