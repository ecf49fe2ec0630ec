//! An open plan and what follows from it, asked and answered by text: what the page keeps in the
//! module that it loads after its first paint.

use crate::design::{Design, Finding, Severity};
use crate::documents::changes::{Change, changes};
use crate::documents::copies::{How, copied};
use crate::documents::sheets::{self, SHEETS, changed, copy, glance};
use crate::documents::tree::{Node, el};
use crate::documents::words::{self, Words};
use crate::documents::{FORMATS, answers, paper, picture};
use crate::plan::{Plan, Problem, Reading, pasted};
use crate::terms::Version;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The open plan, what follows from it, and what followed before the last edit.
#[derive(Debug, Default)]
pub struct Workbench {
    plan: Plan,
    design: Option<Design>,
    before: Option<Design>,
}

/// What an edit is to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Another plan, or a step back: there is nothing to compare with.
    Anew,
    /// An edit of its own.
    Edit,
    /// More of the same edit.
    More,
}

/// What follows from a plan, as far as every step shows it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Follows {
    /// `2 certificates, 1 error`.
    pub counts: String,
    /// What stands beside the question.
    pub glance: Node,
    /// What the last edit changed; `None` where that is nothing.
    pub changed: Option<Node>,
    /// Errors: the answer to go back to, what is wrong and what to do.
    pub errors: Vec<(String, String)>,
    /// What keeps the plan from being a file, in the same form.
    pub refused: Vec<(String, String)>,
    /// JSON pointers of answers that are not known yet and change something.
    pub open: Vec<String>,
    /// What Outlook brings along, a sentence each.
    pub brought: Vec<String>,
}

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// The plan as [`Plan::write`] writes it; `None` where the file is refused.
    pub plan: Option<String>,
    /// What of it was left out, or why it is refused, a sentence each.
    pub said: Vec<String>,
    /// JSON pointers of the keys that were left out, which the plan does not write.
    pub unknown: Vec<String>,
}

/// Some of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// How many things the sheet has.
    pub size: usize,
    /// How many are shown at once.
    pub at_once: usize,
    /// The place of the first that is shown.
    pub first: usize,
    /// Some of them.
    pub body: Node,
}

/// An answer with what to call it, for the page that checks all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// JSON pointer of the answer.
    pub at: String,
    /// What was asked.
    pub question: String,
    /// What was answered, or is assumed.
    pub answer: String,
}

/// The picture, for the eyes and in words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// The drawing.
    pub svg: String,
    /// A sentence for each mark: where it leads, and what it says.
    pub said: Vec<(String, String)>,
}

/// A document that can be saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// What the command line calls it.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// Who works with it.
    pub team: String,
}

/// What a pasted text would add to the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// How many sites.
    pub count: usize,
    /// Whether anything in the text is wrong.
    pub wrong: bool,
    /// The sites, and what is wrong, by line.
    pub shown: Node,
    /// A plan of these sites and nothing else, as [`Plan::read_draft`] reads it.
    pub plan: String,
}

/// Findings of this rule say what Outlook brings along.
const BROUGHT: &str = "CRT-04";

impl Workbench {
    /// Takes the plan as it is now and says what follows.
    pub fn follow(&mut self, plan: Plan, turn: Turn) -> Follows {
        let design = crate::design(&plan);
        let last = self.design.replace(design);
        match turn {
            Turn::Anew => self.before = None,
            Turn::Edit => self.before = last,
            Turn::More => {}
        }
        self.plan = plan;
        self.follows()
    }

    fn follows(&self) -> Follows {
        let Some(design) = &self.design else { return Follows::default() };
        let words = Words::new(&self.plan);
        let before = self.before.as_ref();
        let changes: Vec<Change> =
            before.map(|before| changes(&words, before, design)).unwrap_or_default();
        let severe = |finding: &&Finding| finding.severity == Severity::Error;
        let brought = design.findings.iter().filter(|finding| finding.rule == BROUGHT);
        Follows {
            counts: glance::counts(design),
            glance: glance::glance(&words, design, &changes),
            changed: (!changes.is_empty()).then(|| changed::told(&changes)),
            errors: design.findings.iter().filter(severe).map(error).collect(),
            refused: refused(&self.plan),
            open: design.open_questions.iter().map(|open| open.at.clone()).collect(),
            brought: brought.map(|f| format!("{} {}", f.message, f.fix)).collect(),
        }
    }

    /// Every part of the paper: its word and its heading.
    pub fn parts() -> Vec<(&'static str, &'static str)> {
        paper::Part::ALL.iter().map(|part| (part.word(), part.title())).collect()
    }

    /// The names of each site's uses while none is entered: by the key of the plan, in the plan's
    /// order of sites.
    pub fn names(&self) -> Vec<BTreeMap<String, String>> {
        crate::default_names(&self.plan).iter().map(by_key).collect()
    }

    /// Reads the text of a plan file.
    pub fn read(text: &str) -> Read {
        match Plan::read(text) {
            Ok(Reading { plan, warnings }) => {
                Read { plan: Some(plan.write()), said: warnings, unknown: plan.unknown_keys }
            }
            Err(refusal) => Read { said: refusal.sentences(), ..Read::default() },
        }
    }

