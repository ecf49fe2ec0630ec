use super::check::{THE_PAGE, problems, the_rest};
use super::circles::circles;
use super::graph::{Graph, graph};
use super::layers::House;
use super::lists::list;
use std::path::Path;

/// The arrows of a crate that is written here, as files and their text.
fn planted(files: &[(&str, &str)]) -> Graph {
    let sources = |wanted: &str| {
        let file = files.iter().find(|(file, _)| *file == wanted);
        file.map(|(_, text)| (*text).to_owned())
    };
    graph("src/lib.rs", &sources).unwrap()
}

fn arrows(graph: &Graph) -> Vec<String> {
    let arrow = |from: &String, to: &String, line: &usize| format!("{from}:{line} → {to}");
    graph.iter().flat_map(|(from, to)| to.iter().map(|(to, line)| arrow(from, to, line))).collect()
}

#[test]
fn a_circle_of_two_is_named_with_its_lines() {
    let graph = planted(&[
        ("src/lib.rs", "mod a;\nmod b;"),
        ("src/a.rs", "use crate::b::B;\npub struct A;"),
        ("src/b.rs", "pub struct B;\nfn f() {\n    g(crate::a::A);\n}"),
    ]);
    assert_eq!(circles(&graph), ["src/a.rs:1 → src/b.rs:3 → src/a.rs"]);
}

#[test]
fn a_circle_of_three_is_named_once_and_others_beside_it() {
    let graph = planted(&[
        ("src/lib.rs", "mod a; mod b; mod c; mod d; mod e;"),
        ("src/a.rs", "use super::{b::B, d::D};\npub struct A;"),
        ("src/b.rs", "pub struct B(crate::c::C);"),
        ("src/c.rs", "pub struct C;\nimpl C { fn a() -> Option<super::a::A> { None } }"),
        ("src/d.rs", "pub struct D; fn f() { format!(\"{}\", crate::e::E) }"),
        ("src/e.rs", "pub struct E; use crate::d::D;"),
    ]);
    assert_eq!(
        circles(&graph),
        ["src/a.rs:1 → src/b.rs:1 → src/c.rs:2 → src/a.rs", "src/d.rs:1 → src/e.rs:1 → src/d.rs"]
    );
}

#[test]
fn a_circle_through_the_mod_rs_of_a_parent_is_found() {
    let graph = planted(&[
        ("src/lib.rs", "mod a;"),
        ("src/a/mod.rs", "mod b;\npub struct Shared;\npub fn all() { b::one() }"),
        ("src/a/b.rs", "use super::Shared;\npub fn one() {}"),
    ]);
    assert_eq!(circles(&graph), ["src/a/b.rs:1 → src/a/mod.rs:3 → src/a/b.rs"]);
}

#[test]
fn what_a_mod_rs_only_hands_on_counts_for_its_own_file() {
    let graph = planted(&[
        ("src/lib.rs", "mod a; use a::renamed::C;"),
        ("src/a/mod.rs", "mod b; mod c; pub mod renamed { pub use super::c::*; }\npub use b::B;"),
        ("src/a/b.rs", "pub struct B;"),
        ("src/a/c.rs", "use super::B; pub struct C;"),
    ]);
    assert!(circles(&graph).is_empty());
    assert!(arrows(&graph).contains(&"src/a/c.rs:1 → src/a/b.rs".to_owned()));
    assert!(arrows(&graph).contains(&"src/lib.rs:1 → src/a/c.rs".to_owned()));
}

#[test]
fn the_name_of_a_module_and_what_is_for_tests_are_no_arrows() {
    let graph = planted(&[
        ("src/lib.rs", "mod a;\nmod b;"),
        ("src/a.rs", "use crate::b;\n#[cfg(test)]\nmod tests { use crate::b::B; }\npub fn a() {}"),
        ("src/b.rs", "pub struct B;\n#[cfg(test)]\nfn f() { crate::a::a() }\nfn g() { a() }"),
    ]);
    assert!(arrows(&graph).is_empty(), "{graph:?}");
}

