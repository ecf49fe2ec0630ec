//! The shape of a design, as it is written to JSON. It is only ever computed, never read.

use crate::terms::{
    Affinity, BalancerKind, Date, EdgeKind, Host, Method, NamespaceModel, Nat, Path, Protocol, Tls,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Identifier of a rule, such as `CAS-10`.
pub type RuleId = &'static str;
/// Identifier of a site as entered, such as `HQ`.
pub type SiteId = Arc<str>;

/// What follows from a plan. The same plan gives the same bytes on every machine.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Design {
    /// Always `cas-design`.
    pub format: &'static str,
    /// Version of this format.
    pub version: u8,
    /// Stamp of the rule set.
    pub rules: &'static str,
    /// By site, public before internal, the mail certificate after the HTTPS one.
    pub certificates: Vec<Certificate>,
    /// Names that somebody might expect on a certificate and that are on none, with the reason.
    pub left_off: Vec<LeftOff>,
    /// One row a site.
    pub arrays: Vec<Array>,
    /// One row a site, protocol and path.
    pub balancing: Vec<Balancing>,
    /// Records, by site, internal before public.
    pub dns: Vec<DnsRecord>,
    /// One row a site and HTTPS protocol.
    pub urls: Vec<Url>,
    /// What domain-joined Outlook finds in Active Directory, one row a site.
    pub service_connection_points: Vec<ServiceConnectionPoint>,
    /// What has to pass and what must not.
    pub firewall: Vec<FirewallRow>,
    /// Errors, warnings, advice; the organisation before sites; then by rule.
    pub findings: Vec<Finding>,
    /// Answers that are not known yet and change something.
    pub open_questions: Vec<OpenQuestion>,
    /// What documents and the picture show of each site as it is settled.
    #[serde(skip)]
    pub shown: Vec<Shown>,
}

/// What documents show of a site beside what follows from it: as long as it is not known it is an
/// open question, although nothing else hangs on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Whether it faces the internet.
    pub facing: bool,
    /// Whether mailboxes are there, whether the roles share the servers, whether these take mail.
    pub roles: [bool; 3],
    /// Whether its servers are in a DAG.
    pub dag: bool,
    /// What spreads the clients, and what stands towards the internet.
    pub devices: Option<(BalancerKind, EdgeKind)>,
    /// What the balancer and the edge do with TLS.
    pub tls: Option<(Tls, Tls)>,
    /// What the balancer does with addresses.
    pub nat: Option<Nat>,
    /// Whether the balancer is redundant.
    pub pair: bool,
    /// Whether the edge spreads requests.
    pub farm: bool,
    /// How the sites of its pair share names.
    pub model: Option<NamespaceModel>,
}

/// A certificate: which names, who issues it, where it is installed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Certificate {
    /// Unique in the design: `HQ-public`.
    pub id: String,
    /// Who signs it.
    pub issuer: Issuer,
    /// The sites that share it.
    pub sites: Vec<SiteId>,
    /// Where it is installed: `HQ/edge`, `HQ/balancer`, `HQ/servers`, `HQ/legacy`.
    pub places: Vec<String>,
    /// The Exchange services it is enabled for.
    pub services: Vec<Service>,
    /// The subject's common name; `None` where no name fits into 64 characters.
    pub common_name: Option<Host>,
    /// The names in the order in which they stand on it.
    pub names: Vec<CertificateName>,
    /// The last day on which a public certificate issued on the plan's date may expire.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub last_expiry: Option<Date>,
    /// How often a year it has to be renewed.
    pub renewals_per_year: Option<u32>,
    /// Why it is one certificate, in these places, from this issuer.
    pub because: Vec<RuleId>,
}

impl Certificate {
    /// Whether a device in front and the servers are compared by Extended Protection, so that all places
    /// change in one window (CRT-71): that is a reason of each name then.
    pub fn changes_at_once(&self) -> bool {
        let mut reasons = self.names.iter().flat_map(|name| &name.because);
        reasons.any(|one| one.rule == "LB-31")
    }
}

/// Who signs a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Issuer {
    /// A public certificate authority.
    Public,
    /// The organisation's own PKI.
    Internal,
}

