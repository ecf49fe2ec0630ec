//! ## What it looks at
//! Which ports have to pass for Outlook over RPC where no static ports are set: TCP 135 and
//! everything from 6005 up. The firewall table of the plan counts on the two static ports.
//!
//! ## Why it matters
//! The setup of the Client Access role widens the dynamic range, so a firewall that lets the usual
//! range of Windows through breaks Outlook now and then, after a restart.
//!
//! The sources don't agree on the numbers. The role sets a start of 6005 and a number of ports,
//! 59530, so the range ends at 65534; a TechNet wiki article and many after it read that number as
//! the end, and others name the 49152 to 65535 of Windows. The deciding question is what `netsh int
//! ipv4 show dynamicport tcp` says on the server. The static ports lie inside that range, which is
//! why they have to be checked and excluded from it.
//!
//! ## What to do
//! Set the static ports. Until then let 135 and 6005 to 65535 pass between Outlook, balancer and
//! servers, never from the internet.
//!
//! ## Source
//! 1ask2.com, "Static Port CAS"; Microsoft, KB929851, for start and count; TechNet Wiki 864 for
//! the other reading.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-10",
    title: "Without static ports RPC needs nearly all of them",
    // Beside later versions the array of 2010 may still be there (CAS-21).
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of};
    use crate::terms::Version;

    #[test]
    fn it_explains_the_ports_of_rpc_in_the_firewall_table() {
        let rows = crate::design(&case()).firewall;
        let explained: Vec<_> = rows.iter().filter(|row| row.because.contains(&"LB-10")).collect();
        assert_eq!(explained.len(), 1);
        assert_eq!(explained[0].ports, ["135", "59531", "59532"]);
        let later = crate::design(&case_of(Version::V2013)).firewall;
        assert!(later.iter().all(|row| !row.because.contains(&"LB-10")));
    }
}
