//! The tables of the sheet: devices, virtual services, certificates.

use super::balanced::Balanced;
use crate::design::site::SiteView;
use crate::design::{Balancing, Scene, Zone};
use crate::documents::handover::{Blanks, on_one_line};
use crate::documents::table::{Column, Table};
use crate::documents::tables;
use crate::documents::virtual_services::{VirtualService, affinity_seconds};
use crate::documents::words::{self, Words};
use crate::terms::{Affinity, BalancerKind, Choice, Path, Tls};

const DEVICES: &[Column] = &[
    Column::words("Site"),
    Column::words("Balancer"),
    Column::code("Address"),
    Column::code("Servers"),
    Column::words("TLS"),
    Column::words("Client addresses"),
    Column::words("Redundant"),
];

/// One row a site: the device and the servers behind it.
pub(super) fn devices(sites: &[Balanced<'_>], words: &Words<'_>, blanks: &mut Blanks) -> Table {
    let row = |(site, _): &Balanced<'_>| {
        let given = &site.given.balancer;
        let kind = match site.balancer {
            BalancerKind::None => "needed, none is planned",
            kind => words::choice(kind.key()),
        };
        let vip = blanks.address(words.address(&format!("vip:{}", site.id), Zone::Internal));
        let mut servers = Vec::new();
        for server in &site.servers {
            let address =
                blanks.address(words.address(&format!("server:{server}"), Zone::Internal));
            servers.push(format!("{server} {address}"));
        }
        vec![
            site.title().to_owned(),
            kind.to_owned(),
            vip,
            servers.join(", "),
            words::choice(site.balancer_tls.key()).to_owned(),
            given.nat.map_or(NAT_UNKNOWN, |nat| words::choice(nat.key())).to_owned(),
            match given.pair {
                Some(true) => "yes",
                Some(false) => "no",
                None => "assumed: no",
            }
            .to_owned(),
        ]
    };
    let rows = sites.iter().map(row);
    Table::new("Devices", DEVICES, rows)
}

/// Neither is a default: what the servers see decides what relays, and what the logs are worth.
pub(super) const NAT_UNKNOWN: &str =
    "not known yet: ask whether the servers see the client's address";

const SERVICES: &[Column] = &[
    Column::words("Site"),
    Column::words("Virtual service"),
    Column::code("TCP ports"),
    Column::words("Protocol"),
    Column::words("From"),
    Column::words("Layer"),
    Column::words("Affinity"),
    Column::words("Methods, best first"),
    Column::words("Affinity lasts"),
    Column::words("Quiet connections live"),
    Column::code("Probe"),
    Column::words("Rules"),
];

/// One row a site and protocol; what is quiet lives as long as its virtual service.
pub(super) fn services(sites: &[Balanced<'_>], words: &Words<'_>) -> Table {
    let mut lines = Vec::new();
    for (site, rows) in sites {
        for service in VirtualService::all(rows) {
            let each = service.rows.iter().map(|row| {
                let mut line = vec![site.title().to_owned(), service.name.to_owned()];
                line.extend(protocol(row, rows, words));
                line.insert(9, words::duration(service.idle_seconds()));
                line
            });
            lines.extend(each);
        }
    }
    let caption = "Virtual services".to_owned();
    Table::new(caption, SERVICES, lines)
}

fn protocol(row: &Balancing, rows: &[Balancing], words: &Words<'_>) -> Vec<String> {
    let from = |path| rows.iter().any(|one| one.protocol == row.protocol && one.path == path);
    let paths = [Path::Internal, Path::External].into_iter().filter(|path| from(*path));
    let paths: Vec<_> = paths.map(words::path).collect();
    let lasts = (row.affinity != Affinity::None).then(|| words::duration(affinity_seconds(row)));
    vec![
        words::ports(row.ports),
        words.protocol(row.protocol).to_owned(),
        words::list(&paths),
        words::layer(row.layer, row.group),
        words::affinity(row.affinity).to_owned(),
        words::methods(&row.methods),
        lasts.unwrap_or_default(),
        row.probe.unwrap_or("only whether it answers").replace(',', ", "),
        tables::rules(&row.because),
    ]
}

const CERTIFICATES: &[Column] = &[
    Column::words("Site"),
    Column::words("Certificate"),
    Column::words("Issuer"),
    Column::code("Names"),
    Column::words("Towards the servers"),
];

/// What each balancer shows that opens TLS.
pub(super) fn certificates(sites: &[Balanced<'_>], scene: &Scene<'_>) -> Table {
    let mut rows = Vec::new();
    for (site, _) in sites.iter().filter(|(site, _)| site.balancer_tls.ends_here()) {
        let place = format!("{}/balancer", site.id);
        let towards = towards(site, scene);
        let shown = scene.design.certificates.iter().filter(|one| one.places.contains(&place));
        rows.extend(shown.map(|one| {
            let names: Vec<_> = one.names.iter().map(|name| name.host.as_str()).collect();
            vec![
                site.title().to_owned(),
                on_one_line(&one.id),
                words::issuer(one.issuer).to_owned(),
                names.join(", "),
                towards.to_owned(),
            ]
        }));
    }
    Table::new("Certificates at the balancer", CERTIFICATES, rows)
}

fn towards(site: &SiteView<'_>, scene: &Scene<'_>) -> &'static str {
    let answers = &scene.answers;
    match site.balancer_tls {
        Tls::Offload | Tls::Passthrough => "clear HTTP at port 80",
        Tls::Bridge if answers.extended_protection => {
            "TLS again, with the same certificate and key as on the servers (LB-31)"
        }
        Tls::Bridge if answers.hybrid => {
            "TLS again, verified by name and CA; the servers show a public certificate, too (CRT-46)"
        }
        Tls::Bridge => "TLS again; the name and the CA of the servers' certificate are verified",
    }
}
