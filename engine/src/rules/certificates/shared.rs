//! What the rules about certificates share: whose certificate it is, which names a rule is about,
//! and the answer behind a name.

use crate::design::certificates::{Dropped, Made};
use crate::design::site::SiteView;
use crate::design::uses::{NameUse, Role};
use crate::design::{Certificate, CertificateName, Issuer, Scene};
use crate::terms::{Host, Path, Protocol, list};
use std::collections::BTreeMap;

/// How many names a message spells out.
const SPELLED_OUT: usize = 6;

/// What was left off the certificates of a site or pair and fulfils `condition`, each name once,
/// with the first site of those certificates.
pub(super) fn left_off<'s, 'a>(
    scene: &'s Scene<'a>,
    condition: impl Fn(&Dropped) -> bool,
) -> Vec<(&'s SiteView<'a>, Vec<&'s Dropped>)> {
    let mut by_group: BTreeMap<usize, Vec<&Dropped>> = BTreeMap::new();
    for name in scene.dropped().filter(|name| condition(name)) {
        let site = name.uses.first().and_then(|first| scene.site(first.site));
        let Some(group) = site.map(|site| site.group) else { continue };
        let names = by_group.entry(group).or_default();
        if names.iter().all(|known| known.host != name.host) {
            names.push(name);
        }
    }
    let told = by_group.into_iter();
    told.filter_map(|(group, names)| Some((first_site(scene, group)?, names))).collect()
}

/// Certificates of an issuer that hold names which fulfil `condition`, with their first site.
pub(super) fn holding<'s, 'a>(
    scene: &'s Scene<'a>,
    issuer: Issuer,
    condition: impl Fn(&CertificateName) -> bool,
) -> Vec<(&'s Made, &'s SiteView<'a>, Vec<&'s Host>)> {
    let of_issuer = scene.made.iter().filter(|made| made.certificate.issuer == issuer);
    let holding = of_issuer.filter_map(|made| {
        let names = made.certificate.names.iter().filter(|name| condition(name));
        let hosts: Vec<&Host> = names.map(|name| &name.host).collect();
        let told = !hosts.is_empty();
        told.then(|| Some((made, site_of(scene, made)?, hosts))).flatten()
    });
    holding.collect()
}

/// The first site of a certificate.
pub(super) fn site_of<'s, 'a>(scene: &'s Scene<'a>, made: &Made) -> Option<&'s SiteView<'a>> {
    first_site(scene, scene.site(made.site)?.group)
}

/// The first site with servers of a group.
fn first_site<'s, 'a>(scene: &'s Scene<'a>, group: usize) -> Option<&'s SiteView<'a>> {
    members(scene, group).next()
}

/// The sites with servers of a group.
pub(super) fn members<'s, 'a>(
    scene: &'s Scene<'a>,
    group: usize,
) -> impl Iterator<Item = &'s SiteView<'a>> + use<'s, 'a> {
    let places = scene.groups.get(group).into_iter().flat_map(|group| &group.sites);
    let sites = places.filter_map(|place| scene.site(*place));
    sites.filter(|site| !site.servers.is_empty())
}

/// Who shares the certificates of a site: its title, or those of its pair.
pub(super) fn owners(scene: &Scene<'_>, site: &SiteView<'_>) -> String {
    let titles: Vec<&str> = members(scene, site.group).map(SiteView::title).collect();
    list(&titles)
}

/// Names in a sentence; many are cut short.
pub(super) fn spell<T: ToString>(names: impl IntoIterator<Item = T>) -> String {
    let mut texts: Vec<String> = names.into_iter().map(|name| name.to_string()).collect();
    let more = texts.len().saturating_sub(SPELLED_OUT);
    if more > 1 {
        texts.truncate(SPELLED_OUT);
        texts.push(format!("{more} more"));
    }
    list(&texts)
}

/// The names that were dropped, in a sentence.
pub(super) fn spell_dropped(names: &[&Dropped]) -> String {
    spell(names.iter().map(|name| &name.host))
}

/// Whether clients inside use a name of a certificate, and nobody else. A name that nobody uses is
/// none: CRT-02 asks what it is for.
pub(super) fn is_inside_only(name: &CertificateName) -> bool {
    let mut paths = name.because.iter().map(|one| one.path);
    paths.clone().all(|path| path != Some(Path::External))
        && paths.any(|path| path == Some(Path::Internal))
}

/// The wildcard of a public certificate, where the plan asks for one.
pub(super) fn wildcard(certificate: &Certificate) -> Option<&Host> {
    let asked_for = certificate.because.contains(&"CRT-38");
    let mut hosts = certificate.names.iter().map(|name| &name.host);
    hosts.find(|host| asked_for && host.is_wildcard())
}

/// JSON pointer of the answer behind the first of some dropped names.
pub(super) fn answer_behind(scene: &Scene<'_>, names: &[&Dropped]) -> String {
    let first = names.first().and_then(|name| name.uses.first());
    first.map_or_else(|| "/sites".into(), |name| answer(scene, name))
}

/// JSON pointer of the answer behind a name on a certificate of `site`.
pub(super) fn answer_of(scene: &Scene<'_>, site: &SiteView<'_>, host: Option<&&Host>) -> String {
    let uses = members(scene, site.group).filter_map(|member| scene.uses.get(member.place));
    let mut of_host = uses.flatten().filter(|name| Some(&&name.host) == host);
    of_host.next().map_or_else(|| "/sites".into(), |name| answer(scene, name))
}

fn answer(scene: &Scene<'_>, name: &NameUse) -> String {
    let Some(site) = scene.site(name.site) else { return "/sites".into() };
    match name.role {
        Role::Extra(place) => format!("/organisation/extraNames/{place}"),
        Role::Autodiscover => "/organisation/mailDomains".into(),
        Role::Failback => site.at("names/failback"),
        Role::Download => site.at("names/download"),
        Role::Legacy => site.at("names/legacy"),
        Role::Mail => site.at(match name.protocol {
            Some(Protocol::Pop) => "names/pop",
            Some(Protocol::Imap) => "names/imap",
            _ => "names/smtp",
        }),
        Role::Https => https_answer(site, name),
    }
}

fn https_answer(site: &SiteView<'_>, name: &NameUse) -> String {
    let typed = &site.given.names;
    let own = typed.overrides.iter().position(|entry| {
        Some(entry.protocol) == name.protocol
            && Host::parse(&entry.host).as_ref() == Some(&name.host)
    });
    if let Some(place) = own {
        return site.at(&format!("names/overrides/{place}"));
    }
    let inside = site.names.internal.as_ref() == Some(&name.host);
    let outside = site.names.external.as_ref() == Some(&name.host);
    if !inside && !outside {
        // The host of the service connection point, built from the first mail domain.
        return "/organisation/mailDomains".into();
    }
    let typed_inside = inside && (typed.internal.is_some() || !outside);
    let is_inside = typed_inside && (name.path == Path::Internal || !outside);
    site.at(if is_inside { "names/internal" } else { "names/external" })
}

/// How many places have to be changed when a certificate is renewed: each server counts.
pub(super) fn installed_at(
    scene: &Scene<'_>,
    site: &SiteView<'_>,
    certificate: &Certificate,
) -> usize {
    let devices = certificate.places.iter().filter(|place| !place.ends_with("/servers"));
    let on_servers = certificate.places.iter().any(|place| place.ends_with("/servers"));
    let servers = members(scene, site.group).map(|member| member.servers.len());
    devices.count() + if on_servers { servers.sum() } else { 0 }
}
