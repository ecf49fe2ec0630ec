//! Every name of a plan in one place, for what has to convert all of them.

use super::{Names, Organisation, Plan, Site};
use std::borrow::Cow;

impl Plan {
    /// The plan with every name in ASCII, as certificates and DNS want them.
    ///
    /// `to_ascii` gives the A-labels of a name that has other characters (UTS #46,
    /// non-transitional); where it cannot, the name stays as it was typed, and the design says what
    /// is wrong with it. Nothing else changes, so pointers into the plan stay good.
    pub fn with_ascii_names(&self, to_ascii: impl Fn(&str) -> Option<String>) -> Cow<'_, Self> {
        let mut plan = self.clone();
        let mut changed = false;
        plan.each_name(&mut |name| {
            if !name.is_ascii()
                && let Some(ascii) = to_ascii(name)
            {
                *name = ascii;
                changed = true;
            }
        });
        if changed { Cow::Owned(plan) } else { Cow::Borrowed(self) }
    }

    fn each_name(&mut self, act: &mut dyn FnMut(&mut String)) {
        let Organisation { mail_domains, ad_domain, public_dns, extra_names, .. } =
            &mut self.organisation;
        let lists = mail_domains.iter_mut().chain(public_dns).chain(extra_names);
        lists.chain(ad_domain).for_each(&mut *act);
        for site in &mut self.sites {
            site.each_name(act);
        }
    }
}

impl Site {
    fn each_name(&mut self, act: &mut dyn FnMut(&mut String)) {
        self.servers.iter_mut().for_each(&mut *act);
        self.names.each_name(act);
        let addresses = std::mem::take(&mut self.addresses.servers);
        for (mut server, address) in addresses {
            act(&mut server);
            self.addresses.servers.insert(server, address);
        }
    }
}

impl Names {
    /// Every name that a site has once, by its key.
    pub fn single(&self) -> [(&'static str, Option<&str>); 9] {
        [
            ("array", self.array.as_deref()),
            ("internal", self.internal.as_deref()),
            ("external", self.external.as_deref()),
            ("failback", self.failback.as_deref()),
            ("legacy", self.legacy.as_deref()),
            ("download", self.download.as_deref()),
            ("pop", self.pop.as_deref()),
            ("imap", self.imap.as_deref()),
            ("smtp", self.smtp.as_deref()),
        ]
    }

    fn each_name(&mut self, act: &mut dyn FnMut(&mut String)) {
        let Self {
            array,
            internal,
            external,
            failback,
            legacy,
            download,
            pop,
            imap,
            smtp,
            overrides,
        } = self;
        let named =
            [array, internal, external, failback, legacy, download, pop, imap, smtp].into_iter();
        named.flatten().chain(overrides.iter_mut().map(|entry| &mut entry.host)).for_each(act);
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{Override, Plan, Site};
    use crate::terms::{Path, Protocol};
    use std::borrow::Cow;

    /// Marks what it converts; cannot convert a name with a space.
    fn mark(name: &str) -> Option<String> {
        (!name.contains(' ')).then(|| name.replace('ü', "u").to_ascii_uppercase())
    }

    #[test]
    fn every_name_outside_ascii_is_converted_and_nothing_else() {
        let mut plan = Plan { title: "ü".into(), ..Plan::default() };
        for list in [
            &mut plan.organisation.mail_domains,
            &mut plan.organisation.public_dns,
            &mut plan.organisation.extra_names,
        ] {
            *list = vec!["ü.com".into(), "plain.com".into(), "ü and space".into()];
        }
        plan.organisation.ad_domain = Some("ü.com".into());
        let mut site = Site { id: "HQ".into(), name: "Zürich".into(), ..Site::default() };
        site.servers.push("ü.com".into());
        site.addresses.servers.insert("ü.com".into(), "10.0.0.1".into());
        let names = &mut site.names;
        for name in [
            &mut names.array,
            &mut names.internal,
            &mut names.external,
            &mut names.failback,
            &mut names.legacy,
            &mut names.download,
            &mut names.pop,
            &mut names.imap,
            &mut names.smtp,
        ] {
            *name = Some("ü.com".into());
        }
        names.overrides.push(Override {
            protocol: Protocol::Ews,
            path: Path::Internal,
            host: "ü.com".into(),
        });
        plan.sites.push(site);
        let expected = plan.write().replace("ü.com", "U.COM");
        assert_eq!(plan.with_ascii_names(mark).write(), expected);
    }

    #[test]
    fn a_plan_in_ascii_is_not_copied() {
        let mut plan = Plan::default();
        plan.organisation.mail_domains.push("contoso.com".into());
        plan.title = "für Contoso".into();
        assert!(matches!(plan.with_ascii_names(mark), Cow::Borrowed(_)));
    }
}
