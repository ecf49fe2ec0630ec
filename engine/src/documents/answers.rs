//! Every answer of a plan in words, with what stands in for one that is not known yet.

use super::table::{Column, Table};
use super::words;
use crate::design::Design;
use crate::plan::{Organisation, Plan, Site};
use crate::terms::{Choice, Version};

/// An answer as it is read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// JSON pointer of the answer.
    pub at: String,
    /// What was asked, in a few words.
    pub question: &'static str,
    /// What was answered; `None` where it is not known yet.
    pub answer: Option<String>,
}

impl Answer {
    /// The answer, or what is assumed in its place.
    pub fn text(&self, design: &Design) -> String {
        if let Some(answer) = &self.answer {
            return answer.clone();
        }
        let open = design.open_questions.iter().find(|open| open.at == self.at);
        match open.and_then(|open| open.assumed) {
            Some(assumed) => {
                format!("not known yet, assumed: {}", words::assumed(&self.at, assumed))
            }
            None => "not known yet".to_owned(),
        }
    }
}

/// The answers that hold for the whole organisation.
pub fn organisation(plan: &Plan) -> Vec<Answer> {
    let given: &Organisation = &plan.organisation;
    let mut answers = Answers::below("/organisation");
    answers.text("exchange", "Exchange version", given.exchange.map(version));
    answers.list(
        "legacy",
        "Older versions with mailboxes",
        given.legacy.iter().map(|one| version(*one)),
    );
    answers.choice("oldestOutlook", "Oldest Outlook", given.oldest_outlook);
    let domains = given.mail_domains.join(", ");
    answers.text("mailDomains", "Mail domains", (!domains.is_empty()).then_some(domains));
    answers.text("adDomain", "Active Directory domain", given.ad_domain.clone());
    answers.choice("dns", "DNS inside", given.dns);
    answers.flag("publicCa", "Public CA allowed", given.public_ca);
    answers.flag("internalCa", "Internal PKI that clients trust", given.internal_ca);
    answers.flag("unmanagedClients", "Unmanaged clients outside", given.unmanaged_clients);
    answers.given_flag("unmanagedInside", "Unmanaged clients inside", given.unmanaged_inside);
    answers.flag("hideInternalNames", "Keep internal names private", given.hide_internal_names);
    answers.choice("certificateType", "Names on certificates", given.certificate_type);
    answers.flag(
        "separateMailCertificate",
        "Separate mail certificate",
        given.separate_mail_certificate,
    );
    answers.choice("autodiscover", "Further mail domains by", given.autodiscover);
    if let Some(sites) = &given.autodiscover_sites {
        answers.list("autodiscoverSites", "Autodiscover lands on", sites.iter().cloned());
    }
    answers.choice("namespaceModel", "How sites share names", given.namespace_model);
    answers.flag("extendedProtection", "Extended Protection", given.extended_protection);
    answers.flag("hybrid", "Hybrid with Exchange Online", given.hybrid);
    answers.given("hybridKind", "Exchange Online comes in", given.hybrid_kind);
    answers.given_flag(
        "mailFlowHybrid",
        "Mail to and from Exchange Online",
        given.mail_flow_hybrid,
    );
    answers.given("mx", "Mail from the internet arrives", given.mx);
    let update = given.target_update.map(|update| update.key().to_owned());
    answers.known("targetUpdate", "Cumulative update", update.as_ref());
    answers.given_flag("redirectHttp", "From http to https", given.redirect_http);
    answers.list("publicDns", "Names known on the internet", given.public_dns.iter().cloned());
    answers.list("extraNames", "Names asked for", given.extra_names.iter().cloned());
    answers.all
}

/// The answers about one site; `index` is its place in the plan.
pub fn site(index: usize, site: &Site, version: Version) -> Vec<Answer> {
    let mut answers = Answers::below(&format!("/sites/{index}"));
    answers.text("id", "Identifier", Some(site.id.clone()));
    answers.flag("internetFacing", "Faces the internet", site.internet_facing);
    answers.list("servers", "Servers", site.servers.iter().cloned());
    answers.flag("mailboxes", "Mailbox databases", site.mailboxes);
    answers.flag("multiRole", "Roles share the servers", site.multi_role);
    answers.given_flag("hubTransport", "Servers take mail (Hub Transport)", site.hub_transport);
    answers.flag("dag", "In a DAG", site.dag);
    answers.flag("publicFolders", "Public folder databases", site.public_folders);
    answers.text("users", "Concurrent users", site.users.map(|users| users.to_string()));
    answers.known("adSite", "Site in Active Directory", site.ad_site.as_ref());
    answers.known("pair", "Datacentre pair", site.pair.as_ref());
    answers.choice("balancer/kind", "Balancer", site.balancer.kind);
    answers.choice("balancer/tls", "TLS at the balancer", site.balancer.tls);
    answers.choice("balancer/nat", "Addresses at the balancer", site.balancer.nat);
    answers.flag("balancer/pair", "Redundant balancer", site.balancer.pair);
    answers.choice("edge/kind", "Edge", site.edge.kind);
    answers.choice("edge/tls", "TLS at the edge", site.edge.tls);
    answers.flag("edge/farm", "Edge spreads requests", site.edge.farm);
    answers.given("edge/nat", "Address behind the edge", site.edge.nat);
    for (protocol, exposure) in &site.exposure {
        let at = format!("exposure/{}", protocol.key());
        let question = words::protocol(*protocol, version);
        answers.text(&at, question, Some(words::exposure(*exposure).to_owned()));
    }
    names(site, &mut answers);
    addresses(site, &mut answers);
    answers.all
}

