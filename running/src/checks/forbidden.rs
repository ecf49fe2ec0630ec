//! What the plan does not publish is tried as well, at every layer that its documents configure:
//! ports at the firewall and the balancer, paths and spellings at the balancer, names and addresses
//! in what is for the internet.

use super::Findings;
use crate::client::Client;
use crate::topology::{Place, ports_along};
use crate::world::World;
use cas_plan::facts::{paths, ports};
use cas_plan::terms::{BalancerKind, Choice, Exposure, Path, Protocol};
use std::collections::BTreeSet;
use std::net::Ipv4Addr;

/// Ports below this are all knocked at.
const KNOCKED: u16 = 1024;
/// What else stands open on a server, or would be worth knocking at.
const FURTHER: &[u16] = &[3389, 5985, 5986, 6001, 6004, 59531, 59532];
/// Directories that no plan publishes, and spellings of some that many do.
const STRANGE: &[&str] = &[
    "/owafoo",
    "/OWAfoo/",
    "/ecpx",
    "/EWSX/Exchange.asmx",
    "/Autodiscover.xml",
    "/powershell/",
    "/PowerShell",
    "/api/",
    "/exchange/",
    "/owa/../powershell/",
    "/owa/%2e%2e/powershell/",
    "/owa%2f..%2fpowershell/",
    "//powershell/",
    "/%70owershell/",
    "/iisstart.htm",
];

pub(super) fn check(world: &World, findings: &mut Findings) {
    for site in &world.topology.sites {
        ports_outside(world, site, findings);
        ports_inside(world, site, findings);
        if site.reads_http {
            strange_paths(world, site, findings);
            paths_for_inside(world, site, findings);
            unused_paths(world, site, findings);
        } else {
            told_that_paths_are_open(world, site, findings);
        }
    }
    names(world, findings);
    addresses(world, findings);
}

impl Findings {
    /// Something forbidden was tried; `None`: it was refused.
    fn tried(&mut self, kind: &'static str, problem: Option<String>) {
        let (tried, refused) = self.forbidden.entry(kind).or_default();
        *tried += 1;
        match problem {
            None => *refused += 1,
            Some(problem) => self.problem(problem),
        }
    }
}

/// What is published at a site.
fn published(site: &Place) -> impl Iterator<Item = (Protocol, Exposure)> {
    let used = site.exposures.iter().map(|(one, exposure)| (*one, *exposure));
    used.filter(|(one, exposure)| *one != Protocol::PowerShell || exposure.outside())
}

fn all_ports() -> impl Iterator<Item = u16> {
    (1..KNOCKED).chain(FURTHER.iter().copied())
}

/// From the internet only what some protocol uses from there, and port 80 for the redirect.
fn ports_outside(world: &World, site: &Place, findings: &mut Findings) {
    let Some(public) = site.public else { return };
    let outside = published(site).filter(|(_, exposure)| exposure.outside());
    let open = outside.flat_map(|(protocol, _)| ports_along(protocol, Path::External));
    let mut open: BTreeSet<u16> = open.collect();
    open.extend(site.redirects.then_some(80));
    for port in all_ports().filter(|port| !open.contains(port)) {
        let reached = world.outside.connect_to(public, port).is_ok();
        let problem =
            || format!("the internet reaches {public}:{port}, which {} keeps closed", site.id);
        findings.tried("ports from outside", reached.then(problem));
    }
}

/// The balancer listens at what some protocol uses, and at nothing else.
fn ports_inside(world: &World, site: &Place, findings: &mut Findings) {
    let device = matches!(site.balancer, BalancerKind::Layer4 | BalancerKind::Layer7);
    let Some(vip) = site.vip.filter(|_| device) else { return };
    let open = published(site).flat_map(|(protocol, _)| ports::of(protocol)).copied();
    let mut open: BTreeSet<u16> = open.collect();
    let clear = site.edge.as_ref().is_some_and(|edge| edge.tls == cas_plan::terms::Tls::Offload);
    open.extend((site.redirects || clear).then_some(80));
    for port in all_ports().filter(|port| !open.contains(port)) {
        let reached = world.inside.connect_to(vip, port).is_ok();
        let problem = || format!("the balancer of {} listens at {vip}:{port}", site.id);
        findings.tried("ports of balancers", reached.then(problem));
    }
}

/// A way to the web site of a balancer.
struct Way<'w> {
    client: &'w Client,
    side: &'static str,
    address: Ipv4Addr,
    hosts: &'w BTreeSet<String>,
}

/// From inside, and from the internet where that is open.
fn ways<'w>(world: &'w World, site: &'w Place) -> Vec<Way<'w>> {
    let inside = site.vip.map(|address| Way {
        client: &world.inside,
        side: "inside",
        address,
        hosts: &site.web_inside,
    });
    let outside = site.public.filter(|_| is_on_the_internet(site)).map(|address| Way {
        client: &world.outside,
        side: "outside",
        address,
        hosts: &site.web_outside,
    });
    inside.into_iter().chain(outside).collect()
}

