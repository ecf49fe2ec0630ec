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
pub const HISTORY: &[RuleSet] = &[
    RuleSet { stamp: "2026-11", changes: &[] },
    RuleSet { stamp: "2026-12", changes: SINCE_2026_11 },
];

/// What the corrections of November 2026 changed.
const SINCE_2026_11: &[Change] = &[
    Change {
        rule: "COX-01",
        what: "Cumulative update 2 of Exchange SE refuses servers of 2016 and 2019, where that update is answered.",
    },
    Change {
        rule: "COX-03",
        what: "Exchange 2019 beside 2013 asks for the cumulative update: 15 refuses 2013.",
    },
    Change {
        rule: "EXP-29",
        what: "The way over a version between takes one that is there already, names every step, and the update counts.",
    },
    Change {
        rule: "SUP-01",
        what: "It says in which period security updates of 2016 and 2019 are sold.",
    },
    Change {
        rule: "SUP-02",
        what: "After October 2026, and without a date, 2016 and 2019 get no updates any more, planned or still there.",
    },
    Change {
        rule: "CRT-07",
        what: "A second certificate is spoken of only where one is possible.",
    },
    Change {
        rule: "CRT-20",
        what: "Two certificates are proposed only without Extended Protection and without a hybrid connection.",
    },
    Change {
        rule: "CRT-21",
        what: "Where the suffix of Active Directory is private, a public one is asked for.",
    },
    Change { rule: "CRT-24", what: "Names that nobody uses are not told as inside names." },
    Change { rule: "CRT-33", what: "Names that nobody uses are not told as inside names." },
    Change { rule: "CRT-34", what: "A second certificate is proposed only where one is possible." },
    Change {
        rule: "CRT-60",
        what: "The planned day is called a day inside the limit, not the last one.",
    },
    Change {
        rule: "CRT-71",
        what: "With Extended Protection, balancer, edge and servers change a certificate together.",
    },
    Change {
        rule: "CRT-72",
        what: "The command for PFX files has a lock that Windows before Server 2019 reads.",
    },
    Change {
        rule: "CRT-73",
        what: "Where TLS is offloaded the certificate's script does not switch \"require SSL\" back on.",
    },
    Change {
        rule: "LB-31",
        what: "It is a reason of every name that a device in front and the servers show alike.",
    },
    Change { rule: "LB-07", what: "Only protocols that want a client to stay are named." },
    Change { rule: "LB-09", what: "It is silent where nothing that is planned can balance RPC." },
    Change {
        rule: "LB-17",
        what: "The web client with the control panel, and Autodiscover with anything, may share a name.",
    },
    Change {
        rule: "LB-48",
        what: "A name for each protocol at layer 4 asks for an address for each name.",
    },
    Change { rule: "LB-26", what: "Offloading before what Exchange Online calls is an error." },
    Change {
        rule: "LB-37",
        what: "The weak host model, DNS and the servers' firewall belong to direct server return.",
    },
    Change {
        rule: "LB-40",
        what: "The site's script sets the servers' value for quiet connections.",
    },
    Change {
        rule: "LB-41",
        what: "The site's script sets the servers' value for quiet connections of RPC.",
    },
    Change { rule: "LB-46", what: "MaxInboundConnectionPercentagePerSource is raised as well." },
    Change {
        rule: "EXP-07",
        what: "A site is fetched from where a site that faces the internet opens the same, whatever is used at the site itself.",
    },
    Change {
        rule: "EXP-13",
        what: "What closes the administration to the internet depends on the version.",
    },
    Change {
        rule: "EXP-16",
        what: "One finding a host, and an alias where no balancer stands in front.",
    },
    Change {
        rule: "EXP-17",
        what: "The scope of the service connection point is added to, never replaced.",
    },
    Change {
        rule: "EXP-26",
        what: "Outlook Anywhere of 2010 keeps its sign-in behind an edge that asks for the logon.",
    },
    Change {
        rule: "EXP-27",
        what: "MAPI over HTTP is switched on when the servers of 2013 are ready, and these keep OAuth.",
    },
    Change { rule: "EXP-31", what: "The web client outside without the control panel is told." },
    Change { rule: "CAS-27", what: "24, AES alone, is the value to give." },
    Change {
        rule: "CRT-12",
        what: "Each site that the internet reaches has a legacy name of its own by default.",
    },
    Change {
        rule: "HYB-01",
        what: "It is said only where Exchange Online can reach Autodiscover.",
    },
    Change { rule: "HYB-03", what: "Exchange Online has to reach Exchange Web Services." },
    Change { rule: "HYB-04", what: "Exchange Online has to reach port 25." },
    Change { rule: "HYB-05", what: "Exchange Online has to reach Autodiscover." },
    Change { rule: "HYB-07", what: "What the Hybrid Agent does not carry is told." },
    Change {
        rule: "HYB-08",
        what: "The Hybrid Agent and Extended Protection exclude each other at Exchange Web Services.",
    },
    Change {
        rule: "MAIL-01",
        what: "A connector shows the certificate on port 25, and the check of it is made only where one does.",
    },
    Change { rule: "TLS-07", what: "Old Outlook before a balancer that opens TLS is told." },
];

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
        assert_eq!(since(" 2026-12 "), Since::Same);
        assert!(matches!(since("2026-11"), Since::Older(changes) if !changes.is_empty()));
    }
}
