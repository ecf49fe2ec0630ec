//! Which names are shown together, and where: where TLS ends decides how many lists a site or
//! pair has.

use super::answers::Answers;
use super::site::SiteView;
use super::types::{Issuer, RuleId};
use super::uses::NameUse;
use crate::terms::{Host, Protocol, Tls};
use std::collections::BTreeSet;

/// Names that are shown together, before it is settled which of them can stay.
#[derive(Clone, Debug)]
pub struct List<'a> {
    /// What it is for.
    pub kind: ListKind,
    /// Who signs it.
    pub issuer: Issuer,
    /// Every use of its names.
    pub uses: Vec<&'a NameUse>,
    /// Where it is installed, such as `HQ/servers`; the old servers come later.
    pub places: Vec<String>,
    /// Why it is a list of its own, at these places, from this issuer.
    pub because: Vec<RuleId>,
    /// It ought to come from the internal PKI, but cannot (CRT-31, CRT-46).
    pub stays_public: bool,
}

/// What a list is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListKind {
    /// What an edge shows to the internet, where the servers show something else.
    Front,
    /// What balancer and servers show; without a front of its own, everything.
    Inner,
    /// POP, IMAP and SMTP by themselves.
    Mail,
}

/// The sites of a group with all uses of their names.
pub(super) struct GroupUses<'a> {
    /// The sites that have servers.
    pub sites: Vec<&'a SiteView<'a>>,
    /// Their uses.
    pub uses: Vec<&'a NameUse>,
    /// Whether phones, kiosks or private PCs connect here.
    pub unmanaged: bool,
}

/// The lists of a group: HTTPS before mail, the front before what is behind it.
pub(super) fn of_group<'a>(group: &GroupUses<'a>, answers: &Answers) -> Vec<List<'a>> {
    let separate = answers.separate_mail_certificate;
    let (mail, rest): (Vec<_>, Vec<_>) =
        group.uses.iter().copied().partition(|name| separate && name.is_mail());
    let mut lists = if has_front(group) {
        behind_a_front(group, rest, answers)
    } else {
        vec![everything(group, rest, answers)]
    };
    if separate {
        lists.push(mail_list(group, mail, answers));
    }
    for list in &mut lists {
        if list.issuer == Issuer::Public && !answers.public_ca {
            without_public_ca(list, answers);
        }
        if list.kind != ListKind::Mail && bridges(group) {
            list.because.push("LB-27");
        }
    }
    lists
}

/// The edge of every site with external exposure opens TLS.
fn has_front(group: &GroupUses<'_>) -> bool {
    let mut exposed = group.sites.iter().filter(|site| site.is_exposed()).peekable();
    exposed.peek().is_some() && exposed.all(|site| site.edge_opens_tls())
}

/// Some device opens TLS and closes it again, which takes the same names on both sides.
fn bridges(group: &GroupUses<'_>) -> bool {
    group.sites.iter().any(|site| site.balancer_tls == Tls::Bridge || site.edge_tls == Tls::Bridge)
}

fn behind_a_front<'a>(
    group: &GroupUses<'a>,
    uses: Vec<&'a NameUse>,
    answers: &Answers,
) -> Vec<List<'a>> {
    let outside = hosts(uses.iter().filter(|name| name.is_outside()));
    let inside_too =
        uses.iter().filter(|name| !name.is_outside()).all(|n| outside.contains(&n.host));
    if inside_too {
        return vec![List { issuer: Issuer::Public, ..one("CRT-31", group, uses, answers) }];
    }
    if answers.two_possible() {
        return apart(group, &uses, answers);
    }
    if answers.extended_protection {
        return vec![one("LB-31", group, uses, answers)];
    }
    let rule = if answers.hybrid { "CRT-46" } else { "CRT-33" };
    vec![List { issuer: Issuer::Public, ..one(rule, group, uses, answers) }]
}

