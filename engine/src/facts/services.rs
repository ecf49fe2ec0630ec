//! What each protocol asks of a load balancer, by version.
//!
//! Sources: Exchange 2010 LBREQ, LB13, LB10; Exchange 2013 and later LB16, PORT16,
//! PA19. Probes of 2010 are suggestions (general knowledge); 401 is what Windows or Basic
//! authentication answers.

use crate::terms::{Affinity, Method, Protocol, Version};

/// What a protocol asks of a balancer.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// Whether a client has to stay on its server.
    pub affinity: Affinity,
    /// Ways of keeping it there that work, best first.
    pub methods: &'static [Method],
    /// How long it must stay, in seconds, where that is known.
    pub affinity_seconds: Option<u32>,
    /// How long a quiet connection must be kept, in seconds.
    pub idle_seconds: Option<u32>,
    /// How to see that the service lives.
    pub probe: Option<&'static str>,
}

/// Outlook Anywhere sends keep-alives every 12 and 15 minutes (HC-RPC).
const OUTLOOK_ANYWHERE_IDLE: u32 = 900;
/// Direct push wants 15 minutes at least, better 30 (KB905013, cc182257).
const ACTIVE_SYNC_IDLE: u32 = 1800;
/// EWS subscriptions of Exchange 2010 live for 45 minutes (LBREQ).
const EWS_AFFINITY: u32 = 2700;

impl Service {
    /// What `protocol` asks for in `version`.
    pub fn of(version: Version, protocol: Protocol) -> Self {
        if version == Version::V2010 { exchange_2010(protocol) } else { exchange_2013(protocol) }
    }
}

fn exchange_2010(protocol: Protocol) -> Service {
    use Affinity::{None as Free, Recommended, Required};
    use Method::{Any, AuthorizationHeader, Cookie, OutlookSession, SourceIp};
    let (affinity, methods, probe): (Affinity, &'static [Method], Option<&'static str>) =
        match protocol {
            Protocol::MapiRpc => (Required, &[SourceIp], Some("TCP 135,59531,59532")),
            Protocol::Owa => (Required, &[Cookie, SourceIp], Some("GET /owa/ 200,302,401")),
            Protocol::Ecp => (Required, &[Cookie, SourceIp], Some("GET /ecp/ 200,302,401")),
            Protocol::Ews => (Required, &[Cookie, SourceIp], Some("GET /EWS/Exchange.asmx 401")),
            Protocol::Oab => (Free, &[Any], Some("GET /OAB/ 401")),
            Protocol::Autodiscover => {
                (Free, &[Any], Some("GET /Autodiscover/Autodiscover.xml 401"))
            }
            Protocol::OutlookAnywhere => (
                Recommended,
                &[SourceIp, OutlookSession, AuthorizationHeader],
                Some("GET /rpc/rpcproxy.dll 401"),
            ),
            Protocol::ActiveSync => (
                Recommended,
                &[AuthorizationHeader, SourceIp],
                Some("OPTIONS /Microsoft-Server-ActiveSync 401"),
            ),
            Protocol::PowerShell => (Recommended, &[SourceIp, Cookie], None),
            Protocol::MapiHttp => (Free, &[Any], None),
            mail => (Free, &[Any], mail_probe(mail)),
        };
    let affinity_seconds = (protocol == Protocol::Ews).then_some(EWS_AFFINITY);
    Service { affinity, methods, affinity_seconds, idle_seconds: idle(protocol), probe }
}

fn exchange_2013(protocol: Protocol) -> Service {
    let probe = match protocol {
        Protocol::Owa => Some("GET /owa/healthcheck.htm 200"),
        Protocol::Ecp => Some("GET /ecp/healthcheck.htm 200"),
        Protocol::Ews => Some("GET /ews/healthcheck.htm 200"),
        Protocol::Oab => Some("GET /oab/healthcheck.htm 200"),
        Protocol::Autodiscover => Some("GET /autodiscover/healthcheck.htm 200"),
        Protocol::OutlookAnywhere => Some("GET /rpc/healthcheck.htm 200"),
        Protocol::ActiveSync => Some("GET /Microsoft-Server-ActiveSync/healthcheck.htm 200"),
        Protocol::MapiHttp => Some("GET /mapi/healthcheck.htm 200"),
        Protocol::MapiRpc | Protocol::PowerShell => None,
        mail => mail_probe(mail),
    };
    Service {
        affinity: Affinity::None,
        methods: &[Method::Any],
        affinity_seconds: None,
        idle_seconds: idle(protocol),
        probe,
    }
}

fn idle(protocol: Protocol) -> Option<u32> {
    match protocol {
        Protocol::OutlookAnywhere => Some(OUTLOOK_ANYWHERE_IDLE),
        Protocol::ActiveSync => Some(ACTIVE_SYNC_IDLE),
        _ => None,
    }
}

fn mail_probe(protocol: Protocol) -> Option<&'static str> {
    match protocol {
        Protocol::Pop => Some("TCP 110,995"),
        Protocol::Imap => Some("TCP 143,993"),
        Protocol::Smtp => Some("TCP 25"),
        Protocol::Submission => Some("TCP 587"),
        _ => None,
    }
}
