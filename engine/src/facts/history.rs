//! The rule sets so far, and what changed from each to the next: what an old plan is told.
//!
//! A change is noted where the same answers lead to something else than before. A text that only
//! reads better is none. `CHANGELOG.md` has the same under "Rules".

use super::RULES;

/// A rule set.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleSet {
    /// Its stamp: year and month.
    pub stamp: &'static str,
    /// How it differs from the one before.
    pub changes: &'static [Change],
}

/// One thing that is otherwise than it was.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// The rule.
    pub rule: &'static str,
    /// What is otherwise, in a sentence.
    pub what: &'static str,
}

/// Every rule set, oldest first.
pub const HISTORY: &[RuleSet] = &[RuleSet { stamp: "2026-11", changes: &[] }];

/// What a stamp means for a plan that was saved under it.
#[derive(Debug, PartialEq, Eq)]
pub enum Since {
    /// These rules: nothing differs.
    Same,
    /// Older rules, and how these differ from them.
    Older(Vec<&'static Change>),
    /// Rules that this planner does not have yet: it is older than the plan.
    Newer,
    /// No rule set of that name is known, so what differs is not known either.
    Unknown,
}

/// How the rules of this planner differ from those of a stamp.
pub fn since(stamp: &str) -> Since {
    between(HISTORY, RULES, stamp.trim())
}

fn between(history: &'static [RuleSet], now: &str, stamp: &str) -> Since {
    if stamp == now {
        Since::Same
    } else if let Some(place) = history.iter().position(|set| set.stamp == stamp) {
        Since::Older(history.iter().skip(place + 1).flat_map(|set| set.changes).collect())
    } else if is_stamp(stamp) && stamp > now {
        Since::Newer
    } else {
        Since::Unknown
    }
}

/// Year and month, so that stamps sort as text.
fn is_stamp(text: &str) -> bool {
    let digit_or_hyphen = |(place, byte): (usize, u8)| match place {
        4 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    text.len() == 7 && text.bytes().enumerate().all(digit_or_hyphen)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Change = Change { rule: "CAS-07", what: "One." };
    const TWO: Change = Change { rule: "LB-01", what: "Two." };
    const THREE: Change = Change { rule: "CRT-60", what: "Three." };
    const MADE_UP: &[RuleSet] = &[
        RuleSet { stamp: "2026-11", changes: &[] },
        RuleSet { stamp: "2027-02", changes: &[ONE, TWO] },
        RuleSet { stamp: "2027-03", changes: &[THREE] },
    ];

    #[test]
    fn the_last_rule_set_is_the_one_in_force_and_stamps_rise() {
        assert_eq!(HISTORY.last().unwrap().stamp, RULES);
        assert!(HISTORY.iter().all(|set| is_stamp(set.stamp)));
        assert!(HISTORY.is_sorted_by(|one, next| one.stamp < next.stamp));
        assert!(HISTORY[0].changes.is_empty(), "there was nothing before the first");
    }

    #[test]
    fn every_change_names_a_rule_and_every_stamp_is_in_the_changelog() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../CHANGELOG.md");
        let changelog = std::fs::read_to_string(root).unwrap();
        for set in HISTORY {
            assert!(changelog.contains(&format!("stamp {}", set.stamp)), "{}", set.stamp);
            for change in set.changes {
                assert!(crate::rules::all().any(|rule| rule.id == change.rule), "{change:?}");
                assert!(change.what.ends_with('.'), "{change:?}");
            }
        }
    }

    #[test]
    fn an_older_plan_is_told_everything_since() {
        let told = |stamp| between(MADE_UP, "2027-03", stamp);
        assert_eq!(told("2027-03"), Since::Same);
        assert_eq!(told("2027-02"), Since::Older(vec![&THREE]));
        assert_eq!(told("2026-11"), Since::Older(vec![&ONE, &TWO, &THREE]));
    }

    #[test]
    fn a_newer_plan_says_that_this_planner_is_older() {
        assert_eq!(between(MADE_UP, "2027-03", "2027-04"), Since::Newer);
        assert_eq!(since("2099-01"), Since::Newer);
    }

    #[test]
    fn a_stamp_that_nobody_gave_is_not_known() {
        for stamp in ["2026-10", "2027-01", "", "soon", "9999", "2099/01", "2099-1x", "2099-011"] {
            assert_eq!(between(MADE_UP, "2027-03", stamp), Since::Unknown, "{stamp}");
        }
        assert_eq!(since(" 2026-11 "), Since::Same);
    }
}