#[test]
fn an_arrow_upwards_is_named_with_its_line() {
    const HOUSE: House =
        House { folder: "src/", rows: &[&["lib"], &["top"], &["low", "own"]], known_by: OWN };
    const OWN: &[(&str, &[&str])] = &[("own", &["top"])];
    let files = |low: &'static str| {
        planted(&[
            ("src/lib.rs", "mod top; mod low; mod own;\nuse top::in_there::T;"),
            ("src/top/mod.rs", "pub mod in_there;"),
            ("src/top/in_there.rs", "use crate::own::O; use crate::low::L;\npub struct T;"),
            ("src/low.rs", low),
            ("src/own.rs", "pub struct O;"),
        ])
    };
    assert!(HOUSE.problems(&files("pub struct L;")).is_empty());
    let upwards = files("pub struct L;\nuse crate::top::in_there::T;\nuse crate::own::O;");
    assert_eq!(
        HOUSE.problems(&upwards),
        [
            "src/low.rs:2 → src/top/in_there.rs: low stands below top",
            "src/low.rs:3 → src/own.rs: own is not for low"
        ]
    );
}

#[test]
fn a_folder_in_no_row_is_named_once() {
    const HOUSE: House = House { folder: "src/", rows: &[&["lib"]], known_by: &[] };
    let graph = planted(&[
        ("src/lib.rs", "mod a; mod b; use a::A; use b::B;"),
        ("src/a.rs", "pub struct A; use crate::b::B;"),
        ("src/b.rs", "pub struct B;"),
    ]);
    let problems = HOUSE.problems(&graph);
    assert_eq!(problems, ["a", "b"].map(|part| format!("src/{part} is in no row of the house")));
}

#[test]
fn a_module_is_told_from_a_function_of_its_name() {
    let graph = planted(&[
        ("src/lib.rs", "mod a; mod b;\npub fn a() { a::a(); b::b() }"),
        ("src/a.rs", "pub fn a() {}\npub struct A;"),
        ("src/b.rs", "use crate::a::{self, A};\npub fn b() { a::a() }"),
    ]);
    assert_eq!(
        arrows(&graph),
        ["src/b.rs:1 → src/a.rs", "src/lib.rs:2 → src/a.rs", "src/lib.rs:2 → src/b.rs"]
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let sources = |file: &str| (file == "src/lib.rs").then(|| "mod a;".to_owned());
    assert_eq!(graph("src/lib.rs", &sources).unwrap_err(), "src/a/mod.rs: is missing");
}

#[test]
fn the_list_has_the_rows_in_order_and_folders_for_files() {
    const HOUSE: House =
        House { folder: "src/", rows: &[&["lib"], &["a", "b"], &["c"]], known_by: &[] };
    let graph = planted(&[
        ("src/lib.rs", "mod a; mod b; mod c; use b::B; use a::c::C;"),
        ("src/a/mod.rs", "pub mod c; use c::C;"),
        ("src/a/c.rs", "use crate::b::B; pub struct C;"),
        ("src/b.rs", "pub struct B;"),
        ("src/c/mod.rs", "mod d; use d::D;"),
        ("src/c/d.rs", "pub struct D;"),
    ]);
    assert_eq!(list(&HOUSE, &graph), "- `lib` → `a`, `b`\n- `a` → `b`\n- `c` → nobody\n");
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

#[test]
fn the_house_has_no_circles() {
    let mut found = Vec::new();
    let mut crates = 0;
    for crate_root in the_rest(workspace()) {
        found.extend(problems(workspace(), &crate_root).unwrap());
        crates += 1;
    }
    assert!(crates >= 3, "the engine and both of xtask are there at least");
    assert!(found.is_empty(), "circles, or arrows against the rows:\n{}", found.join("\n"));
}

#[test]
fn the_page_has_no_circles() {
    let found = problems(workspace(), THE_PAGE).unwrap();
    assert!(found.is_empty(), "circles, or arrows against the rows:\n{}", found.join("\n"));
}
