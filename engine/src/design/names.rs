//! The names in force at a site: what was entered, or the default.

use super::answers::Answers;
use super::entered::entered;
use super::frame::Frame;
use super::namespaces::Group;
use super::site::SiteView;
use super::site_names::SiteNames;
use crate::facts::labels;
use crate::plan::Names;
use crate::terms::{Dns, Host, NamespaceModel, Path, Protocol};

/// What a default name depends on beyond its own site.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// Every site that is looked at.
    pub sites: &'a [SiteView<'a>],
    /// The site's own group.
    pub group: &'a Group,
    /// The plan around it.
    pub frame: &'a Frame,
    /// The organisation's answers.
    pub answers: &'a Answers,
}

impl SiteNames {
    /// The names in force at a site: what was entered, or the default.
    pub fn of(site: &SiteView<'_>, around: Around<'_>) -> Self {
        Self::with(site, &site.given.names, around)
    }

    /// The names that a site would have if none had been entered for it. The inside name follows
    /// the outside one in force.
    pub fn by_default(site: &SiteView<'_>, around: Around<'_>) -> Self {
        let typed = &site.given.names;
        let external = Self::with(site, &Names::default(), around).external;
        let kept = Names { external: typed.external.clone(), ..Names::default() };
        let internal = Self::with(site, &kept, around).internal;
        let kept = Names { internal: typed.internal.clone(), ..kept };
        Self { internal, external, ..Self::with(site, &kept, around) }
    }

    fn with(site: &SiteView<'_>, typed: &Names, around: Around<'_>) -> Self {
        let Around { frame, answers, .. } = around;
        let external = or_default(typed.external.as_ref(), || external(site, around));
        let internal = or_default(typed.internal.as_ref(), || {
            internal(site, external.as_ref(), frame, answers)
        });
        let overrides = overrides(typed);
        let scp = find(&overrides, Protocol::Autodiscover, Path::Internal)
            .cloned()
            .unwrap_or_else(|| scp(internal.as_ref(), around));
        let below = |label: &'static str| move || answers.below_primary(label);
        Self {
            array: or_default(typed.array.as_ref(), || default_array(site, frame, answers)),
            failback: or_default(typed.failback.as_ref(), || failback(site, answers)),
            legacy: or_default(typed.legacy.as_ref(), || legacy(site, frame, answers)),
            download: entered(typed.download.as_deref()),
            pop: or_default(typed.pop.as_ref(), below(labels::POP)),
            imap: or_default(typed.imap.as_ref(), below(labels::IMAP)),
            smtp: or_default(typed.smtp.as_ref(), below(labels::SMTP)),
            external,
            internal,
            scp,
            overrides,
        }
    }
}

/// What was entered, and the default where nothing was. Whoever mistyped a name did not ask for
/// another one.
fn or_default(text: Option<&String>, default: impl FnOnce() -> Option<Host>) -> Option<Host> {
    match text.and_then(|text| Host::parse(text)) {
        Some(host) => Some(host).filter(|host| !host.is_unreadable()),
        None => default(),
    }
}

/// Overrides of HTTPS protocols; autodiscover has none on the way in from the internet, and of
/// two for the same row the first counts.
fn overrides(typed: &Names) -> Vec<(Protocol, Path, Option<Host>)> {
    let mut all: Vec<(Protocol, Path, Option<Host>)> = Vec::new();
    for entry in &typed.overrides {
        let row = (entry.protocol, entry.path);
        let refused = !entry.protocol.is_https()
            || row == (Protocol::Autodiscover, Path::External)
            || all.iter().any(|(protocol, path, _)| (*protocol, *path) == row);
        if let Some(host) = Host::parse(&entry.host).filter(|_| !refused) {
            all.push((row.0, row.1, Some(host).filter(|host| !host.is_unreadable())));
        }
    }
    all
}

fn find(
    all: &[(Protocol, Path, Option<Host>)],
    protocol: Protocol,
    path: Path,
) -> Option<&Option<Host>> {
    let entry = all.iter().find(|(p, on, _)| (*p, *on) == (protocol, path));
    entry.map(|(_, _, host)| host)
}

/// `label`, or `label-site` where there are several sites.
fn label_of(label: &str, site: &SiteView<'_>, frame: &Frame) -> String {
    if frame.sites == 1 { label.to_owned() } else { format!("{label}-{}", site.id) }
}

/// The default name of the array, whatever was entered.
pub fn default_array(site: &SiteView<'_>, frame: &Frame, answers: &Answers) -> Option<Host> {
    answers.below_ad(&label_of(labels::ARRAY, site, frame))
}

fn failback(site: &SiteView<'_>, answers: &Answers) -> Option<Host> {
    answers.below_primary(&format!("{}-{}", labels::FAILBACK, site.id))
}

/// Old servers stay where they are, so each site that the internet reaches has a name for its own;
/// the first one has the plain name.
fn legacy(site: &SiteView<'_>, frame: &Frame, answers: &Answers) -> Option<Host> {
    let others = frame.first_facing.is_some_and(|first| first != site.index);
    if site.facing && others {
        answers.below_primary(&format!("{}-{}", labels::LEGACY, site.id))
    } else {
        answers.below_primary(labels::LEGACY)
    }
}

fn internal(
    site: &SiteView<'_>,
    external: Option<&Host>,
    frame: &Frame,
    answers: &Answers,
) -> Option<Host> {
    if site.facing && answers.dns != Dns::Separate {
        return external.cloned();
    }
    answers.below_ad(&label_of(labels::MAIL, site, frame))
}

fn scp(internal: Option<&Host>, around: Around<'_>) -> Option<Host> {
    let Around { group, frame, answers, .. } = around;
    if answers.dns == Dns::Split && frame.is_one_front_door(group) {
        return answers.below_primary(labels::AUTODISCOVER);
    }
    internal.cloned()
}

fn external(site: &SiteView<'_>, around: Around<'_>) -> Option<Host> {
    let Around { sites, group, frame, answers } = around;
    if !site.facing {
        return None;
    }
    let members = || group.sites.iter().filter_map(|place| sites.get(*place));
    let is_first = |site: &SiteView<'_>| frame.first_facing == Some(site.index);
    let holds_first = members().any(is_first);
    if shares_one_name(group, frame, answers) || is_first(site) {
        return answers.below_primary(labels::MAIL);
    }
    let mut facing = members().filter(|member| member.facing);
    if group.is_unbound() {
        let namesake = facing.next().filter(|_| !holds_first);
        return answers.below_primary(&match namesake {
            Some(namesake) => format!("{}-{}", labels::MAIL, namesake.id),
            None => labels::MAIL.to_owned(),
        });
    }
    if holds_first && facing.nth(1).is_some_and(|second| second.place == site.place) {
        return answers.below_primary(labels::MAIL_SECOND);
    }
    answers.below_primary(&format!("{}-{}", labels::MAIL, site.id))
}

/// One name for every internet-facing site: answered so, or by default where there is no pair.
fn shares_one_name(group: &Group, frame: &Frame, answers: &Answers) -> bool {
    let answered = answers.namespace_model == Some(NamespaceModel::Single);
    answered || (group.model == NamespaceModel::Single && !frame.has_pair)
}
