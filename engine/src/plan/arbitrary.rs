//! Arbitrary plans within the limits, for property tests anywhere in the engine.

use super::{Addresses, Balancer, Decision, Edge, Names, Organisation, Override, Plan, Site};
use crate::terms::{Choice, Date, Exposure, Path, Protocol, Version};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use std::net::IpAddr;

/// Plans that a file may hold, of up to six sites. Their parts are boxed, because a plan's strategy
/// would otherwise be too large for the stack of a test.
pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    let texts = (text(), text(), text(), text(), option::of(date()), option::of(stamp()));
    // Boxed, because unoptimised the tree of all of them nearly fills the stack of a test.
    let sites = vec(site().boxed(), 0..6);
    (texts, organisation().boxed(), sites, vec(decision(), 0..3)).prop_map(
        |((title, customer, author, notes, date, rules), organisation, sites, decisions)| {
            let mut plan = Plan {
                rules,
                title,
                customer,
                author,
                notes,
                date,
                organisation,
                sites,
                decisions,
                ..Plan::default()
            };
            plan.take_out_what_is_refused();
            plan.number_the_sites();
            plan
        },
    )
}

/// Whatever somebody types: words, markup, other scripts, control characters.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => "[A-Za-z ]{1,20}",
        2 => "[|`<>&\"'*_\\[\\]#~\\\\/\r\n\t -]{1,12}",
        1 => ".{0,40}",
    ]
}

/// Names that often meet each other, and some that are none.
pub(crate) fn name() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &[
        "contoso.com",
        "corp.contoso.com",
        "contoso.local",
        "mail.contoso.com",
        "Outlook.corp.contoso.com",
        "autodiscover.contoso.com.",
        "ex01.corp.contoso.com",
        "*.contoso.com",
        "bücher.example",
        "EX01",
        "10.0.0.1",
        "mail..contoso.com",
    ];
    prop_oneof![
        8 => select(KNOWN).prop_map(str::to_owned),
        2 => "[a-z]{1,8}(\\.[a-z]{1,8}){0,3}",
        1 => text(),
    ]
}

fn choice<T: Choice + std::fmt::Debug>() -> impl Strategy<Value = T> {
    select(T::ALL)
}

fn date() -> impl Strategy<Value = String> {
    let start = Date::new(2010, 1, 1).unwrap();
    (0..9000_i64).prop_map(move |days| start.plus_days(days).to_string())
}

fn stamp() -> impl Strategy<Value = String> {
    prop_oneof!["20[12][0-9]-[01][0-9]", Just(crate::facts::RULES.to_owned()), text()]
}

fn address() -> impl Strategy<Value = String> {
    any::<IpAddr>().prop_map(|address| address.to_string())
}

fn flag() -> impl Strategy<Value = Option<bool>> {
    any::<Option<bool>>()
}

fn organisation() -> impl Strategy<Value = Organisation> {
    let versions = (
        option::of(select(Version::TARGETS)),
        vec(select(Version::LEGACY), 0..3),
        option::of(choice()),
    );
    let names = (
        vec(name(), 0..4),
        option::of(name()),
        vec(name(), 0..3),
        vec(name(), 0..3),
        option::of(vec(identifier(), 0..3)),
    );
    let choices =
        (option::of(choice()), option::of(choice()), option::of(choice()), option::of(choice()));
    let flags = (flag(), flag(), flag(), flag(), flag(), flag(), flag());
    let later =
        (flag(), flag(), flag(), option::of(choice()), option::of(choice()), option::of(choice()));
    (versions, names, choices, flags, later).prop_map(|(versions, names, choices, flags, later)| {
        let (exchange, legacy, oldest_outlook) = versions;
        let (mail_domains, ad_domain, public_dns, extra_names, autodiscover_sites) = names;
        let (dns, certificate_type, autodiscover, namespace_model) = choices;
        Organisation {
            exchange,
            legacy,
            oldest_outlook,
            mail_domains,
            ad_domain,
            dns,
            public_ca: flags.0,
            internal_ca: flags.1,
            unmanaged_clients: flags.2,
            unmanaged_inside: later.0,
            hide_internal_names: flags.3,
            certificate_type,
            separate_mail_certificate: flags.4,
            autodiscover,
            autodiscover_sites,
            namespace_model,
            extended_protection: flags.5,
            hybrid: flags.6,
            mail_flow_hybrid: later.1,
            redirect_http: later.2,
            hybrid_kind: later.3,
            mx: later.4,
            target_update: later.5,
            public_dns,
            extra_names,
        }
    })
}

