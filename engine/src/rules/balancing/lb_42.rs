//! ## What it looks at
//! How long a quiet request of ActiveSync has to be kept: 15 minutes at least, better 30, at the
//! firewall, the edge and the balancer.
//!
//! ## Why it matters
//! With direct push the phone holds the line open on purpose and the server answers when mail
//! comes. A device that cuts earlier makes the phone ask more often, which costs battery and load;
//! phones find the time out by themselves and adapt downward, so nobody sees an error.
//!
//! ## What to do
//! Set the idle time of all devices for ActiveSync to 30 minutes, and don't let a monitor or an
//! intrusion detection count long requests as failures.
//!
//! ## Source
//! Microsoft, KB905013, "Enterprise firewall configuration for Exchange ActiveSync direct push"
//! (15 minutes); TechNet Library, cc182257 (30 minutes).

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-42",
    title: "Phones hold the line open on purpose",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::case;
    use crate::terms::Protocol;

    #[test]
    fn it_explains_activesync_and_its_idle_time() {
        assert_eq!(explains("LB-42", &case()), [Protocol::ActiveSync]);
        let rows = crate::design(&case()).balancing;
        let row = rows.iter().find(|row| row.because.contains(&"LB-42")).unwrap();
        assert_eq!(row.idle_seconds, Some(1800));
    }
}
