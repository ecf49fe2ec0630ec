//! The documents of a plan, as the page and the command line hand them over.

use cas_plan::design::{Design, Issuer, Service};
use cas_plan::documents::{FORMATS, File};
use cas_plan::plan::Plan;
use std::collections::BTreeMap;

/// What the teams are handed, and what they do with it. A planted fault changes something here.
pub(crate) struct Papers {
    /// A configuration of OpenSSL for each certificate.
    pub(crate) requests: Vec<File>,
    /// A file for each zone.
    pub(crate) zones: Vec<File>,
    /// A configuration of HAProxy for each balanced site.
    pub(crate) balancers: Vec<File>,
    /// The table of the firewall.
    pub(crate) firewall: Vec<File>,
    /// What else is handed to who keeps the public zones.
    pub(crate) public: Vec<File>,
    /// What a client runs to see whether all is as planned.
    pub(crate) script: File,
    /// Who signs each certificate, by its identifier.
    pub(crate) signed_by: BTreeMap<String, Issuer>,
    /// The certificate that the web site at a place shows, such as `HQ/edge`.
    pub(crate) web: BTreeMap<String, String>,
    /// The certificate that POP, IMAP and SMTP show there.
    pub(crate) mail: BTreeMap<String, String>,
}

impl Papers {
    /// What follows from a plan, with nothing edited by hand.
    pub(crate) fn of(plan: &Plan, design: &Design) -> Self {
        let ending = |document, ending: &str| -> Vec<File> {
            let all = files(document, plan, design).into_iter();
            all.filter(|file| file.name.ends_with(ending)).collect()
        };
        let issuers = design.certificates.iter().map(|one| (one.id.clone(), one.issuer));
        Self {
            requests: ending("requests", ".cnf"),
            zones: ending("zones", ".zone"),
            balancers: ending("haproxy", ".cfg"),
            firewall: ending("firewall", ".csv"),
            public: [ending("windows-dns", "-public.ps1"), vec![public_rows(plan, design)]]
                .concat(),
            script: ending("client-checks", ".sh").remove(0),
            signed_by: issuers.collect(),
            web: installed(design, |service| service == Service::Iis),
            mail: installed(design, |service| service != Service::Iis),
        }
    }
}

impl Papers {
    /// Puts in what no plan knows, at the blanks, as the head of the document asks for it.
    pub(crate) fn fill_in(&mut self, networks: &str) {
        for file in &mut self.balancers {
            let asked = file.text.lines().find_map(|line| {
                let (blank, what) = line.strip_prefix("# - FILL-IN-")?.split_once(": ")?;
                let networks = what.starts_with("the networks of the clients inside");
                networks.then(|| format!("acl inside src FILL-IN-{blank}"))
            });
            if let Some(asked) = asked {
                file.text = file.text.replace(&asked, &format!("acl inside src {networks}"));
            }
        }
    }
}

/// The public rows of the table of records.
fn public_rows(plan: &Plan, design: &Design) -> File {
    let tables = files("dns-table", plan, design);
    let rows = tables.iter().flat_map(|file| file.text.lines());
    let public: Vec<_> = rows.filter(|row| row.contains(",public,")).collect();
    File { name: "dns.csv".into(), text: public.join("\n") }
}

/// The first certificate of each place that is for such services.
fn installed(design: &Design, wanted: impl Fn(Service) -> bool) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for one in design.certificates.iter().filter(|one| one.services.iter().any(|s| wanted(*s))) {
        for place in &one.places {
            all.entry(place.clone()).or_insert_with(|| one.id.clone());
        }
    }
    all
}

fn files(document: &str, plan: &Plan, design: &Design) -> Vec<File> {
    let format = FORMATS.iter().find(|format| format.name == document);
    let format = format.unwrap_or_else(|| panic!("there is no document {document}"));
    format.files(plan, design)
}
