//! ## What it looks at
//! Whether `http://` shall lead to `https://`, and whether something before the servers can do so:
//! an edge, or a balancer, that opens TLS.
//!
//! ## Why it matters
//! People type the name alone, and a browser may ask on port 80 first. Without an answer there, mail
//! seems to be down. An answer by the servers themselves is no way out: Exchange switches "require
//! SSL" on again with every certificate, and then the redirect is an error page.
//!
//! ## What to do
//! Let the outermost device answer on port 80 with a redirect and with nothing else. Where nothing
//! opens TLS before the servers, leave port 80 closed.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, "Configure http to https redirection for Outlook on
//! the web" (github.com/MicrosoftDocs/OfficeDocs-Exchange).

use crate::design::Scene;
use crate::design::Severity::Advice;
use crate::rules::{ALL, Findings, Rule};
use crate::terms::Path;

pub(super) const RULE: Rule = Rule {
    id: "EXP-32",
    title: "From http to https before the servers",
    versions: ALL,
    severities: &[Advice],
    check,
};

const AT: &str = "/organisation/redirectHttp";

fn check(scene: &Scene<'_>, found: &mut Findings) {
    if !scene.answers.redirect_http {
        return;
    }
    let outside = scene.sites.iter().filter(|site| site.has_https(Path::External));
    for site in outside.filter(|site| !site.could_redirect_http()) {
        let message = format!(
            "Nothing before the servers of {} opens TLS, so nothing there leads http to https.",
            site.title()
        );
        let fix = "Leave port 80 closed there, or let the edge or the balancer open TLS.";
        found.site(Advice, site, AT, message, fix);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, severities};
    use crate::terms::Tls;

    #[test]
    fn a_device_that_opens_tls_answers_on_port_80_and_is_reached_there() {
        let mut plan = case();
        let open = |plan: &crate::plan::Plan| {
            let rows = crate::design(plan).firewall.into_iter();
            let ours = rows.filter(|row| row.because == ["EXP-32"]);
            ours.map(|row| (row.from, row.to, row.ports.concat())).collect::<Vec<_>>()
        };
        assert_eq!(open(&plan), []);
        plan.organisation.redirect_http = Some(true);
        assert_eq!(open(&plan), [("internet".into(), "vip:HQ".into(), "80".into())]);
        assert_eq!(severities("EXP-32", &plan), "");
    }

    #[test]
    fn where_nothing_opens_tls_nothing_redirects() {
        let mut plan = case();
        plan.organisation.redirect_http = Some(true);
        plan.sites[0].balancer.tls = Some(Tls::Passthrough);
        assert_eq!(severities("EXP-32", &plan), "advice");
        let rows = crate::design(&plan).firewall;
        assert!(rows.iter().all(|row| !row.because.contains(&"EXP-32")), "{rows:?}");
    }
}