/// A service that Enable-ExchangeCertificate knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum Service {
    /// The web site.
    Iis,
    /// POP.
    Pop,
    /// IMAP.
    Imap,
    /// SMTP.
    Smtp,
}

/// A name on a certificate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CertificateName {
    /// The name.
    pub host: Host,
    /// Every use that puts it there.
    pub because: Vec<Use>,
}

/// A use of a name: which rule asks for it, at which site, by which protocol, on which path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Use {
    /// The rule.
    pub rule: RuleId,
    /// The site; `None` for a name that no site uses.
    pub site: Option<SiteId>,
    /// The protocol; `None` for an extra name.
    pub protocol: Option<Protocol>,
    /// The path.
    pub path: Option<Path>,
}

/// A name that is on no certificate, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct LeftOff {
    /// The name.
    pub host: Host,
    /// The first rule that keeps it off.
    pub rule: RuleId,
    /// The reason in words.
    pub why: String,
}

/// The CAS array of a site.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Array {
    /// The site.
    pub site: SiteId,
    /// Whether one is needed.
    pub verdict: Verdict,
    /// Its name; `None` where there is none or what it is built from is not known.
    pub host: Option<Host>,
    /// The name it should have, where the one in force cannot stay.
    pub proposal: Option<Host>,
    /// Whether its name belongs on a certificate.
    pub on_certificate: OnCertificate,
    /// JSON pointers of the answers that decide, where it depends.
    pub decided_by: Vec<&'static str>,
    /// Why.
    pub because: Vec<RuleId>,
}

/// Whether a site needs a CAS array, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// Several servers and Outlook.
    Required,
    /// One server and Outlook.
    Recommended,
    /// No servers or no protocol of Outlook yet: nothing to judge.
    NotYet,
    /// No Outlook or no mailboxes.
    NotNeeded,
    /// Exchange 2013 and later have no CAS array.
    NotApplicable,
}

/// Whether the name of a CAS array belongs on a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum OnCertificate {
    /// No: only MAPI over RPC uses it.
    No,
    /// On the internal PKI's certificate, because inside HTTPS uses it too.
    InternalOnly,
    /// On the public certificate, because inside HTTPS uses it too.
    YesPublic,
    /// The name cannot stay.
    Conflict,
    /// The deciding answers are not known yet.
    Depends,
}

/// What has to spread one protocol at one site on one path.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Balancing {
    /// The site.
    pub site: SiteId,
    /// The protocol.
    pub protocol: Protocol,
    /// The path.
    pub path: Path,
    /// Whether something has to spread it.
    pub need: Need,
    /// What is planned and does it.
    pub satisfied_by: Option<SatisfiedBy>,
    /// The layer at which it is balanced: `4` or `7`.
    pub layer: &'static str,
    /// Whether a client has to stay on its server.
    pub affinity: Affinity,
    /// Ways of keeping a client on its server that work, best first.
    pub methods: Vec<Method>,
    /// TCP ports.
    pub ports: &'static [u16],
    /// Services of one group share their affinity.
    pub group: Option<&'static str>,
    /// How long a client must stay on its server, in seconds.
    pub affinity_seconds: Option<u32>,
    /// How long a quiet connection must be kept, in seconds.
    pub idle_seconds: Option<u32>,
    /// How to see that the service lives.
    pub probe: Option<&'static str>,
    /// Why.
    pub because: Vec<RuleId>,
}

impl Balancing {
    /// Something has to spread it, and nothing that is planned does.
    pub fn is_missing(&self) -> bool {
        self.need == Need::Required && self.satisfied_by.is_none()
    }
}

/// Whether balancing is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Need {
    /// Two servers or more.
    Required,
    /// One server.
    None,
}

/// What satisfies a need for balancing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SatisfiedBy {
    /// The balancer of the site.
    Balancer,
    /// The edge, which spreads requests itself.
    Edge,
}

