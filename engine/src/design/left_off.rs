//! Names that somebody might expect on a certificate, with who asks for them and why they are on
//! none.

use super::arrays::Taken;
use super::certificates::Dropped;
use super::site::SiteView;
use super::types::{Array, LeftOff, RuleId, Verdict};
use crate::terms::Host;
use std::collections::BTreeSet;

/// Each name once, with its first reason: what was dropped, then the arrays and the servers that
/// are on no certificate.
pub(super) fn rows<'s>(
    dropped: impl Iterator<Item = &'s Dropped>,
    arrays: &[Array],
    sites: &[SiteView<'_>],
    taken: &Taken,
) -> Vec<LeftOff> {
    let needed = arrays.iter().filter(|array| array.verdict <= Verdict::Recommended);
    let arrays = needed.filter_map(|array| array.host.as_ref()).map(|host| (host, "CAS-10"));
    let servers = sites.iter().flat_map(|site| &site.servers).map(|host| (host, "CRT-37"));
    let uncertified = arrays.chain(servers).filter(|(host, _)| !taken.is_certified_at_all(host));
    let mut known = BTreeSet::new();
    let all = dropped.map(|name| (&name.host, name.rule)).chain(uncertified);
    let first = all.filter(|(host, _)| known.insert((*host).clone()));
    first.map(|(host, rule)| LeftOff::new(host.clone(), rule)).collect()
}

impl LeftOff {
    /// A name that a rule keeps off, with the reason in words.
    pub fn new(host: Host, rule: RuleId) -> Self {
        let why = match rule {
            "CAS-10" => {
                "Often asked for because Outlook connects to it. Only MAPI over RPC does, and that \
                 is encrypted by RPC itself, not by TLS: no certificate is ever shown, and the name \
                 would only cost money and become public."
            }
            "CRT-20" => {
                "Asked for where the inside URLs follow the suffix of Active Directory. Nobody can \
                 prove to own a private suffix, so no public authority has signed one since \
                 November 2015."
            }
            "CRT-21" => {
                "Asked for by people who type the short (NetBIOS) name of a server. It exists in \
                 every company, so no public authority signs it for one of them."
            }
            "CRT-22" => {
                "Asked for by whoever set up a device or a script by address. Clients connect by \
                 name, and no public authority signs a private address."
            }
            "CRT-25" => {
                "Asked for by whoever typed it into a URL or a setting. It is not a valid name, so \
                 neither Exchange nor an authority takes it."
            }
            "CRT-34" => {
                "Asked for by clients inside that use it. Inside names have to stay private here, \
                 and everybody can read a public certificate."
            }
            "CRT-37" => {
                "Often asked for by administrators and old guides, and its short (NetBIOS) form \
                 with it. Clients connect to the shared names and never to a server's own, in \
                 either form; servers come and go, the certificate stays."
            }
            "CRT-38" => {
                "Asked for because clients connect to it. The wildcard stands for exactly one part \
                 of a name, and this one is deeper or in another domain."
            }
            _ => "",
        };
        Self { host, rule, why: why.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::LeftOff;
    use crate::design::Design;
    use crate::rules::test::case;
    use crate::terms::{CertificateType, Dns, Host};

    fn why<'a>(design: &'a Design, host: &str) -> (&'static str, &'a str) {
        let row = design.left_off.iter().find(|row| row.host.as_str() == host).unwrap();
        (row.rule, &row.why)
    }

    /// What people ask for again and again, each with who asks and why it is not there.
    #[test]
    fn everything_that_people_expect_is_there_with_its_reason() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.hide_internal_names = Some(true);
        let asked = ["mail", "mail.contoso.local", "10.0.0.11", "a_b.contoso.com"];
        plan.organisation.extra_names = asked.map(str::to_owned).into();
        let design = crate::design(&plan);
        for (host, rule, who, reason) in [
            ("outlook.corp.contoso.com", "CAS-10", "Outlook connects to it", "not by TLS"),
            ("hq1.corp.contoso.com", "CRT-37", "administrators", "shared names"),
            ("hq2.corp.contoso.com", "CRT-37", "short (NetBIOS) form", "in either form"),
            ("mail", "CRT-21", "people who type the short (NetBIOS) name", "every company"),
            ("mail.contoso.local", "CRT-20", "Active Directory", "prove to own"),
            ("10.0.0.11", "CRT-22", "by address", "connect by name"),
            ("a_b.contoso.com", "CRT-25", "whoever typed it", "not a valid name"),
            ("mail.corp.contoso.com", "CRT-34", "clients inside", "stay private"),
        ] {
            let (found, text) = why(&design, host);
            assert_eq!(found, rule, "{host}");
            assert!(text.contains("sked for") && text.contains(who), "{host}: {text}");
            assert!(text.contains(reason), "{host}: {text}");
        }
        assert_eq!(design.left_off.len(), 8, "{:?}", design.left_off);
    }

    #[test]
    fn what_a_wildcard_does_not_stand_for_says_so() {
        let mut plan = case();
        plan.organisation.certificate_type = Some(CertificateType::Wildcard);
        plan.organisation.dns = Some(Dns::Separate);
        let design = crate::design(&plan);
        let (rule, text) = why(&design, "mail.corp.contoso.com");
        assert_eq!(rule, "CRT-38");
        assert!(text.contains("exactly one part"), "{text}");
    }

    #[test]
    fn a_rule_that_leaves_nothing_off_has_nothing_to_say() {
        assert_eq!(LeftOff::new(Host::parse("a.com").unwrap(), "CRT-01").why, "");
    }
}
