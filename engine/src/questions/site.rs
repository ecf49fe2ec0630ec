//! The questions of a site, tried over the site and its pair only, so that the work grows with
//! the plan and not with its square. What a site is touches other sites, too: whether it faces the
//! internet touches their names. So in a plan of a size to be tried so often everything is tried
//! over the whole plan.

use super::asked_of_sites::{FACING, QUESTIONS, Settled, SiteQuestion};
use super::compare::Difference;
use super::resting::Resting;
use super::tried::{alternative, open_question, worked_out};
use crate::design::frame::Frame;
use crate::design::namespaces::Group;
use crate::design::site::SiteView;
use crate::design::{Design, Given, OpenQuestion, Scene};
use std::borrow::Cow;

/// How many sites may be worked out again for the questions about who faces the internet: 200
/// open answers in a plan of 200 sites.
const WHOLE_PLAN_LIMIT: usize = 40_000;

/// The same for all other questions, of which a site may have ten with thirty answers.
const EVERYTHING_LIMIT: usize = 20_000;

/// Every open question of every site.
pub(super) fn questions(scene: &Scene<'_>, resting: &mut Resting) -> Vec<OpenQuestion> {
    let facing = scene.sites.iter().filter(|site| is_open(&FACING, scene, site)).count();
    let whole = facing * scene.sites.len() <= WHOLE_PLAN_LIMIT;
    let everything = whole && tries(scene) * scene.sites.len() <= EVERYTHING_LIMIT;
    let mut questions = Vec::new();
    for group in &scene.groups {
        let part = if everything { Part::whole(scene) } else { Part::of(group, scene) };
        for site in group.sites.iter().filter_map(|place| scene.site(*place)) {
            if is_open(&FACING, scene, site) {
                questions.extend(if whole {
                    Part::whole(scene).ask(&FACING, site, resting)
                } else {
                    part.facing(site, resting)
                });
            }
            let open = QUESTIONS.iter().filter(|question| is_open(question, scene, site));
            questions.extend(open.filter_map(|question| part.ask(question, site, resting)));
        }
    }
    questions
}

fn is_open(question: &SiteQuestion, scene: &Scene<'_>, site: &SiteView<'_>) -> bool {
    (question.is_open)(Settled { site, answers: &scene.answers })
}

/// How many answers there are to try.
fn tries(scene: &Scene<'_>) -> usize {
    let of_site = |site: &SiteView<'_>| {
        let open = QUESTIONS.iter().filter(|question| is_open(question, scene, site));
        open.map(|question| (question.answers)().len()).sum::<usize>()
    };
    scene.sites.iter().map(of_site).sum()
}

/// What a question is tried over.
struct Part<'s, 'a> {
    scene: &'s Scene<'a>,
    given: Given<'a>,
    frame: Option<&'s Frame>,
    base: Cow<'s, Design>,
}

impl<'s, 'a> Part<'s, 'a> {
    fn whole(scene: &'s Scene<'a>) -> Self {
        Self { scene, given: scene.given.clone(), frame: None, base: Cow::Borrowed(&scene.design) }
    }

    fn of(group: &Group, scene: &'s Scene<'a>) -> Self {
        let sites = group.sites.iter().filter_map(|place| scene.given.sites.get(*place).copied());
        let given = Given { sites: sites.collect(), ..scene.given.clone() };
        let frame = Some(&scene.frame);
        let base = Cow::Owned(worked_out(&given, frame).design);
        Self { scene, given, frame, base }
    }

    fn ask(
        &self,
        question: &SiteQuestion,
        site: &SiteView<'_>,
        resting: &mut Resting,
    ) -> Option<OpenQuestion> {
        self.try_answers(question, site, self.frame, resting)
    }

    /// Whether a site faces the internet, as far as the site and its pair go.
    fn facing(&self, site: &SiteView<'_>, resting: &mut Resting) -> Option<OpenQuestion> {
        let frame = self.frame.map(|frame| frame.with_facing(site));
        self.try_answers(&FACING, site, frame.as_ref(), resting)
    }

    fn try_answers(
        &self,
        question: &SiteQuestion,
        site: &SiteView<'_>,
        frame: Option<&Frame>,
        resting: &mut Resting,
    ) -> Option<OpenQuestion> {
        let assumed = (question.assumed)(Settled { site, answers: &self.scene.answers });
        let at = site.at(question.at);
        let mut difference = Difference::default();
        let mut alternatives = Vec::new();
        for answer in (question.answers)().into_iter().filter(|answer| Some(*answer) != assumed) {
            let mut answered = site.given.clone();
            (question.give)(&mut answered, answer);
            let mut given = self.given.clone();
            for (index, slot) in &mut given.sites {
                if *index == site.index {
                    *slot = &answered;
                }
            }
            let other = worked_out(&given, frame).design;
            resting.note(&at, question.text, &self.base.findings, &other.findings);
            alternatives.extend(alternative(answer, &self.base, &other, &mut difference));
        }
        open_question(at, question.text, assumed, &difference, alternatives)
    }
}

#[cfg(test)]
mod tests {
    use super::{FACING, Part};
    use crate::design::Given;
    use crate::questions::resting::Resting;
    use crate::questions::tried::worked_out;
    use crate::rules::test::{case, site};

    #[test]
    fn over_the_site_alone_it_is_the_same_as_over_a_plan_of_one_site() {
        let mut plan = case();
        plan.sites[0].internet_facing = None;
        let scene = worked_out(&Given::whole(&plan), None);
        let site = scene.site(0).unwrap();
        let mut resting = Resting::default();
        let whole = Part::whole(&scene).ask(&FACING, site, &mut resting).unwrap();
        assert_eq!(whole.at, "/sites/0/internetFacing");
        assert_eq!(Part::of(&scene.groups[0], &scene).facing(site, &mut resting), Some(whole));
    }

    #[test]
    fn over_the_site_alone_the_others_keep_their_names() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[1].internet_facing = None;
        let scene = worked_out(&Given::whole(&plan), None);
        let site = scene.site(1).unwrap();
        let mut resting = Resting::default();
        let question = Part::of(&scene.groups[1], &scene).facing(site, &mut resting).unwrap();
        assert!(question.changes.iter().all(|what| !what.contains("HQ")), "{question:?}");
        assert!(question.changes.contains(&"certificates".to_owned()), "{question:?}");
    }
}
