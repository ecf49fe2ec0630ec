//! What the firewall lets through and what never, with addresses where they are known.

use super::File;
use super::assumed;
use super::handover::{Blanks, head, in_markdown};
use super::table::{Column, Table};
use super::tables;
use super::words::{self, Words};
use crate::design::{Action, Design, FirewallRow};
use crate::facts::balancers;
use crate::plan::{Plan, Site};
use std::net::IpAddr;

const COLUMNS: &[Column] = &[
    Column::words("From"),
    Column::code("From address"),
    Column::words("To"),
    Column::code("To address"),
    Column::code("TCP ports"),
    Column::words("Action"),
    Column::rules("Rules"),
];

/// The table as Markdown and as CSV; none where nothing passes.
pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    if design.firewall.is_empty() {
        return Vec::new();
    }
    let mut blanks = Blanks::default();
    let table = table(plan, design, &mut blanks);
    let checks = checks(design);
    let checks: Vec<&str> = checks.iter().map(String::as_str).collect();
    let head =
        head((plan, design), assumed::FIREWALL, "What the firewall lets through", &checks, &blanks);
    let markdown = format!("{}\n{}", in_markdown(&head), table.markdown());
    let assumed = assumed::lines(plan, design, assumed::FIREWALL);
    vec![
        File { name: "firewall.md".to_owned(), text: markdown },
        File { name: "firewall.csv".to_owned(), text: table.csv_under(&assumed) },
    ]
}

/// The rows of the design with the addresses of both ends.
pub(super) fn table(plan: &Plan, design: &Design, blanks: &mut Blanks) -> Table {
    let mut ends = Ends { words: Words::new(plan), plan, blanks };
    let rows = design.firewall.iter().map(|row| ends.row(row));
    Table::new("", COLUMNS, rows)
}

/// What to check before the table is used.
pub(super) fn checks(design: &Design) -> Vec<String> {
    let idle = words::duration(balancers::FIREWALL_IDLE);
    let rpc = design.firewall.iter().any(|row| row.action == Action::Allow && is_rpc(row));
    let mut checks = vec![
        "nothing filters between Exchange servers, or between them and domain controllers; that is \
         not supported"
            .to_owned(),
        "what is not in the table does not pass".to_owned(),
        format!("a quiet connection is kept for {idle} at least, longer than at the balancer (LB-40)"),
    ];
    if rpc {
        let rpc = words::duration(balancers::RPC_IDLE);
        checks.push(format!(
            "quiet RPC connections are kept for more than {rpc} while KeepAliveTime of the servers \
             is unchanged"
        ));
    }
    checks
}

fn is_rpc(row: &FirewallRow) -> bool {
    row.ports.contains(&"135")
}

/// The ends of the rows.
struct Ends<'a> {
    words: Words<'a>,
    plan: &'a Plan,
    blanks: &'a mut Blanks,
}

impl Ends<'_> {
    fn row(&mut self, row: &FirewallRow) -> Vec<String> {
        let action = match row.action {
            Action::Allow => "let through",
            Action::Block => "never let through",
        };
        vec![
            words::sentence(&self.words.endpoint(&row.from)),
            self.address(&row.from, false),
            words::sentence(&self.words.endpoint(&row.to)),
            self.address(&row.to, row.from == "internet" && row.action == Action::Allow),
            row.ports.join(", "),
            action.to_owned(),
            tables::rules(&row.because),
        ]
    }

    /// The address of an end; from the internet it is the one that the internet reaches.
    fn address(&mut self, word: &str, from_internet: bool) -> String {
        let Some((kind, id)) = word.split_once(':') else {
            return match word {
                "internet" => "any".to_owned(),
                _ => self.blanks.or(None, "the networks of the clients inside"),
            };
        };
        let plan = self.plan;
        let Some(site) = plan.sites.iter().find(|site| site.id == id) else {
            return self.known(self.words.address(word), word);
        };
        let addresses = &site.addresses;
        match kind {
            _ if from_internet => {
                let what =
                    format!("the address that the internet reaches at {}", self.words.site(id));
                self.or_blank(addresses.public.as_deref(), &what)
            }
            "edge" => self.known(addresses.edge.as_deref(), word),
            "servers" => self.servers(site),
            _ => self.known(addresses.vip.as_deref(), word),
        }
    }

    fn servers(&mut self, site: &Site) -> String {
        let mut all = Vec::new();
        for server in site.servers.iter().filter_map(|text| crate::terms::Host::parse(text)) {
            let word = format!("server:{server}");
            let address = self.known(self.words.address(&word), &word);
            if !all.contains(&address) {
                all.push(address);
            }
        }
        all.join(", ")
    }

    fn known(&mut self, address: Option<&str>, word: &str) -> String {
        let what = format!("the address of {}", self.words.endpoint(word));
        self.or_blank(address, &what)
    }

    /// While somebody types, there may be anything in the place of an address.
    fn or_blank(&mut self, address: Option<&str>, what: &str) -> String {
        let address = address.and_then(|text| text.trim().parse::<IpAddr>().ok());
        self.blanks.or(address.map(|address| address.to_string()).as_deref(), what)
    }
}
