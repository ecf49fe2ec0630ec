//! ## What it looks at
//! The DNS record of a CAS array: an address record in the internal zone, pointing at the balancer
//! or, with one server, at that server, with a time to live of five minutes. There is never one on
//! the internet.
//!
//! ## Why it matters
//! With an alias instead of an address, a Kerberos client may ask for a ticket for the name that
//! the alias leads to, a server, and not for the shared name. And where a switchover is done by
//! changing the record, every client waits as long as the time to live says.
//!
//! ## What to do
//! Create the record as an address record, exactly as the DNS sheet has it.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Configure Kerberos authentication for load-balanced
//! Client Access services" and the same topic for Exchange 2013
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange); the number of minutes from general knowledge.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CAS-17",
    title: "The array's DNS record",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::design::{RecordType, Zone};
    use crate::rules::test::case;

    #[test]
    fn it_explains_one_address_record_inside() {
        let rows = crate::design(&case()).dns;
        let of_array: Vec<_> = rows.iter().filter(|row| row.because.contains(&"CAS-17")).collect();
        assert_eq!(of_array.len(), 1, "{of_array:?}");
        assert_eq!(of_array[0].host.as_str(), "outlook.corp.contoso.com");
        assert_eq!((of_array[0].kind, of_array[0].zone), (RecordType::A, Zone::Internal));
        assert_eq!((of_array[0].target.as_str(), of_array[0].ttl), ("vip:HQ", 300));
    }
}
