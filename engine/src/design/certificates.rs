//! From lists of names to certificates: what cannot be on one is left off, the rest is put in
//! order.

use super::answers::Answers;
use super::lists::{List, ListKind};
use super::order::{OrderedNames, Ranking};
use super::site::SiteView;
use super::types::{Certificate, CertificateName, Issuer, RuleId, Service, SiteId, Use};
use super::uses::{NameUse, Role};
use crate::facts::suffixes::{self, Suffix};
use crate::facts::{COMMON_NAME_LIMIT, lifetimes::Lifetime};
use crate::terms::{CertificateType, Host, HostProblem, NamespaceModel, Protocol};
use std::collections::BTreeSet;

/// What a simple organisation needs: the web name and autodiscover (CRT-06).
const MINIMUM: usize = 2;

/// A certificate and what was decided on the way to it.
#[derive(Clone, Debug)]
pub struct Made {
    /// The certificate.
    pub certificate: Certificate,
    /// The place of its first site.
    pub site: usize,
    /// Names that it would have held.
    pub dropped: Vec<Dropped>,
    /// The name that ought to be the common name, where another one had to take its place.
    pub wanted_common_name: Option<Host>,
    /// Whether a client from the internet sees it.
    pub seen_outside: bool,
    /// It ought to come from the internal PKI, but cannot.
    pub stays_public: bool,
}

/// A name that could not stay on a list.
#[derive(Clone, Debug)]
pub struct Dropped {
    /// The name.
    pub host: Host,
    /// The first rule that keeps it off.
    pub rule: RuleId,
    /// Its uses.
    pub uses: Vec<NameUse>,
}

impl Dropped {
    fn new(host: Host, rule: RuleId, uses: &[&NameUse]) -> Self {
        Self { host, rule, uses: uses.iter().map(|name| (*name).clone()).collect() }
    }
}

/// What a certificate depends on beside its list.
pub struct Context<'a> {
    /// The organisation's answers.
    pub answers: &'a Answers,
    /// Every site of the plan.
    pub sites: &'a [SiteView<'a>],
    /// The site's identifier or the pair's label.
    pub group: &'a SiteId,
    /// The sites with servers of the group.
    pub members: Vec<SiteId>,
    /// How many servers they have.
    pub servers: usize,
}

/// The certificates of a group's lists: an empty list is none, equal lists are one. Names that
/// were dropped from a list that came out empty are still told.
pub fn of_group(lists: Vec<List<'_>>, context: &Context<'_>) -> (Vec<Made>, Vec<Dropped>) {
    let mut made: Vec<(ListKind, Made)> = Vec::new();
    let mut orphans = Vec::new();
    for list in lists.into_iter().filter(|list| !list.uses.is_empty()) {
        let kind = list.kind;
        let next = make(&list, context);
        if next.certificate.names.is_empty() {
            orphans.extend(next.dropped);
            continue;
        }
        match made.iter_mut().find(|(_, known)| is_same(&known.certificate, &next.certificate)) {
            Some((_, known)) => merge(known, next),
            None => made.push((kind, next)),
        }
    }
    made.sort_by_key(|(kind, made)| (made.certificate.issuer, *kind));
    name_them(&mut made, context.group);
    (made.into_iter().map(|(_, made)| made).collect(), orphans)
}

fn is_same(one: &Certificate, other: &Certificate) -> bool {
    let hosts =
        |of: &Certificate| of.names.iter().map(|name| name.host.clone()).collect::<Vec<_>>();
    one.issuer == other.issuer && hosts(one) == hosts(other)
}

fn merge(into: &mut Made, from: Made) {
    let certificate = &mut into.certificate;
    for place in from.certificate.places {
        if !certificate.places.contains(&place) {
            certificate.places.push(place);
        }
    }
    for service in from.certificate.services {
        if !certificate.services.contains(&service) {
            certificate.services.push(service);
        }
    }
    certificate.services.sort_unstable();
    for (known, next) in certificate.names.iter_mut().zip(from.certificate.names) {
        for because in next.because {
            if !known.because.contains(&because) {
                known.because.push(because);
            }
        }
    }
    into.dropped.extend(from.dropped);
    into.seen_outside |= from.seen_outside;
    into.stays_public |= from.stays_public;
}

/// Identifiers: the front is called so only beside an inner certificate of the same issuer.
fn name_them(made: &mut [(ListKind, Made)], group: &SiteId) {
    let inner: Vec<Issuer> = made
        .iter()
        .filter(|(kind, _)| *kind == ListKind::Inner)
        .map(|(_, made)| made.certificate.issuer)
        .collect();
    for (kind, made) in made {
        let issuer = made.certificate.issuer;
        let suffix = match (*kind, issuer) {
            (ListKind::Mail, _) => "mail",
            (ListKind::Front, issuer) if inner.contains(&issuer) => "front",
            (_, Issuer::Public) => "public",
            (_, Issuer::Internal) => "internal",
        };
        made.certificate.id = format!("{group}-{suffix}");
    }
}

