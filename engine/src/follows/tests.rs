use super::*;
use crate::design::Design;
use crate::documents::block::{Block, Line, Section, Span};
use crate::documents::sheets::SHEETS;
use crate::plan::Plan;
use crate::terms::{Exposure, Protocol};
use crate::worked;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

fn plan() -> Plan {
    let mut plan = Plan::default();
    plan.organisation.mail_domains = vec!["contoso.com".into()];
    plan.organisation.ad_domain = Some("corp.contoso.com".into());
    let key = plan.add_site().unwrap();
    plan.edit_site(key, |site| site.internet_facing = Some(true));
    plan.number_servers(key, 2);
    plan.expose(key, Protocol::Owa, Exposure::Both);
    plan
}

/// A plan with so much of everything that it does not fit on one page of a sheet.
fn large() -> Plan {
    let mut plan = worked::plan("G06");
    for _ in 0..40 {
        let key = plan.add_site().unwrap();
        plan.number_servers(key, 2);
        for protocol in [Protocol::Owa, Protocol::Ews, Protocol::ActiveSync] {
            plan.expose(key, protocol, Exposure::Both);
        }
    }
    plan
}

fn computed(plan: Plan) -> (Plan, Design) {
    let design = crate::design(&plan);
    (plan, design)
}

/// The addresses of the rows that some blocks show, in their order.
fn addresses(blocks: &[Block]) -> Vec<String> {
    blocks.iter().flat_map(of_block).filter(|address| !address.is_empty()).collect()
}

fn of_block(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(heading) => vec![heading.address.clone()],
        Block::Table(table) => {
            let rows = table.address.iter().flat_map(|(address, first)| {
                (0..table.rows.len()).map(move |row| format!("{address}/{}", first + row))
            });
            rows.collect()
        }
        Block::Certificate(one) => {
            let names = one.names.iter().map(|name| name.address.clone());
            std::iter::once(one.address.clone()).chain(names).collect()
        }
        Block::LeftOff(names) => names.iter().map(|name| name.address.clone()).collect(),
        Block::Verdicts(all) => all.iter().map(|one| one.address.clone()).collect(),
        Block::Findings(all) => all.iter().map(|one| one.address.clone()).collect(),
        Block::Questions(all) => all.iter().map(|one| one.address.clone()).collect(),
        Block::Text(_)
        | Block::Note(_)
        | Block::List(_)
        | Block::Steps(_)
        | Block::Facts(_)
        | Block::Changes(_)
        | Block::Picture(_)
        | Block::Sources(_)
        | Block::Copy(_) => Vec::new(),
    }
}

#[test]
fn an_edit_says_what_it_changed_and_without_one_nothing_is_new() {
    let (plan, before) = computed(plan());
    let mut edited = plan.clone();
    edited.set_answer("/sites/0/names/external", "web.contoso.com");
    let design = crate::design(&edited);
    let told = follows(&edited, Some(&before), &design);
    let [Block::Changes(lines)] = &told.changed[..] else { panic!("not one list of changes") };
    let code = |line: &Line, name: &str| line.contains(&Span::Code(name.to_owned()));
    for name in ["web.contoso.com", "mail.contoso.com"] {
        assert!(lines.iter().any(|line| code(line, name)), "{lines:?}");
    }
    assert_eq!(new_names(&told.glance), ["web.contoso.com"]);
    let anew = follows(&edited, None, &design);
    assert_eq!((anew.changed, new_names(&anew.glance)), (Vec::new(), Vec::new()));
    assert_eq!(anew.counts, told.counts);
}

fn new_names(glance: &[Section]) -> Vec<String> {
    let blocks = glance.iter().flat_map(|section| &section.blocks);
    let names = blocks.flat_map(|block| match block {
        Block::Certificate(one) => one.names.clone(),
        _ => Vec::new(),
    });
    names.filter(|name| name.new).map(|name| name.host).collect()
}

#[test]
fn beside_the_question_are_the_first_of_many_and_no_addresses() {
    let (plan, design) = computed(large());
    let glance = follows(&plan, None, &design).glance;
    let ids: Vec<_> = glance.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(ids, ["certificates", "arrays", "balancing", "findings", "questions"]);
    let arrays = &glance[1];
    let [Block::Verdicts(verdicts)] = &arrays.blocks[..] else { panic!("not one list") };
    assert_eq!(verdicts.len(), 6);
    assert_eq!(arrays.more, format!("{} sites", design.arrays.len() - 6));
    for section in &glance {
        assert_eq!(addresses(&section.blocks), [""; 0], "{}", section.id);
    }
}

#[test]
fn every_sheet_has_its_first_part_and_a_place_beyond_is_the_last_one() {
    let (plan, design) = computed(plan());
    for (id, _) in sheets() {
        let part = sheet(&plan, &design, &id, 0).unwrap();
        assert_eq!(sheet(&plan, &design, &id, 1_000_000).unwrap(), part, "{id}");
    }
    assert_eq!(sheet(&plan, &design, "nothing", 0), None);
}

