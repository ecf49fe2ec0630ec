//! The open plan and its design, kept between two questions.

use cas_plan::design::Design;
use cas_plan::documents::File;
use cas_plan::follows;
use cas_plan::plan::Plan;
use cas_planner_link::{Answers, Ask, Catalogue, Compare, Said, ascii};

/// The plan that was followed last, its design, and the design before the last edit.
#[derive(Debug, Default)]
pub(crate) struct Bench {
    plan: Plan,
    design: Option<Design>,
    before: Option<Design>,
}

impl Answers for Bench {
    fn answer(&mut self, ask: Ask) -> Said {
        match ask {
            Ask::Follow { plan, unknown, compare } => match Plan::kept(&plan) {
                Ok(plan) => self.follow(&plan, unknown, compare),
                Err(_) => Said::Nothing,
            },
            Ask::Read(text) => Said::Read(follows::read(&text)),
            Ask::Catalogue => Said::Catalogue(Catalogue {
                sheets: follows::sheets(),
                parts: follows::parts(),
                offers: follows::offers(),
            }),
            Ask::Names => Said::Names(follows::names(&self.plan)),
            Ask::Pasted(text) => Said::Pasted(follows::pasted(&text, &self.plan)),
            about => self.of_the_design(about).unwrap_or(Said::Nothing),
        }
    }
}

impl Bench {
    fn follow(&mut self, plan: &Plan, unknown: Vec<String>, compare: Compare) -> Said {
        let mut plan = plan.with_ascii_names(ascii).into_owned();
        plan.unknown_keys = unknown;
        let design = cas_plan::design(&plan);
        let follows = match compare {
            Compare::WithNothing => {
                self.before = None;
                follows::follows(&plan, None, &design)
            }
            Compare::WithLast => {
                self.before = self.design.take();
                follows::follows(&plan, self.before.as_ref(), &design)
            }
            Compare::AsBefore => follows::follows(&plan, self.before.as_ref(), &design),
        };
        self.plan = plan;
        self.design = Some(design);
        Said::Follows(Box::new(follows))
    }

    fn of_the_design(&self, ask: Ask) -> Option<Said> {
        let (plan, design) = (&self.plan, self.design.as_ref()?);
        Some(match ask {
            Ask::Sheet { id, place } => Said::Part(follows::sheet(plan, design, &id, place)?),
            Ask::Copied { what, how } => Said::Text(follows::copied(plan, design, &what, &how)?),
            Ask::Picture(site) => Said::Picture(follows::picture(plan, design, site.as_deref())),
            Ask::Paper(parts) => Said::Text(follows::paper(plan, design, &parts.join(","))),
            Ask::Design => Said::Text(follows::design_file(design)),
            Ask::Answers(site) => Said::Answers(follows::answers(plan, design, site)),
            Ask::Files(name) => {
                let files = follows::files(plan, design, &name).into_iter();
                Said::Files(files.map(|File { name, text }| (name, text)).collect())
            }
            // These are not about a design.
            Ask::Follow { .. } | Ask::Read(_) | Ask::Catalogue | Ask::Names | Ask::Pasted(_) => {
                return None;
            }
        })
    }
}
