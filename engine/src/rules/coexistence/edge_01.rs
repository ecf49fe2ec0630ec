//! ## What it looks at
//! Whether Forefront Threat Management Gateway or Unified Access Gateway stands between the
//! internet and a site. A plan that is dated before their end of support is left alone.
//!
//! ## Why it matters
//! Microsoft stopped supporting both on 14 April 2020. The device that everybody on the internet
//! can talk to gets no security updates any more, and neither product knows what came later, such
//! as MAPI over HTTP or current TLS.
//!
//! ## What to do
//! Replace it by a reverse proxy or a load balancer that is maintained. Until then keep it behind a
//! packet filter that lets nothing but 443 through. In front of Exchange 2019 and later there is
//! no supported way at all.
//!
//! ## Source
//! From general knowledge: Microsoft's product lifecycle pages.

use crate::design::Scene;
use crate::design::Severity::{Error, Warning};
use crate::facts::versions::end_of_forefront;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::{EdgeKind, Version};

pub(super) const RULE: Rule = Rule {
    id: "EDGE-01",
    title: "TMG and UAG are out of support",
    versions: ALL,
    severities: &[Error, Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let Some(end) = end_of_forefront() else { return };
    if scene.answers.date.is_some_and(|date| date <= end) {
        return;
    }
    let late = scene.answers.version >= Version::V2019;
    for site in &scene.sites {
        let product = match site.edge {
            EdgeKind::Tmg => "TMG",
            EdgeKind::Uag => "UAG",
            EdgeKind::None | EdgeKind::ReverseProxy | EdgeKind::LoadBalancer => continue,
        };
        found.site(
            if late { Error } else { Warning },
            site,
            site.at("edge/kind"),
            format!(
                "{product} stands before {}; Microsoft's support for it ended on {end}.",
                site.title()
            ),
            "Put a maintained reverse proxy or load balancer in its place.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, case_of, severities};
    use crate::terms::{EdgeKind, Version};

    #[test]
    fn both_products_are_told() {
        for (kind, expected) in [
            (EdgeKind::Tmg, "warning"),
            (EdgeKind::Uag, "warning"),
            (EdgeKind::ReverseProxy, ""),
            (EdgeKind::None, ""),
        ] {
            let mut plan = case();
            plan.sites[0].edge.kind = Some(kind);
            assert_eq!(severities("EDGE-01", &plan), expected, "{kind:?}");
        }
    }

    #[test]
    fn before_2019_and_later_it_is_an_error() {
        for (version, expected) in [(Version::V2016, "warning"), (Version::Se, "error")] {
            let mut plan = case_of(version);
            plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
            assert_eq!(severities("EDGE-01", &plan), expected, "{version:?}");
        }
    }

    #[test]
    fn a_plan_of_its_time_may_have_it() {
        let mut plan = case();
        plan.sites[0].edge.kind = Some(EdgeKind::Tmg);
        plan.date = Some("2020-04-14".into());
        assert_eq!(severities("EDGE-01", &plan), "");
        plan.date = Some("2020-04-15".into());
        assert_eq!(severities("EDGE-01", &plan), "warning");
        plan.date = None;
        assert_eq!(severities("EDGE-01", &plan), "warning");
    }
}