/// A public certificate in front, one of the internal PKI behind it, and mail that clients from
/// the internet use on a public one at the servers, because no edge opens it.
fn apart<'a>(group: &GroupUses<'a>, uses: &[&'a NameUse], answers: &Answers) -> Vec<List<'a>> {
    let mail_outside = hosts(uses.iter().filter(|name| name.is_mail() && name.is_outside()));
    let is_outside_mail = |name: &NameUse| name.is_mail() && mail_outside.contains(&name.host);
    let choose = |keep: &dyn Fn(&NameUse) -> bool| -> Vec<&'a NameUse> {
        uses.iter().copied().filter(|name| keep(name)).collect()
    };
    let front = choose(&|name| name.is_outside() && !name.is_mail());
    let inner = choose(&|name| !is_outside_mail(name) && name.role != super::uses::Role::Legacy);
    let mail = choose(&is_outside_mail);
    let list = |kind, issuer, uses, places, rule| List {
        kind,
        issuer,
        uses,
        places,
        because: vec![rule],
        stays_public: false,
    };
    let mut lists = vec![
        list(ListKind::Front, Issuer::Public, front, edge_places(group), "CRT-33"),
        list(ListKind::Inner, Issuer::Internal, inner, inner_places(group), "CRT-33"),
    ];
    if let Some(inner) = lists.last_mut() {
        inner.because.push("CRT-51");
    }
    if !answers.separate_mail_certificate {
        lists.push(list(ListKind::Mail, Issuer::Public, mail, server_places(group), "CRT-16"));
    }
    lists
}

/// One list at every place.
fn one<'a>(
    rule: RuleId,
    group: &GroupUses<'a>,
    uses: Vec<&'a NameUse>,
    answers: &Answers,
) -> List<'a> {
    let mut list = everything(group, uses, answers);
    list.because.retain(|known| *known != rule);
    list.because.insert(0, rule);
    list.because.push("CRT-51");
    list
}

/// One list at the edges that open TLS, at the balancers that do, and at the servers.
fn everything<'a>(group: &GroupUses<'a>, uses: Vec<&'a NameUse>, answers: &Answers) -> List<'a> {
    let (issuer, rule) = issuer(&uses, group.unmanaged, answers);
    let mut places = edge_places(group);
    places.extend(inner_places(group));
    let because = vec![rule];
    List { kind: ListKind::Inner, issuer, uses, places, because, stays_public: false }
}

fn mail_list<'a>(group: &GroupUses<'a>, uses: Vec<&'a NameUse>, answers: &Answers) -> List<'a> {
    let (issuer, rule) = issuer(&uses, group.unmanaged, answers);
    let because = vec!["CRT-16", rule];
    let places = server_places(group);
    List { kind: ListKind::Mail, issuer, uses, places, because, stays_public: false }
}

/// Who signs, by who sees it.
fn issuer(uses: &[&NameUse], unmanaged: bool, answers: &Answers) -> (Issuer, RuleId) {
    if answers.hybrid && uses.iter().any(|name| is_hybrid(name)) {
        (Issuer::Public, "CRT-46")
    } else if unmanaged || uses.iter().any(|name| name.is_outside()) {
        (Issuer::Public, "CRT-31")
    } else if answers.internal_ca {
        (Issuer::Internal, "CRT-30")
    } else {
        (Issuer::Public, "CRT-31")
    }
}

/// What Exchange Online connects to.
fn is_hybrid(name: &NameUse) -> bool {
    let protocol = matches!(name.protocol, Some(Protocol::Smtp | Protocol::Ews));
    protocol && name.is_outside()
}

/// No public authority may be used: the internal one serves where every client trusts it.
fn without_public_ca(list: &mut List<'_>, answers: &Answers) {
    let trusted = answers.internal_ca && !answers.unmanaged_clients;
    if trusted && !answers.hybrid {
        list.issuer = Issuer::Internal;
        list.because.push("CRT-30");
    } else {
        list.stays_public = true;
    }
}

fn edge_places(group: &GroupUses<'_>) -> Vec<String> {
    let sites = group.sites.iter().filter(|site| site.is_exposed() && site.edge_opens_tls());
    sites.map(|site| format!("{}/edge", site.id)).collect()
}

fn inner_places(group: &GroupUses<'_>) -> Vec<String> {
    let places = group.sites.iter().flat_map(|site| {
        let balancer = site.balancer_tls.ends_here().then(|| format!("{}/balancer", site.id));
        balancer.into_iter().chain([format!("{}/servers", site.id)])
    });
    places.collect()
}

fn server_places(group: &GroupUses<'_>) -> Vec<String> {
    group.sites.iter().map(|site| format!("{}/servers", site.id)).collect()
}

fn hosts<'a>(uses: impl Iterator<Item = &'a &'a NameUse>) -> BTreeSet<Host> {
    uses.map(|name| name.host.clone()).collect()
}
