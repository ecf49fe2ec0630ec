//! The ways from clients to the servers of a site: by which names, through what, on which ports.

use super::context::Context;
use super::kind::Kind;
use super::measure::clean;
use super::names;
use super::services;
use super::shapes::{Note, Stroke};
use crate::design::site::SiteView;
use crate::design::{Action, Balancing};
use crate::documents::words;
use crate::facts::ports;
use crate::terms::{EdgeKind, Path, Protocol, Tls};

/// A way from clients to servers.
pub(super) struct Lane {
    /// What it is for.
    pub kind: Kind,
    /// Whether the clients are on the internet.
    pub outside: bool,
    /// What it is called, and the names.
    pub names: Vec<Note>,
    /// From the clients to the edge, where there is one.
    pub to_edge: Option<Leg>,
    /// To what spreads them, where it is not passed by.
    pub to_spreader: Option<Leg>,
    /// What is spread there.
    pub service: Vec<Note>,
    /// To the servers.
    pub to_servers: Leg,
}

/// A connection.
pub(super) struct Leg {
    /// Its row of the firewall sheet.
    pub at: String,
    /// In words.
    pub label: String,
    /// What passes.
    pub stroke: Stroke,
}

/// Ways of a site from top to bottom. Those that pass the balancer by stand at the ends, so that
/// no two cross.
pub(super) fn of_site(context: &Context<'_>, site: &SiteView<'_>) -> Vec<Lane> {
    let outside = if site.farm { [Kind::Web, Kind::Mail] } else { [Kind::Mail, Kind::Web] };
    let inside = [Kind::Web, Kind::Mail, Kind::Rpc, Kind::PublicFolders, Kind::OldArray];
    let outside = [Kind::Legacy].into_iter().chain(outside).map(|kind| (kind, true));
    let all = outside.chain(inside.map(|kind| (kind, false)));
    all.filter_map(|(kind, outside)| lane(context, site, kind, outside)).collect()
}

fn lane(context: &Context<'_>, site: &SiteView<'_>, kind: Kind, outside: bool) -> Option<Lane> {
    let path = if outside { Path::External } else { Path::Internal };
    let rows = rows(context, site, kind, path);
    let names = names::of_lane(context, site, kind, path);
    let is_used = match kind {
        Kind::Web | Kind::Mail | Kind::Rpc => !rows.is_empty(),
        Kind::PublicFolders => {
            site.given.public_folders == Some(true)
                && context.scene.answers.is_2010()
                && !site.servers.is_empty()
        }
        Kind::Legacy | Kind::OldArray => !names.is_empty(),
    };
    if !is_used {
        return None;
    }
    let broken = names::uncertified(context, site, kind, path);
    let way = Way { context, site, kind, outside, ports: ports_of(kind, &rows), broken };
    Some(Lane {
        kind,
        outside,
        names: [names::caption(context, site, kind, path)].into_iter().chain(names).collect(),
        to_edge: way.to_edge(),
        to_spreader: way.to_spreader(),
        service: way.service(&rows),
        to_servers: way.to_servers(),
    })
}

/// Rows of the balancing sheet.
fn rows<'a>(
    context: &'a Context<'_>,
    site: &SiteView<'_>,
    kind: Kind,
    path: Path,
) -> Vec<&'a Balancing> {
    let here = context.scene.balanced().find(|(one, _)| one.place == site.place);
    let rows = here.map(|(_, rows)| rows).unwrap_or_default();
    rows.iter().filter(|row| row.path == path && kind.is_of(row.protocol)).collect()
}

fn ports_of(kind: Kind, rows: &[&Balancing]) -> Vec<&'static str> {
    match kind {
        Kind::PublicFolders => ports::PUBLIC_FOLDERS.to_vec(),
        Kind::Legacy => ports::as_text(Protocol::Owa).to_vec(),
        Kind::OldArray => ports::as_text(Protocol::MapiRpc).to_vec(),
        Kind::Web | Kind::Mail | Kind::Rpc => {
            let mut all = Vec::new();
            for port in rows.iter().flat_map(|row| ports::as_text(row.protocol)) {
                if !all.contains(port) {
                    all.push(*port);
                }
            }
            all
        }
    }
}

/// A way while its connections are worked out.
struct Way<'w, 'a> {
    context: &'w Context<'a>,
    site: &'w SiteView<'a>,
    kind: Kind,
    outside: bool,
    ports: Vec<&'static str>,
    /// Names of this way that are on no certificate: clients refuse what they are shown.
    broken: Vec<String>,
}

