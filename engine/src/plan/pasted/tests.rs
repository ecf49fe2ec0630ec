use super::*;
use crate::plan::arbitrary;
use proptest::prelude::*;

fn plan() -> Plan {
    let mut plan = Plan::default();
    plan.organisation.ad_domain = Some("corp.contoso.com".into());
    plan
}

/// `HQ: Headquarters, yes, 2, 1200` for each site.
fn told(pasted: &Pasted) -> Vec<String> {
    let one = |site: &Site| {
        let facing = site.internet_facing.map_or("?", |yes| if yes { "yes" } else { "no" });
        let users = site.users.map_or_else(|| "?".to_owned(), |users| users.to_string());
        format!("{}: {}, {facing}, {}, {users}", site.id, site.name, site.servers.len())
    };
    pasted.sites.iter().map(one).collect()
}

fn lines(pasted: &Pasted) -> Vec<usize> {
    pasted.problems.iter().map(|(line, _)| *line).collect()
}

#[test]
fn a_table_with_heads_is_read_whatever_parts_its_cells() {
    let rows = [
        ["Site", "Short name", "Internet-facing", "Servers", "Users", "Pair", "DAG"],
        [
            "Frankfurt",
            "FRA",
            "ja",
            "ex01.corp.contoso.com ex02.corp.contoso.com",
            "1 200",
            "DE",
            "x",
        ],
        ["Köln (Süd)", "", "nein", "3", "", "DE", ""],
    ];
    for parting in ["\t", ";", ","] {
        let text = rows.map(|row| row.join(parting)).join("\r\n");
        let pasted = read(&text, &plan());
        assert_eq!(
            told(&pasted),
            ["FRA: Frankfurt, yes, 2, 1200", "Koeln-Sued: Köln (Süd), no, 3, ?"]
        );
        assert_eq!(pasted.problems, []);
        assert_eq!(pasted.sites[1].servers[0], "koeln-sued-ex01.corp.contoso.com");
        assert_eq!(pasted.sites[0].dag, Some(true));
        assert_eq!(pasted.sites[1].pair.as_deref(), Some("DE"));
    }
}

#[test]
fn without_heads_a_cell_says_by_what_it_is_what_it_means() {
    let pasted = read("HQ;yes;4;12000\nBranch;no;ex09.contoso.com;30\nLab;perhaps", &plan());
    assert_eq!(
        told(&pasted),
        ["HQ: HQ, yes, 4, 12000", "Branch: Branch, no, 1, 30", "Lab: Lab, ?, 0, ?"]
    );
    assert_eq!(lines(&pasted), [3]);
    assert_eq!(told(&read("HQ\nFrankfurt am Main", &plan())).len(), 2);
}

#[test]
fn servers_alone_are_parted_by_what_their_names_begin_with() {
    let list =
        "ber-ex01.contoso.com\nber-ex02.contoso.com\nMUC-EX01.contoso.com\nex7.contoso.com, ex8";
    let expected = ["BER: BER, ?, 2, ?", "MUC: MUC, ?, 1, ?", "S3: , ?, 2, ?"];
    assert_eq!(told(&read(list, &plan())), expected);
    assert_eq!(told(&read(&format!("Server\n{list}").replace(", ", "\n"), &plan())), expected);
}

#[test]
fn a_row_for_each_server_makes_one_site() {
    let text = "\"Site\",\"Fqdn\",\"Internet\"\n\
        \"contoso.com/Configuration/Sites/HQ\",\"ex01.contoso.com\",\"yes\"\n\
        \"contoso.com/Configuration/Sites/BR\",\"ex03.contoso.com\",\"\"\n\
        \"contoso.com/Configuration/Sites/HQ\",\"ex02.contoso.com\",\"no\"";
    let pasted = read(&text.replace("\"Site\"", "\"AD site\""), &plan());
    assert_eq!(told(&pasted), ["HQ: HQ, yes, 2, ?", "BR: BR, ?, 1, ?"]);
    assert_eq!(lines(&pasted), [4]);
}

