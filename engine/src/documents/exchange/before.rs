//! What an administrator makes sure of before the script of a site runs.

use super::mail;
use super::script::Around;
use crate::design::site::SiteView;
use crate::terms::{Exposure, Protocol, Version};

/// The lines for a site.
pub(super) fn lines<'a>(
    site: &SiteView<'_>,
    around: Around<'a>,
) -> impl Iterator<Item = &'static str> + use<'a> {
    let Around { scene, .. } = around;
    let answers = &scene.answers;
    let in_2010 = answers.is_2010();
    let fetched = scene.frame.is_fetched_by_form(site, answers);
    let offload = site.is_offloaded();
    let outlook_anywhere = site.exposure(Protocol::OutlookAnywhere) != Exposure::None;
    let all = [
        (true, "run it with -WhatIf first: it reads, saves what is there, and changes nothing"),
        (
            scene.at_servers(site).next().is_some(),
            "the certificate is enabled on these servers, and the names below resolve inside",
        ),
        (
            scene.sites.len() > 1,
            "Active Directory sites with clients and without servers stand in the scope of a near \
             site (EXP-17)",
        ),
        (in_2010, "service pack 1 for static ports and the failback URL, 2 for silent redirection"),
        (
            site.uses(Protocol::MapiRpc),
            "the two RPC ports are free on every server, netsh keeps them out of the dynamic range, \
             and the Remote Registry service runs; netstat shows the ports after the restart",
        ),
        (
            in_2010 && site.given.public_folders == Some(true),
            "-PublicFolderServers names the Mailbox servers that hold public folders (LB-13)",
        ),
        (
            fetched,
            "another site fetches for users here, so Outlook Web App and the control panel take \
             Windows authentication; run iisreset /noforce afterwards (EXP-06, EXP-07)",
        ),
        (
            mail::used(site).next().is_some() && !site.multi_role && !in_2010,
            "the services of POP and IMAP on Mailbox servers of their own are started there (CRT-68)",
        ),
        (offload, "SSL offloading of the other directories is set in IIS, not here (LB-26)"),
        (
            answers.needs_legacy_host(),
            "the older servers' own URLs take the legacy name before mail and autodiscover move here \
             (CRT-12)",
        ),
        (
            !in_2010 && answers.has_legacy(Version::V2010),
            "the CAS array of 2010 keeps its record and its address until the last mailbox has moved \
             (CAS-21), and Outlook Anywhere is on at every server of 2010, with the same host and \
             NTLM in IIS (EXP-29)",
        ),
        (
            !in_2010 && outlook_anywhere,
            "Outlook Anywhere takes NTLM inside; where Kerberos is set up, run kerberos.ps1 again \
             afterwards",
        ),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, line)| line)
}
