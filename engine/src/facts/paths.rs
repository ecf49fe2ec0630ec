//! Paths of the virtual directories, exactly as Exchange spells them (CFG16, CAS13CFG,
//! VDIR16).

use crate::terms::Protocol;

/// The path of an HTTPS protocol; empty for the others.
pub fn of(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Owa => "/owa",
        Protocol::Ecp => "/ecp",
        Protocol::Ews => "/EWS/Exchange.asmx",
        Protocol::Oab => "/OAB",
        Protocol::Autodiscover => "/Autodiscover/Autodiscover.xml",
        Protocol::OutlookAnywhere => "/rpc",
        Protocol::ActiveSync => "/Microsoft-Server-ActiveSync",
        Protocol::MapiHttp => "/mapi",
        Protocol::PowerShell => "/powershell",
        _ => "",
    }
}
