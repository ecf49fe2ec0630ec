//! The tables of a design.

use super::summary::Balance;
use super::table::{Column, Table};
use super::words::{self, Words};
use crate::design::{
    Action, Balancing, DnsRecord, Finding, FirewallRow, OpenQuestion, RecordType, RuleId,
    ServiceConnectionPoint, Url, Zone,
};
use crate::terms::Path;

const BALANCING: &[Column] = &[
    Column::words("Protocol"),
    Column::code("Ports"),
    Column::words("Layer"),
    Column::words("Affinity"),
    Column::words("Methods"),
    Column::words("Idle"),
    Column::code("Probe"),
    Column::rules("Rules"),
];

/// Whether one site needs balancing on one path and what does it, as a caption.
pub fn balancing_caption(words: &Words, site: &str, path: Path, rows: &[&Balancing]) -> String {
    let state = match Balance::of(rows.iter().copied(), path) {
        Balance::Unused => "not used".to_owned(),
        Balance::NotNeeded => "not needed, because there is one server".to_owned(),
        Balance::Missing(all) if all.len() == rows.len() => {
            "needed, and nothing that is planned does it".to_owned()
        }
        Balance::Missing(some) => {
            let names: Vec<_> = some.iter().map(|one| words.protocol(*one)).collect();
            format!("needed, and nothing that is planned does it for {}", words::list(&names))
        }
        Balance::Satisfied(by) => format!("needed, done {}", words.satisfied(site, by)),
    };
    format!("{}: {state}", words::sentence(words::path(path)))
}

/// What has to be balanced at one site on one path.
pub fn balancing(words: &Words, caption: String, rows: &[&Balancing]) -> Table {
    let row = |row: &&Balancing| {
        vec![
            words.protocol(row.protocol).to_owned(),
            words::ports(row.ports),
            words::layer(row.layer, row.group),
            affinity(row),
            words::methods(&row.methods),
            row.idle_seconds.map_or_else(String::new, words::duration),
            row.probe.unwrap_or_default().replace(',', ", "),
            rules(&row.because),
        ]
    };
    Table::new(caption, BALANCING, rows.iter().map(row))
}

fn affinity(row: &Balancing) -> String {
    let text = words::affinity(row.affinity);
    match row.affinity_seconds {
        Some(seconds) => format!("{text}, {}", words::duration(seconds)),
        None => text.to_owned(),
    }
}

const DNS: &[Column] = &[
    Column::code("Name"),
    Column::words("Type"),
    Column::code("Target"),
    Column::words("TTL"),
    Column::rules("Rules"),
];

/// Records of one zone.
pub fn dns<'a>(
    words: &Words,
    caption: String,
    rows: impl IntoIterator<Item = &'a DnsRecord>,
) -> Table {
    let row = |row: &DnsRecord| {
        vec![
            row.host.to_string(),
            match row.kind {
                RecordType::A => "A",
                RecordType::Cname => "CNAME",
                RecordType::Srv => "SRV",
            }
            .to_owned(),
            target(words, row),
            words::duration(row.ttl),
            rules(&row.because),
        ]
    };
    Table::new(caption, DNS, rows.into_iter().map(row))
}

/// The address that a record leads to in its zone, and what stands there; or the host that it names.
fn target(words: &Words, row: &DnsRecord) -> String {
    if row.kind != RecordType::A {
        return row.target.clone();
    }
    let end = words.endpoint(&row.target);
    if row.conflict {
        return format!("conflict, not to be written: {end}");
    }
    match words.address(&row.target, row.zone) {
        Ok(address) => format!("{address}, {end}"),
        Err(what) if what.contains(&end) => format!("FILL-IN: {what}"),
        Err(what) => format!("FILL-IN: {what}, {end}"),
    }
}

/// The address of an end for one zone, or a mark where the plan does not know it.
pub fn address(words: &Words, word: &str, zone: Zone) -> String {
    let address = words.address(word, zone);
    address.map_or_else(|what| format!("FILL-IN: {what}"), |known| known.to_string())
}

const URLS: &[Column] = &[
    Column::words("Site"),
    Column::words("Protocol"),
    Column::code("Inside"),
    Column::code("Outside"),
    Column::rules("Rules"),
];

/// The URLs of the virtual directories.
pub fn urls(words: &Words, rows: &[Url]) -> Table {
    let row = |row: &Url| {
        let url = |url: &Option<String>| url.clone().unwrap_or_default();
        vec![
            words.site(&row.site).to_owned(),
            words.protocol(row.protocol).to_owned(),
            url(&row.internal),
            url(&row.external),
            rules(&row.because),
        ]
    };
    Table::new("URLs of the virtual directories", URLS, rows.iter().map(row))
}

const CONNECTION_POINTS: &[Column] = &[
    Column::words("Site"),
    Column::code("Autodiscover inside"),
    Column::words("For clients in"),
    Column::rules("Rules"),
];

