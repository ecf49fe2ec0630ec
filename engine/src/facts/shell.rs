//! What the Exchange Management Shell calls things, by version, and where Exchange keeps what has
//! no cmdlet.
//!
//! Sources, where a line names no other: Microsoft, Exchange PowerShell reference
//! (github.com/MicrosoftDocs/office-docs-powershell) for cmdlets; CFG16, CAS13CFG and VDIR16 for
//! the names of virtual directories.

use crate::terms::{Protocol, Version};

/// How a server of a version shows its build in `AdminDisplayVersion`, as a PowerShell pattern
/// (general knowledge).
pub fn display_version(version: Version) -> &'static str {
    match version {
        Version::V2003 => "Version 6.*",
        Version::V2007 => "Version 8.*",
        Version::V2010 => "Version 14.*",
        Version::V2013 => "Version 15.0 *",
        Version::V2016 => "Version 15.1 *",
        Version::V2019 | Version::Se => "Version 15.2 *",
    }
}

/// The noun of the cmdlets of a protocol's virtual directory; `None` where it has none.
pub fn directory_noun(protocol: Protocol) -> Option<&'static str> {
    Some(match protocol {
        Protocol::Owa => "OwaVirtualDirectory",
        Protocol::Ecp => "EcpVirtualDirectory",
        Protocol::Ews => "WebServicesVirtualDirectory",
        Protocol::Oab => "OabVirtualDirectory",
        Protocol::ActiveSync => "ActiveSyncVirtualDirectory",
        Protocol::MapiHttp => "MapiVirtualDirectory",
        Protocol::PowerShell => "PowerShellVirtualDirectory",
        Protocol::OutlookAnywhere => "OutlookAnywhere",
        _ => return None,
    })
}

/// What IIS calls the virtual directory of a protocol; empty where it has none.
pub fn directory(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Owa => "owa (Default Web Site)",
        Protocol::Ecp => "ecp (Default Web Site)",
        Protocol::Ews => "EWS (Default Web Site)",
        Protocol::Oab => "OAB (Default Web Site)",
        Protocol::ActiveSync => "Microsoft-Server-ActiveSync (Default Web Site)",
        Protocol::MapiHttp => "mapi (Default Web Site)",
        Protocol::PowerShell => "PowerShell (Default Web Site)",
        Protocol::OutlookAnywhere => "Rpc (Default Web Site)",
        _ => "",
    }
}

/// The noun of the cmdlets that read and set the service connection point. The reference's text
/// names the later one for 2013 as well, its list of versions does not.
pub fn client_access_noun(version: Version) -> &'static str {
    if version >= Version::V2016 { "ClientAccessService" } else { "ClientAccessServer" }
}

/// How clients are told apart that open TLS with `SSL` or later with `TLS` (POP16).
pub fn mail_connections(protocol: Protocol) -> &'static [(u16, &'static str)] {
    match protocol {
        Protocol::Pop => &[(995, "SSL"), (110, "TLS")],
        Protocol::Imap => &[(993, "SSL"), (143, "TLS")],
        _ => &[],
    }
}

/// The Windows services of POP and IMAP, which are installed and do not start (POP16; 2010 from
/// general knowledge).
pub fn mail_services(protocol: Protocol, version: Version) -> &'static [&'static str] {
    match (protocol, version > Version::V2010) {
        (Protocol::Pop, false) => &["MSExchangePOP3"],
        (Protocol::Pop, true) => &["MSExchangePOP3", "MSExchangePOP3BE"],
        (Protocol::Imap, false) => &["MSExchangeIMAP4"],
        (Protocol::Imap, true) => &["MSExchangeIMAP4", "MSExchangeIMAP4BE"],
        _ => &[],
    }
}

/// The receive connector of submission, before the name of its server (CERT13; 2010 from general
/// knowledge).
pub fn submission_connector(version: Version) -> &'static str {
    if version > Version::V2010 { "Client Frontend" } else { "Client" }
}

/// The receive connector of each server that takes mail from the internet, from Exchange 2013 on
/// (CERT13).
pub const MAIL_CONNECTOR: &str = "Default Frontend";

/// How directories of MAPI over HTTP take a log-on: what the cmdlet has by default, in 2013 as well
/// (PowerShell reference, Set-MapiVirtualDirectory).
pub const MAPI_AUTHENTICATION: [&str; 3] = ["Ntlm", "OAuth", "Negotiate"];

/// What keeps quiet connections known on the servers (LB-40, HC-TCP): the longest time that is
/// advised, in milliseconds.
pub const KEEP_ALIVE: (&str, &str, &str, u32) =
    (r"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters", "KeepAliveTime", "DWord", 1_800_000);
/// The same of RPC over HTTP, in seconds (LB-41).
pub const RPC_TIMEOUT: (&str, &str, &str, u32) =
    (r"SOFTWARE\Policies\Microsoft\Windows NT\RPC", "MinimumConnectionTimeout", "DWord", 120);

/// The static port of the RPC Client Access service of Exchange 2010 SP1: key, value and type
/// (STATIC, BYRON, STATIC-GH). One is a number and the other a string; the wrong type is ignored.
pub const RPC_CLIENT_ACCESS: (&str, &str, &str) =
    (r"SYSTEM\CurrentControlSet\Services\MSExchangeRPC\ParametersSystem", "TCP/IP Port", "DWord");
/// The same of the Address Book service.
pub const RPC_ADDRESS_BOOK: (&str, &str, &str) =
    (r"SYSTEM\CurrentControlSet\Services\MSExchangeAB\Parameters", "RpcTcpPort", "String");

/// The script of Exchange, among its own, that hands out an alternate service account (KRB16,
/// KRB13, KRB10).
pub const ROLL_SCRIPT: &str = "RollAlternateServiceAccountPassword.ps1";

/// Services of a CAS array in service principal names (KRB10).
pub const ARRAY_SERVICES: [&str; 3] = ["exchangeMDB", "exchangeRFR", "exchangeAB"];

/// The length of a certificate's RSA key (PS-NEC; the least that BR allows).
pub const KEY_SIZE: u16 = 2048;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::ports;

    #[test]
    fn connections_use_the_ports_of_the_protocol() {
        for protocol in [Protocol::Pop, Protocol::Imap] {
            let mut used: Vec<_> =
                mail_connections(protocol).iter().map(|(port, _)| *port).collect();
            used.sort_unstable();
            assert_eq!(used, ports::of(protocol));
        }
    }
}
