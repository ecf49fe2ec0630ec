//! A design at a glance: what balances a site on a path, how many findings there are.

use super::words::{self, Words};
use crate::design::{Balancing, Finding, Need, SatisfiedBy, Severity};
use crate::terms::{Path, Protocol};

/// What balances one site on one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Balance {
    /// No protocol comes along this path.
    Unused,
    /// One server: nothing to spread.
    NotNeeded,
    /// Nothing that is planned spreads these protocols.
    Missing(Vec<Protocol>),
    /// Everything is spread.
    Satisfied(SatisfiedBy),
}

impl Balance {
    /// What the rows of one site say about one path.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a Balancing>, path: Path) -> Self {
        let rows: Vec<_> = rows.into_iter().filter(|row| row.path == path).collect();
        let needed = || rows.iter().filter(|row| row.need == Need::Required);
        let missing: Vec<_> =
            needed().filter(|row| row.satisfied_by.is_none()).map(|row| row.protocol).collect();
        if !missing.is_empty() {
            return Self::Missing(missing);
        }
        match needed().find_map(|row| row.satisfied_by) {
            Some(by) => Self::Satisfied(by),
            None if rows.is_empty() => Self::Unused,
            None => Self::NotNeeded,
        }
    }

    /// In two or three words: `missing`, `by the balancer`.
    pub fn words(&self, words: &Words, site: &str) -> String {
        match self {
            Self::Unused => "not used".to_owned(),
            Self::NotNeeded => "not needed".to_owned(),
            Self::Missing(_) => "missing".to_owned(),
            Self::Satisfied(by) => words.satisfied(site, *by),
        }
    }
}

/// `1 error and 2 warnings`; nothing where there is no finding.
pub fn findings(findings: &[Finding]) -> String {
    let part = |severity, noun| {
        let number = findings.iter().filter(|finding| finding.severity == severity).count();
        // "Advice" has no plural.
        let text = match severity {
            Severity::Advice => format!("{number} advice"),
            _ => words::count(number, noun),
        };
        (number > 0).then_some(text)
    };
    let parts = [
        part(Severity::Error, "error"),
        part(Severity::Warning, "warning"),
        part(Severity::Advice, "advice"),
    ];
    words::list(&parts.into_iter().flatten().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Affinity;

    fn row(protocol: Protocol, path: Path, need: Need, by: Option<SatisfiedBy>) -> Balancing {
        Balancing {
            site: "HQ".into(),
            protocol,
            path,
            need,
            satisfied_by: by,
            layer: "7",
            affinity: Affinity::None,
            methods: Vec::new(),
            ports: &[443],
            group: None,
            affinity_seconds: None,
            idle_seconds: None,
            probe: None,
            because: Vec::new(),
        }
    }

    #[test]
    fn one_unbalanced_protocol_is_enough_to_miss_something() {
        let rows = [
            row(Protocol::Owa, Path::Internal, Need::Required, Some(SatisfiedBy::Balancer)),
            row(Protocol::MapiRpc, Path::Internal, Need::Required, None),
            row(Protocol::Owa, Path::External, Need::Required, Some(SatisfiedBy::Edge)),
        ];
        assert_eq!(Balance::of(&rows, Path::Internal), Balance::Missing(vec![Protocol::MapiRpc]));
        assert_eq!(Balance::of(&rows, Path::External), Balance::Satisfied(SatisfiedBy::Edge));
    }

    #[test]
    fn one_server_needs_nothing_and_no_protocol_uses_nothing() {
        let rows = [row(Protocol::Owa, Path::Internal, Need::None, None)];
        assert_eq!(Balance::of(&rows, Path::Internal), Balance::NotNeeded);
        assert_eq!(Balance::of(&rows, Path::External), Balance::Unused);
    }

    #[test]
    fn findings_are_counted_by_severity() {
        let finding = |severity| Finding {
            rule: "CAS-07",
            severity,
            at: String::new(),
            site: None,
            message: String::new(),
            fix: String::new(),
            rests_on: Vec::new(),
        };
        let all = [Severity::Error, Severity::Warning, Severity::Warning].map(finding);
        assert_eq!(findings(&all), "1 error and 2 warnings");
        assert_eq!(findings(&[]), "");
    }
}
