//! ## What it looks at
//! The directory of the offline address book on Client Access servers of Exchange 2010 that are to
//! accept Kerberos for a shared name.
//!
//! ## Why it matters
//! On Exchange 2010 the directory is a plain virtual directory, not a web application, and runs
//! under an identity that does not know the key of the shared account. A client with a ticket for
//! the shared name is not let in and goes on asking for its address book.
//!
//! ## What to do
//! Where Kerberos is planned, run ConvertOABVDir.ps1 on each Client Access server: it makes a web
//! application of the directory.
//!
//! ## Source
//! From general knowledge; the script is delivered with Exchange 2010 SP1 and later.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-26",
    title: "Kerberos and the directory of the address book",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::plan::Plan;
    use crate::rules::test::{case, case_of};
    use crate::terms::{Protocol, Version};

    fn explained(plan: &Plan) -> Vec<Protocol> {
        let rows = crate::design(plan).urls;
        let rows = rows.into_iter().filter(|row| row.because.contains(&"CAS-26"));
        rows.map(|row| row.protocol).collect()
    }

    #[test]
    fn it_explains_the_address_book_of_several_servers_of_2010() {
        assert_eq!(explained(&case()), [Protocol::Oab]);
        let mut plan = case();
        plan.sites[0].servers.truncate(1);
        assert_eq!(explained(&plan), []);
        assert_eq!(explained(&case_of(Version::V2016)), []);
    }
}
