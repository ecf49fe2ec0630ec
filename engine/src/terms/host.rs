//! Names as they stand on certificates and in DNS. Only parsing builds a [`Host`].

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

/// The longest label (RFC 1035, 2.3.4).
const LABEL_LIMIT: usize = 63;
/// The longest name (RFC 1035, 2.3.4, without the trailing dot).
const NAME_LIMIT: usize = 253;

/// A name in the one form in which names are compared: lower case, A-labels, no trailing dot.
///
/// Whatever somebody typed becomes a `Host`, so that it can be shown, listed and explained;
/// [`Host::problem`] says what is wrong with it. An empty text is no host.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Host(Arc<str>);

/// What is wrong with a name, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostProblem {
    /// An address, not a name.
    Address(IpAddr),
    /// A label with nothing in it, as in `mail..contoso.com`.
    EmptyLabel,
    /// A label of more than 63 characters.
    LongLabel(String),
    /// More than 253 characters; the number of them.
    LongName(usize),
    /// A character that names on certificates cannot have.
    Character(char, String),
    /// A label that begins or ends with a hyphen.
    Hyphen(String),
    /// A `*` that is not the whole first label.
    Star(String),
    /// A `*` straight before the last label, as in `*.com`.
    WideStar(String),
    /// A last label that is a number, as in a mistyped address.
    NumberAtEnd(String),
}

impl Host {
    /// The name that `text` stands for; `None` where there is no text.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_suffix('.').unwrap_or(text);
        (!text.is_empty()).then(|| Self(text.to_ascii_lowercase().into()))
    }

    /// `label.suffix`, as default names are built.
    pub fn below(label: &str, suffix: &Self) -> Self {
        Self(format!("{}.{suffix}", label.to_ascii_lowercase()).into())
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The labels from left to right.
    pub fn labels(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('.')
    }

    /// The address, where it is one.
    pub fn address(&self) -> Option<IpAddr> {
        let inner = self.0.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
        inner.unwrap_or(&self.0).parse().ok()
    }

    /// What keeps this from being a name on a certificate; `None` where it is one.
    pub fn problem(&self) -> Option<HostProblem> {
        if let Some(address) = self.address() {
            return Some(HostProblem::Address(address));
        }
        if self.0.len() > NAME_LIMIT {
            return Some(HostProblem::LongName(self.0.len()));
        }
        let problem =
            self.labels().enumerate().find_map(|(index, label)| label_problem(index, label));
        problem.or_else(|| self.problem_at_end())
    }

    /// What no domain ends in (RFC 3696, 2), and the star that would stand for everybody's.
    fn problem_at_end(&self) -> Option<HostProblem> {
        let last = self.last_label();
        if self.is_short() {
            None
        } else if last.bytes().all(|byte| byte.is_ascii_digit()) {
            Some(HostProblem::NumberAtEnd(last.into()))
        } else {
            let wide = self.0.strip_prefix("*.") == Some(last);
            wide.then(|| HostProblem::WideStar(last.into()))
        }
    }

    /// Whether it is no name at all: not a name with a star, not an address, nothing that could be
    /// meant.
    pub fn is_unreadable(&self) -> bool {
        self.problem().is_some_and(|problem| !matches!(problem, HostProblem::Address(_)))
    }

    /// Whether DNS can hold it as a host: a valid name without a star.
    pub fn is_plain(&self) -> bool {
        !self.0.contains('*') && self.problem().is_none()
    }

    /// Whether the first label is the star.
    pub fn is_wildcard(&self) -> bool {
        self.0.starts_with("*.")
    }

    /// Whether it is a single label: a short (NetBIOS) name. An IPv6 address has no dot either.
    pub fn is_short(&self) -> bool {
        !self.0.contains('.') && self.address().is_none()
    }

    /// The last label.
    pub fn last_label(&self) -> &str {
        self.0.rsplit('.').next().unwrap_or(&self.0)
    }

    /// What follows the first label; `None` for a short name.
    pub fn parent(&self) -> Option<&str> {
        self.0.split_once('.').map(|(_, parent)| parent)
    }

    /// Whether a certificate entry `self` is good for `host`: equal, or a wildcard that stands
    /// for exactly its first label.
    pub fn covers(&self, host: &Self) -> bool {
        self == host
            || (!host.is_wildcard()
                && self.0.strip_prefix("*.").is_some_and(|base| host.parent() == Some(base)))
    }

    /// Whether a DNS entry `self` answers for `host`: equal, or a DNS wildcard, which covers any
    /// depth (RFC 4592).
    pub fn resolves(&self, host: &Self) -> bool {
        self == host
            || self.0.strip_prefix('*').is_some_and(|rest| {
                rest.starts_with('.') && host.0.len() > rest.len() && host.0.ends_with(rest)
            })
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for HostProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => write!(f, "{address} is an address, not a name"),
            Self::EmptyLabel => {
                f.write_str("there is nothing between two dots, or before the first")
            }
            Self::LongLabel(label) => write!(
                f,
                "“{label}” has {} characters; a part between dots may have {LABEL_LIMIT}",
                label.len()
            ),
            Self::LongName(length) => {
                write!(f, "it has {length} characters; a whole name may have {NAME_LIMIT}")
            }
            Self::Character(character, label) => write!(
                f,
                "“{character}” in “{label}” is not allowed; use a to z, 0 to 9 and hyphens"
            ),
            Self::Hyphen(label) => write!(f, "“{label}” begins or ends with a hyphen"),
            Self::Star(label) => {
                write!(f, "the star in “{label}” must be the whole first part, as in *.contoso.com")
            }
            Self::WideStar(label) => {
                write!(f, "a star straight before “{label}” would stand for everybody's domain")
            }
            Self::NumberAtEnd(label) => {
                write!(f, "“{label}” is a number, and no domain ends in one")
            }
        }
    }
}

