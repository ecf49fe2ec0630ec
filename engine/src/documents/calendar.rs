//! When each certificate has to be renewed, and where, for a calendar (RFC 5545).

#[cfg(test)]
mod tests;

use super::File;
use super::assumed;
use super::handover::{Blanks, head};
use super::quote::{calendar, folded};
use super::stems::Stems;
use super::words::{self, Words};
use crate::design::{Certificate, Design};
use crate::facts::lifetimes::Lifetime;
use crate::plan::Plan;
use crate::terms::Date;

/// Renewals are listed for so many days, and the first one whenever it is.
const DAYS: i64 = 365;
/// A year of more digits is no date of a calendar.
const LAST_YEAR: i64 = 9999;

pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let Some(date) = plan.date.as_deref().and_then(Date::parse) else { return Vec::new() };
    let words = Words::new(plan);
    let mut stems = Stems::default();
    let renewed = design.certificates.iter().filter(|one| one.last_expiry.is_some());
    let events: Vec<String> = renewed
        .flat_map(|certificate| {
            let stem = stems.of(&certificate.id);
            let renewals = renewals(date).into_iter().enumerate();
            let event = |(index, renewal): (usize, Renewal)| {
                event(plan, &words, certificate, &uid(certificate, &stem, index), date, &renewal)
            };
            renewals.map(event).collect::<Vec<_>>()
        })
        .collect();
    if events.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//CAS Planner//Certificate renewals//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "X-WR-CALNAME:Certificate renewals".to_owned(),
        property("X-WR-CALDESC", &about(plan, design)),
    ];
    lines.extend(
        events.into_iter().flat_map(|event| event.lines().map(str::to_owned).collect::<Vec<_>>()),
    );
    lines.push("END:VCALENDAR".to_owned());
    vec![File {
        name: "renewals.ics".to_owned(),
        text: lines.iter().map(|line| folded(line)).collect(),
    }]
}

/// A renewal of a certificate that was renewed on time before.
struct Renewal {
    day: Date,
    expiry: Date,
    /// Days before the renewal at which a third of the validity is left (CRT-63).
    notice: i64,
}

/// The renewals of a public certificate issued on a date. Each begins a new life, under the limit
/// of its own day.
fn renewals(issued: Date) -> Vec<Renewal> {
    let mut all: Vec<Renewal> = Vec::new();
    let mut begin = issued;
    while let Some(life) = Lifetime::on(begin) {
        let expiry = life.last_expiry(begin);
        let day = expiry.plus_days(-life.safety);
        let late = issued.days_until(day) > DAYS && !all.is_empty();
        if late || expiry.parts().0 > LAST_YEAR {
            break;
        }
        all.push(Renewal { day, expiry, notice: (life.limit / 3 - life.safety).max(1) });
        begin = day;
    }
    all
}

fn event(
    plan: &Plan,
    words: &Words<'_>,
    certificate: &Certificate,
    uid: &str,
    stamp: Date,
    renewal: &Renewal,
) -> String {
    let names: Vec<String> = certificate.names.iter().map(|name| name.host.to_string()).collect();
    let title = match names.as_slice() {
        [] => certificate.id.clone(),
        [first, ..] => format!("{first} ({})", certificate.id),
    };
    let mut about = vec![
        format!("It is planned to expire on {}.", renewal.expiry),
        format!("Signed by the {}.", words::issuer(certificate.issuer)),
        "Renew it at every place:".to_owned(),
    ];
    let together = together(words, certificate);
    let bound = together.is_some();
    if let Some(together) = together {
        about.insert(2, together);
    }
    about.extend(places(plan, words, certificate).iter().map(|place| format!("- {place}")));
    about.push("Names:".to_owned());
    about.extend(names.iter().map(|name| format!("- {name}")));
    let summary = format!("Renew the certificate {title}");
    let places = words.places(certificate);
    let location = if bound { format!("{places}, together") } else { places };
    let alarm = |trigger: &str| {
        let text = property("DESCRIPTION", std::slice::from_ref(&summary));
        format!("BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:{trigger}\n{text}\nEND:VALARM")
    };
    [
        "BEGIN:VEVENT".to_owned(),
        property("UID", &[uid.to_owned()]),
        format!("DTSTAMP:{}T000000Z", digits(stamp)),
        format!("DTSTART;VALUE=DATE:{}", digits(renewal.day)),
        property("SUMMARY", std::slice::from_ref(&summary)),
        property("LOCATION", &[location]),
        property("DESCRIPTION", &about),
        "TRANSP:TRANSPARENT".to_owned(),
        alarm(&format!("-P{}D", renewal.notice)),
        // On the morning of the day.
        alarm("PT9H"),
        "END:VEVENT".to_owned(),
    ]
    .join("\n")
}

/// Where Extended Protection compares the places, half a renewal locks people out (CRT-71).
fn together(words: &Words<'_>, certificate: &Certificate) -> Option<String> {
    let places = words.places(certificate);
    certificate.changes_at_once().then(|| {
        format!(
            "Change {places} together, in one window: until all show it, Windows sign-in fails              (CRT-71)."
        )
    })
}

/// The same renewal of the same certificate has the same identifier in every version of the plan,
/// and another organisation's has another one.
fn uid(certificate: &Certificate, stem: &str, index: usize) -> String {
    let domain = certificate.names.first().map_or("cas-planner", |name| name.host.as_str());
    format!("renewal-{}.{stem}@{domain}", index + 1)
}

/// Every single place: each server, the devices.
fn places(plan: &Plan, words: &Words<'_>, certificate: &Certificate) -> Vec<String> {
    let places = certificate.places.iter().filter_map(|place| place.split_once('/'));
    places
        .flat_map(|(id, place)| match place {
            "servers" => {
                let site = plan.sites.iter().find(|site| site.id == id);
                site.map_or_else(Vec::new, |site| site.servers.clone())
            }
            "balancer" => vec![words.endpoint(&format!("vip:{id}"))],
            other => vec![words.endpoint(&format!("{other}:{id}"))],
        })
        .collect()
}

fn about(plan: &Plan, design: &Design) -> Vec<String> {
    let check = [
        "Every date is taken as if the certificate were issued on the plan's date and renewed on \
         time; put the real one after each renewal.",
        "An internal CA sets its own validity: its certificates are not in here.",
    ];
    head(
        (plan, design),
        assumed::CERTIFICATES,
        "When certificates are renewed",
        &check,
        &Blanks::default(),
    )
}

/// A property with lines of text.
fn property(name: &str, lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| calendar(line)).collect();
    format!("{name}:{}", lines.join("\\n"))
}

fn digits(date: Date) -> String {
    date.to_string().replace('-', "")
}