/// What domain-joined Outlook finds in Active Directory.
pub fn connection_points(words: &Words, rows: &[ServiceConnectionPoint]) -> Table {
    let row = |row: &ServiceConnectionPoint| {
        vec![
            words.site(&row.site).to_owned(),
            row.uri.clone(),
            words.sites(&row.site_scope),
            rules(&row.because),
        ]
    };
    Table::new(
        "Service connection points in Active Directory",
        CONNECTION_POINTS,
        rows.iter().map(row),
    )
}

const FIREWALL: &[Column] = &[
    Column::words("From"),
    Column::words("To"),
    Column::code("TCP ports"),
    Column::words("Action"),
    Column::rules("Rules"),
];

/// What has to pass and what must not.
pub fn firewall(words: &Words, rows: &[FirewallRow]) -> Table {
    let row = |row: &FirewallRow| {
        vec![
            words::sentence(&words.endpoint(&row.from)),
            words::sentence(&words.endpoint(&row.to)),
            row.ports.join(", "),
            action(row).to_owned(),
            rules(&row.because),
        ]
    };
    Table::new("What has to pass, and what must not", FIREWALL, rows.iter().map(row))
}

/// What is done with what a row names.
pub fn action(row: &FirewallRow) -> &'static str {
    match (row.action, row.whichever) {
        (Action::Allow, false) => "let through",
        (Action::Allow, true) => "let through, whichever the balancer does",
        (Action::Block, _) => "never let through",
    }
}

/// What there is to say about the plan.
pub fn findings(words: &Words, rows: &[Finding]) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Severity"),
        Column::rules("Rule"),
        Column::words("Site"),
        Column::words("What is the matter"),
        Column::words("What to do"),
        Column::code("Answer"),
    ];
    let rows = rows.iter().map(|finding| {
        vec![
            words::severity(finding.severity).to_owned(),
            finding.rule.to_owned(),
            finding.site.as_deref().map(|site| words.site(site).to_owned()).unwrap_or_default(),
            finding.message.clone(),
            finding.fix.clone(),
            finding.at.clone(),
        ]
    });
    Table::new("Findings", COLUMNS, rows)
}

/// What is not known yet, and what hangs on it.
pub fn open_questions(words: &Words, rows: &[OpenQuestion]) -> Table {
    const COLUMNS: &[Column] = &[
        Column::words("Question"),
        Column::words("Assumed"),
        Column::words("Otherwise"),
        Column::code("Answer"),
    ];
    let rows = rows.iter().map(|question| {
        vec![
            words.question(question),
            words::taken(question).into_owned(),
            words.alternatives(question).join(" "),
            question.at.clone(),
        ]
    });
    Table::new("Open questions", COLUMNS, rows)
}

/// The rules behind a row.
pub fn rules(because: &[RuleId]) -> String {
    because.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::{Need, SatisfiedBy};
    use crate::plan::Plan;
    use crate::terms::{Affinity, Host, Method, Protocol};

    fn with_vip() -> Plan {
        let mut site = crate::plan::Site { id: "HQ".to_owned(), ..Default::default() };
        site.addresses.vip = Some("10.0.0.10".to_owned());
        let mut plan = Plan::default();
        plan.sites.push(site);
        plan
    }

    #[test]
    fn a_balancing_row_has_a_cell_for_each_column() {
        let row = Balancing {
            site: "HQ".into(),
            protocol: Protocol::Ews,
            path: Path::Internal,
            need: Need::Required,
            satisfied_by: None::<SatisfiedBy>,
            layer: "7",
            affinity: Affinity::Required,
            methods: vec![Method::Cookie, Method::SourceIp],
            ports: &[443],
            group: None,
            affinity_seconds: Some(2700),
            idle_seconds: None,
            probe: None,
            because: vec!["LB-01"],
        };
        let plan = Plan::default();
        let table = balancing(&Words::new(&plan), String::new(), &[&row]);
        assert_eq!(
            table.rows,
            [[
                "Exchange Web Services",
                "443",
                "7",
                "required, 45 min",
                "cookie, source IP",
                "",
                "",
                "LB-01"
            ]]
        );
        assert_eq!(table.columns.len(), 8);
        assert_eq!(
            balancing_caption(&Words::new(&plan), "HQ", Path::Internal, &[&row]),
            "Inside: needed, and nothing that is planned does it"
        );
    }

    #[test]
    fn a_record_shows_the_address_where_the_plan_knows_it() {
        let record = |target: &str| DnsRecord {
            host: Host::parse("outlook.corp.contoso.com").expect("a name"),
            zone: Zone::Internal,
            kind: RecordType::A,
            target: target.to_owned(),
            ttl: 300,
            conflict: false,
            because: Vec::new(),
        };
        let plan = with_vip();
        let table =
            dns(&Words::new(&plan), String::new(), &[record("vip:HQ"), record("legacy:HQ")]);
        assert_eq!(
            table.rows,
            [
                ["outlook.corp.contoso.com", "A", "10.0.0.10, the balancer at HQ", "5 min", ""],
                [
                    "outlook.corp.contoso.com",
                    "A",
                    "FILL-IN: the address of the older servers at HQ",
                    "5 min",
                    ""
                ]
            ]
        );
    }
}
