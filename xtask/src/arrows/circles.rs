//! Circles between files.

use super::graph::Graph;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A shortest way round for every knot of files, each arrow as `from:line → to`. A file is on one
/// of them at most.
pub(super) fn circles(graph: &Graph) -> Vec<String> {
    let mut named = BTreeSet::new();
    let mut found = Vec::new();
    for file in graph.keys() {
        if named.contains(file) {
            continue;
        }
        if let Some(way) = way_round(graph, file) {
            found.push(written(graph, &way));
            named.extend(way);
        }
    }
    found
}

/// The shortest way from a file back to itself, with the file at both ends.
fn way_round<'a>(graph: &'a Graph, start: &'a String) -> Option<Vec<&'a String>> {
    let mut reached_from: BTreeMap<&String, &String> = BTreeMap::new();
    let mut next = VecDeque::from([start]);
    while let Some(file) = next.pop_front() {
        for to in graph.get(file).into_iter().flat_map(BTreeMap::keys) {
            if reached_from.contains_key(to) {
                continue;
            }
            reached_from.insert(to, file);
            if to == start {
                return Some(back_from(start, &reached_from));
            }
            next.push_back(to);
        }
    }
    None
}

fn back_from<'a>(
    start: &'a String,
    reached_from: &BTreeMap<&'a String, &'a String>,
) -> Vec<&'a String> {
    let mut way = vec![start];
    let mut at = start;
    while let Some(from) = reached_from.get(at) {
        at = from;
        way.push(at);
        if at == start {
            break;
        }
    }
    way.reverse();
    way
}

fn written(graph: &Graph, way: &[&String]) -> String {
    let line = |from: &String, to: &String| graph.get(from)?.get(to).copied();
    let arrows = way
        .iter()
        .zip(way.iter().skip(1))
        .map(|(from, to)| format!("{from}:{} → ", line(from, to).unwrap_or_default()));
    let end = way.last().map_or("", |last| last.as_str());
    arrows.collect::<String>() + end
}
