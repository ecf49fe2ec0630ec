//! Answers about one Active Directory site.

#[cfg(test)]
use super::limits::{ID_LIMIT, LINE_LIMIT, OVERRIDES_LIMIT, SERVERS_LIMIT};
use super::nulls;
use crate::terms::{BalancerKind, EdgeKind, EdgeNat, Exposure, Nat, Path, Protocol, Tls};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a site is called within one open plan, whatever happens to its identifier or its place.
/// It is never written to a file.
pub type SiteKey = u32;

/// An Active Directory site with its Client Access servers (2016 and later: Exchange servers).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Site {
    /// See [`SiteKey`].
    #[serde(skip)]
    pub key: SiteKey,
    /// Identifier: letters, digits and hyphens, used in default names. Identifiers and pair
    /// labels are unique together, ignoring case.
    #[cfg_attr(test, schemars(length(min = 1, max = ID_LIMIT)))]
    #[cfg_attr(test, schemars(regex(pattern = r"^[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$")))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub id: String,
    /// What people call it.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub name: String,
    /// The site's own name in Active Directory, for scripts.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub ad_site: Option<String>,
    /// Whether clients on the internet are sent here.
    pub internet_facing: Option<bool>,
    /// Full names of the servers.
    #[cfg_attr(test, schemars(length(max = SERVERS_LIMIT), inner(length(max = LINE_LIMIT))))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub servers: Vec<String>,
    /// Whether mailbox databases are here.
    pub mailboxes: Option<bool>,
    /// Whether the Client Access and Mailbox roles share the servers.
    pub multi_role: Option<bool>,
    /// Whether those servers hold the Hub Transport role of Exchange 2010, which takes mail.
    pub hub_transport: Option<bool>,
    /// Whether those servers are in a database availability group.
    pub dag: Option<bool>,
    /// Whether public folder databases of Exchange 2010 are here.
    pub public_folders: Option<bool>,
    /// Concurrent users.
    pub users: Option<u32>,
    /// Sites with the same label are one datacentre pair.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub pair: Option<String>,
    /// Addresses, for the documents that need them.
    #[serde(deserialize_with = "nulls::or_default")]
    pub addresses: Addresses,
    /// What spreads clients over the servers.
    #[serde(deserialize_with = "nulls::or_default")]
    pub balancer: Balancer,
    /// What stands towards the internet.
    #[serde(deserialize_with = "nulls::or_default")]
    pub edge: Edge,
    /// From where each protocol is used; an absent protocol is not used.
    #[cfg_attr(test, schemars(schema_with = "crate::schemas::by_protocol::<Exposure>"))]
    #[serde(deserialize_with = "nulls::left_out")]
    pub exposure: BTreeMap<Protocol, Exposure>,
    /// Names that differ from the default ones.
    #[serde(deserialize_with = "nulls::or_default")]
    pub names: Names,
}

/// IPv4 or IPv6 addresses of a site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Addresses {
    /// The balancer inside.
    #[cfg_attr(test, schemars(extend("format" = "ip")))]
    pub vip: Option<String>,
    /// What the internet reaches.
    #[cfg_attr(test, schemars(extend("format" = "ip")))]
    pub public: Option<String>,
    /// The edge, inside.
    #[cfg_attr(test, schemars(extend("format" = "ip")))]
    pub edge: Option<String>,
    /// Each server, by its name.
    #[cfg_attr(test, schemars(extend("additionalProperties" = {"type": "string", "format": "ip"})))]
    #[serde(deserialize_with = "nulls::left_out")]
    pub servers: BTreeMap<String, String>,
}

/// What spreads clients over the servers of a site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Balancer {
    /// Its kind.
    pub kind: Option<BalancerKind>,
    /// What it does with TLS.
    pub tls: Option<Tls>,
    /// What it does with addresses.
    pub nat: Option<Nat>,
    /// Whether it is redundant.
    pub pair: Option<bool>,
    /// How many addresses source translation uses.
    pub snat_addresses: Option<u32>,
}

/// What stands between the internet and a site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Edge {
    /// Its kind.
    pub kind: Option<EdgeKind>,
    /// What it does with TLS.
    pub tls: Option<Tls>,
    /// Whether it spreads requests over the servers.
    pub farm: Option<bool>,
    /// Whose address the next hop sees.
    pub nat: Option<EdgeNat>,
}

/// Names of a site; `None` takes the default name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Names {
    /// The CAS array; beside Exchange 2010 as an older version, the array of 2010.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub array: Option<String>,
    /// HTTPS from inside.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub internal: Option<String>,
    /// HTTPS from the internet.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub external: Option<String>,
    /// Outlook Web App after a failback.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub failback: Option<String>,
    /// Exchange 2003 or 2007 during coexistence.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub legacy: Option<String>,
    /// Attachments of Outlook on the web.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub download: Option<String>,
    /// POP.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub pop: Option<String>,
    /// IMAP.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub imap: Option<String>,
    /// SMTP, both ports.
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    pub smtp: Option<String>,
    /// Single protocols with a name of their own.
    #[cfg_attr(test, schemars(length(max = OVERRIDES_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub overrides: Vec<Override>,
}

/// A name of its own for one HTTPS protocol on one path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Override {
    /// The protocol.
    pub protocol: Protocol,
    /// The path.
    pub path: Path,
    /// The name.
    #[serde(default)]
    #[cfg_attr(test, schemars(length(max = LINE_LIMIT)))]
    #[serde(deserialize_with = "nulls::or_default")]
    pub host: String,
}

impl Site {
    /// From where a protocol is used, as answered.
    pub fn exposure(&self, protocol: Protocol) -> Exposure {
        self.exposure.get(&protocol).copied().unwrap_or(Exposure::None)
    }
}
