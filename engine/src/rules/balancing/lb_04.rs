//! ## What it looks at
//! How many servers stand behind one name. Two are the least that can be balanced, and they have
//! to be large enough for one of them to be missing: what is left may be loaded to four fifths at
//! most.
//!
//! ## Why it matters
//! The day a server fails is a day with the usual number of users. If the rest is already busy, it
//! fails next, and then nothing is left. With two servers that means that each of them alone has
//! to carry everybody.
//!
//! ## What to do
//! Work out the load of all users on one server less than there are, and add a server where it
//! exceeds 80 %. The plan doesn't ask for that load, so it doesn't judge it.
//!
//! ## Source
//! Microsoft, "Exchange 2019 preferred architecture" (80 % in the worst failure),
//! github.com/MicrosoftDocs/OfficeDocs-Exchange; for 2010 from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-04",
    title: "The rest carries the dead one",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::case;

    #[test]
    fn it_explains_what_several_servers_share() {
        let mut plan = case();
        assert_eq!(explains("LB-04", &plan).len(), 8);
        plan.sites[0].servers.pop();
        assert_eq!(explains("LB-04", &plan), []);
    }
}
