//! A question is decided in one place: what a document says is what the design and the rules say.

use super::{calendar, exchange};
use crate::design::site::SiteView;
use crate::design::{Certificate, Given, Scene};
use crate::plan::{Plan, arbitrary};
use crate::terms::Protocol;
use proptest::prelude::*;

/// Every script, one after the other.
fn scripts(plan: &Plan) -> String {
    let files = exchange::files(plan, &crate::design(plan)).into_iter();
    files.map(|file| file.text).collect()
}

proptest! {
    // A whole design and its documents each.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn places_change_together_wherever_that_is_said(plan in arbitrary::plans()) {
        let design = crate::design(&plan);
        let at_once = design.certificates.iter().any(Certificate::changes_at_once);
        let found = design.findings.iter().any(|one| one.rule == "CRT-71");
        let scene = Scene::of(Given::whole(&plan), None);
        let offloaded = scene.sites.iter().any(SiteView::is_offloaded);
        prop_assert!(at_once || !found);
        prop_assert!(found || !at_once || offloaded);
        let calendar: String = calendar::files(&plan, &design).into_iter().map(|file| file.text).collect();
        // Folded lines are put together again.
        prop_assert!(at_once || !calendar.replace("\r\n ", "").contains("CRT-71"));
    }

    #[test]
    fn another_certificate_is_proposed_where_one_can_be(plan in arbitrary::plans()) {
        let scene = Scene::of(Given::whole(&plan), None);
        let findings = crate::design(&plan).findings;
        let proposed = findings.iter().filter(|one| {
            // What is asked first proposes nothing.
            let advice = one.fix.split_once("” first. ").map_or(&*one.fix, |(_, advice)| advice);
            ["CRT-07", "CRT-20", "CRT-33", "CRT-34", "CAS-14"].contains(&one.rule)
                && (advice.contains("internal PKI") || advice.contains("internal CA"))
        });
        for found in proposed {
            prop_assert!(scene.answers.servers_may_differ(), "{found:?}");
        }
    }

    #[test]
    fn who_is_fetched_takes_windows_authentication(plan in arbitrary::plans()) {
        let scene = Scene::of(Given::whole(&plan), None);
        let fetched = |protocol| {
            scene.sites.iter().filter(|site| scene.frame.is_fetched(site, protocol, &scene.answers)).count()
        };
        let sites = scene.sites.iter();
        let told = sites.filter(|site| scene.frame.is_fetched_by_form(site, &scene.answers)).count();
        let text = scripts(&plan);
        let commands = text.matches("-WindowsAuthentication $true").count();
        prop_assert_eq!(commands, fetched(Protocol::Owa) + fetched(Protocol::Ecp));
        prop_assert_eq!(text.matches("run iisreset /noforce afterwards").count(), told);
    }

    #[test]
    fn what_is_offloaded_is_so_in_every_script(plan in arbitrary::plans()) {
        let scene = Scene::of(Given::whole(&plan), None);
        let files = exchange::files(&plan, &crate::design(&plan));
        for site in scene.sites.iter().filter(|site| !site.servers.is_empty()) {
            let own = files.iter().find(|file| {
                file.name.eq_ignore_ascii_case(&format!("exchange-site-{}.ps1", site.id))
            });
            if let Some(file) = own {
                let told = file.text.contains("SSL offloading of the other directories");
                prop_assert_eq!(told, site.is_offloaded());
            }
        }
        let text: String = files.iter().map(|file| file.text.as_str()).collect();
        let any = scene.sites.iter().any(SiteView::is_offloaded);
        prop_assert!(any || !text.contains("-DoNotRequireSsl"));
    }
}