#[test]
fn a_sheet_without_rows_says_so_and_offers_no_copy() {
    let (plan, design) = computed(Plan::default());
    for (id, _) in sheets() {
        let part = sheet(&plan, &design, &id, 0).unwrap();
        if part.size == 0 {
            assert!(matches!(&part.blocks[..], [Block::Note(_)]), "{id}: {:?}", part.blocks);
        }
    }
}

#[test]
fn every_mark_of_the_picture_leads_to_a_row_of_its_sheet() {
    for (case, plan) in worked::plans() {
        let (plan, design) = computed(plan);
        let marks = picture(&plan, &design, None).said;
        let rows = marks.iter().filter_map(|mark| Some((mark, mark.at.strip_prefix("/sheets/")?)));
        let rows: Vec<_> =
            rows.filter_map(|(mark, row)| Some((mark, row.split_once('/')?))).collect();
        assert!(!rows.is_empty(), "{case}");
        for (mark, (id, place)) in rows {
            let part = sheet(&plan, &design, id, place.parse().unwrap()).unwrap();
            assert!(addresses(&part.blocks).contains(&mark.at), "{case}: {}", mark.at);
        }
    }
}

#[test]
fn every_row_of_a_sheet_is_numbered_once_on_its_page() {
    let (plan, design) = computed(large());
    assert!(design.urls.len() > 100, "no table has a second page");
    for one in SHEETS {
        let size = sheet(&plan, &design, one.id, 0).unwrap().size;
        for place in 0..size {
            let part = sheet(&plan, &design, one.id, place).unwrap();
            let rows = part.first..size.min(part.first + part.at_once);
            let rows: Vec<_> = rows.map(|row| format!("/sheets/{}/{row}", one.id)).collect();
            assert_eq!(addresses(&part.blocks), rows);
        }
    }
}

#[test]
fn what_can_be_copied_is_there_to_be_copied() {
    for (case, plan) in worked::plans() {
        let (plan, design) = computed(plan);
        for (id, _) in sheets() {
            for block in sheet(&plan, &design, &id, 0).unwrap().blocks {
                let Block::Copy(copy) = block else { continue };
                assert!(!copy.ways.is_empty());
                for (how, _) in copy.ways {
                    let text = copied(&plan, &design, &copy.what, &how).unwrap();
                    assert!(!text.trim().is_empty(), "{case}: {}, {how}", copy.what);
                }
            }
        }
    }
}

#[test]
fn what_is_pasted_can_be_added_as_it_is_shown() {
    let mut plan = plan();
    let preview = pasted("Site;Servers\nBranch;3\n;2", &plan);
    assert_eq!((preview.count, preview.wrong), (1, true));
    let [_, Block::List(_), Block::Table(table)] = &preview.blocks[..] else {
        panic!("not what is wrong and the sites: {:?}", preview.blocks)
    };
    assert!(table.rows[0].iter().any(|cell| cell == "branch-ex01.corp.contoso.com and 2 more"));
    plan.add_sites(Plan::read_draft(&preview.plan).unwrap().plan.sites);
    assert_eq!(plan.sites[1].servers.len(), 3);
    let nothing = Preview { plan: Plan::default().write(), ..Preview::default() };
    assert_eq!(pasted(" ", &plan), nothing);
}

#[test]
fn names_answers_documents_and_paper_are_those_of_the_plan() {
    let (plan, design) = computed(plan());
    assert_eq!(names(&plan)[0]["external"], "mail.contoso.com");
    assert_eq!(answers(&plan, &design, None)[0].question, "Exchange version");
    let of_site = answers(&plan, &design, Some(0));
    assert!(of_site.iter().any(|one| one.at == "/sites/0/exposure/owa"));
    assert!(answers(&plan, &design, Some(7)).is_empty());
    assert!(offers().iter().any(|offer| offer.name == "markdown"));
    assert!(files(&plan, &design, "markdown")[0].text.contains("mail.contoso.com"));
    assert!(files(&plan, &design, "nothing").is_empty());
    assert!(paper(&plan, &design, "").contains("mail.contoso.com"));
    assert!(design_file(&design).contains("\"cas-design\""));
    assert_eq!(read(&plan.write()).plan, Some(plan.write()));
    assert!(!read("{").said.is_empty());
}

#[test]
fn every_answer_goes_through_json_unchanged() {
    fn through<T: Serialize + DeserializeOwned + PartialEq + Debug>(answer: &T) {
        let json = serde_json::to_string(answer).unwrap();
        assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), answer);
    }
    for (_, plan) in worked::plans() {
        let mut earlier = plan.clone();
        earlier.sites.pop();
        let (plan, design) = computed(plan);
        through(&follows(&plan, Some(&crate::design(&earlier)), &design));
        for (id, _) in sheets() {
            through(&sheet(&plan, &design, &id, 0));
        }
        through(&picture(&plan, &design, None));
        through(&answers(&plan, &design, Some(0)));
        through(&files(&plan, &design, "requests"));
        through(&names(&plan));
        through(&read(&plan.write()));
    }
    through(&(offers(), sheets(), parts()));
    through(&pasted("Site;Servers\nBranch;3\n;2", &plan()));
}
