//! What the rules about the connection with Exchange Online share.

use crate::design::Severity::{Error, Warning};
use crate::design::site::SiteView;
use crate::design::{Scene, Severity};
use crate::terms::Tls;

/// An error where it is answered that Exchange Online comes in by itself, a warning while the
/// Hybrid Agent is still possible.
pub(super) fn severity(scene: &Scene<'_>) -> Severity {
    if scene.answers.hybrid_kind.is_some() { Error } else { Warning }
}

/// What to do at a site, and what else stands in the way there: a site that the internet does not
/// reach, or a device before it that offloads (LB-26).
pub(super) fn way_in(site: &SiteView<'_>, what: &str) -> String {
    let facing = if site.facing { "" } else { "let this site face the internet, " };
    let offloads = [site.balancer_tls, site.edge_tls].contains(&Tls::Offload);
    let bridge = if offloads { ", bridge TLS there instead of offloading it" } else { "" };
    let text = format!("{facing}{what}{bridge}, or choose the Hybrid Agent.");
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
pub(super) mod tests {
    use crate::plan::Plan;
    use crate::rules::test::case;
    use crate::terms::{Exposure, HybridKind, Protocol};

    /// The plain case with a hybrid connection.
    pub(in super::super) fn hybrid(kind: Option<HybridKind>) -> Plan {
        let mut plan = case();
        plan.organisation.hybrid = Some(true);
        plan.organisation.hybrid_kind = kind;
        plan
    }

    /// A protocol from inside only, and nothing that would bring it along.
    pub(in super::super) fn inside_only(plan: &mut Plan, protocol: Protocol) {
        plan.sites[0].exposure.remove(&Protocol::OutlookAnywhere);
        plan.sites[0].exposure.insert(protocol, Exposure::Internal);
    }
}