#[test]
fn what_is_wrong_is_told_by_line_and_the_rest_is_taken() {
    let text = "Site,Id,Internet,Servers,Users,Colour\n\
        A,a b,perhaps,65,many,red\n\
        ,,yes,2,,\n\
        B,x,,,,,more\n\
        C,X,,,,\n\
        D,,,\"ex01";
    let pasted = read(text, &plan());
    assert_eq!(told(&pasted), ["A: A, ?, 0, ?", "x: B, ?, 0, ?", "D: D, ?, 1, ?"]);
    assert_eq!(lines(&pasted), [1, 2, 2, 2, 2, 3, 4, 5, 6]);
}

#[test]
fn what_is_in_the_plan_already_is_not_added_again() {
    let mut plan = plan();
    let text = "Site,Servers\nHQ,2\nBranch,1";
    let first = read(text, &plan);
    plan.add_sites(first.sites);
    let again = read(text, &plan);
    assert_eq!((again.sites.len(), lines(&again)), (0, vec![2, 3]));
}

#[test]
fn a_full_plan_takes_as_many_as_fit() {
    let mut plan = plan();
    for _ in 1..SITES_LIMIT {
        plan.add_site();
    }
    let pasted = read("Site\nLast\nToo many\nStill more", &plan);
    assert_eq!((told(&pasted), lines(&pasted)), (vec!["Last: Last, ?, 0, ?".to_owned()], vec![3]));
}

proptest! {
    #[test]
    fn whatever_is_pasted_the_plan_keeps_its_limits(
        mut plan in arbitrary::plans(),
        rows in proptest::collection::vec(proptest::collection::vec(arbitrary::text(), 0..5), 0..6),
        head in proptest::bool::ANY,
    ) {
        let rows = rows.iter().map(|cells| cells.join(";")).collect::<Vec<_>>().join("\n");
        let text = if head { format!("Site;Id;Internet;Servers;Pair\n{rows}") } else { rows };
        let before = plan.sites.len();
        let pasted = read(&text, &plan);
        let count = pasted.sites.len();
        plan.add_sites(pasted.sites.clone());
        prop_assert_eq!(plan.sites.len(), before + count);
        let expected: Vec<_> = pasted.sites.iter().map(|site| &site.id).collect();
        let ids: Vec<_> = plan.sites.iter().skip(before).map(|site| &site.id).collect();
        prop_assert_eq!(ids, expected);
        let mut all: Vec<_> = plan.sites.iter().map(|site| site.id.to_ascii_lowercase()).collect();
        all.sort();
        all.dedup();
        prop_assert_eq!(all.len(), plan.sites.len());
    }
}

const SERVERS: &str = "Name\tSite\tDomain\tRoles\n\
    EX2016SRV1\tDataCenter1\tcontoso.com\tMailbox\n\
    EX2016SRV2\tDataCenter1\tcontoso.com\tMailbox\n\
    EX2016SRV3\tcontoso.com/Configuration/Sites/DataCenter2\tcontoso.com\tMailbox\n\
    EDGE1\tDMZ\tcontoso.com\tEdge";

#[test]
fn a_table_of_servers_makes_the_sites_that_they_stand_in() {
    let pasted = read(SERVERS, &Plan::default());
    let expected = ["DataCenter1: DataCenter1, ?, 2, ?", "DataCenter2: DataCenter2, ?, 1, ?"];
    assert_eq!(told(&pasted), expected);
    assert_eq!(pasted.sites[0].servers[0], "ex2016srv1.contoso.com");
    assert_eq!(pasted.sites[0].ad_site.as_deref(), Some("DataCenter1"));
    assert_eq!(pasted.problems, [(5, "1 Edge Transport server was left out.".to_owned())]);
}

