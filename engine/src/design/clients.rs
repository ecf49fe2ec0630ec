//! Which clients meet what.

use super::answers::Answers;
use super::exposure::COMPANIONS;
use super::site::SiteView;
use crate::terms::{Outlook, Protocol};

/// Whether an Outlook whose Windows may not speak TLS 1.2 connects by HTTPS to a balancer that opens
/// TLS (TLS-07).
pub fn meets_old_outlook(site: &SiteView<'_>, answers: &Answers) -> bool {
    let old = answers.oldest_outlook <= Outlook::V2010;
    let mut by_https =
        COMPANIONS.into_iter().chain([Protocol::OutlookAnywhere, Protocol::MapiHttp]);
    old && site.balancer_tls.ends_here()
        && !site.servers.is_empty()
        && by_https.any(|protocol| site.uses(protocol))
}
