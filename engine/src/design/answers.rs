//! Answers with a named default in place of what is not known yet.

use super::entered::entered;
use crate::plan::Organisation;
use crate::terms::{
    AutodiscoverMode, CertificateType, Date, Dns, Host, HybridKind, Mx, NamespaceModel, Outlook,
    Update, Version,
};

/// The organisation's answers, settled for one design.
///
/// One default differs by site and is settled there: the namespace model.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The version that is planned.
    pub version: Version,
    /// The update of it that is installed, where that is answered.
    pub target_update: Option<Update>,
    /// How Exchange Online reaches the servers here; `None`: no hybrid connection, or not known yet.
    pub hybrid_kind: Option<HybridKind>,
    /// Older versions that still hold mailboxes.
    pub legacy: Vec<Version>,
    /// The oldest Outlook in use.
    pub oldest_outlook: Outlook,
    /// Mail domains in the order entered; blank ones and those that are no names left out.
    pub domains: Vec<Host>,
    /// The first of them; nothing where what stands first is no name.
    primary: Option<Host>,
    /// The DNS suffix of Active Directory.
    pub ad_domain: Option<Host>,
    /// How names are resolved inside.
    pub dns: Dns,
    /// Whether a public certificate authority may be used.
    pub public_ca: bool,
    /// Whether there is an internal PKI that the clients trust.
    pub internal_ca: bool,
    /// Whether unmanaged clients connect wherever anything is used from outside.
    pub unmanaged_clients: bool,
    /// Whether they connect from inside as well, and so everywhere.
    pub unmanaged_inside: bool,
    /// Whether internal names must stay off public certificates.
    pub hide_internal_names: bool,
    /// Every name by itself, or a wildcard.
    pub certificate_type: CertificateType,
    /// Whether POP, IMAP and SMTP have a certificate of their own.
    pub separate_mail_certificate: bool,
    /// How further mail domains are found.
    pub autodiscover: AutodiscoverMode,
    /// How sites share names; `None`: by what the sites are.
    pub namespace_model: Option<NamespaceModel>,
    /// Whether Extended Protection is on; never in Exchange 2010.
    pub extended_protection: bool,
    /// Whether there is a hybrid connection.
    pub hybrid: bool,
    /// Whether Exchange Online comes in from outside; the agent fetches it from inside instead.
    pub classic_hybrid: bool,
    /// Whether mail flows straight between here and Exchange Online.
    pub mail_flow_hybrid: bool,
    /// Where mail from the internet arrives; `None`: not known, and two ways are possible.
    pub mx: Option<Mx>,
    /// Whether `http://` leads to `https://`.
    pub redirect_http: bool,
    /// The day on which certificates are issued.
    pub date: Option<Date>,
    /// Hosts that resolve on the internet.
    pub public_dns: Vec<Host>,
    /// Names that somebody insists on, with their place in the plan.
    pub extra_names: Vec<(usize, Host)>,
}

impl Answers {
    /// Settles what was answered; `date` as typed.
    pub fn of(given: &Organisation, date: Option<&str>) -> Self {
        let version = given.version();
        let hybrid = given.hybrid.unwrap_or(false);
        let unmanaged_clients = given.unmanaged_clients.unwrap_or(true);
        Self {
            version,
            target_update: given.target_update.filter(|update| update.is_of(version)),
            hybrid_kind: given.hybrid_kind.filter(|_| hybrid),
            legacy: given.legacy.clone(),
            oldest_outlook: given.oldest_outlook.unwrap_or(default_outlook(version)),
            domains: hosts(&given.mail_domains),
            primary: primary(&given.mail_domains),
            ad_domain: entered(given.ad_domain.as_deref()),
            dns: given.dns.unwrap_or(Dns::Split),
            public_ca: given.public_ca.unwrap_or(true),
            internal_ca: given.internal_ca.unwrap_or(false),
            unmanaged_clients,
            unmanaged_inside: unmanaged_clients && given.unmanaged_inside.unwrap_or(false),
            hide_internal_names: given.hide_internal_names.unwrap_or(false),
            certificate_type: given.certificate_type.unwrap_or(CertificateType::San),
            separate_mail_certificate: given.separate_mail_certificate.unwrap_or(false),
            autodiscover: given.autodiscover.unwrap_or(AutodiscoverMode::San),
            namespace_model: given.namespace_model,
            extended_protection: extended_protection(given, version),
            hybrid,
            classic_hybrid: hybrid && given.hybrid_kind != Some(HybridKind::Agent),
            mail_flow_hybrid: hybrid && given.mail_flow_hybrid.unwrap_or(true),
            mx: given.mx.or((!hybrid).then_some(Mx::Here)),
            redirect_http: given.redirect_http.unwrap_or(false),
            date: date.and_then(Date::parse),
            public_dns: hosts(&given.public_dns),
            extra_names: extra_names(given),
        }
    }

    /// The primary mail domain.
    pub fn primary(&self) -> Option<&Host> {
        self.primary.as_ref()
    }

    /// Exchange 2010, the version with CAS arrays.
    pub fn is_2010(&self) -> bool {
        self.version == Version::V2010
    }

    /// Whether an older version still holds mailboxes.
    pub fn has_legacy(&self, version: Version) -> bool {
        self.legacy.contains(&version)
    }

    /// Whether the servers may show another certificate than the edge before them: Extended
    /// Protection compares the two, and Exchange Online wants the public one on the servers.
    pub fn servers_may_differ(&self) -> bool {
        !self.extended_protection && !self.hybrid
    }

    /// Whether a certificate of the internal PKI on the servers is possible behind a public one.
    pub fn two_possible(&self) -> bool {
        self.internal_ca && self.servers_may_differ()
    }

    /// Whether the old servers need a name of their own (CRT-12).
    pub fn needs_legacy_host(&self) -> bool {
        match self.version {
            Version::V2010 => self.has_legacy(Version::V2003) || self.has_legacy(Version::V2007),
            Version::V2013 => self.has_legacy(Version::V2007),
            _ => false,
        }
    }

    /// `label.` and the primary mail domain.
    pub fn below_primary(&self, label: &str) -> Option<Host> {
        self.primary().map(|domain| Host::below(label, domain))
    }

    /// `label.` and the suffix of Active Directory.
    pub fn below_ad(&self, label: &str) -> Option<Host> {
        self.ad_domain.as_ref().map(|domain| Host::below(label, domain))
    }
}

/// Exchange 2019 and later never met Outlook 2010 and older.
pub fn default_outlook(version: Version) -> Outlook {
    if version >= Version::V2019 { Outlook::Newer } else { Outlook::V2010 }
}

/// Exchange 2010 has no Extended Protection.
pub fn has_extended_protection(version: Version) -> bool {
    version > Version::V2010
}

/// It is on by default from Exchange 2019.
pub fn default_extended_protection(version: Version) -> bool {
    version >= Version::V2019
}

fn extended_protection(given: &Organisation, version: Version) -> bool {
    let on = given.extended_protection.unwrap_or(default_extended_protection(version));
    on && has_extended_protection(version)
}

fn hosts(texts: &[String]) -> Vec<Host> {
    texts.iter().filter_map(|text| entered(Some(text))).collect()
}

fn primary(texts: &[String]) -> Option<Host> {
    let first = texts.iter().find_map(|text| Host::parse(text));
    first.filter(|host| !host.is_unreadable())
}

fn extra_names(given: &Organisation) -> Vec<(usize, Host)> {
    let places = given.extra_names.iter().enumerate();
    places.filter_map(|(place, text)| Some((place, Host::parse(text)?))).collect()
}
