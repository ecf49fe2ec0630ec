//! Which names nobody can prove to own, so that no public certificate authority signs them.
//!
//! Sources: BR 4.2.2 and 7.1.4 (internal names, reserved addresses); RFC 6761, RFC 6762, RFC
//! 8375 and ICANN's resolution on `.internal` for the private suffixes; the list of real ones is
//! IANA's root zone as of October 2025.

use std::net::IpAddr;

/// Last labels that never were and never will be in the root zone, and those that Active
/// Directory designs used as if they were private.
const PRIVATE: [&str; 11] = [
    "local",
    "lan",
    "internal",
    "corp",
    "home",
    "intranet",
    "private",
    "localdomain",
    "test",
    "example",
    "invalid",
];

/// When the list of real last labels was taken from IANA's root zone.
pub const AS_OF: &str = "October 2025";

/// The root zone, one label a line, sorted. A-labels.
static ROOT_ZONE: &str = include_str!("top_level_domains.txt");

/// What a last label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suffix {
    /// In the root zone.
    Public,
    /// Never in the root zone.
    Private,
    /// Neither: newer than the list, or a private one that nobody reserved.
    Unknown,
}

/// What the last label of a name is; `label` in lower case.
pub fn suffix(label: &str) -> Suffix {
    if PRIVATE.contains(&label) {
        Suffix::Private
    } else if has_line(ROOT_ZONE, label) {
        Suffix::Public
    } else {
        Suffix::Unknown
    }
}

/// Whether an address belongs to everybody or to nobody (RFC 1918, 3927, 4193, 4291, 5735, 6598).
pub fn is_reserved(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [first, second, ..] = v4.octets();
            v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_documentation()
                || v4.is_multicast()
                || first == 0
                || first >= 240
                || (first == 100 && (64..128).contains(&second))
                || (first == 198 && (18..20).contains(&second))
        }
        IpAddr::V6(v6) => {
            v6.is_loopback()
                || v6.is_unspecified()
                || v6.is_multicast()
                || v6.is_unique_local()
                || v6.is_unicast_link_local()
                || v6.segments().starts_with(&[0x2001, 0x0db8])
        }
    }
}

/// Whether `wanted` is a line of a sorted text, found by halving.
fn has_line(text: &str, wanted: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        let middle = rest.len() / 2;
        let start = rest.get(..middle).and_then(|head| head.rfind('\n')).map_or(0, |end| end + 1);
        let (before, from_line) = rest.split_at(start);
        let (line, after) = from_line.split_once('\n').unwrap_or((from_line, ""));
        match wanted.cmp(line) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => rest = before,
            std::cmp::Ordering::Greater => rest = after,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_root_zone_is_found_and_nothing_else() {
        let lines: Vec<&str> = ROOT_ZONE.lines().collect();
        assert!(lines.len() > 1400 && lines.is_sorted(), "{} lines", lines.len());
        for line in &lines {
            assert!(has_line(ROOT_ZONE, line), "{line}");
            assert_eq!(suffix(line), Suffix::Public, "{line}");
            assert!(!has_line(ROOT_ZONE, &format!("{line}-")), "{line}-");
        }
        assert!(!has_line(ROOT_ZONE, ""));
        assert!(!has_line(ROOT_ZONE, "0"));
        assert!(!has_line(ROOT_ZONE, "zzzz"));
    }

    #[test]
    fn private_suffixes_are_told_from_unknown_ones() {
        for label in PRIVATE {
            assert_eq!(suffix(label), Suffix::Private, "{label}");
            assert!(!has_line(ROOT_ZONE, label), "{label}");
        }
        assert_eq!(suffix("contoso"), Suffix::Unknown);
        assert_eq!(suffix("com"), Suffix::Public);
        assert_eq!(suffix("xn--p1ai"), Suffix::Public);
    }

    #[test]
    fn reserved_addresses_are_told_from_public_ones() {
        for text in [
            "10.1.2.3",
            "172.31.0.1",
            "192.168.1.1",
            "127.0.0.1",
            "169.254.1.1",
            "fd00::1",
            "fe80::1",
            "::1",
            "100.64.0.1",
            "203.0.113.5",
            "2001:db8::1",
            "0.0.0.0",
            "255.255.255.255",
        ] {
            assert!(is_reserved(text.parse().unwrap()), "{text}");
        }
        for text in ["8.8.8.8", "172.32.0.1", "2606:4700::1111", "100.128.0.1"] {
            assert!(!is_reserved(text.parse().unwrap()), "{text}");
        }
    }
}
