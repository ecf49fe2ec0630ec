//! Exchange Online, the filter in front, and mail on its way out.

use super::ends::{Context, outside_address, servers, transport};
use super::rows::Rows;
use crate::design::answers::Answers;
use crate::design::site::SiteView;
use crate::facts::ports;
use crate::terms::{EdgeKind, Mx, Protocol};

/// What comes in (HYB-03, HYB-04, MAIL-02).
pub(super) fn inwards(site: &SiteView<'_>, answers: &Answers, rows: &mut Rows) {
    let outside = outside_address(site);
    let fetched = [Protocol::Ews, Protocol::Autodiscover];
    let fetched = fetched.into_iter().any(|protocol| site.exposure(protocol).outside());
    if answers.classic_hybrid && fetched {
        rows.public("exchangeOnline", &outside, ports::WEB.to_vec(), &["HYB-03"]);
    }
    if !site.exposure(Protocol::Smtp).outside() {
        return;
    }
    let straight = site.edge == EdgeKind::None && !site.has_vip();
    let to = if straight { transport(site) } else { outside };
    let mail = || ports::as_text(Protocol::Smtp).to_vec();
    if answers.mail_flow_hybrid {
        rows.public("exchangeOnline", &to, mail(), &["HYB-04"]);
    } else if answers.mx == Some(Mx::ExchangeOnline) {
        rows.public("exchangeOnline", &to, mail(), &["MAIL-02"]);
    }
    if answers.mx == Some(Mx::Service) {
        rows.public("mailService", &to, mail(), &["MAIL-02"]);
    }
}

/// What goes out (HYB-06, HYB-07, MAIL-03).
pub(super) fn outwards(site: &SiteView<'_>, context: &Context<'_>, rows: &mut Rows) {
    let answers = context.answers;
    let here = servers(site);
    let agent = answers.hybrid && !answers.classic_hybrid;
    if agent && context.frame.first_with_servers == Some(site.index) {
        rows.public("agent", "microsoft365", ports::AGENT_OUT.to_vec(), &["HYB-07"]);
        rows.inside("agent", &here, ports::AGENT_IN.to_vec(), &["HYB-07"]);
    }
    if answers.hybrid {
        rows.public(&here, "exchangeOnline", ports::WEB.to_vec(), &["HYB-06"]);
        rows.public(&here, "microsoft365", ports::WEB.to_vec(), &["HYB-06"]);
    }
    let mail = || ports::as_text(Protocol::Smtp).to_vec();
    if answers.mail_flow_hybrid {
        rows.public(&transport(site), "exchangeOnline", mail(), &["HYB-04"]);
    }
    if answers.mx == Some(Mx::Here) && site.exposure(Protocol::Smtp).outside() {
        rows.public(&transport(site), "internet", mail(), &["MAIL-03"]);
    }
}