    /// Every sheet, in order: what names it and its heading.
    pub fn sheets() -> Vec<(&'static str, &'static str)> {
        SHEETS.iter().map(|sheet| (sheet.id, sheet.title)).collect()
    }

    /// The part of a sheet that has a place on it; `None` where there is no such sheet.
    pub fn sheet(&self, id: &str, place: usize) -> Option<Part> {
        let design = self.design.as_ref()?;
        let sheet = SHEETS.iter().find(|sheet| sheet.id == id)?;
        let size = (sheet.size)(design);
        // An edit may have taken the place away that was shown.
        let first = place.min(size.saturating_sub(1)) / sheet.at_once * sheet.at_once;
        let range = first..size.min(first + sheet.at_once);
        let mut body = sheet.shown(&Words::new(&self.plan), design, range);
        if size > 0 && !sheet.copy.is_empty() {
            body = el("div").add(body).add(copy(sheet.id, sheet.copy));
        }
        Some(Part { size, at_once: sheet.at_once, first, body })
    }

    /// Something of the result as text for the clipboard; `how` is a word of [`How`].
    pub fn copied(&self, what: &str, how: &str) -> Option<String> {
        copied(&Words::new(&self.plan), self.design.as_ref()?, what, How::of_word(how)?)
    }

    /// The document that goes to paper; `words` choose parts of it, with commas between them.
    /// Without a word it is whole.
    pub fn paper(&self, words: &str) -> Node {
        let parts = paper::Part::of_words(words);
        let paper = |design| paper::paper(&self.plan, design, &parts);
        self.design.as_ref().map(paper).unwrap_or_default()
    }

    /// The picture of a site, or of all where the identifier is empty.
    pub fn picture(&self, site: &str) -> Picture {
        let Some(design) = &self.design else { return Picture::default() };
        let site = (!site.is_empty()).then_some(site);
        let said = picture::described(&self.plan, design, site);
        Picture {
            svg: picture::svg(&self.plan, design, site),
            said: said.into_iter().map(|said| (said.at, said.text)).collect(),
        }
    }

    /// The design as JSON.
    pub fn design(&self) -> String {
        let text =
            self.design.as_ref().and_then(|design| serde_json::to_string_pretty(design).ok());
        text.map(|text| text + "\n").unwrap_or_default()
    }

    /// The answers of the organisation, or of the site at a place.
    pub fn answers(&self, site: Option<usize>) -> Vec<Checked> {
        let Some(design) = &self.design else { return Vec::new() };
        let version = self.plan.organisation.exchange.unwrap_or(Version::V2010);
        let all = match site {
            None => answers::organisation(&self.plan),
            Some(place) => match self.plan.sites.get(place) {
                Some(site) => answers::site(place, site, version),
                None => Vec::new(),
            },
        };
        let one = |answer: answers::Answer| Checked {
            answer: answer.text(design),
            question: answer.question.to_owned(),
            at: answer.at,
        };
        all.into_iter().map(one).collect()
    }

    /// What a table of sites or a list of servers would add to the plan.
    pub fn pasted(&self, text: &str) -> Preview {
        let pasted = pasted::read(text, &self.plan);
        let mut plan = Plan::default();
        plan.sites.clone_from(&pasted.sites);
        Preview {
            count: pasted.sites.len(),
            wrong: !pasted.problems.is_empty(),
            shown: sheets::pasted(&pasted),
            plan: plan.write(),
        }
    }

    /// Every document, those of one team together.
    pub fn offers() -> Vec<Offer> {
        let mut documents: Vec<_> = FORMATS.iter().collect();
        documents.sort_by_key(|document| document.team);
        let offer = |one: &crate::documents::Document| Offer {
            name: one.name.to_owned(),
            title: one.title.to_owned(),
            team: words::team(one.team).to_owned(),
        };
        documents.into_iter().map(offer).collect()
    }

    /// The files of a document: names and texts.
    pub fn files(&self, name: &str) -> Vec<(String, String)> {
        let Some(design) = &self.design else { return Vec::new() };
        let document = FORMATS.iter().find(|document| document.name == name);
        let files = document.map(|document| (document.files)(&self.plan, design));
        files.into_iter().flatten().map(|file| (file.name, file.text)).collect()
    }
}

fn refused(plan: &Plan) -> Vec<(String, String)> {
    let problems = Plan::read(&plan.write()).err().map(|refusal| refusal.problems);
    let sentence = |message: &str| format!("{}.", words::sentence(message));
    let problem = |problem: Problem| (problem.at, sentence(&problem.message));
    problems.into_iter().flatten().map(problem).collect()
}

fn error(finding: &Finding) -> (String, String) {
    (finding.at.clone(), format!("{} {}", finding.message, finding.fix))
}

