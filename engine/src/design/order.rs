//! The order of names on a certificate: what most clients use first.

use super::site::SiteView;
use super::uses::{NameUse, Role};
use crate::facts::labels;
use crate::terms::{Host, Path, Protocol};

/// Names of one list with all their uses, in the order in which they stand on the certificate.
pub(super) type OrderedNames<'a> = Vec<(Host, Vec<&'a NameUse>)>;

/// The place of a name: its class, then finer. Lower stands first.
type Rank = (u8, usize, usize);

/// External and internal HTTPS hosts of a site follow this order of protocols.
const PROTOCOLS: [Protocol; 9] = [
    Protocol::Owa,
    Protocol::Ecp,
    Protocol::Ews,
    Protocol::Oab,
    Protocol::Autodiscover,
    Protocol::MapiHttp,
    Protocol::OutlookAnywhere,
    Protocol::ActiveSync,
    Protocol::PowerShell,
];

/// What the rank of a name depends on.
pub(super) struct Ranking<'a> {
    /// Every site of the plan.
    pub sites: &'a [SiteView<'a>],
    /// The mail domains.
    pub domains: &'a [Host],
}

impl Ranking<'_> {
    /// Puts the names of a list in order; a name stands where its first use puts it.
    pub(super) fn order<'a>(&self, uses: &[&'a NameUse]) -> OrderedNames<'a> {
        let first = first_outside(uses).or_else(|| first_inside(uses));
        let mut ranked: Vec<(Rank, &'a NameUse)> =
            uses.iter().map(|name| (self.rank(name, first), *name)).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        let mut names: OrderedNames<'a> = Vec::new();
        let mut known = std::collections::BTreeMap::new();
        for (_, name) in ranked {
            let place = *known.entry(&name.host).or_insert(names.len());
            match names.get_mut(place) {
                Some((_, uses)) => uses.push(name),
                None => names.push((name.host.clone(), vec![name])),
            }
        }
        names
    }

    /// `first`: the site and path whose host ought to be the common name.
    fn rank(&self, name: &NameUse, first: Option<(usize, Path)>) -> Rank {
        let is_first = first == Some((name.site, name.path)) && name.role == Role::Https;
        let is_own = self.is_own_host(name);
        if is_first && is_own {
            return (1, 0, 0);
        }
        if let Some(place) = self.mail_domain(&name.host) {
            return (3, place, 0);
        }
        let protocol = name.protocol.map_or(0, order_of);
        match (name.role, name.path) {
            (Role::Https, Path::External) if is_first => (2, protocol, 0),
            (Role::Https, Path::External) | (Role::Autodiscover, _) => {
                (4, name.site, if is_own { 0 } else { 1 + protocol })
            }
            (Role::Failback, _) => (5, name.site, 0),
            (Role::Download, _) => (6, name.site, 0),
            (Role::Legacy, _) => (7, name.site, 0),
            (Role::Mail, _) => (8, mail_order(name.protocol), name.site),
            (Role::Https, Path::Internal) => (9, name.site, if is_own { 0 } else { 1 + protocol }),
            (Role::Extra(place), _) => (10, place, 0),
        }
    }

    /// Whether it is the site's HTTPS host on its path, rather than one of a single protocol.
    fn is_own_host(&self, name: &NameUse) -> bool {
        let names = self.sites.get(name.site).map(|site| &site.names);
        let own = names.and_then(|names| match name.path {
            Path::Internal => names.internal.as_ref(),
            Path::External => names.external.as_ref(),
        });
        own == Some(&name.host)
    }

    /// The mail domain of an autodiscover host, by its place.
    fn mail_domain(&self, host: &Host) -> Option<usize> {
        let domain = host.as_str().strip_prefix(labels::AUTODISCOVER)?.strip_prefix('.')?;
        self.domains.iter().position(|known| known.as_str() == domain)
    }
}

/// The first site that HTTPS clients from the internet use.
fn first_outside(uses: &[&NameUse]) -> Option<(usize, Path)> {
    let outside = uses.iter().filter(|name| name.role == Role::Https && name.is_outside());
    let site = outside.map(|name| name.site).min();
    // Autodiscover alone is external use too: then its own names come first, not the inside ones.
    let autodiscover = uses.iter().filter(|name| name.role == Role::Autodiscover);
    site.or_else(|| autodiscover.map(|name| name.site).min()).map(|site| (site, Path::External))
}

/// The first site that HTTPS clients inside use.
fn first_inside(uses: &[&NameUse]) -> Option<(usize, Path)> {
    let inside = uses.iter().filter(|name| name.role == Role::Https && !name.is_outside());
    inside.map(|name| name.site).min().map(|site| (site, Path::Internal))
}

fn order_of(protocol: Protocol) -> usize {
    PROTOCOLS.iter().position(|known| *known == protocol).unwrap_or(PROTOCOLS.len())
}

fn mail_order(protocol: Option<Protocol>) -> usize {
    match protocol {
        Some(Protocol::Pop) => 0,
        Some(Protocol::Imap) => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::Override;
    use crate::rules::test::{case, site};
    use crate::terms::{Choice, Dns, Exposure, Path, Protocol};

    /// Every kind of name on one certificate, in the order of the catalogue.
    #[test]
    fn names_stand_in_the_order_in_which_people_look_for_them() {
        let mut plan = case();
        plan.organisation.dns = Some(Dns::Separate);
        plan.organisation.mail_domains.push("fabrikam.com".into());
        plan.organisation.extra_names = vec!["z.contoso.com".into(), "a.contoso.com".into()];
        plan.sites.push(site("DR"));
        for one in &mut plan.sites {
            one.pair = Some("DC".into());
            let id = one.id.to_ascii_lowercase();
            one.names.external = Some(format!("mail-{id}.contoso.com"));
            one.names.internal = Some(format!("in-{id}.contoso.com"));
            for (protocol, path) in [
                (Protocol::Ews, Path::External),
                (Protocol::Owa, Path::External),
                (Protocol::Oab, Path::Internal),
                (Protocol::Ecp, Path::Internal),
            ] {
                let side = if path == Path::External { "out" } else { "in" };
                let host = format!("{}-{side}-{id}.contoso.com", protocol.key());
                one.names.overrides.push(Override { protocol, path, host });
            }
        }
        for protocol in [Protocol::Smtp, Protocol::Imap, Protocol::Pop] {
            plan.sites[0].exposure.insert(protocol, Exposure::External);
        }
        plan.sites[1].exposure.insert(Protocol::Imap, Exposure::External);
        plan.sites[1].names.imap = Some("imap-dr.contoso.com".into());
        let certificate = &crate::design(&plan).certificates[0];
        let names: Vec<_> = certificate.names.iter().map(|name| name.host.as_str()).collect();
        insta::assert_debug_snapshot!(names);
    }
}
