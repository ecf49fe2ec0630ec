//! From a design to text: one pure function a document.

pub mod answers;
mod assumed;
mod balancer;
pub mod block;
mod calendar;
pub mod changes;
mod client_checks;
pub mod copies;
mod dns_table;
mod document;
mod exchange;
mod firewall;
mod handover;
mod haproxy;
mod html;
#[cfg(test)]
mod made_true;
mod markdown;
#[cfg(test)]
mod one_answer;
pub mod paper;
pub mod picture;
mod plain;
#[cfg(test)]
mod public_tests;
mod quote;
mod requests;
pub mod sheets;
mod stems;
pub mod summary;
pub mod table;
pub mod tables;
mod virtual_services;
mod visible;
mod windows_dns;
pub mod words;
#[cfg(test)]
mod written;
mod zones;

pub use document::{Document, File, Team};
pub(crate) use visible::visible;

/// Every document. A new one is its file and its line here.
pub const FORMATS: &[Document] = &[
    Document {
        name: "markdown",
        title: "The plan as Markdown",
        team: Team::Everyone,
        files: |plan, design| one("plan.md", markdown::text(plan, design)),
    },
    Document {
        name: "html",
        title: "The plan as a page that stands by itself",
        team: Team::Everyone,
        files: |plan, design| one("plan.html", paper::file(plan, design)),
    },
    Document {
        name: "requests",
        title: "Certificate requests",
        team: Team::Pki,
        files: requests::files,
    },
    Document {
        name: "calendar",
        title: "When certificates are renewed",
        team: Team::Pki,
        files: calendar::files,
    },
    Document { name: "zones", title: "DNS zones", team: Team::Dns, files: zones::files },
    Document {
        name: "windows-dns",
        title: "DNS records for Windows",
        team: Team::Dns,
        files: windows_dns::files,
    },
    Document {
        name: "dns-table",
        title: "DNS records as a table",
        team: Team::Dns,
        files: dns_table::files,
    },
    Document {
        name: "haproxy",
        title: "The balancer as a configuration of HAProxy",
        team: Team::Network,
        files: haproxy::files,
    },
    Document {
        name: "balancer",
        title: "What the load balancer has to do, whoever made it",
        team: Team::Network,
        files: balancer::files,
    },
    Document {
        name: "firewall",
        title: "What the firewall lets through",
        team: Team::Network,
        files: firewall::files,
    },
    Document {
        name: "client-checks",
        title: "Scripts that try every name and URL",
        team: Team::Network,
        files: client_checks::files,
    },
    Document {
        name: "picture",
        title: "The picture",
        team: Team::Everyone,
        files: |plan, design| one("picture.svg", picture::file(plan, design)),
    },
    Document {
        name: "exchange",
        title: "Scripts for the Exchange Management Shell",
        team: Team::Exchange,
        files: exchange::files,
    },
    Document {
        name: "kerberos",
        title: "Kerberos with shared names, as a script",
        team: Team::Exchange,
        files: exchange::kerberos,
    },
];

fn one(name: &str, text: String) -> Vec<File> {
    vec![File { name: name.to_owned(), text }]
}