fn make(list: &List<'_>, context: &Context<'_>) -> Made {
    let answers = context.answers;
    let ranking = Ranking { sites: context.sites, domains: &answers.domains };
    let ordered = ranking.order(&list.uses);
    let (mut names, mut dropped) = match list.issuer {
        Issuer::Public => sift(ordered, answers),
        Issuer::Internal => (ordered, Vec::new()),
    };
    let wanted_common_name = put_common_name_first(&mut names);
    let is_wildcard =
        list.issuer == Issuer::Public && answers.certificate_type == CertificateType::Wildcard;
    if is_wildcard {
        names = fold_into_wildcard(names, &mut dropped);
    }
    let common_name = names
        .first()
        .map(|(host, _)| host)
        .filter(|host| host.as_str().len() <= COMMON_NAME_LIMIT)
        .cloned();
    let lifetime = answers.date.filter(|_| list.issuer == Issuer::Public).and_then(|date| {
        Lifetime::on(date).map(|step| (step.last_expiry(date), step.renewals_per_year()))
    });
    let services = services(&names);
    let mut because = list.because.clone();
    because.extend(shape(list, &services, &names, context));
    if is_wildcard {
        because.extend(of_wildcard(&services));
    }
    let certificate = Certificate {
        id: String::new(),
        issuer: list.issuer,
        sites: context.members.clone(),
        places: places(list, &names, context.sites),
        services,
        common_name,
        names: names
            .iter()
            .map(|(host, uses)| certificate_name(host, uses, context.sites))
            .collect(),
        last_expiry: lifetime.map(|(date, _)| date),
        renewals_per_year: lifetime.map(|(_, renewals)| renewals),
        because,
    };
    let site = list.uses.iter().map(|name| name.site).min().unwrap_or(0);
    let certificate =
        if is_bound(&certificate, answers) { bound(certificate) } else { certificate };
    let seen_outside = list.uses.iter().any(|name| name.is_outside());
    let stays_public = list.stays_public;
    Made { certificate, site, dropped, wanted_common_name, seen_outside, stays_public }
}

/// Whether Extended Protection compares what a device in front shows with what the servers have: all
/// places change together (CRT-71).
fn is_bound(certificate: &Certificate, answers: &Answers) -> bool {
    let at = |ends: &[&str]| {
        let mut places = certificate.places.iter().filter_map(|place| place.rsplit_once('/'));
        places.any(|(_, place)| ends.contains(&place))
    };
    let web = certificate.services.contains(&Service::Iis);
    answers.extended_protection && web && at(&["servers"]) && at(&["balancer", "edge"])
}

/// The reason stands at every use of a name: it is there in every place because of it.
fn bound(mut certificate: Certificate) -> Certificate {
    for name in &mut certificate.names {
        let same = name.because.iter().map(|one| Use { rule: "LB-31", ..one.clone() });
        let mut reasons: Vec<Use> = Vec::new();
        for one in same {
            if !reasons.contains(&one) {
                reasons.push(one);
            }
        }
        name.because.extend(reasons);
    }
    certificate
}

/// Rules that explain how many names, sites and servers share a certificate.
fn shape<'s>(
    list: &List<'_>,
    services: &[Service],
    names: &OrderedNames<'_>,
    context: &'s Context<'_>,
) -> impl Iterator<Item = RuleId> + use<'s> {
    let web = services.contains(&Service::Iis);
    let on_servers = list.kind != ListKind::Front;
    let is_minimum = names.len() <= MINIMUM && names.iter().all(|(host, _)| !host.is_wildcard());
    let several = context.sites.iter().filter(|site| !site.servers.is_empty()).nth(1).is_some();
    // A name that was entered has its reason already.
    let by_default = |id: &SiteId| {
        let mut sites = context.sites.iter();
        sites.any(|site| site.id == *id && site.given.names.external.is_none())
    };
    let regional = several && context.members.iter().any(by_default);
    let rules = [
        ("CRT-05", web && on_servers),
        ("CRT-06", web && list.issuer == Issuer::Public && is_minimum),
        (
            "CRT-15",
            web && context.answers.namespace_model == Some(NamespaceModel::Regional) && regional,
        ),
        ("CRT-35", context.members.len() > 1),
        ("CRT-36", on_servers && context.servers > 1),
    ];
    rules.into_iter().filter(|(_, holds)| *holds).map(|(rule, _)| rule)
}

