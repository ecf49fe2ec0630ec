//! The names by which clients find a site, and where each of them leads.

use super::context::Context;
use super::kind::Kind;
use super::measure::Font;
use super::shapes::Note;
use crate::design::arrays::array_of_2010;
use crate::design::site::SiteView;
use crate::design::uses::{NameUse, Role};
use crate::design::{DnsRecord, OnCertificate, RecordType, Zone};
use crate::documents::words;
use crate::terms::{Host, Path};

/// Names that are listed; of more, the rest is counted.
const NAMES_SHOWN: usize = 8;

/// What a way is called.
pub(super) fn caption(context: &Context<'_>, site: &SiteView<'_>, kind: Kind, path: Path) -> Note {
    let text = match kind {
        Kind::Legacy => "To older mailboxes",
        Kind::Web => "HTTPS",
        Kind::Mail => "Mail",
        Kind::Rpc => "MAPI over RPC",
        Kind::PublicFolders => "Public folders",
        Kind::OldArray => "CAS array of 2010",
    };
    let label = format!("{text} from {} at {}", words::path(path), context.words.site(&site.id));
    Note::new("caption", site.at("exposure"), &label).line(Font::Strong, text)
}

/// The names of a way.
pub(super) fn of_lane(
    context: &Context<'_>,
    site: &SiteView<'_>,
    kind: Kind,
    path: Path,
) -> Vec<Note> {
    let notes = match kind {
        Kind::Rpc => array(context, site).into_iter().collect(),
        Kind::PublicFolders => {
            let text = "by the name of each server";
            vec![Note::new("name", site.at("publicFolders"), text).line(Font::Soft, text)]
        }
        Kind::OldArray => {
            let host = array_of_2010(site, &context.scene.answers);
            let note = |host: &Host| name(context, site, host, path, "array of the older servers");
            host.iter().map(note).collect()
        }
        Kind::Web | Kind::Mail | Kind::Legacy => used(context, site, kind, path),
    };
    shortened(notes, path)
}

fn shortened(mut notes: Vec<Note>, path: Path) -> Vec<Note> {
    if notes.len() > NAMES_SHOWN {
        let more = format!("and {} more names", notes.len() - NAMES_SHOWN + 1);
        notes.truncate(NAMES_SHOWN - 1);
        let at = format!("/sheets/{}", sheet(zone(path)));
        notes.push(Note::new("name", at, &more).line(Font::Soft, &more));
    }
    notes
}

/// Every name that clients use on a way, once, in the order of the protocols.
fn used(context: &Context<'_>, site: &SiteView<'_>, kind: Kind, path: Path) -> Vec<Note> {
    let is_wanted = |name: &&NameUse| is_of(name, kind, path);
    let uses = context.scene.uses.get(site.place).map(Vec::as_slice).unwrap_or_default();
    let mut hosts: Vec<(&Host, &str)> = Vec::new();
    for one in uses.iter().filter(is_wanted) {
        if !hosts.iter().any(|(host, _)| **host == one.host) {
            hosts.push((&one.host, what_for(context, site, one)));
        }
    }
    let mut notes: Vec<Note> =
        hosts.iter().map(|(host, what)| name(context, site, host, path, what)).collect();
    if kind == Kind::Web && uses.iter().any(|one| one.role == Role::Autodiscover) {
        notes.extend(aliases(context, site, path, &hosts));
    }
    notes
}

/// Names of a way that no certificate holds.
pub(super) fn uncertified(
    context: &Context<'_>,
    site: &SiteView<'_>,
    kind: Kind,
    path: Path,
) -> Vec<String> {
    let uses = context.scene.uses.get(site.place).map(Vec::as_slice).unwrap_or_default();
    let held = |host: &Host| {
        let mut names = context.design.certificates.iter().flat_map(|one| &one.names);
        names.any(|name| name.host.covers(host))
    };
    let mut hosts: Vec<String> = Vec::new();
    for one in uses.iter().filter(|one| is_of(one, kind, path) && !held(&one.host)) {
        // The older servers have a certificate of their own.
        if one.role != Role::Legacy && !hosts.contains(&one.host.to_string()) {
            hosts.push(one.host.to_string());
        }
    }
    hosts
}

fn is_of(name: &NameUse, kind: Kind, path: Path) -> bool {
    let of_kind = match name.role {
        Role::Mail => kind == Kind::Mail,
        Role::Legacy => kind == Kind::Legacy,
        Role::Extra(_) => false,
        _ => kind == Kind::Web,
    };
    of_kind && name.path == path
}