impl Way<'_, '_> {
    fn uses_edge(&self) -> bool {
        self.outside && self.site.edge != EdgeKind::None && !self.kind.is_older()
    }

    /// An edge that spreads requests passes the balancer by, and so does what is met by its own
    /// name.
    fn uses_spreader(&self) -> bool {
        let by_edge = self.kind == Kind::Web && self.uses_edge() && self.site.farm;
        matches!(self.kind, Kind::Web | Kind::Mail | Kind::Rpc) && !by_edge
    }

    /// Clients from both sides meet the same virtual service for HTTPS.
    fn service(&self, rows: &[&Balancing]) -> Vec<Note> {
        if !self.uses_spreader() {
            return Vec::new();
        }
        let mut rows = rows.to_vec();
        let (ports, broken) = (Vec::new(), Vec::new());
        let other = Self { outside: !self.outside, ports, broken, ..*self };
        if self.kind == Kind::Web && other.uses_spreader() {
            rows.extend(self::rows(self.context, self.site, self.kind, other.path()));
        }
        services::of_lane(self.context, self.site, self.kind, &rows)
    }

    fn path(&self) -> Path {
        if self.outside { Path::External } else { Path::Internal }
    }

    fn to_edge(&self) -> Option<Leg> {
        self.uses_edge().then(|| self.leg(self.clients(), &self.place("edge"), false))
    }

    fn to_spreader(&self) -> Option<Leg> {
        let leg = || self.leg(&self.before_spreader(), &self.inside(), self.edge_opens());
        self.uses_spreader().then(leg)
    }

    fn to_servers(&self) -> Leg {
        if self.kind.is_older() {
            return self.leg(self.clients(), &self.place("legacy"), false);
        }
        if !self.uses_spreader() {
            return self.leg(&self.before_spreader(), &self.place("servers"), self.edge_opens());
        }
        // Without a device there is one connection, which the picture shows in two parts: Windows
        // NLB and round robin are no boxes (FW-09).
        let opened = self.kind == Kind::Web && self.site.balancer_tls == Tls::Offload;
        if self.site.has_device() {
            return self.leg(&self.inside(), &self.place("servers"), opened);
        }
        self.leg(&self.before_spreader(), &self.inside(), self.edge_opens())
    }

    fn clients(&self) -> &'static str {
        if self.outside { "internet" } else { "clients" }
    }

    fn before_spreader(&self) -> String {
        if self.uses_edge() { self.place("edge") } else { self.clients().to_owned() }
    }

    fn inside(&self) -> String {
        self.place(if self.site.has_vip() { "vip" } else { "servers" })
    }

    fn place(&self, kind: &str) -> String {
        format!("{kind}:{}", self.site.id)
    }

    fn edge_opens(&self) -> bool {
        self.uses_edge() && self.kind == Kind::Web && self.site.edge_tls == Tls::Offload
    }

    fn leg(&self, from: &str, to: &str, clear: bool) -> Leg {
        let ports = if clear { ports::CLEAR_HTTP } else { &self.ports };
        let rows = self.context.design.firewall.iter().enumerate();
        let row = rows.filter(|(_, row)| row.from == from && row.to == to).find(|(_, row)| {
            row.action == Action::Allow
                && ports.first().is_some_and(|port| row.ports.contains(port))
        });
        let words = &self.context.words;
        let (from, to) = (words.endpoint(from), words.endpoint(to));
        let clear_text = if clear { ", clear text" } else { "" };
        let broken = match self.broken.as_slice() {
            [] => String::new(),
            names => format!("; broken, on no certificate: {}", names.join(", ")),
        };
        let label = format!("From {from} to {to}: TCP {}{clear_text}{broken}", ports.join(", "));
        let at = match row {
            Some((index, _)) => format!("/sheets/firewall/{index}"),
            None => "/sheets/firewall".to_owned(),
        };
        Leg { at, label: clean(&words::sentence(&label)), stroke: self.stroke(clear) }
    }

    fn stroke(&self, clear: bool) -> Stroke {
        match self.kind {
            Kind::Rpc | Kind::PublicFolders | Kind::OldArray => Stroke::Rpc,
            _ if !self.broken.is_empty() => Stroke::Broken,
            _ if clear => Stroke::Clear,
            _ => Stroke::Tls,
        }
    }
}
