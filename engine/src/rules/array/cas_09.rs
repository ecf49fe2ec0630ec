//! ## What it looks at
//! When the CAS array is created: before the databases, after them, or after the mailboxes.
//!
//! ## Why it matters
//! A new mailbox database takes the name of the array of its site by itself. One that was there
//! before keeps the name of a server, and so does every profile that was made meanwhile. Creating
//! the array later helps nobody who is already there.
//!
//! ## What to do
//! Go in this order: create the array, add its DNS record, create the databases, move the
//! mailboxes. Where databases exist already, set RpcClientAccessServer on each database of the
//! site before mailboxes come to it, and read the rule on changing the name later.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, New-ClientAccessArray and Set-MailboxDatabase
//! (github.com/MicrosoftDocs/office-docs-powershell); Brian Day, "Demystifying the CAS Array
//! Object", part 1, Exchange Team blog, 23 March 2012.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-09",
    title: "The array comes before the databases",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of};
    use crate::terms::Version;

    #[test]
    fn it_explains_an_array_that_is_to_be_created() {
        assert!(crate::design(&case()).arrays[0].because.contains(&"CAS-09"));
        let later = crate::design(&case_of(Version::V2016));
        assert!(!later.arrays[0].because.contains(&"CAS-09"));
    }
}