/// Whether web clients from the internet come by the balancer.
fn is_on_the_internet(site: &Place) -> bool {
    let farm = site.edge.as_ref().is_some_and(|edge| edge.farm);
    let web = site.exposures.iter().any(|(one, exposure)| one.is_https() && exposure.outside());
    web && !farm
}

/// No server may see the request, whatever it would have answered.
fn refused(way: &Way<'_>, path: &str, findings: &mut Findings) {
    let side = way.side;
    for host in way.hosts {
        let url = format!("https://{host}{path}");
        findings.tried(
            "paths",
            match way.client.get_at(way.address, &url) {
                Ok(answer) if answer.server.is_empty() && matches!(answer.status, 400 | 404) => {
                    None
                }
                Ok(answer) => {
                    Some(format!("{url} is not published {side}, and is handed on: {answer:?}"))
                }
                Err(problem) => Some(format!("{url} cannot be tried {side}: {problem}")),
            },
        );
    }
}

fn strange_paths(world: &World, site: &Place, findings: &mut Findings) {
    for way in ways(world, site) {
        for path in STRANGE {
            refused(&way, path, findings);
        }
    }
}

/// A directory in the ways in which people write it.
fn spellings(protocol: Protocol) -> [String; 4] {
    let path = paths::of(protocol);
    let directory = format!("/{}", path.split('/').nth(1).unwrap_or_default());
    let (lower, upper) = (directory.to_ascii_lowercase(), directory.to_ascii_uppercase());
    [path.to_owned(), format!("{lower}/"), upper, format!("/owa/..{directory}/")]
}

/// What is for inside only is refused to the internet.
fn paths_for_inside(world: &World, site: &Place, findings: &mut Findings) {
    let for_inside = site
        .exposures
        .iter()
        .filter(|(one, exposure)| one.is_https() && **exposure == Exposure::Internal);
    for (protocol, _) in for_inside {
        for way in ways(world, site).into_iter().filter(|way| way.side == "outside") {
            for path in &spellings(*protocol) {
                refused(&way, path, findings);
            }
        }
    }
}

/// What nobody uses is refused to everybody.
fn unused_paths(world: &World, site: &Place, findings: &mut Findings) {
    let unused = Protocol::ALL.iter().filter(|one| one.is_https());
    for protocol in unused.filter(|one| !site.exposures.contains_key(one)) {
        for way in ways(world, site) {
            for path in &spellings(*protocol) {
                refused(&way, path, findings);
            }
        }
    }
}

/// A balancer that does not read HTTP cannot tell paths apart: then its document has to say so.
fn told_that_paths_are_open(world: &World, site: &Place, findings: &mut Findings) {
    let for_inside = site.exposures.iter().any(|(one, exposure)| {
        one.is_https() && *one != Protocol::PowerShell && *exposure == Exposure::Internal
    });
    let name = format!("haproxy-{}.cfg", site.id);
    let Some(file) = world.papers.balancers.iter().find(|file| file.name == name) else { return };
    if for_inside && is_on_the_internet(site) {
        let told = file.text.contains("paths that are meant for inside only answer to everybody");
        let problem = || format!("{name} does not say that paths for inside answer to everybody");
        findings.tried("sentences", (!told).then(problem));
    }
}

/// Names of the inside do not resolve outside.
fn names(world: &World, findings: &mut Findings) {
    let hosts = |zone| {
        let rows = world.design.dns.iter().filter(move |row| row.zone == zone);
        rows.map(|row| row.host.as_str()).collect::<BTreeSet<_>>()
    };
    let public = hosts(cas_plan::design::Zone::Public);
    for host in hosts(cas_plan::design::Zone::Internal).difference(&public) {
        let resolves = !world.outside.addresses(host).is_ok_and(|found| found.is_empty());
        findings
            .tried("names", resolves.then(|| format!("{host} is for inside and resolves outside")));
    }
}

/// No address of the inside is in anything that is for the internet.
fn addresses(world: &World, findings: &mut Findings) {
    let zones = world.papers.zones.iter().filter(|file| file.name.starts_with("public."));
    for file in zones.chain(&world.papers.public) {
        let words: BTreeSet<&str> =
            file.text.split(|letter: char| letter != '.' && !letter.is_ascii_digit()).collect();
        for address in world.topology.sites.iter().flat_map(Place::hidden) {
            let is_there = words.contains(address.to_string().as_str());
            let problem = || format!("{} is for the internet and holds {address}", file.name);
            findings.tried("addresses", is_there.then(problem));
        }
    }
}
