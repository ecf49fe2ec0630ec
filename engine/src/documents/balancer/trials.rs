//! What to try before clients come.

use super::balanced::Balanced;
use super::before::signs_in_by_connection;
use super::sheets::NAT_UNKNOWN;
use crate::design::{Balancing, Scene};
use crate::documents::table::{Column, Table};
use crate::documents::virtual_services::VirtualService;
use crate::documents::words::{self, Words};
use crate::terms::{Affinity, Method, Nat, Protocol};

const COLUMNS: &[Column] = &[
    Column::words("Site"),
    Column::words("Do this"),
    Column::words("Expect this"),
    Column::words("Result"),
];

/// Tests of each site, with room for what came out.
pub(super) fn table(sites: &[Balanced<'_>], words: &Words<'_>, scene: &Scene<'_>) -> Table {
    let in_2010 = scene.answers.is_2010();
    let mut rows = Vec::new();
    for (site, balancing) in sites {
        let mut tests = Vec::new();
        for service in VirtualService::all(balancing) {
            of_service(&service, words, in_2010, &mut tests);
        }
        of_device(site, &mut tests);
        let row = |(test, expect): (String, String)| {
            vec![site.title().to_owned(), test, expect, String::new()]
        };
        rows.extend(tests.into_iter().map(row));
    }
    Table::new("Tests", COLUMNS, rows)
}

type Tests = Vec<(String, String)>;

fn of_service(service: &VirtualService<'_>, words: &Words<'_>, in_2010: bool, tests: &mut Tests) {
    let ports = words::ports(service.ports);
    if service.is_https() {
        for row in &service.rows {
            tests.extend(probe(row, words, in_2010));
            tests.extend(affinity(row, words));
        }
    } else {
        tests.push((
            format!("On one server, stop what listens at one of the ports {ports}"),
            "New connections to all of them go to the other servers".to_owned(),
        ));
        if service.is_sticky() {
            tests.push((
                format!("From one client, connect to each of the ports {ports}, several times"),
                "All connections are on one server; another client may be on another".to_owned(),
            ));
        }
    }
    let idle = words::duration(service.idle_seconds());
    tests.push((
        format!("Leave a connection at {ports} quiet for {idle}, less a minute"),
        "It is still there".to_owned(),
    ));
}

fn probe(row: &Balancing, words: &Words<'_>, in_2010: bool) -> Option<(String, String)> {
    row.probe?;
    // It has no application pool of its own until it takes tickets (CAS-26).
    if in_2010 && row.protocol == Protocol::Oab {
        return None;
    }
    let protocol = words.protocol(row.protocol);
    let expect = match row.layer {
        "7" => format!("{protocol} leaves this server, every other path stays"),
        _ => "The server leaves, if this is the protocol that is probed".to_owned(),
    };
    Some((format!("On one server, stop the application pool of {protocol}"), expect))
}

fn affinity(row: &Balancing, words: &Words<'_>) -> Option<(String, String)> {
    if row.affinity == Affinity::None {
        return None;
    }
    let expect = match (row.protocol, row.methods.first()) {
        (Protocol::Owa | Protocol::Ecp, Some(Method::Cookie)) => {
            "All requests are on one server, the one of Outlook Web App and its control panel alike"
        }
        (_, Some(Method::AuthorizationHeader)) => {
            "All requests with one account are on one server, from whatever address"
        }
        _ => "All requests are on one server",
    };
    Some((
        format!("From one client, use {} for a while", words.protocol(row.protocol)),
        expect.to_owned(),
    ))
}

fn of_device(site: &crate::design::site::SiteView<'_>, tests: &mut Tests) {
    let seen = match site.given.balancer.nat {
        Some(Nat::Snat) => "The address of the balancer, and of the client in X-Forwarded-For",
        Some(Nat::Dnat | Nat::Dsr) => "The address of the client",
        None => NAT_UNKNOWN,
    };
    tests.push((
        "Read a client's request in the log of IIS on a server".to_owned(),
        seen.to_owned(),
    ));
    if signs_in_by_connection(site) {
        tests.push((
            "Two users sign in one after the other from two machines".to_owned(),
            "Each sees the own mailbox; the server's log names the right user for each request"
                .to_owned(),
        ));
    }
    tests.push((
        "Take a server out and put it back while clients work".to_owned(),
        "It gets new clients slowly, nobody is moved to it".to_owned(),
    ));
    if site.given.balancer.pair == Some(true) {
        tests.push((
            "Switch off the active machine of the balancer".to_owned(),
            "The other one takes the address within seconds; clients connect again and stay on their servers".to_owned(),
        ));
    }
}
