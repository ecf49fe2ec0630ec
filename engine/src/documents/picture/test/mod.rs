mod collisions;
mod markup;

use super::layout::Layout;
use super::shapes::{Look, Mark, Rect, Shape, Stroke};
use super::{described, file, layout, svg};
use crate::design;
use crate::design::Zone;
use crate::plan::arbitrary::plans;
use crate::plan::{Plan, Site};
use crate::terms::{BalancerKind, EdgeKind, Exposure, Protocol, Tls, Version};
use crate::worked::plan as case;
use collisions::{collisions, is_in, shapes};
use markup::is_well_formed;
use proptest::prelude::*;

/// Sites of every kind, one after the other; every fifth and the next are a pair.
fn many(count: usize) -> Plan {
    let kinds = [BalancerKind::Layer7, BalancerKind::None, BalancerKind::DnsRoundRobin];
    let edges = [EdgeKind::Tmg, EdgeKind::None, EdgeKind::ReverseProxy, EdgeKind::LoadBalancer];
    let mut plan = case("G02");
    plan.organisation.internal_ca = Some(true);
    plan.organisation.legacy = vec![Version::V2007];
    let first = plan.sites[0].clone();
    let site = |index: usize| {
        let mut site = Site { id: format!("S{index}"), key: 0, ..first.clone() };
        site.name = "A site with a rather long name ".repeat(index % 4);
        site.servers = (0..=index).map(|n| format!("ex{n}.s{index}.corp.contoso.com")).collect();
        site.internet_facing = Some(index % 3 != 2);
        site.edge.kind = Some(edges[index % edges.len()]);
        site.edge.farm = Some(index.is_multiple_of(2));
        site.edge.tls = Some([Tls::Bridge, Tls::Offload, Tls::Passthrough][index % 3]);
        site.balancer.kind = Some(kinds[index % kinds.len()]);
        site.balancer.tls = index.is_multiple_of(4).then_some(Tls::Offload);
        site.public_folders = Some(index % 2 == 1);
        site.pair = (index % 5 < 2 && index > 4).then(|| format!("pair {}", index / 5));
        for protocol in [Protocol::Pop, Protocol::Imap, Protocol::Smtp].iter().take(index % 4) {
            site.exposure.insert(*protocol, Exposure::Both);
        }
        site
    };
    plan.sites = (0..count).map(site).collect();
    plan
}

fn drawn(plan: &Plan) -> Layout {
    layout(plan, &design(plan), None)
}

#[test]
fn from_one_site_to_twenty_nothing_lies_over_anything() {
    for count in 0..=20 {
        let layout = drawn(&many(count));
        assert_eq!(collisions(&layout), [""; 0], "{count} sites");
    }
}

#[test]
fn in_every_case_nothing_lies_over_anything() {
    for id in ["G01", "G02", "G03", "G06", "G08", "G10", "G12", "G14", "G15", "G17", "G20"] {
        assert_eq!(collisions(&drawn(&case(id))), [""; 0], "{id}");
    }
}

#[test]
fn a_site_whose_name_cannot_be_shown_goes_by_its_identifier() {
    let mut plan = case("G02");
    plan.sites[0].name = "\u{b}\u{202e}".into();
    let layout = drawn(&plan);
    assert_eq!(collisions(&layout), [""; 0]);
    assert!(layout.marks.iter().any(|mark| mark.label == "HQ: internet-facing"));
}

#[test]
fn the_test_sees_what_lies_over_something() {
    let mut layout = drawn(&case("G06"));
    let twice = layout.marks[0].clone();
    layout.marks.push(twice);
    layout.width -= 20;
    let faults = collisions(&layout);
    for what in ["texts", "outside the picture"] {
        assert!(faults.iter().any(|fault| fault.starts_with(what)), "{what}: {faults:?}");
    }
}

