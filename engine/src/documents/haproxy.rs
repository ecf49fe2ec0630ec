//! The configuration of HAProxy in the place of a site's balancer.

mod backends;
mod checks;
mod listeners;
mod published;
mod section;
mod site;
mod target;

use super::File;
use super::assumed;
use super::handover::{commented, head, in_file_name};
use super::virtual_services::VirtualService;
use super::words::Words;
use crate::design::site::SiteView;
use crate::design::{Balancing, Design, Given, Scene};
use crate::plan::Plan;
use crate::terms::BalancerKind;
use section::section;
use site::Site;
use target::{CERTIFICATES, Target};

/// A file for each site with servers and something that balances them.
pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let scene = Scene::of(Given::whole(plan), None);
    let words = Words::new(plan);
    let balanced = scene.balanced().filter(|(site, rows)| {
        site.balancer != BalancerKind::None && !VirtualService::all(rows).is_empty()
    });
    let file = |(site, rows): (&SiteView<'_>, &[Balancing])| File {
        name: format!("haproxy-{}.cfg", in_file_name(&site.id)),
        text: text((plan, design), Site { scene: &scene, words: &words, view: site }, rows),
    };
    balanced.map(file).collect()
}

fn text(given: (&Plan, &Design), site: Site<'_>, rows: &[Balancing]) -> String {
    let mut target = Target::of(site);
    let services = VirtualService::all(rows);
    let mut body = global(site.reads_http()) + &defaults();
    for service in &services {
        body += &match service.is_https() {
            true if site.reads_http() => {
                backends::defaults(site, service, &target)
                    + &listeners::frontend(site, service, &mut target)
                    + &backends::of(site, service, &target)
            }
            true => listeners::web(site, service, &mut target),
            false => listeners::ports(site, service, &mut target),
        };
    }
    let what =
        format!("HAProxy 2.4 or later in the place of the balancer at {}", site.view.title());
    let checks = checks::of(site, &services);
    let checks: Vec<&str> = checks.iter().map(String::as_str).collect();
    commented("#", &head(given, assumed::BALANCING, &what, &checks, &target.blanks)) + &body
}

fn global(reads_http: bool) -> String {
    let mut lines = vec![
        "log /dev/log local0".to_owned(),
        "chroot /var/lib/haproxy".to_owned(),
        "user haproxy".to_owned(),
        "group haproxy".to_owned(),
        "stats socket /run/haproxy/admin.sock mode 660 level admin".to_owned(),
        format!("crt-base {CERTIFICATES}"),
        format!("ca-base {CERTIFICATES}"),
        "ssl-default-bind-options ssl-min-ver TLSv1.2".to_owned(),
    ];
    if reads_http {
        lines.push(
            "# The ticket of somebody in many groups makes a header of up to 64,000 bytes.".into(),
        );
        lines.push("tune.bufsize 98304".into());
    }
    section("global", lines)
}

fn defaults() -> String {
    let lines = [
        "log global",
        "option dontlognull",
        "option redispatch",
        "retries 3",
        "timeout connect 5s",
        "timeout queue 30s",
        "timeout check 5s",
        "# A server that comes back must not get every client at once (LB-44).",
        "balance leastconn",
        "default-server inter 5s fall 3 rise 2 slowstart 1m",
    ];
    section("defaults base", lines.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::arbitrary::plans;
    use proptest::prelude::*;

    /// The words with which a line of these files begins.
    const WORDS: &[&str] = &[
        "global",
        "defaults",
        "frontend",
        "backend",
        "listen",
        "log",
        "chroot",
        "user",
        "group",
        "stats",
        "crt-base",
        "ca-base",
        "ssl-default-bind-options",
        "tune.bufsize",
        "option",
        "retries",
        "timeout",
        "balance",
        "default-server",
        "bind",
        "mode",
        "stick-table",
        "stick",
        "tcp-check",
        "http-check",
        "http-request",
        "acl",
        "http-reuse",
        "use_backend",
        "default_backend",
        "cookie",
        "server",
    ];

    proptest! {
        // A whole design each: fewer of them than usual are enough.
        #![proptest_config(ProptestConfig::with_cases(96))]

        /// Whatever is typed stays in comments, or is a name, an address or a file.
        #[test]
        fn what_is_typed_begins_no_line_and_no_word(plan in plans()) {
            for file in files(&plan, &crate::design(&plan)) {
                for line in file.text.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
                    let first = line.split(' ').next().unwrap_or_default();
                    prop_assert!(line.is_empty() || WORDS.contains(&first), "{line}");
                    let plain = |letter: char| {
                        letter.is_ascii_alphanumeric() || " -_./:,()[]{}!%".contains(letter)
                    };
                    prop_assert!(line.chars().all(plain), "{line}");
                    if first == "server" {
                        prop_assert!((4..=6).contains(&line.split(' ').count()), "{line}");
                    }
                }
            }
        }

        /// HAProxy refuses two servers of one name.
        #[test]
        fn no_section_has_a_server_twice(plan in plans()) {
            for file in files(&plan, &crate::design(&plan)) {
                for section in file.text.split("\n\n") {
                    let servers = section.lines().filter_map(|line| line.strip_prefix("    server "));
                    let mut names: Vec<_> = servers.filter_map(|line| line.split(' ').next()).collect();
                    let count = names.len();
                    names.sort_unstable();
                    names.dedup();
                    prop_assert_eq!(names.len(), count, "{}", section);
                }
            }
        }
    }
}
