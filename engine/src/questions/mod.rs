//! What is not known yet, and what hangs on it: every open answer is given each way and the
//! designs are compared.

mod asked;
mod asked_of_sites;
mod compare;
mod consequence;
mod landing;
#[cfg(test)]
mod laws;
mod question;
mod resting;
mod site;
mod tried;

pub(crate) use asked::ORGANISATION;
pub(crate) use question::Question;

use crate::design::{Design, Given, OnCertificate, OpenQuestion, Scene, Verdict};
use crate::rules;
use compare::Difference;
use resting::Resting;
use tried::{alternative, open_question, worked_out};

/// The design of a plan, with what is said about it and what is not known yet.
pub(crate) fn design(given: &Given<'_>) -> Design {
    let mut scene = worked_out(given, None);
    let mut resting = Resting::default();
    let mut questions = asked::free_text(given);
    let mut weighed = Vec::new();
    for question in ORGANISATION {
        if (question.is_open)(&scene) {
            weighed.extend(of_organisation(question, &mut scene, &mut resting));
        }
    }
    weighed.extend(landing::question(&scene, &mut resting));
    weighed.extend(site::questions(&scene, &mut resting));
    // The question that changes most comes first.
    weighed.sort_by_key(|question| std::cmp::Reverse(question.changes.len()));
    questions.extend(weighed);
    if scene.design.arrays.iter().any(|array| !array.decided_by.is_empty()) {
        leave_open(&mut scene);
    }
    resting.settle(&mut scene.design.findings);
    Design { open_questions: questions, ..scene.design }
}

/// Tries every answer to a question; notes where it decides about an array.
fn of_organisation(
    question: &Question,
    scene: &mut Scene<'_>,
    resting: &mut Resting,
) -> Option<OpenQuestion> {
    let assumed = (question.assumed)(scene);
    let mut difference = Difference::default();
    let mut alternatives = Vec::new();
    let mut decided = vec![false; scene.design.arrays.len()];
    for (answer, organisation) in (question.variants)(scene.given.organisation) {
        if assumed == Some(answer) {
            continue;
        }
        let given = Given { organisation: &organisation, ..scene.given.clone() };
        let other = worked_out(&given, None).design;
        resting.note(question.at, question.text, &scene.design.findings, &other.findings);
        alternatives.extend(alternative(answer, &scene.design, &other, &mut difference));
        for (index, decided) in decided.iter_mut().enumerate() {
            let arrays = (scene.design.arrays.get(index), other.arrays.get(index));
            let (Some(one), Some(other)) = arrays else { continue };
            // Where there is no array at all, nothing is decided about its name.
            let has_array = other.verdict != Verdict::NotApplicable;
            *decided |= has_array && one.on_certificate != other.on_certificate;
        }
    }
    let arrays = scene.design.arrays.iter_mut().zip(decided);
    for (array, _) in arrays.filter(|(_, decided)| *decided) {
        array.decided_by.push(question.at);
    }
    open_question(question.at.to_owned(), question.text, assumed, &difference, alternatives)
}

/// Arrays on which an open answer decides depend on it; the rules speak again with that in mind.
fn leave_open(scene: &mut Scene<'_>) {
    for array in scene.design.arrays.iter_mut().filter(|array| !array.decided_by.is_empty()) {
        array.on_certificate = OnCertificate::Depends;
        if !array.because.contains(&"CAS-13") {
            array.because.push("CAS-13");
        }
    }
    scene.design.findings = rules::check(scene);
}

#[cfg(test)]
mod tests {
    use crate::design::{Assumed, Design};
    use crate::plan::{Plan, arbitrary};
    use crate::rules::test::case;
    use crate::terms::{EdgeKind, Exposure, Protocol};
    use proptest::prelude::*;

    fn asked<'a>(design: &'a Design, at: &str) -> Option<&'a super::OpenQuestion> {
        design.open_questions.iter().find(|question| question.at == at)
    }

    /// Web mail inside on the array's name, before servers that an edge hides.
    fn shared() -> Plan {
        let mut plan = case();
        plan.sites[0].names.array = Some("cas.contoso.com".into());
        plan.sites[0].names.internal = Some("cas.contoso.com".into());
        plan.sites[0].edge.kind = Some(EdgeKind::ReverseProxy);
        plan
    }

    #[test]
    fn what_hangs_on_an_answer_is_told_in_words() {
        let mut plan = shared();
        plan.organisation.internal_ca = None;
        let design = crate::design(&plan);
        let question = asked(&design, "/organisation/internalCa").unwrap();
        assert_eq!(question.assumed, Some(Assumed::Flag(false)));
        assert_eq!(question.alternatives.len(), 1);
        let words = &question.alternatives[0].consequence;
        assert!(words.starts_with("2 certificates instead of 1;"), "{words}");
        assert!(words.contains("on an internal certificate instead: cas.contoso.com"), "{words}");
    }

    #[test]
    fn an_answer_on_which_nothing_hangs_is_not_asked_for() {
        let mut plan = case();
        plan.organisation.separate_mail_certificate = None;
        assert!(asked(&crate::design(&plan), "/organisation/separateMailCertificate").is_none());
        plan.sites[0].exposure.insert(Protocol::Imap, Exposure::External);
        assert!(asked(&crate::design(&plan), "/organisation/separateMailCertificate").is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

        #[test]
        fn the_question_that_changes_most_comes_first(plan in arbitrary::plans()) {
            let design = crate::design(&plan);
            let free = |question: &super::OpenQuestion| question.changes.is_empty();
            let (first, weighed): (Vec<_>, Vec<_>) =
                design.open_questions.iter().partition(|question| free(question));
            prop_assert!(design.open_questions.iter().take(first.len()).all(free));
            prop_assert!(weighed.is_sorted_by(|one, next| one.changes.len() >= next.changes.len()));
            for question in weighed {
                prop_assert!(!question.changes.is_empty() && question.question.ends_with('?'));
                for other in &question.alternatives {
                    prop_assert!(Some(other.answer) != question.assumed, "{question:?}");
                    prop_assert!(other.consequence.ends_with('.'), "{other:?}");
                }
            }
        }
    }
}