fn label_problem(index: usize, label: &str) -> Option<HostProblem> {
    if label.is_empty() {
        return Some(HostProblem::EmptyLabel);
    }
    if index == 0 && label == "*" {
        return None;
    }
    if label.contains('*') {
        return Some(HostProblem::Star(label.into()));
    }
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if let Some(character) = label.chars().find(|c| !allowed(*c)) {
        return Some(HostProblem::Character(character, label.into()));
    }
    if label.len() > LABEL_LIMIT {
        return Some(HostProblem::LongLabel(label.into()));
    }
    let hyphen = label.starts_with('-') || label.ends_with('-');
    hyphen.then(|| HostProblem::Hyphen(label.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(text: &str) -> Host {
        Host::parse(text).unwrap()
    }

    #[test]
    fn names_are_compared_in_one_form() {
        assert_eq!(host(" Mail.Contoso.COM. ").as_str(), "mail.contoso.com");
        assert_eq!(Host::parse("  "), None);
        assert_eq!(Host::parse("."), None);
    }

    #[test]
    fn every_problem_is_told_apart() {
        let long_label = "a".repeat(64);
        let long_name = vec!["abcdefg"; 32].join(".");
        let table: &[(&str, Option<HostProblem>)] = &[
            ("mail.contoso.com", None),
            ("mail", None),
            ("*.contoso.com", None),
            ("xn--bcher-kva.example.com", None),
            ("10.0.0.1", Some(HostProblem::Address("10.0.0.1".parse().unwrap()))),
            ("[fd00::1]", Some(HostProblem::Address("fd00::1".parse().unwrap()))),
            ("mail..contoso.com", Some(HostProblem::EmptyLabel)),
            (".contoso.com", Some(HostProblem::EmptyLabel)),
            ("mail_1.contoso.com", Some(HostProblem::Character('_', "mail_1".into()))),
            ("b\u{fc}cher.com", Some(HostProblem::Character('\u{fc}', "b\u{fc}cher".into()))),
            ("-mail.contoso.com", Some(HostProblem::Hyphen("-mail".into()))),
            ("mail-.contoso.com", Some(HostProblem::Hyphen("mail-".into()))),
            ("ma*l.contoso.com", Some(HostProblem::Star("ma*l".into()))),
            ("mail.*.com", Some(HostProblem::Star("*".into()))),
            ("*.com", Some(HostProblem::WideStar("com".into()))),
            ("*.co.uk", None),
            ("10.0.0.256", Some(HostProblem::NumberAtEnd("256".into()))),
            ("mail.contoso.4all", None),
            ("365", None),
            ("_sip.contoso.com", Some(HostProblem::Character('_', "_sip".into()))),
            ("mail contoso.com", Some(HostProblem::Character(' ', "mail contoso".into()))),
            ("https://mail.contoso.com", Some(HostProblem::Character(':', "https://mail".into()))),
            ("mail.contoso.com..", Some(HostProblem::EmptyLabel)),
            ("fe80::1", Some(HostProblem::Address("fe80::1".parse().unwrap()))),
            (&long_label, Some(HostProblem::LongLabel(long_label.clone()))),
            (&long_name, Some(HostProblem::LongName(255))),
        ];
        for (text, expected) in table {
            assert_eq!(&host(text).problem(), expected, "{text}");
        }
    }

    #[test]
    fn the_limits_are_63_for_a_label_and_253_for_a_name() {
        assert_eq!(host(&"a".repeat(63)).problem(), None);
        let label = "a".repeat(63);
        let longest = format!("{label}.{label}.{label}.{}", "a".repeat(61));
        assert_eq!((longest.len(), host(&longest).problem()), (253, None));
        // A dot at the end is not counted.
        assert_eq!(host(&format!("{longest}.")).problem(), None);
        assert_eq!(host(&format!("{longest}a")).problem(), Some(HostProblem::LongName(254)));
    }

    #[test]
    fn every_problem_says_what_is_wrong_where() {
        let long = format!("{}.com", "a".repeat(64));
        for (text, words) in [
            ("10.0.0.1", "10.0.0.1 is an address"),
            ("a..com", "nothing between two dots"),
            (&long, "has 64 characters; a part between dots may have 63"),
            (&"abcdefgh.".repeat(32), "it has 287 characters; a whole name may have 253"),
            ("mail_1.com", "“_” in “mail_1” is not allowed"),
            ("-a.com", "“-a” begins or ends with a hyphen"),
            ("a*.com", "the star in “a*” must be the whole first part"),
            ("*.com", "before “com” would stand for everybody's domain"),
            ("1.2.3.4.5", "“5” is a number"),
        ] {
            let problem = host(text).problem().unwrap().to_string();
            assert!(problem.contains(words), "{text}: {problem}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_name_without_a_problem_is_one_that_dns_can_hold(text in crate::plan::arbitrary::name()) {
            let Some(host) = Host::parse(&text) else { return Ok(()) };
            if host.problem().is_some() {
                return Ok(());
            }
            let allowed = |label: &str| {
                let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
                (1..=63).contains(&label.len()) && (label == "*" || label.bytes().all(plain))
            };
            proptest::prop_assert!(host.as_str().len() <= 253 && host.labels().all(allowed));
            proptest::prop_assert_eq!(Host::parse(&format!(" {}. ", text.trim().trim_end_matches('.'))), Some(host.clone()));
            proptest::prop_assert!(host.covers(&host) && host.resolves(&host));
        }
    }

    #[test]
    fn a_star_is_no_plain_name() {
        assert!(host("mail.contoso.com").is_plain());
        for text in ["*", "*.contoso.com", "mail_1.contoso.com", "10.0.0.1"] {
            assert!(!host(text).is_plain(), "{text}");
        }
    }

    #[test]
    fn a_wildcard_stands_for_exactly_one_label_of_its_domain() {
        let star = host("*.contoso.com");
        assert!(star.covers(&host("mail.contoso.com")));
        assert!(star.covers(&star));
        for other in ["contoso.com", "a.b.contoso.com", "mail.fabrikam.com", "contoso"] {
            assert!(!star.covers(&host(other)), "{other}");
        }
    }

    #[test]
    fn a_dns_wildcard_answers_at_any_depth() {
        let star = host("*.contoso.com");
        assert!(star.resolves(&host("a.b.contoso.com")));
        assert!(!star.resolves(&host("contoso.com")));
        assert!(!star.resolves(&host("notcontoso.com")));
        assert!(!host("*contoso.com").resolves(&host("xcontoso.com")));
    }
}