#[test]
fn what_get_exchangeserver_prints_is_a_table_of_servers() {
    let printed = "[PS] C:\\>Get-ExchangeServer | ft\n\n\
        Name  Site                         ServerRole            AdminDisplayVersion\n\
        ----  ----                         ----------            -------------------\n\
        EX11  contoso.com/x/Sites/DC-North Mailbox               Version 15.1 (Build 2507.6)\n\
        EX12  contoso.com/x/Sites/DC-North Mailbox               Version 15.1 (Build 2507.6)\n\
        EX02  contoso.com/x/Sites/DC-North Mailbox, ClientAccess Version 14.3 (Build 123.4)\n";
    let pasted = read(printed, &plan());
    assert_eq!(told(&pasted), ["DC-North: DC-North, ?, 2, ?"]);
    assert_eq!(pasted.sites[0].servers[0], "ex11.corp.contoso.com");
    assert_eq!(pasted.problems, [(7, "1 server of Exchange 2010 was left out.".to_owned())]);
    let list = "Name : EX11\nSite : HQ\nServerRole : Mailbox\n\nName : EX12\nSite : HQ\n\
        ServerRole : ClientAccess, HubTransport\n";
    let pasted = read(list, &Plan::default());
    assert_eq!(pasted.sites[0].servers, ["ex12"]);
    let why = pasted.problems.iter().map(|(_, why)| why.as_str()).collect::<Vec<_>>();
    assert!(why[0].starts_with("1 server without the Client Access role"), "{why:?}");
    assert!(why[1].starts_with("No domain is told of ex12;"), "{why:?}");
}

#[test]
fn a_name_beside_a_site_is_a_server_only_where_it_looks_like_one() {
    let sites = "Site,Name\nHQ,Headquarters\nBR,Branch office";
    assert_eq!(
        told(&read(sites, &plan())),
        ["HQ: Headquarters, ?, 0, ?", "BR: Branch office, ?, 0, ?"]
    );
    let servers = "Name,Site\nMAIL,HQ\nPOST,HQ";
    assert_eq!(told(&read(servers, &plan())), ["HQ: HQ, ?, 2, ?"]);
}

/// One of each kind of text that lies on the desk of whoever pastes a table.
#[test]
fn a_text_that_is_no_table_makes_no_site_and_says_what_it_looks_like() {
    for (text, seen) in [
        (
            "Thumbprint  Services  Subject\n----------  --------  -------\nABC  IP.WS.  CN=x",
            "Get-ExchangeCertificate",
        ),
        (
            "Services : IIS\nSubject : CN=mail.contoso.com\nThumbprint : ABC",
            "Get-ExchangeCertificate",
        ),
        ("Name : owa (Default Web Site)\nServer : EX1\nOwaVersion : x", "virtual directories"),
        ("Name,Server,Recovery,ReplicationType\nDB1,EX1,False,Remote", "Get-MailboxDatabase"),
        (
            "Name Site Fqdn Members\n---- ---- ---- -------\nA    HQ   a.b  {EX1}",
            "Get-ClientAccessArray",
        ),
        ("<Objs Version=\"1.1.0.1\"></Objs>", "CliXML"),
        ("<html><p>HQ</p></html>", "XML"),
        ("{\"format\": \"cas-plan\"}", "JSON"),
        ("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", "certificate"),
        ("frontend web\n    bind :443\n    default_backend owa\n", "configuration"),
        ("server {\n  listen 443;\n  location / {\n  }\n}", "configuration"),
        ("$ORIGIN contoso.com.\nmail IN A 10.0.0.1", "DNS zone"),
        ("; <<>> DiG 9\n;; ->>HEADER<<- opcode: QUERY", "dig"),
        ("Dear all,\nplease find below what we talked about on Monday.\nBest regards", "a text"),
        ("We have two sites and four servers, all of them in Berlin.", "a text"),
    ] {
        let pasted = read(text, &plan());
        assert_eq!(told(&pasted), Vec::<String>::new(), "{text}");
        assert!(pasted.problems[0].1.contains(seen), "{text}: {:?}", pasted.problems);
        assert_eq!(pasted.problems.len(), 1, "{text}: {:?}", pasted.problems);
    }
}
