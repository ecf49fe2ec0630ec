//! Rows while they are collected; one without ports is none.

use crate::design::types::{Action, FirewallRow, RuleId, Zone};

/// The rows of a site.
#[derive(Default)]
pub(super) struct Rows(Vec<FirewallRow>);

impl Rows {
    /// What reaches an address of the inside.
    pub(super) fn inside(
        &mut self,
        from: &str,
        to: &str,
        ports: Vec<&'static str>,
        because: &[RuleId],
    ) {
        self.add(row((from, to), ports, because, Zone::Internal));
    }

    /// What reaches the address that the internet knows.
    pub(super) fn public(
        &mut self,
        from: &str,
        to: &str,
        ports: Vec<&'static str>,
        because: &[RuleId],
    ) {
        self.add(row((from, to), ports, because, Zone::Public));
    }

    /// One of several rows of which only some will be needed.
    pub(super) fn whichever(
        &mut self,
        from: &str,
        to: &str,
        ports: Vec<&'static str>,
        because: &[RuleId],
    ) {
        self.add(FirewallRow {
            whichever: true,
            ..row((from, to), ports, because, Zone::Internal)
        });
    }

    /// What never comes from the internet.
    pub(super) fn block(&mut self, to: &str, ports: &[&'static str], because: &[RuleId]) {
        let allowed = row(("internet", to), ports.to_vec(), because, Zone::Public);
        self.add(FirewallRow { action: Action::Block, ..allowed });
    }

    pub(super) fn into_vec(self) -> Vec<FirewallRow> {
        self.0
    }

    fn add(&mut self, row: FirewallRow) {
        if !row.ports.is_empty() {
            self.0.push(row);
        }
    }
}

fn row(
    (from, to): (&str, &str),
    ports: Vec<&'static str>,
    because: &[RuleId],
    reached: Zone,
) -> FirewallRow {
    FirewallRow {
        from: from.to_owned(),
        to: to.to_owned(),
        ports,
        action: Action::Allow,
        whichever: false,
        reached,
        because: because.to_vec(),
    }
}
