//! The questions of a site, tried over the site and its pair only, so that the work grows with
//! the plan and not with its square. Whether a site faces the internet touches the names of other
//! sites, so that is tried over the whole plan while the plan is of a size to be tried so often.

use super::compare::Difference;
use super::tried::{alternative, open_question, worked_out};
use crate::design::frame::Frame;
use crate::design::namespaces::Group;
use crate::design::site::{SiteView, default_multi_role};
use crate::design::{Assumed, Given, OpenQuestion, Scene};
use crate::plan::Site;
use crate::terms::{BalancerKind, Choice, EdgeKind, Exposure, Protocol, Version};

/// How many sites may be worked out again for the questions about who faces the internet: 200
/// open answers in a plan of 200 sites.
const WHOLE_PLAN_LIMIT: usize = 40_000;

/// A question of a site.
struct Question {
    /// JSON pointer below the site.
    at: &'static str,
    text: &'static str,
    is_open: fn(&Site) -> bool,
    assumed: fn(Version, &Site) -> Assumed,
    answers: fn() -> Vec<Assumed>,
    give: fn(&mut Site, Assumed),
}

const FACING: Question = Question {
    at: "internetFacing",
    text: "Are clients on the internet sent to this site?",
    is_open: |site| site.internet_facing.is_none(),
    assumed: |_, _| Assumed::Flag(false),
    answers: flags,
    give: |site, answer| site.internet_facing = flag(answer),
};

const QUESTIONS: [Question; 6] = [
    Question {
        at: "mailboxes",
        text: "Are mailbox databases in this site?",
        is_open: |site| site.mailboxes.is_none(),
        assumed: |_, _| Assumed::Flag(true),
        answers: flags,
        give: |site, answer| site.mailboxes = flag(answer),
    },
    Question {
        at: "multiRole",
        text: "Do the Client Access and Mailbox roles share the servers?",
        is_open: |site| site.multi_role.is_none(),
        assumed: |version, _| Assumed::Flag(default_multi_role(version)),
        answers: flags,
        give: |site, answer| site.multi_role = flag(answer),
    },
    Question {
        at: "hubTransport",
        text: "Do these servers hold the Hub Transport role, which takes mail?",
        is_open: |site| {
            let mail = [Protocol::Smtp, Protocol::Submission];
            let used = mail.into_iter().any(|one| site.exposure(one) != Exposure::None);
            site.hub_transport.is_none() && used
        },
        assumed: |version, site| {
            Assumed::Flag(site.multi_role.unwrap_or(default_multi_role(version)))
        },
        answers: flags,
        give: |site, answer| site.hub_transport = flag(answer),
    },
    Question {
        at: "dag",
        text: "Are these servers in a database availability group?",
        is_open: |site| site.dag.is_none(),
        assumed: |_, _| Assumed::Flag(false),
        answers: flags,
        give: |site, answer| site.dag = flag(answer),
    },
    Question {
        at: "balancer/kind",
        text: "What spreads the clients over the servers?",
        is_open: |site| site.balancer.kind.is_none(),
        assumed: |_, _| Assumed::Word(BalancerKind::None.key()),
        answers: || words::<BalancerKind>(),
        give: |site, answer| site.balancer.kind = word(answer),
    },
    Question {
        at: "edge/kind",
        text: "What stands between the internet and this site?",
        is_open: |site| site.edge.kind.is_none(),
        assumed: |_, _| Assumed::Word(EdgeKind::None.key()),
        answers: || words::<EdgeKind>(),
        give: |site, answer| site.edge.kind = word(answer),
    },
];

/// Every open question of every site.
pub(super) fn questions(scene: &Scene<'_>) -> Vec<OpenQuestion> {
    let facing = scene.sites.iter().filter(|site| (FACING.is_open)(site.given)).count();
    let whole = facing * scene.sites.len() <= WHOLE_PLAN_LIMIT;
    let mut questions = Vec::new();
    for group in &scene.groups {
        let part = Part::of(group, scene);
        for site in group.sites.iter().filter_map(|place| scene.site(*place)) {
            if whole {
                questions.extend(Part::whole(scene).ask(&FACING, site));
            } else {
                questions.extend(part.facing(site));
            }
            let open = QUESTIONS.iter().filter(|question| (question.is_open)(site.given));
            questions.extend(open.filter_map(|question| part.ask(question, site)));
        }
    }
    questions
}