/// The star is only good for some names, and POP and IMAP look for a host.
fn of_wildcard(services: &[Service]) -> impl Iterator<Item = RuleId> {
    let mail = services.contains(&Service::Pop) || services.contains(&Service::Imap);
    std::iter::once("CRT-38").chain(mail.then_some("CRT-39"))
}

/// Parts the names that a public authority signs from those that it cannot or must not.
fn sift<'a>(names: OrderedNames<'a>, answers: &Answers) -> (OrderedNames<'a>, Vec<Dropped>) {
    let mut kept = Vec::new();
    let mut dropped = Vec::new();
    for (host, uses) in names {
        match keeps_off(&host, &uses, answers) {
            Some(rule) => dropped.push(Dropped::new(host, rule, &uses)),
            None => kept.push((host, uses)),
        }
    }
    (kept, dropped)
}

/// The first rule that keeps a name off a public certificate.
fn keeps_off(host: &Host, uses: &[&NameUse], answers: &Answers) -> Option<RuleId> {
    match host.problem() {
        Some(HostProblem::Address(_)) => return Some("CRT-22"),
        Some(_) => return Some("CRT-25"),
        None if host.is_short() => return Some("CRT-21"),
        None => {}
    }
    if suffixes::suffix(host.last_label()) == Suffix::Private {
        return Some("CRT-20");
    }
    let inside_only = uses.iter().all(|name| !name.is_outside());
    (answers.hide_internal_names && inside_only).then_some("CRT-34")
}

/// Moves the first name that fits to the front; gives the one that did not.
fn put_common_name_first(names: &mut OrderedNames<'_>) -> Option<Host> {
    let fits = |host: &Host| host.as_str().len() <= COMMON_NAME_LIMIT;
    let wanted = names.first().map(|(host, _)| host.clone()).filter(|host| !fits(host))?;
    if let Some(place) = names.iter().position(|(host, _)| fits(host)) {
        let name = names.remove(place);
        names.insert(0, name);
    }
    Some(wanted)
}

/// One wildcard for all names one label below the common name's parent; the others stay off. A
/// common name of two labels stands beside its own wildcard.
fn fold_into_wildcard<'a>(names: OrderedNames<'a>, dropped: &mut Vec<Dropped>) -> OrderedNames<'a> {
    let Some(common_name) = names.first().map(|(host, _)| host.clone()) else { return names };
    let is_bare = common_name.labels().count() == 2 && !common_name.is_wildcard();
    let base = if is_bare { Some(common_name.as_str()) } else { common_name.parent() };
    let Some(star) = base.and_then(|base| Host::parse(&format!("*.{base}"))) else { return names };
    let mut bare = Vec::new();
    let mut covered: Vec<&NameUse> = Vec::new();
    for (host, uses) in names {
        if is_bare && host == common_name {
            bare.push((host, uses));
        } else if star.covers(&host) {
            covered.extend(uses);
        } else {
            dropped.push(Dropped::new(host, "CRT-38", &uses));
        }
    }
    bare.push((star, covered));
    bare
}

fn certificate_name(host: &Host, uses: &[&NameUse], sites: &[SiteView<'_>]) -> CertificateName {
    let because = uses.iter().map(|name| Use {
        rule: name.rule,
        site: sites.get(name.site).map(|site| site.id.clone()),
        protocol: name.protocol,
        path: name.is_connected_to().then_some(name.path),
    });
    CertificateName { host: host.clone(), because: because.collect() }
}

/// The places of the list, and the old servers of each site whose legacy host is on it.
fn places(list: &List<'_>, names: &OrderedNames<'_>, sites: &[SiteView<'_>]) -> Vec<String> {
    let mut places = list.places.clone();
    let held = names.iter().flat_map(|(_, uses)| uses).filter(|name| name.role == Role::Legacy);
    let old: BTreeSet<usize> = held.map(|name| name.site).collect();
    let old = old.into_iter().filter_map(|index| sites.get(index));
    places.extend(old.map(|site| format!("{}/legacy", site.id)));
    places
}

fn services(names: &OrderedNames<'_>) -> Vec<Service> {
    let uses = names.iter().flat_map(|(_, uses)| uses);
    let services: BTreeSet<Service> = uses
        .filter_map(|name| {
            Some(match name.protocol? {
                Protocol::Pop => Service::Pop,
                Protocol::Imap => Service::Imap,
                Protocol::Smtp | Protocol::Submission => Service::Smtp,
                _ => Service::Iis,
            })
        })
        .collect();
    services.into_iter().collect()
}
