//! What people call the things in a design, for every document and for the page.

mod arrays;
mod reasons;
mod sites;
mod terms;

pub use crate::terms::list;
pub use reasons::{Reason, Source};
pub use sites::Words;
pub use terms::{
    affinity, assumed, choice, endpoint_kind, exposure, issuer, layer, method, methods, path,
    ports, protocol, rule, service, services, severity, team, verdict, zone,
};

/// `1 site`, `2 sites`: English plurals by `s`.
pub fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// A length of time, in the largest unit that leaves no rest: `45 min`, `90 s`.
pub fn duration(seconds: u32) -> String {
    match (seconds % 3600, seconds % 60) {
        (0, _) => format!("{} h", seconds / 3600),
        (_, 0) => format!("{} min", seconds / 60),
        _ => format!("{seconds} s"),
    }
}

/// The same text with a capital at its beginning.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        let mut capital = String::from(first.to_ascii_uppercase());
        capital.push_str(letters.as_str());
        capital
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Plan, Site};
    use crate::terms::EdgeKind;

    /// Headquarters with TMG and two servers, and a branch without a name.
    pub(super) fn plan() -> Plan {
        let site = |id: &str, name: &str, servers: &[&str]| Site {
            id: id.to_owned(),
            name: name.to_owned(),
            servers: servers.iter().map(|&server| server.to_owned()).collect(),
            ..Site::default()
        };
        let mut head = site("HQ", "Headquarters", &["a", "b"]);
        head.edge.kind = Some(EdgeKind::Tmg);
        head.addresses.vip = Some("10.0.0.10".to_owned());
        let mut plan = Plan::default();
        plan.sites = vec![head, site("BR", " ", &["c"])];
        plan
    }

    #[test]
    fn durations_have_no_rest() {
        assert_eq!(duration(7200), "2 h");
        assert_eq!(duration(2700), "45 min");
        assert_eq!(duration(90), "90 s");
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        assert_eq!(sentence("the edge"), "The edge");
        assert_eq!(sentence(""), "");
    }
}