/// What a name is for, where that is not plain.
fn what_for(context: &Context<'_>, site: &SiteView<'_>, one: &NameUse) -> &'static str {
    let points = &context.design.service_connection_points;
    let begins = format!("https://{}/", one.host);
    let is_scp = points.iter().any(|point| point.site == site.id && point.uri.starts_with(&begins));
    match one.role {
        Role::Failback => "after a failback",
        Role::Download => "attachments",
        Role::Https if is_scp && !one.is_outside() => "also the SCP host",
        _ => "",
    }
}

/// Mail domains after the first that Autodiscover finds by another record.
fn aliases(
    context: &Context<'_>,
    site: &SiteView<'_>,
    path: Path,
    known: &[(&Host, &str)],
) -> Vec<Note> {
    let mut hosts: Vec<&Host> = Vec::new();
    for record in &context.design.dns {
        let is_new =
            !hosts.contains(&&record.host) && !known.iter().any(|(host, _)| **host == record.host);
        let is_alias = record.because.iter().any(|rule| matches!(*rule, "CRT-09" | "CRT-10"));
        if record.zone == zone(path) && is_alias && is_new {
            hosts.push(&record.host);
        }
    }
    hosts.iter().map(|host| name(context, site, host, path, "")).collect()
}

/// The array of a site.
fn array(context: &Context<'_>, site: &SiteView<'_>) -> Option<Note> {
    let array = context.design.arrays.get(site.place)?;
    let at = format!("/sheets/arrays/{}", site.place);
    let verdict = context.words.array(array, context.design);
    let Some(host) = &array.host else {
        let text = "no array: by the name of a server";
        return Some(Note::new("name", at, text).line(Font::Soft, text));
    };
    let where_from = match array.on_certificate {
        OnCertificate::No => "CAS array, on no certificate",
        OnCertificate::InternalOnly => "CAS array, on the internal certificate",
        OnCertificate::YesPublic => "CAS array, on the public certificate",
        OnCertificate::Conflict => "CAS array, this name cannot stay",
        OnCertificate::Depends => "CAS array, certificate not settled",
    };
    let label = format!("{host}: CAS array at {}. {verdict}", context.words.site(&site.id));
    let note = Note::new("name", at, &label);
    Some(note.line(Font::Code, host.as_str()).line(Font::Soft, where_from))
}

/// A name with what is not plain about it.
fn name(context: &Context<'_>, site: &SiteView<'_>, host: &Host, path: Path, what: &str) -> Note {
    // Where only public records exist, clients inside resolve those.
    let zones = [zone(path), Zone::Public];
    let found = zones.iter().find_map(|zone| {
        let rows = context.records.get(host).into_iter().flatten();
        let rows: Vec<_> =
            rows.filter(|(_, row)| row.zone == *zone && leads_here(site, row)).collect();
        (!rows.is_empty()).then_some((*zone, rows))
    });
    let Some((zone, rows)) = found else {
        let at = format!("/sheets/{}", sheet(zone(path)));
        let note = Note::new("name", at, &format!("{host}: no record leads here"));
        let what = if what.is_empty() { "no record" } else { &format!("{what}, no record") };
        return note.line(Font::Code, host.as_str()).line(Font::Soft, what);
    };
    let targets: Vec<String> =
        rows.iter().map(|(_, row)| context.words.endpoint(&row.target)).collect();
    let label = format!("{host}: {}, to {}", words::zone(zone), words::list(&targets));
    let index = rows.first().map_or(0, |(index, _)| *index);
    let mut about = vec![what.to_owned()];
    if zone == Zone::Public && path == Path::Internal {
        about.push("by public DNS".to_owned());
    }
    about.extend(rows.first().and_then(|(_, row)| aside(site, row)));
    about.retain(|text| !text.is_empty());
    Note::new("name", format!("/sheets/{}/{index}", sheet(zone)), &label)
        .line(Font::Code, host.as_str())
        .line(Font::Soft, &about.join(", "))
}

/// What is worth saying about where a record leads.
fn aside(site: &SiteView<'_>, row: &DnsRecord) -> Option<String> {
    match row.kind {
        RecordType::Cname => Some(format!("alias of {}", row.target)),
        RecordType::Srv => Some(format!("SRV to {}", row.target)),
        RecordType::A => {
            let own = row.target == format!("server:{}", row.host) && site.servers.len() > 1;
            own.then(|| "this server only".to_owned())
        }
    }
}

/// Whether a record leads to something at a site, or to another name.
fn leads_here(site: &SiteView<'_>, row: &DnsRecord) -> bool {
    match row.target.split_once(':') {
        Some(("server", host)) => site.servers.iter().any(|server| server.as_str() == host),
        Some((_, id)) => id == &*site.id,
        None => true,
    }
}

fn zone(path: Path) -> Zone {
    match path {
        Path::Internal => Zone::Internal,
        Path::External => Zone::Public,
    }
}

fn sheet(zone: Zone) -> &'static str {
    match zone {
        Zone::Internal => "dns-inside",
        Zone::Public => "dns-public",
    }
}