/// A DNS record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DnsRecord {
    /// The owner name.
    pub host: Host,
    /// Inside or on the internet.
    pub zone: Zone,
    /// The type.
    #[serde(rename = "type")]
    pub kind: RecordType,
    /// `vip:HQ`, `server:ex01…`, `edge:HQ`, `legacy:HQ`, `transportServers:HQ`, or a host.
    pub target: String,
    /// Time to live, in seconds.
    pub ttl: u32,
    /// The same name leads somewhere else for another reason: neither record is to be written.
    #[serde(skip_serializing_if = "is_false")]
    #[cfg_attr(test, schemars(default))]
    pub conflict: bool,
    /// Why.
    pub because: Vec<RuleId>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// Which DNS answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Zone {
    /// DNS inside.
    Internal,
    /// DNS on the internet.
    Public,
}

/// The type of a DNS record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "UPPERCASE")]
pub enum RecordType {
    /// An address.
    A,
    /// An alias.
    Cname,
    /// A service.
    Srv,
}

/// The URLs of one protocol at one site.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Url {
    /// The site.
    pub site: SiteId,
    /// The protocol.
    pub protocol: Protocol,
    /// From inside.
    pub internal: Option<String>,
    /// From the internet.
    pub external: Option<String>,
    /// Why.
    pub because: Vec<RuleId>,
}

/// What the servers of a site publish in Active Directory for Autodiscover.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ServiceConnectionPoint {
    /// The site.
    pub site: SiteId,
    /// The URL.
    pub uri: String,
    /// The sites whose clients it is for.
    pub site_scope: Vec<SiteId>,
    /// Why.
    pub because: Vec<RuleId>,
}

/// A row of the firewall table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FirewallRow {
    /// `internet`, `clients`, `edge:HQ`, `vip:HQ`, `snat:HQ`, `servers:HQ`, `mailboxServers:HQ`,
    /// `transportServers:HQ`, `legacy:HQ`, `redirect`, `exchangeOnline`, `microsoft365`,
    /// `mailService` or `agent`.
    pub from: String,
    /// The same words.
    pub to: String,
    /// TCP ports or ranges.
    pub ports: Vec<&'static str>,
    /// Let through or not.
    pub action: Action,
    /// Only one of these rows will be needed: how the balancer hands addresses on is not known.
    #[serde(skip_serializing_if = "is_false")]
    #[cfg_attr(test, schemars(default))]
    pub whichever: bool,
    /// In which zone the far end is reached: the same word has another address on each side.
    #[serde(skip)]
    pub reached: Zone,
    /// Why.
    pub because: Vec<RuleId>,
}

/// What a firewall does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Let through.
    Allow,
    /// Never let through.
    Block,
}

/// Something to say about the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The rule that says it.
    pub rule: RuleId,
    /// How bad it is.
    pub severity: Severity,
    /// JSON pointer into the plan: the answer to go back to.
    pub at: String,
    /// The site; `None` for the organisation.
    pub site: Option<SiteId>,
    /// What is the matter.
    pub message: String,
    /// What to do.
    pub fix: String,
    /// JSON pointers of unanswered questions: with another answer than the assumed one to any of
    /// them it goes. Then it is an error if the assumption is right, and a warning until then.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rests_on: Vec<String>,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Breaks clients, cannot be issued, or is unsupported.
    Error,
    /// Works at a known cost.
    Warning,
    /// Better practice.
    Advice,
}

/// An answer that is not known yet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct OpenQuestion {
    /// JSON pointer of the answer.
    pub at: String,
    /// The question in words.
    pub question: &'static str,
    /// What the design takes it to be; `None` where that differs by site or there is no default.
    pub assumed: Option<Assumed>,
    /// What another answer would change: `certificates`, `arrays/HQ/onCertificate`.
    pub changes: Vec<String>,
    /// Each other answer that changes something.
    pub alternatives: Vec<Alternative>,
}

/// Another answer to an open question, and what hangs on it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Alternative {
    /// The answer.
    pub answer: Assumed,
    /// What would follow from it, in words.
    pub consequence: String,
}

/// An assumed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Assumed {
    /// Yes or no.
    Flag(bool),
    /// A word of the file format.
    Word(&'static str),
    /// A number.
    Number(u32),
}
