//! The rows of the grid: which protocols there are.

use cas_plan::design::exposure::exists;
use cas_plan::plan::Plan;
use cas_plan::terms::Protocol;

/// Protocols as people think of them.
pub(super) const GROUPS: [(&str, &[Protocol]); 4] = [
    (
        "Outlook",
        &[
            Protocol::MapiRpc,
            Protocol::MapiHttp,
            Protocol::OutlookAnywhere,
            Protocol::Autodiscover,
            Protocol::Ews,
            Protocol::Oab,
        ],
    ),
    ("Web and phones", &[Protocol::Owa, Protocol::Ecp, Protocol::ActiveSync]),
    ("POP, IMAP and SMTP", &[Protocol::Pop, Protocol::Imap, Protocol::Smtp, Protocol::Submission]),
    ("Administration", &[Protocol::PowerShell]),
];

/// The protocols of some that are offered: those of the version, and those that are answered
/// somewhere although the version does not have them, so that the answer can be taken back.
pub(super) fn offered(plan: &Plan, protocols: &[Protocol]) -> Vec<Protocol> {
    let version = plan.organisation.version();
    let answered =
        |protocol: &Protocol| plan.sites.iter().any(|site| site.exposure.contains_key(protocol));
    let offered = |protocol: &&Protocol| exists(**protocol, version) || answered(protocol);
    protocols.iter().filter(offered).copied().collect()
}
