//! Answers that hold for the whole organisation.

#[cfg(test)]
use super::limits::{DOMAINS_LIMIT, EXTRA_NAMES_LIMIT, LINE_LIMIT, PUBLIC_DNS_LIMIT, SITES_LIMIT};
use super::nulls;
use crate::terms::{
    AutodiscoverMode, CertificateType, Dns, HybridKind, Mx, NamespaceModel, Outlook, Update,
    Version,
};
use serde::{Deserialize, Serialize};

/// Answers that hold for the whole organisation. The defaults that stand in for a missing answer
/// are in `design::answers`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Organisation {
    /// The version that is planned.
    #[cfg_attr(test, schemars(extend("enum" = ["2010", "2013", "2016", "2019", "SE", null])))]
    pub exchange: Option<Version>,
    /// Older versions that still hold mailboxes.
    #[cfg_attr(test, schemars(extend("items" = {"type": "string", "enum": ["2003", "2007", "2010", "2013", "2016", "2019"]})))]
    #[cfg_attr(test, schemars(length(max = 6)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub legacy: Vec<Version>,
    /// The oldest Outlook in use.
    pub oldest_outlook: Option<Outlook>,
    /// Mail domains; the first is the primary one.
    #[cfg_attr(test, schemars(length(max = DOMAINS_LIMIT), inner(length(max = LINE_LIMIT))))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub mail_domains: Vec<String>,
    /// The DNS suffix of Active Directory.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub ad_domain: Option<String>,
    /// How names are resolved inside.
    pub dns: Option<Dns>,
    /// Whether a public certificate authority may be used.
    pub public_ca: Option<bool>,
    /// Whether there is an internal PKI that the clients trust.
    pub internal_ca: Option<bool>,
    /// Whether phones, kiosks or private PCs connect from outside.
    pub unmanaged_clients: Option<bool>,
    /// Whether such clients connect from inside as well.
    pub unmanaged_inside: Option<bool>,
    /// Whether internal names must not appear on public certificates.
    pub hide_internal_names: Option<bool>,
    /// Every name by itself, or a wildcard.
    pub certificate_type: Option<CertificateType>,
    /// Whether POP, IMAP and SMTP have a certificate of their own.
    pub separate_mail_certificate: Option<bool>,
    /// How further mail domains are found.
    pub autodiscover: Option<AutodiscoverMode>,
    /// Identifiers of the sites on which Autodiscover may land; `None`: all that face the internet.
    #[cfg_attr(test, schemars(length(max = SITES_LIMIT), inner(length(max = LINE_LIMIT))))]
    pub autodiscover_sites: Option<Vec<String>>,
    /// How sites share names.
    pub namespace_model: Option<NamespaceModel>,
    /// Whether Windows Extended Protection is on.
    pub extended_protection: Option<bool>,
    /// Whether there is a hybrid connection with Exchange Online.
    pub hybrid: Option<bool>,
    /// How Exchange Online reaches the servers here.
    pub hybrid_kind: Option<HybridKind>,
    /// Whether mail flows straight between here and Exchange Online.
    pub mail_flow_hybrid: Option<bool>,
    /// Where mail from the internet arrives.
    pub mx: Option<Mx>,
    /// The cumulative update of Exchange 2019 or SE that is installed.
    pub target_update: Option<Update>,
    /// Whether `http://` leads to `https://` at the edge or the balancer.
    pub redirect_http: Option<bool>,
    /// Hosts that are known to resolve on the internet; `*.contoso.com` is allowed.
    #[cfg_attr(test, schemars(length(max = PUBLIC_DNS_LIMIT), inner(length(max = LINE_LIMIT))))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub public_dns: Vec<String>,
    /// Names that somebody insists on having on a certificate.
    #[cfg_attr(test, schemars(length(max = EXTRA_NAMES_LIMIT), inner(length(max = LINE_LIMIT))))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub extra_names: Vec<String>,
}

impl Organisation {
    /// An update belongs to the version that it was answered for.
    pub(super) fn forget_update_of_another_version(&mut self) {
        let version = self.version();
        self.target_update = self.target_update.filter(|update| update.is_of(version));
    }

    /// The version that is planned: while nobody knows it, the one with CAS arrays, which ask for
    /// the most.
    pub fn version(&self) -> Version {
        self.exchange.unwrap_or(Version::V2010)
    }
}