fn by_key(names: &crate::design::site_names::SiteNames) -> BTreeMap<String, String> {
    let all = [
        ("array", &names.array),
        ("internal", &names.internal),
        ("external", &names.external),
        ("failback", &names.failback),
        ("legacy", &names.legacy),
        ("download", &names.download),
        ("pop", &names.pop),
        ("imap", &names.imap),
        ("smtp", &names.smtp),
    ];
    let known = all.into_iter().filter_map(|(key, name)| Some((key, name.as_ref()?)));
    known.map(|(key, name)| (key.to_owned(), name.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Exposure, Protocol};
    use crate::worked;

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

    #[test]
    fn an_edit_says_what_it_changed_until_another_plan_is_opened() {
        let mut bench = Workbench::default();
        assert_eq!(bench.follow(plan(), Turn::Anew).changed, None);
        let mut edited = plan();
        edited.set_answer("/sites/0/names/external", "web.contoso.com");
        let told = bench.follow(edited.clone(), Turn::Edit).changed.unwrap().html();
        assert!(told.contains("web.contoso.com") && told.contains("mail.contoso.com"), "{told}");
        assert!(bench.follow(edited.clone(), Turn::More).changed.is_some());
        assert_eq!(bench.follow(edited, Turn::Anew).changed, None);
    }

    #[test]
    fn every_sheet_has_its_first_part_and_a_place_beyond_is_the_last_one() {
        let mut bench = Workbench::default();
        assert_eq!(bench.sheet("certificates", 0), None);
        bench.follow(plan(), Turn::Anew);
        for sheet in SHEETS {
            let part = bench.sheet(sheet.id, 0).unwrap();
            assert_eq!(bench.sheet(sheet.id, 1_000_000).unwrap(), part, "{}", sheet.id);
        }
        assert_eq!(bench.sheet("nothing", 0), None);
    }

    #[test]
    fn every_mark_of_the_picture_leads_to_a_row_of_its_sheet() {
        for (case, plan) in worked::plans() {
            let mut bench = Workbench::default();
            bench.follow(plan, Turn::Anew);
            let marks = bench.picture("").said;
            let rows = marks.iter().filter_map(|(at, _)| at.strip_prefix("/sheets/"));
            let rows: Vec<_> = rows.filter_map(|row| row.split_once('/')).collect();
            assert!(!rows.is_empty(), "{case}");
            for (sheet, place) in rows {
                let part = bench.sheet(sheet, place.parse().unwrap()).unwrap();
                let row = format!(" id=\"/sheets/{sheet}/{place}\"");
                assert!(part.body.html().contains(&row), "{case}: {row}");
            }
        }
    }

    #[test]
    fn every_row_of_a_sheet_is_numbered_once_on_its_page() {
        let mut bench = Workbench::default();
        let mut plan = worked::plan("G06");
        for _ in 0..40 {
            let key = plan.add_site().unwrap();
            plan.number_servers(key, 2);
            plan.expose(key, Protocol::Owa, Exposure::Both);
        }
        bench.follow(plan, Turn::Anew);
        for sheet in SHEETS {
            let size = bench.sheet(sheet.id, 0).unwrap().size;
            for place in 0..size {
                let part = bench.sheet(sheet.id, place).unwrap();
                let html = part.body.html();
                let rows: Vec<_> = html.split(" id=\"/sheets/").skip(1).collect();
                assert_eq!(rows.len(), part.at_once.min(size - part.first), "{}", sheet.id);
                let own = format!("{}/{place}\"", sheet.id);
                assert_eq!(rows.iter().filter(|row| row.starts_with(&own)).count(), 1, "{own}");
            }
        }
    }

    #[test]
    fn what_is_pasted_can_be_added_as_it_is_shown() {
        let mut bench = Workbench::default();
        let mut plan = plan();
        bench.follow(plan.clone(), Turn::Anew);
        let preview = bench.pasted("Site;Servers\nBranch;3\n;2");
        assert_eq!((preview.count, preview.wrong), (1, true));
        assert!(preview.shown.html().contains("branch-ex01.corp.contoso.com and 2 more"));
        plan.add_sites(Plan::read_draft(&preview.plan).unwrap().plan.sites);
        assert_eq!(plan.sites[1].servers.len(), 3);
        assert_eq!(
            bench.pasted(" "),
            Preview { plan: Plan::default().write(), ..bench.pasted("") }
        );
    }

    #[test]
    fn names_answers_documents_and_paper_are_those_of_the_plan() {
        let mut bench = Workbench::default();
        let follows = bench.follow(plan(), Turn::Anew);
        assert_eq!(bench.names()[0]["external"], "mail.contoso.com");
        assert_eq!(bench.answers(None)[0].question, "Exchange version");
        assert!(bench.answers(Some(0)).iter().any(|one| one.at == "/sites/0/exposure/owa"));
        assert!(bench.answers(Some(7)).is_empty());
        assert!(Workbench::offers().iter().any(|offer| offer.name == "markdown"));
        assert!(bench.files("markdown")[0].1.contains("mail.contoso.com"));
        assert!(bench.files("nothing").is_empty());
        assert!(bench.paper("").html().contains("mail.contoso.com"));
        assert!(bench.design().contains("\"cas-design\""));
        let json = serde_json::to_string(&follows).unwrap();
        assert_eq!(serde_json::from_str::<Follows>(&json).unwrap(), follows);
    }
}
