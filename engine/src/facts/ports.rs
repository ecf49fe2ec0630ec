//! TCP ports of Exchange.

use crate::terms::{Path, Protocol};

/// RPC endpoint mapper.
pub const RPC_MAPPER: u16 = 135;
/// Proposed static port of the RPC Client Access service: the low end of the recommended range
/// 59531 to 60554 (STATIC, STATIC-GH); a convention, other vendors use others.
pub const RPC_CLIENT_ACCESS: u16 = 59531;
/// Proposed static port of the Address Book service (the same sources).
pub const RPC_ADDRESS_BOOK: u16 = 59532;

/// Ports of a protocol, as a client uses them (tables 3.2 and 3.3 of the catalogue: LBREQ,
/// PORT16).
pub fn of(protocol: Protocol) -> &'static [u16] {
    match protocol {
        Protocol::MapiRpc => &[RPC_MAPPER, RPC_CLIENT_ACCESS, RPC_ADDRESS_BOOK],
        Protocol::Pop => &[110, 995],
        Protocol::Imap => &[143, 993],
        Protocol::Smtp => &[25],
        Protocol::Submission => &[587],
        _ => &[443],
    }
}

/// The same as a firewall table writes them.
pub const fn as_text(protocol: Protocol) -> &'static [&'static str] {
    match protocol {
        Protocol::MapiRpc => &["135", "59531", "59532"],
        Protocol::Pop => &["110", "995"],
        Protocol::Imap => &["143", "993"],
        Protocol::Smtp => &["25"],
        Protocol::Submission => &["587"],
        _ => &["443"],
    }
}

/// The same as they are let in along a path: from the internet POP and IMAP only begin with TLS, since
/// 110 and 143 take a password before it where a client is set up badly.
pub fn along(protocol: Protocol, path: Path) -> &'static [&'static str] {
    match (protocol, path) {
        (Protocol::Pop, Path::External) => &["995"],
        (Protocol::Imap, Path::External) => &["993"],
        _ => as_text(protocol),
    }
}

/// HTTPS, as a firewall table writes it.
pub const WEB: &[&str] = as_text(Protocol::Owa);

/// What a device that opens TLS and does not close it again speaks to the servers.
pub const CLEAR_HTTP: &[&str] = &["80"];

/// Outlook to the Mailbox servers that hold public folders of Exchange 2010 (RCA-TN, BYRON).
pub const PUBLIC_FOLDERS: &[&str] = &["135", "59531"];

/// What an array of Exchange 2010 needs whose servers may have no static ports: the endpoint mapper,
/// and every port that RPC may choose (STATIC).
pub const RPC_ANY: &[&str] = &["135", "6005-65535"];
/// What the machine of the Hybrid Agent asks of Microsoft 365 (HYB-AGENT).
pub const AGENT_OUT: &[&str] = &["443", "80"];
/// What it asks of the servers: the web site and remote management (HYB-AGENT).
pub const AGENT_IN: &[&str] = &["443", "80", "5985", "5986"];

/// What the internet must never reach: RPC, RPC over HTTP end points, static RPC ports, remote
/// management (PORT16, STATIC).
pub const NEVER_FROM_INTERNET: &[&str] = &["135", "593", "6001-6004", "59531-60554", "5985-5986"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Choice;

    #[test]
    fn what_is_let_in_is_some_of_what_a_protocol_has() {
        for protocol in Protocol::ALL {
            let all = as_text(*protocol);
            assert_eq!(along(*protocol, Path::Internal), all);
            assert!(along(*protocol, Path::External).iter().all(|port| all.contains(port)));
        }
    }

    #[test]
    fn both_forms_say_the_same() {
        for protocol in Protocol::ALL {
            let numbers: Vec<_> = of(*protocol).iter().map(ToString::to_string).collect();
            assert_eq!(numbers, as_text(*protocol), "{protocol:?}");
        }
    }
}