#[test]
fn rpc_has_a_line_of_its_own_and_no_lock() {
    let layout = drawn(&case("G02"));
    let of = |stroke: Stroke| {
        let is_it = move |mark: &&Mark| {
            mark.class == "way"
                && matches!(mark.shapes[..], [Shape::Arrow(.., one)] if one == stroke)
        };
        layout.marks.iter().filter(is_it).map(|mark| mark.label.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(Stroke::Rpc),
        [
            "From clients inside to the balancer at HQ: TCP 135, 59531, 59532",
            "From the balancer at HQ to the servers at HQ: TCP 135, 59531, 59532",
        ]
    );
    assert_eq!(of(Stroke::Tls).len(), 3);
    assert_eq!(of(Stroke::Clear), [""; 0]);
    let locks: Vec<_> = layout.marks.iter().filter(|mark| mark.class == "lock").collect();
    let where_from: Vec<_> = locks.iter().map(|mark| mark.label.as_str()).collect();
    assert_eq!(
        where_from,
        [
            "Certificate A (mail.contoso.com, public CA) is on the balancer of HQ",
            "Certificate A (mail.contoso.com, public CA) is on the servers of HQ",
        ]
    );
}

#[test]
fn an_edge_that_spreads_requests_passes_by_a_balancer_that_is_missing() {
    let layout = drawn(&case("G12"));
    let has = |label: &str| layout.marks.iter().any(|mark| mark.label == label);
    assert!(has("From TMG at HQ to the servers at HQ: TCP 443"));
    assert!(has("MAPI over RPC at HQ: Nothing spreads it"));
    let looks = shapes(&layout)
        .filter(|shape| matches!(shape, Shape::Box(_, Look::Missing | Look::Absent)));
    assert_eq!(looks.count(), 3);
}

#[test]
fn offloaded_tls_goes_on_in_clear_text() {
    let mut plan = case("G02");
    plan.sites[0].balancer.tls = Some(Tls::Offload);
    let said = described(&plan, &design(&plan), None);
    let line = "From the balancer at HQ to the servers at HQ: TCP 80, clear text";
    let row = said.iter().find(|said| said.text == line).unwrap();
    let firewall = design(&plan).firewall;
    let index: usize = row.at.strip_prefix("/sheets/firewall/").unwrap().parse().unwrap();
    assert!(firewall[index].ports.contains(&"80"));
}

#[test]
fn the_datacentres_of_a_pair_stand_side_by_side() {
    let layout = drawn(&case("G15"));
    let frames: Vec<Rect> = shapes(&layout)
        .filter_map(|shape| match shape {
            Shape::Box(rect, Look::Frame) => Some(*rect),
            _ => None,
        })
        .collect();
    let [pair, one, other] = frames[..] else { panic!("{frames:?}") };
    assert!(is_in(one, pair) && is_in(other, pair));
    assert_eq!((one.y, one.h), (other.y, other.h));
    assert!(one.x + one.w < other.x);
}

#[test]
fn one_site_is_drawn_alone() {
    let plan = case("G15");
    let design = design(&plan);
    let text = svg(&plan, &design, Some("DC2"));
    assert!(text.contains("ex03.corp") && !text.contains("ex01.corp"), "{text}");
    assert!(text.contains("datacentre pair p1"), "{text}");
    assert!(svg(&plan, &design, Some("nowhere")).contains("There is no site yet."));
}

#[test]
fn a_long_name_is_cut_on_the_picture_and_whole_in_its_title() {
    let mut plan = case("G02");
    let long = format!("{}.corp.contoso.com", "outlook".repeat(9));
    plan.sites[0].names.array = Some(long.clone());
    let text = svg(&plan, &design(&plan), None);
    assert!(text.contains(&format!("<title>{long}</title>outlookoutlook")), "{text}");
}

#[test]
fn names_that_are_markup_stay_text() {
    let mut plan = case("G02");
    plan.title = "--><script>alert(\"1\")</script>&amp;<!--- ---".into();
    plan.sites[0].name = "\"/><image href='x' onerror='y'/>\u{202e}\u{0}".into();
    plan.sites[0].servers[0] = "<svg onload=alert(1)>.corp.contoso.com".into();
    let text = file(&plan, &design(&plan));
    let (comment, rest) = text.split_once("-->\n").unwrap();
    assert_eq!(comment.matches("--").count(), 1, "{comment}");
    is_well_formed(rest).unwrap();
    assert!(!text.contains(['\u{202e}', '\u{0}']));
}

#[test]
fn a_page_takes_it_without_a_style_sheet_or_an_identifier() {
    let plan = case("G06");
    let text = svg(&plan, &design(&plan), None);
    for unwanted in ["<style", " style=", " id=", "href", "<script", "<a "] {
        assert!(!text.contains(unwanted), "{unwanted}");
    }
    assert!(file(&plan, &design(&plan)).contains("<style>"));
}

#[test]
fn the_picture_stays_as_it_was() {
    for id in ["G06", "G15"] {
        let plan = case(id);
        insta::assert_snapshot!(id, file(&plan, &design(&plan)));
    }
}

#[test]
fn the_words_of_the_picture_stay_as_they_were() {
    let plan = case("G12");
    let said = described(&plan, &design(&plan), None);
    let lines: Vec<_> = said.iter().map(|said| format!("{}  {}", said.at, said.text)).collect();
    insta::assert_snapshot!("G12_in_words", lines.join("\n"));
}

/// Whether a pointer leads to an answer or to a row.
fn leads_somewhere(at: &str, plan: &Plan) -> bool {
    let design = design(plan);
    let parts: Vec<&str> = at.split('/').skip(1).collect();
    let within = |size: usize, index: &str| index.parse().is_ok_and(|index: usize| index < size);
    let zone = |zone| design.dns.iter().filter(|row| row.zone == zone).count();
    match parts[..] {
        ["sites", index, ..] => within(plan.sites.len(), index),
        ["organisation", "legacy"]
        | ["title"]
        | ["sheets", "firewall" | "dns-inside" | "dns-public"] => true,
        ["sheets", sheet, index] => {
            let size = match sheet {
                "certificates" => design.certificates.len(),
                "arrays" => design.arrays.len(),
                "balancing" => design.balancing.chunk_by(|a, b| a.site == b.site).count(),
                "firewall" => design.firewall.len(),
                "findings" => design.findings.len(),
                "questions" => design.open_questions.len(),
                "dns-inside" => zone(Zone::Internal),
                "dns-public" => zone(Zone::Public),
                _ => 0,
            };
            within(size, index)
        }
        _ => false,
    }
}

#[test]
fn every_mark_leads_to_an_answer_or_a_row_and_says_something() {
    for plan in [many(6), case("G06"), case("G15")] {
        for said in described(&plan, &design(&plan), None) {
            assert!(leads_somewhere(&said.at, &plan), "{said:?}");
            assert!(!said.text.trim().is_empty(), "{said:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_is_typed_nothing_lies_over_anything(plan in plans()) {
        prop_assert_eq!(collisions(&drawn(&plan)), [""; 0]);
    }

    #[test]
    fn whatever_is_typed_it_is_an_svg(plan in plans()) {
        let design = design(&plan);
        let text = file(&plan, &design);
        let (comment, rest) = text.split_once("-->\n").unwrap();
        prop_assert_eq!(comment.matches("--").count(), 1);
        prop_assert!(is_well_formed(rest).is_ok(), "{:?}", is_well_formed(rest));
        let is_text = |c: char| c == '\n' || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'));
        let is_all_text = text.chars().all(is_text);
        prop_assert!(is_all_text);
        prop_assert_eq!(text, file(&plan, &design));
    }
}
