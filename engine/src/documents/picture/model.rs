//! What a picture shows, before it is known where: groups of sites, and the certificates.

use super::context::Context;
use super::lanes::{self, Lane};
use super::measure::{Font, clean};
use super::shapes::Note;
use super::{certificates, devices};
use crate::design::namespaces::Group;
use crate::design::site::SiteView;
use crate::design::{Design, SiteId};
use crate::documents::assumed::{self, Rests};
use crate::documents::summary;
use crate::documents::words;
use crate::plan::Plan;
use crate::terms::Choice;

/// What is shown.
pub(super) struct Model {
    /// The plan, and what is looked at.
    pub head: Note,
    /// Pairs and plain sites, in the order of the plan.
    pub groups: Vec<Set>,
    /// What each certificate holds, for the foot of the picture.
    pub certificates: Vec<certificates::Key>,
}

/// A plain site, or the sites of a datacentre pair.
pub(super) struct Set {
    /// What the pair is called; nothing for a plain site.
    pub pair: Option<Note>,
    /// Its sites.
    pub sites: Vec<SitePart>,
}

/// A site.
pub(super) struct SitePart {
    /// Its name and what it is.
    pub head: Note,
    /// Findings about it.
    pub findings: Option<Note>,
    /// Who connects from outside and from inside.
    pub clients: [Note; 2],
    /// The ways from clients to servers, from top to bottom.
    pub lanes: Vec<Lane>,
    /// What stands towards the internet.
    pub edge: Vec<Note>,
    /// What spreads clients over the servers.
    pub spreader: Vec<Note>,
    /// Whether that is a device.
    pub has_device: bool,
    /// The servers.
    pub servers: Vec<Note>,
    /// Servers of an older version.
    pub older: Vec<Note>,
    /// Said where nothing connects.
    pub nothing: Option<Note>,
}

/// What is shown of a whole plan, or of one site.
pub(super) fn of(plan: &Plan, design: &Design, only: Option<&str>) -> Model {
    let context = Context::of(plan, design);
    let groups: Vec<Set> =
        context.scene.groups.iter().filter_map(|group| set(&context, group, only)).collect();
    let is_shown = |id: &SiteId| only.is_none_or(|only| **id == *only);
    let certificates = certificates::keys(&context, &is_shown);
    Model { head: head(plan, design, groups.is_empty()), groups, certificates }
}

fn head(plan: &Plan, design: &Design, empty: bool) -> Note {
    let title = clean(&plan.title);
    let title = if title.is_empty() { "Exchange client access" } else { &title };
    let date = plan.date.as_deref().unwrap_or("no date");
    let about = format!("{date}, rule set {}", design.rules);
    let assumed = assumed::lines(plan, design, Rests::OnEverything);
    let label = [&[format!("{title}: {about}")], &*assumed].concat().join("; ");
    let note = Note::new("head", "/title".to_owned(), &label)
        .line(Font::Title, title)
        .line(Font::Soft, &about);
    if empty {
        return note.line(Font::Plain, "There is no site yet.");
    }
    let (shown, rest) = assumed.split_at(assumed.len().min(ASSUMED_SHOWN));
    let note = shown.iter().fold(note, |note, line| note.line(Font::Soft, line));
    match rest.len() {
        0 => note,
        more => note.line(Font::Soft, &format!("{more} more are assumed: {}", rest.join("; "))),
    }
}

/// Assumptions that have a line of their own; the others share one, which is cut short and told
/// whole to whoever points at it.
const ASSUMED_SHOWN: usize = 5;

fn set(context: &Context<'_>, group: &Group, only: Option<&str>) -> Option<Set> {
    let members = || group.sites.iter().filter_map(|place| context.scene.site(*place));
    let sites: Vec<&SiteView<'_>> =
        members().filter(|site| only.is_none_or(|only| *site.id == *only)).collect();
    let first = sites.first()?;
    let pair = (sites.len() > 1).then(|| {
        let title = format!("Datacentre pair {}", group.id);
        let about = words::choice(group.model.key());
        Note::new("pair", first.at("pair"), &format!("{title}: {about}"))
            .line(Font::Strong, &title)
            .line(Font::Soft, about)
    });
    let alone = sites.len() == 1 && group.is_pair();
    let part = |site: &&SiteView<'_>| self::site(context, site, alone.then_some(&*group.id));
    Some(Set { pair, sites: sites.iter().map(part).collect() })
}

fn site(context: &Context<'_>, site: &SiteView<'_>, pair: Option<&str>) -> SitePart {
    let lanes = lanes::of_site(context, site);
    let nothing = lanes.is_empty().then(|| {
        let (what, at) = if site.servers.is_empty() {
            ("There is no server here yet.", site.at("servers"))
        } else {
            ("No client connects here yet.", site.at("exposure"))
        };
        Note::new("nothing", at, what).line(Font::Soft, what)
    });
    SitePart {
        head: site_head(context, site, pair),
        findings: findings(context, site),
        clients: [
            clients(context, site, "Clients outside", "on the internet, by public DNS"),
            clients(context, site, "Clients inside", "on the network, by DNS inside"),
        ],
        lanes,
        edge: devices::edge(context, site),
        spreader: devices::spreader(context, site),
        has_device: site.has_vip(),
        servers: devices::servers(context, site),
        older: devices::older(context, site),
        nothing,
    }
}

fn site_head(context: &Context<'_>, site: &SiteView<'_>, pair: Option<&str>) -> Note {
    let facing = if site.facing { "internet-facing" } else { "not internet-facing" };
    let mut about = vec![facing.to_owned()];
    about.extend(pair.map(|pair| format!("datacentre pair {pair}")));
    about.extend(site.given.users.map(|users| words::count(users as usize, "user")));
    let about = about.join(", ");
    // A name may consist of what cannot be shown.
    let title = clean(context.words.site(&site.id));
    let title = if title.is_empty() { &*site.id } else { &title };
    Note::new("site", site.at("name"), &format!("{title}: {about}"))
        .line(Font::Title, title)
        .line(Font::Soft, &about)
}

fn findings(context: &Context<'_>, site: &SiteView<'_>) -> Option<Note> {
    let is_here = |id: &Option<SiteId>| id.as_ref() == Some(&site.id);
    let all = &context.design.findings;
    let first = all.iter().position(|finding| is_here(&finding.site))?;
    let here: Vec<_> = all.iter().filter(|finding| is_here(&finding.site)).cloned().collect();
    let text = summary::findings(&here);
    let label = format!("Findings at {}: {text}", context.words.site(&site.id));
    Some(
        Note::new("findings", format!("/sheets/findings/{first}"), &label)
            .line(Font::Soft, &format!("Findings: {text}")),
    )
}

fn clients(context: &Context<'_>, site: &SiteView<'_>, who: &str, from: &str) -> Note {
    let label = format!("{who} of {}: {from}", context.words.site(&site.id));
    Note::new("clients", site.at("exposure"), &label).line(Font::Strong, who).line(Font::Soft, from)
}