/// What a question is tried over.
struct Part<'s, 'a> {
    given: Given<'a>,
    frame: Option<&'s Frame>,
    base: std::borrow::Cow<'s, crate::design::Design>,
    version: Version,
}

impl<'s, 'a> Part<'s, 'a> {
    fn whole(scene: &'s Scene<'a>) -> Self {
        Self {
            given: scene.given.clone(),
            frame: None,
            base: std::borrow::Cow::Borrowed(&scene.design),
            version: scene.answers.version,
        }
    }

    fn of(group: &Group, scene: &'s Scene<'a>) -> Self {
        let sites = group.sites.iter().filter_map(|place| scene.given.sites.get(*place).copied());
        let given = Given { sites: sites.collect(), ..scene.given.clone() };
        let frame = Some(&scene.frame);
        let base = std::borrow::Cow::Owned(worked_out(&given, frame).design);
        Self { given, frame, base, version: scene.answers.version }
    }

    fn ask(&self, question: &Question, site: &SiteView<'_>) -> Option<OpenQuestion> {
        self.try_answers(question, site, self.frame)
    }

    /// Whether a site faces the internet, as far as the site and its pair go.
    fn facing(&self, site: &SiteView<'_>) -> Option<OpenQuestion> {
        let frame = self.frame.map(|frame| frame.with_facing(site));
        self.try_answers(&FACING, site, frame.as_ref())
    }

    fn try_answers(
        &self,
        question: &Question,
        site: &SiteView<'_>,
        frame: Option<&Frame>,
    ) -> Option<OpenQuestion> {
        if !(question.is_open)(site.given) {
            return None;
        }
        let assumed = (question.assumed)(self.version, site.given);
        let mut difference = Difference::default();
        let mut alternatives = Vec::new();
        for answer in (question.answers)().into_iter().filter(|answer| *answer != assumed) {
            let mut answered = site.given.clone();
            (question.give)(&mut answered, answer);
            let mut given = self.given.clone();
            for (index, slot) in &mut given.sites {
                if *index == site.index {
                    *slot = &answered;
                }
            }
            let other = worked_out(&given, frame).design;
            alternatives.extend(alternative(answer, &self.base, &other, &mut difference));
        }
        let at = site.at(question.at);
        open_question(at, question.text, Some(assumed), &difference, alternatives)
    }
}

fn flags() -> Vec<Assumed> {
    vec![Assumed::Flag(true), Assumed::Flag(false)]
}

fn words<T: Choice>() -> Vec<Assumed> {
    T::ALL.iter().map(|value| Assumed::Word(value.key())).collect()
}

fn flag(answer: Assumed) -> Option<bool> {
    match answer {
        Assumed::Flag(flag) => Some(flag),
        Assumed::Word(_) => None,
    }
}

fn word<T: Choice>(answer: Assumed) -> Option<T> {
    match answer {
        Assumed::Word(word) => T::from_key(word),
        Assumed::Flag(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{FACING, Part};
    use crate::design::Given;
    use crate::questions::tried::worked_out;
    use crate::rules::test::{case, site};

    #[test]
    fn over_the_site_alone_it_is_the_same_as_over_a_plan_of_one_site() {
        let mut plan = case();
        plan.sites[0].internet_facing = None;
        let scene = worked_out(&Given::whole(&plan), None);
        let site = scene.site(0).unwrap();
        let whole = Part::whole(&scene).ask(&FACING, site).unwrap();
        assert_eq!(whole.at, "/sites/0/internetFacing");
        assert_eq!(Part::of(&scene.groups[0], &scene).facing(site), Some(whole));
    }

    #[test]
    fn over_the_site_alone_the_others_keep_their_names() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[1].internet_facing = None;
        let scene = worked_out(&Given::whole(&plan), None);
        let site = scene.site(1).unwrap();
        let question = Part::of(&scene.groups[1], &scene).facing(site).unwrap();
        assert!(question.changes.iter().all(|what| !what.contains("HQ")), "{question:?}");
        assert!(question.changes.contains(&"certificates".to_owned()), "{question:?}");
        let known = Part::of(&scene.groups[0], &scene).facing(scene.site(0).unwrap());
        assert_eq!(known, None, "it is answered");
    }
}
