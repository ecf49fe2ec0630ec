//! How a rule says something.

use crate::design::site::SiteView;
use crate::design::{Finding, RuleId, Severity};

/// What was found so far, each with the place of its site in the plan.
#[derive(Default)]
pub struct Findings {
    rule: RuleId,
    found: Vec<(Option<usize>, Finding)>,
}

impl Findings {
    /// The rule that speaks from here on.
    pub(super) fn by(&mut self, rule: RuleId) {
        self.rule = rule;
    }

    /// Something about one site. `at`: JSON pointer of the answer to go back to; `message`: what
    /// is the matter, with the names it is about; `fix`: what to do.
    pub fn site(
        &mut self,
        severity: Severity,
        site: &SiteView<'_>,
        at: impl Into<String>,
        message: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.push(severity, Some(site), at.into(), message.into(), fix.into());
    }

    /// Something about the whole organisation; the same as for a site otherwise.
    pub fn organisation(
        &mut self,
        severity: Severity,
        at: impl Into<String>,
        message: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.push(severity, None, at.into(), message.into(), fix.into());
    }

    /// About a site, or about the organisation where there is none.
    pub fn at(
        &mut self,
        severity: Severity,
        site: Option<&SiteView<'_>>,
        at: impl Into<String>,
        message: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.push(severity, site, at.into(), message.into(), fix.into());
    }

    fn push(
        &mut self,
        severity: Severity,
        site: Option<&SiteView<'_>>,
        at: String,
        message: String,
        fix: String,
    ) {
        let finding = Finding {
            rule: self.rule,
            severity,
            at,
            site: site.map(|site| site.id.clone()),
            message,
            fix,
            rests_on: Vec::new(),
        };
        self.found.push((site.map(|site| site.index), finding));
    }

    /// Everything, in the order in which it is shown.
    pub(super) fn in_order(mut self) -> Vec<Finding> {
        self.found.sort_by(|(one_site, one), (other_site, other)| {
            (one.severity, one_site, one.rule).cmp(&(other.severity, other_site, other.rule))
        });
        self.found.into_iter().map(|(_, finding)| finding).collect()
    }
}