fn identifier() -> impl Strategy<Value = String> {
    "[A-Za-z0-9]([A-Za-z0-9-]{0,2}[A-Za-z0-9])?"
}

fn site() -> impl Strategy<Value = Site> {
    let words = (identifier(), text(), option::of(text()), option::of(select(&["P1", "P2"][..])));
    let flags = (flag(), flag(), flag(), flag(), flag(), flag());
    let servers = (vec(name(), 0..4), any::<Option<u32>>());
    let devices = (addresses(), balancer(), edge());
    let exposure = btree_map(choice::<Protocol>(), choice::<Exposure>(), 0..14);
    (words, flags, servers, devices, exposure, names()).prop_map(
        |((id, name, ad_site, pair), flags, (servers, users), devices, exposure, names)| Site {
            key: 0,
            id,
            name,
            ad_site,
            internet_facing: flags.0,
            servers,
            mailboxes: flags.1,
            multi_role: flags.2,
            dag: flags.3,
            public_folders: flags.4,
            hub_transport: flags.5,
            users,
            pair: pair.map(str::to_owned),
            addresses: devices.0,
            balancer: devices.1,
            edge: devices.2,
            exposure,
            names,
        },
    )
}

fn addresses() -> impl Strategy<Value = Addresses> {
    let one = || option::of(address());
    (one(), one(), one(), btree_map(name(), address(), 0..3))
        .prop_map(|(vip, public, edge, servers)| Addresses { vip, public, edge, servers })
}

fn balancer() -> impl Strategy<Value = Balancer> {
    let choices = (option::of(choice()), option::of(choice()), option::of(choice()));
    (choices, flag(), any::<Option<u32>>()).prop_map(|((kind, tls, nat), pair, snat_addresses)| {
        Balancer { kind, tls, nat, pair, snat_addresses }
    })
}

fn edge() -> impl Strategy<Value = Edge> {
    let choices = (option::of(choice()), option::of(choice()), option::of(choice()));
    (choices, flag()).prop_map(|((kind, tls, nat), farm)| Edge { kind, tls, farm, nat })
}

fn names() -> impl Strategy<Value = Names> {
    let one = || option::weighted(0.2, name());
    let https = (one(), one(), one(), one(), one(), one());
    (https, (one(), one(), one()), vec(overriding(), 0..3)).prop_map(
        |((array, internal, external, failback, legacy, download), mail, overrides)| Names {
            array,
            internal,
            external,
            failback,
            legacy,
            download,
            pop: mail.0,
            imap: mail.1,
            smtp: mail.2,
            overrides,
        },
    )
}

fn overriding() -> impl Strategy<Value = Override> {
    (choice(), choice(), name()).prop_map(|(protocol, path, host)| Override {
        protocol,
        path,
        host,
    })
}

fn decision() -> impl Strategy<Value = Decision> {
    (text(), text(), option::of(date()), option::of(choice()))
        .prop_map(|(text, owner, due, state)| Decision { text, owner, due, state })
}

impl Plan {
    fn take_out_what_is_refused(&mut self) {
        let version = self.organisation.exchange.unwrap_or(Version::V2010);
        let update = self.organisation.target_update.filter(|update| update.is_of(version));
        self.organisation.target_update = update;
        let mut taken = BTreeSet::from(["p1".to_owned(), "p2".to_owned()]);
        self.sites.retain(|site| taken.insert(site.id.to_ascii_lowercase()));
        for site in &mut self.sites {
            let mut taken = BTreeSet::new();
            site.names.overrides.retain(|entry| {
                let (protocol, path) = (entry.protocol, entry.path);
                let findable = (protocol, path) != (Protocol::Autodiscover, Path::External);
                protocol.is_https() && findable && taken.insert((protocol, path))
            });
        }
    }
}
