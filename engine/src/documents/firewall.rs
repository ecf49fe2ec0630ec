//! What the firewall lets through and what never, with addresses where they are known.

use super::File;
use super::assumed;
use super::handover::{Blanks, head, in_markdown};
use super::table::{Column, Table};
use super::tables;
use super::words::{self, Words};
use crate::design::{Action, Design, FirewallRow, Zone};
use crate::facts::balancers;
use crate::plan::Plan;

const COLUMNS: &[Column] = &[
    Column::words("From"),
    Column::code("From address"),
    Column::words("To"),
    Column::code("To address"),
    Column::code("TCP ports"),
    Column::words("Action"),
    Column::rules("Rules"),
];

/// What the table promises (FW-01): other traffic that servers need is not in it.
pub(super) const COVERAGE: &str = "towards the addresses in this table nothing else is let in";
/// What it knows nothing of.
pub(super) const BESIDE: &str = "the table does not hold what servers need besides: DNS, time, \
     domain controllers, revocation lists of the certificate authority (outgoing 80), updates, \
     backup, monitoring, administration";
/// Where the addresses of Microsoft's services come from.
const LISTS: &str = "take the current list from the page \"Microsoft 365 URLs and IP address \
     ranges\"; it changes monthly";
/// Hybrid fetches from Exchange Online, and a proxy on the way must not stop it.
const PROXY: &str = "a proxy on the way out asks servers for no logon, and is named with \
     Set-ExchangeServer -InternetWebProxy (HYB-06)";

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
        COVERAGE.to_owned(),
        BESIDE.to_owned(),
        format!("a quiet connection is kept for {idle} at least, longer than at the balancer (LB-40)"),
    ];
    if rpc {
        let rpc = words::duration(balancers::RPC_IDLE);
        checks.push(format!(
            "quiet RPC connections are kept for more than {rpc} while KeepAliveTime of the servers \
             is unchanged"
        ));
    }
    if names(design, &["exchangeOnline", "microsoft365"]) {
        checks.extend([LISTS.to_owned(), PROXY.to_owned()]);
    }
    if design.firewall.iter().any(|row| row.whichever) {
        checks.push(
            "the rows with \"whichever the balancer does\" wait for one answer: do the servers see \
             the clients' addresses, or those of the balancer (FW-10)?"
                .to_owned(),
        );
    }
    checks
}

/// Whether some row has one of these words at an end.
fn names(design: &Design, wanted: &[&str]) -> bool {
    design.firewall.iter().any(|row| wanted.iter().any(|word| row.from == *word || row.to == *word))
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
        vec![
            words::sentence(&self.words.endpoint(&row.from)),
            self.address(&row.from, Zone::Internal),
            words::sentence(&self.words.endpoint(&row.to)),
            self.address(&row.to, row.reached),
            row.ports.join(", "),
            tables::action(row).to_owned(),
            tables::rules(&row.because),
        ]
    }

    /// The address of an end, for who stands in a zone.
    fn address(&mut self, word: &str, zone: Zone) -> String {
        match word {
            "internet" => return "any".to_owned(),
            "clients" => return self.blanks.or(None, "the networks of the clients inside"),
            "exchangeOnline" => return published("Exchange Online"),
            "microsoft365" => return published("Microsoft 365 Common"),
            _ => {}
        }
        match word.split_once(':') {
            Some(("servers", id)) if zone == Zone::Internal => self.servers(id),
            _ => {
                let address = self.words.address(word, zone);
                self.blanks.address(address)
            }
        }
    }

    fn servers(&mut self, id: &str) -> String {
        let mut all = Vec::new();
        let site = self.plan.sites.iter().find(|site| site.id == id);
        let servers = site.map_or(&[][..], |site| &site.servers);
        for server in servers.iter().filter_map(|text| crate::terms::Host::parse(text)) {
            let address = self.words.address(&format!("server:{server}"), Zone::Internal);
            let address = self.blanks.address(address);
            if !all.contains(&address) {
                all.push(address);
            }
        }
        all.join(", ")
    }
}

/// Microsoft names its addresses by service, in a list that changes every month.
fn published(section: &str) -> String {
    format!("the published list, section \"{section}\"")
}