fn names(site: &Site, answers: &mut Answers) {
    let names = &site.names;
    let given = [
        ("array", "Name of the CAS array", &names.array),
        ("internal", "Name inside", &names.internal),
        ("external", "Name outside", &names.external),
        ("failback", "Failback name", &names.failback),
        ("legacy", "Name of the older servers", &names.legacy),
        ("download", "Name for attachments", &names.download),
        ("pop", "POP name", &names.pop),
        ("imap", "IMAP name", &names.imap),
        ("smtp", "SMTP name", &names.smtp),
    ];
    for (key, question, name) in given {
        answers.known(&format!("names/{key}"), question, name.as_ref());
    }
    for (place, one) in names.overrides.iter().enumerate() {
        let path = words::path(one.path);
        let text = format!("{} for {} {path}", one.host, one.protocol.key());
        answers.text(&format!("names/overrides/{place}"), "Name of its own", Some(text));
    }
}

fn addresses(site: &Site, answers: &mut Answers) {
    let given = &site.addresses;
    answers.known("addresses/vip", "Address of the balancer", given.vip.as_ref());
    answers.known("addresses/public", "Address on the internet", given.public.as_ref());
    answers.known("addresses/edge", "Address of the edge inside", given.edge.as_ref());
    if !given.servers.is_empty() {
        let servers = given.servers.iter().map(|(server, address)| format!("{server} {address}"));
        answers.list("addresses/servers", "Addresses of the servers", servers);
    }
    let snat = site.balancer.snat_addresses.map(|count| count.to_string());
    answers.known("balancer/snatAddresses", "Addresses for source translation", snat.as_ref());
}

const COLUMNS: &[Column] = &[Column::words("Question"), Column::words("Answer")];

/// Answers as a table.
pub fn table(caption: String, answers: &[Answer], design: &Design) -> Table {
    let row = |answer: &Answer| vec![answer.question.to_owned(), answer.text(design)];
    Table::new(caption, COLUMNS, answers.iter().map(row))
}

fn version(version: Version) -> String {
    format!("Exchange {}", version.key())
}

struct Answers {
    root: String,
    all: Vec<Answer>,
}

impl Answers {
    fn below(root: &str) -> Self {
        Self { root: root.to_owned(), all: Vec::new() }
    }

    fn text(&mut self, key: &str, question: &'static str, answer: Option<String>) {
        self.all.push(Answer { at: format!("{}/{key}", self.root), question, answer });
    }

    fn flag(&mut self, key: &str, question: &'static str, answer: Option<bool>) {
        self.text(key, question, answer.map(|yes| if yes { "yes" } else { "no" }.to_owned()));
    }

    fn choice<T: Choice>(&mut self, key: &str, question: &'static str, answer: Option<T>) {
        self.text(key, question, answer.map(|one| words::choice(one.key()).to_owned()));
    }

    /// Left out while nobody gave it, as most plans have no use for it.
    fn given<T: Choice>(&mut self, key: &str, question: &'static str, answer: Option<T>) {
        if answer.is_some() {
            self.choice(key, question, answer);
        }
    }

    /// As [`Self::given`], for yes or no.
    fn given_flag(&mut self, key: &str, question: &'static str, answer: Option<bool>) {
        if answer.is_some() {
            self.flag(key, question, answer);
        }
    }

    /// An empty list is an answer: there are none.
    fn list(&mut self, key: &str, question: &'static str, answer: impl Iterator<Item = String>) {
        let all = answer.collect::<Vec<_>>().join(", ");
        self.text(key, question, Some(if all.is_empty() { "none".to_owned() } else { all }));
    }

    /// Left out while nobody gave it: its default is not a question.
    fn known(&mut self, key: &str, question: &'static str, answer: Option<&String>) {
        if let Some(answer) = answer {
            self.text(key, question, Some(answer.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::Assumed;
    use crate::terms::{Dns, Exposure, Protocol};

    fn find<'a>(answers: &'a [Answer], at: &str) -> &'a Answer {
        answers.iter().find(|answer| answer.at == at).expect("the answer is there")
    }

    #[test]
    fn what_is_not_known_says_what_stands_in_for_it() {
        let mut plan = Plan::default();
        plan.organisation.dns = Some(Dns::Split);
        let mut design = crate::design(&plan);
        design.open_questions = vec![crate::design::OpenQuestion {
            at: "/organisation/internalCa".to_owned(),
            question: "",
            assumed: Some(Assumed::Flag(false)),
            changes: Vec::new(),
            alternatives: Vec::new(),
        }];
        let answers = organisation(&plan);
        assert_eq!(find(&answers, "/organisation/dns").text(&design), "split DNS");
        assert_eq!(
            find(&answers, "/organisation/internalCa").text(&design),
            "not known yet, assumed: no"
        );
    }

    #[test]
    fn a_site_reads_its_protocols_and_only_the_names_it_was_given() {
        let mut given = Site { id: "HQ".to_owned(), ..Site::default() };
        given.exposure.insert(Protocol::Owa, Exposure::Both);
        given.names.array = Some("cas.contoso.com".to_owned());
        let answers = site(3, &given, Version::V2010);
        assert_eq!(
            find(&answers, "/sites/3/exposure/owa").answer.as_deref(),
            Some("inside and outside")
        );
        assert!(answers.iter().any(|answer| answer.at == "/sites/3/names/array"));
        assert!(!answers.iter().any(|answer| answer.at == "/sites/3/names/internal"));
    }
}
