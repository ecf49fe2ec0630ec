//! Parts of the result as text for the clipboard: tables for a spreadsheet or a ticket, name lists
//! for a certificate authority's form.

use super::table::Table;
use super::tables;
use super::words::Words;
use crate::design::{Certificate, Design, Zone};
use crate::terms::{Choice, Path};

/// How something is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// A table with tab-separated values, as spreadsheets take it.
    Tsv,
    /// A table in Markdown.
    Markdown,
    /// Names, one a line.
    Lines,
    /// Names with commas between them, as forms of authorities take them.
    Commas,
}

impl How {
    /// Every way with its word and what people read.
    pub const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Tsv, "tsv", "Copy for a spreadsheet"),
        (Self::Markdown, "markdown", "Copy as Markdown"),
        (Self::Lines, "lines", "Copy one a line"),
        (Self::Commas, "commas", "Copy with commas"),
    ];

    /// The way that a word stands for.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, other, _)| *other == word).map(|(how, ..)| how)
    }

    /// The word and what people read.
    pub(crate) fn words(self) -> (&'static str, &'static str) {
        let found = Self::ALL.into_iter().find(|(how, ..)| *how == self);
        found.map_or(("", ""), |(_, word, label)| (word, label))
    }
}

/// What is copied, whole: a sheet (`dns-inside`), the rows of a site on a path
/// (`balancing/HQ/internal`) or the names of a certificate (`certificate/HQ-public`). `None` where
/// there is nothing of the kind.
pub fn copied(words: &Words, design: &Design, what: &str, how: How) -> Option<String> {
    match how {
        How::Tsv => Some(table(words, design, what)?.tsv()),
        How::Markdown => Some(table(words, design, what)?.markdown()),
        How::Lines => Some(names(design, what)?.join("\n") + "\n"),
        How::Commas => Some(names(design, what)?.join(",")),
    }
}

fn table(words: &Words, design: &Design, what: &str) -> Option<Table> {
    let zone = |zone| {
        let rows = design.dns.iter().filter(|row| row.zone == zone);
        tables::dns(words, String::new(), rows)
    };
    Some(match what {
        "dns-inside" => zone(Zone::Internal),
        "dns-public" => zone(Zone::Public),
        "urls" => tables::urls(words, &design.urls),
        "connection-points" => tables::connection_points(words, &design.service_connection_points),
        "firewall" => tables::firewall(words, &design.firewall),
        "findings" => tables::findings(words, &design.findings),
        "questions" => tables::open_questions(words, &design.open_questions),
        _ => {
            let (site, path) = what.strip_prefix("balancing/")?.rsplit_once('/')?;
            let path = Path::from_key(path)?;
            let rows = design.balancing.iter();
            let rows: Vec<_> = rows.filter(|row| &*row.site == site && row.path == path).collect();
            tables::balancing(words, String::new(), &rows)
        }
    })
}

fn names(design: &Design, what: &str) -> Option<Vec<String>> {
    if what == "left-off" {
        return Some(design.left_off.iter().map(|left| left.host.to_string()).collect());
    }
    let id = what.strip_prefix("certificate/")?;
    let certificate = design.certificates.iter().find(|one| one.id == id)?;
    Some(of_certificate(certificate))
}

fn of_certificate(certificate: &Certificate) -> Vec<String> {
    certificate.names.iter().map(|name| name.host.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;
    use crate::terms::{Exposure, Protocol};

    #[test]
    fn tables_and_names_are_copied_whole() {
        let mut plan = Plan::default();
        plan.set_answer("/organisation/mailDomains", "contoso.com");
        let key = plan.add_site().unwrap();
        plan.set_answer("/sites/0/internetFacing", "true");
        plan.number_servers(key, 2);
        plan.expose(key, Protocol::Owa, Exposure::Both);
        plan.expose(key, Protocol::Autodiscover, Exposure::External);
        let design = crate::design(&plan);
        let words = Words::new(&plan);
        let copy = |what: &str, how| copied(&words, &design, what, how);
        let names = "mail.contoso.com,autodiscover.contoso.com";
        assert_eq!(copy("certificate/S1-public", How::Commas).as_deref(), Some(names));
        let lines = names.replace(',', "\n") + "\n";
        assert_eq!(copy("certificate/S1-public", How::Lines), Some(lines));
        assert!(copy("urls", How::Tsv).unwrap().starts_with("Site\tProtocol\t"));
        assert!(copy("balancing/S1/internal", How::Markdown).unwrap().contains("| 443 |"));
        assert_eq!(copy("balancing/S1/sideways", How::Tsv), None);
        assert_eq!(copy("certificate/nothing", How::Lines), None);
        for (how, word, _) in How::ALL {
            assert_eq!(How::of_word(word), Some(how));
        }
    }
}
