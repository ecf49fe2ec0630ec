//! Planted faults: each makes a check fail that passes on the plan as it is, and says why.

use crate::checks::{self, Findings};
use crate::documents::Papers;
use crate::topology::Topology;
use crate::world::World;
use crate::{plans, tools};
use cas_plan::design::Issuer;
use cas_plan::documents::File;
use cas_plan::plan::Plan;

/// Runs a plan with a fault: one check has to say all of `words` in one sentence.
fn planted(plan: Plan, words: &[&str], fault: impl Fn(&mut Papers, &Topology)) {
    if let Some(why) = tools::missing() {
        return eprintln!("skipped: {why}");
    }
    let world = World::start(plan, fault).unwrap();
    let mut findings = Findings::default();
    for check in checks::ALL {
        check(&world, &mut findings);
        let says_all = |problem: &&String| words.iter().all(|word| problem.contains(word));
        if let Some(told) = findings.problems.iter().find(says_all) {
            return println!("planted and found: {told}");
        }
    }
    panic!("nobody says {words:?}:\n{}", findings.problems.join("\n"));
}

/// Changes the lines of the file with this name: `None` takes a line out. A fault that changes
/// nothing is none.
fn edit(files: &mut [File], name: &str, change: impl Fn(&str) -> Option<String>) {
    let file = files.iter_mut().find(|file| file.name == name);
    let file = file.unwrap_or_else(|| panic!("there is no {name}"));
    let text: String = file.text.lines().filter_map(&change).map(|line| line + "\n").collect();
    assert_ne!(text, file.text, "nothing is planted in {name}");
    file.text = text;
}

/// Takes out the lines of a file that say this.
fn without(files: &mut [File], name: &str, says: &str) {
    edit(files, name, |line| (!line.contains(says)).then(|| line.to_owned()));
}

/// Puts one word of a file in the place of another.
fn instead(files: &mut [File], name: &str, old: &str, new: &str) {
    edit(files, name, |line| Some(line.replace(old, new)));
}

/// Adds a line to a file.
fn with(files: &mut [File], name: &str, line: &str) {
    let file = files.iter_mut().find(|file| file.name == name);
    let file = file.unwrap_or_else(|| panic!("there is no {name}"));
    file.text += line;
    file.text += "\n";
}

#[test]
fn a_name_is_dropped_from_a_request() {
    planted(
        plans::read("G02"),
        &["autodiscover.contoso.com", "not valid for name"],
        |papers, _| {
            without(&mut papers.requests, "HQ-public.cnf", "= autodiscover.contoso.com");
        },
    );
}

#[test]
fn a_name_is_swapped_in_a_request() {
    planted(plans::read("wildcard"), &["mail.contoso.com", "not valid for name"], |papers, _| {
        instead(&mut papers.requests, "HQ-public.cnf", "*.contoso.com", "*.contoso.org");
    });
}

#[test]
fn a_name_that_is_left_off_is_in_a_request() {
    let words = ["outlook.corp.contoso.com", "was left off and is verified"];
    planted(plans::read("G02"), &words, |papers, _| {
        with(&mut papers.requests, "HQ-public.cnf", "DNS.9 = outlook.corp.contoso.com");
    });
}

#[test]
fn the_internal_authority_signs_what_is_shown_outside() {
    planted(plans::read("G06"), &["https://mail.contoso.com", "UnknownIssuer"], |papers, _| {
        papers.signed_by.insert("HQ-public".into(), Issuer::Internal);
    });
}

#[test]
fn a_record_points_somewhere_else() {
    planted(plans::read("G02"), &["mail.contoso.com resolves inside to"], |papers, topology| {
        let site = &topology.sites[0];
        let (vip, server) = (site.vip.unwrap(), site.servers[0].1);
        let (old, new) = (format!("A {vip}"), format!("A {server}"));
        instead(&mut papers.zones, "internal.contoso.com.zone", &old, &new);
    });
}

#[test]
fn a_zone_is_missing() {
    let words = ["outlook-hq.corp.contoso.com", "does not resolve"];
    planted(plans::read("G06"), &words, |papers, _| {
        papers.zones.retain(|file| file.name != "internal.corp.contoso.com.zone");
    });
}

#[test]
fn the_name_of_an_array_is_published() {
    let words = ["outlook.corp.contoso.com is the name of an array and resolves on the internet"];
    planted(plans::read("G02"), &words, |papers, topology| {
        let public = topology.sites[0].public.unwrap();
        let line = format!("outlook.corp.contoso.com. IN A {public}");
        with(&mut papers.zones, "public.contoso.com.zone", &line);
    });
}

#[test]
fn a_service_record_names_another_host() {
    planted(plans::read("wildcard"), &["_autodiscover._tcp.fabrikam.com names"], |papers, _| {
        let zone = "public.fabrikam.com.zone";
        instead(&mut papers.zones, zone, "autodiscover.contoso.com", "mail.contoso.com");
    });
}

#[test]
fn the_balancer_lacks_a_mail_port() {
    planted(plans::read("G15"), &["imap.contoso.com:993", "refused"], |papers, _| {
        without(&mut papers.balancers, "haproxy-DC2.cfg", ":993");
    });
}

#[test]
fn the_balancer_lacks_an_rpc_port() {
    planted(plans::read("G02"), &["outlook.corp.contoso.com", ":59532", "refused"], |papers, _| {
        edit(&mut papers.balancers, "haproxy-HQ.cfg", |line| {
            let bind = line.contains("bind ") && line.contains(":59532");
            (!bind).then(|| line.to_owned())
        });
    });
}

#[test]
fn affinity_by_address_is_off() {
    let words = ["the RPC ports of outlook.corp.contoso.com does not stay"];
    planted(plans::read("G02"), &words, |papers, _| {
        without(&mut papers.balancers, "haproxy-HQ.cfg", "stick on src");
    });
}

#[test]
fn affinity_by_cookie_is_off() {
    let words = ["/owa", "does not stay on its server"];
    planted(plans::read("G02"), &words, |papers, _| {
        without(&mut papers.balancers, "haproxy-HQ.cfg", "cookie cas insert");
    });
}

#[test]
fn an_rpc_port_is_balanced_by_itself() {
    let words = ["the RPC ports of outlook.corp.contoso.com does not stay"];
    planted(plans::read("G02"), &words, |papers, topology| {
        let site = &topology.sites[0];
        let vip = site.vip.unwrap();
        edit(&mut papers.balancers, "haproxy-HQ.cfg", |line| {
            (!line.contains(&format!("bind {vip}:59532"))).then(|| line.to_owned())
        });
        let alone = format!(
            "defaults alone\n mode tcp\n timeout connect 5s\n timeout client 1m\n \
             timeout server 1m\nlisten alone from alone\n bind {vip}:59532\n balance roundrobin"
        );
        with(&mut papers.balancers, "haproxy-HQ.cfg", &alone);
        for (name, address) in &site.servers {
            let server = format!(" server {name} {address}:59532");
            with(&mut papers.balancers, "haproxy-HQ.cfg", &server);
        }
    });
}

#[test]
fn the_balancer_sends_everybody_to_one_server() {
    let words = ["24 clients of https://mail.contoso.com/owa", "are all on"];
    planted(plans::read("G02"), &words, |papers, _| {
        without(&mut papers.balancers, "haproxy-HQ.cfg", "server ex02.corp.contoso.com");
    });
}

#[test]
fn an_rpc_port_shows_a_certificate() {
    let words = ["outlook.corp.contoso.com:135 shows a certificate"];
    planted(plans::read("G02"), &words, |papers, _| {
        edit(&mut papers.balancers, "haproxy-HQ.cfg", |line| {
            let bind = line.contains("bind ") && line.ends_with(":135");
            Some(if bind { format!("{line} ssl crt HQ-public.pem") } else { line.to_owned() })
        });
    });
}

#[test]
fn mail_shows_the_certificate_of_the_web_site() {
    let mut plan = plans::read("ten-sites");
    plan.sites.retain(|site| site.id == "MAD");
    planted(plan, &["imap-mad.corp.contoso.com:993", "not valid for name"], |papers, _| {
        papers.mail.insert("MAD/servers".into(), "MAD-internal".into());
    });
}

#[test]
fn what_is_passed_through_shows_the_wrong_certificate() {
    let mut plan = plans::read("ten-sites");
    plan.sites.retain(|site| matches!(site.id.as_str(), "NYC" | "SIN"));
    planted(plan, &["mail-asia.contoso.com", "not valid for name"], |papers, _| {
        papers.web.insert("SIN/servers".into(), "NYC-public".into());
    });
}

#[test]
fn what_is_bridged_to_shows_the_wrong_certificate() {
    planted(plans::read("G06"), &["https://mail-br.corp.contoso.com", "503"], |papers, _| {
        papers.web.insert("BR/servers".into(), "HQ-public".into());
    });
}

#[test]
fn the_firewall_lets_rpc_in() {
    planted(plans::read("G02"), &["the internet reaches", ":135"], |papers, _| {
        edit(&mut papers.firewall, "firewall.csv", |line| {
            let more = line.starts_with("The internet") && line.contains("let through");
            Some(if more { line.replace(",443,", ",\"443, 135\",") } else { line.to_owned() })
        });
    });
}

#[test]
fn the_firewall_keeps_a_mail_port_closed() {
    planted(plans::read("wildcard"), &["smtp.contoso.com:587", "refused"], |papers, _| {
        instead(&mut papers.firewall, "firewall.csv", ", 587", "");
    });
}

#[test]
fn the_script_finds_a_wrong_record_as_well() {
    let words = ["client-checks.sh outside: FAIL", "mail.contoso.com should resolve to"];
    planted(plans::read("G02"), &words, |papers, topology| {
        let site = &topology.sites[0];
        let (public, vip) = (site.public.unwrap(), site.vip.unwrap());
        let (old, new) = (format!("A {public}"), format!("A {vip}"));
        instead(&mut papers.zones, "public.contoso.com.zone", &old, &new);
    });
}

#[test]
fn a_probe_is_removed() {
    planted(plans::read("G02"), &["a stopped server is not taken out"], |papers, _| {
        edit(&mut papers.balancers, "haproxy-HQ.cfg", |line| {
            let probe = line.contains("option httpchk") || line.contains("http-check");
            (!probe).then(|| line.to_owned())
        });
    });
}

/// A fault in the balancer of the plan in which much is for inside only.
fn planted_at_the_balancer(words: &[&str], old: &str, new: &str) {
    planted(plans::read("half-open"), words, |papers, _| {
        instead(&mut papers.balancers, "haproxy-HQ.cfg", old, new);
    });
}

#[test]
fn what_is_not_published_has_a_back_end() {
    let words = ["/powershell", "is not published inside, and is handed on"];
    let everything = "default_backend owa";
    planted_at_the_balancer(&words, "http-request deny deny_status 404 if !published", everything);
}

#[test]
fn a_directory_takes_along_another_that_begins_alike() {
    let words = ["/owafoo is not published", "is handed on"];
    planted_at_the_balancer(&words, "path_beg -i /owa/", "path_beg -i /owa");
}

#[test]
fn a_path_for_inside_is_open_to_all() {
    let words = ["/ecp", "is not published outside, and is handed on"];
    planted_at_the_balancer(&words, "http-request deny deny_status 404 if ecp !inside", "");
}

#[test]
fn everybody_counts_as_inside() {
    let words = ["/OAB", "is not published outside, and is handed on"];
    planted_at_the_balancer(&words, "acl inside src ", "acl inside src 0.0.0.0/0 ");
}

#[test]
fn a_path_may_climb_out_of_its_directory() {
    let words = ["/owa/../powershell/ is not published", "is handed on"];
    let climbing = "http-request deny deny_status 404 if { path_sub -i /.. %2e %2f %5c }";
    planted_at_the_balancer(&words, climbing, "");
}

#[test]
fn remote_powershell_is_handed_on() {
    let words = ["/powershell is not published outside", "is handed on"];
    let published = "acl published path -i /owa";
    planted(plans::read("half-open"), &words, |papers, _| {
        edit(&mut papers.balancers, "haproxy-HQ.cfg", |line| {
            let both = format!("{published}\n    {published}\n    acl owa path -i /powershell")
                .replacen("/owa", "/powershell", 1);
            Some(if line.trim() == published {
                line.replace(published, &both)
            } else {
                line.into()
            })
        });
    });
}

#[test]
fn the_edge_passes_as_somebody_inside() {
    let words = ["mail-br.contoso.com", "/ecp", "is not published outside, and is handed on"];
    planted(plans::read("half-open"), &words, |papers, topology| {
        let edge = topology.site("BR").edge.as_ref().unwrap().address;
        edit(&mut papers.balancers, "haproxy-BR.cfg", |line| {
            let kept = !line.ends_with("if ecp edge") && !line.contains("set-src");
            let inside = |line: &str| format!("{line} {edge}");
            kept.then(|| if line.contains("acl inside") { inside(line) } else { line.to_owned() })
        });
    });
}

#[test]
fn the_balancer_listens_at_a_port_that_nobody_uses() {
    let words = ["the balancer of HQ listens at", ":110"];
    planted(plans::read("half-open"), &words, |papers, topology| {
        let vip = topology.site("HQ").vip.unwrap();
        let old = format!("bind {vip}:993");
        let new = format!("bind {vip}:993\n    bind {vip}:110");
        instead(&mut papers.balancers, "haproxy-HQ.cfg", &old, &new);
    });
}

#[test]
fn the_firewall_lets_in_what_is_for_inside() {
    planted(plans::read("half-open"), &["the internet reaches", ":993"], |papers, topology| {
        let public = topology.site("HQ").public.unwrap().to_string();
        edit(&mut papers.firewall, "firewall.csv", |line| {
            let row = line.starts_with("The internet") && line.contains(&public);
            let row = row && line.contains("587");
            Some(if row { line.replace("587", "587, 993") } else { line.to_owned() })
        });
    });
}

#[test]
fn the_firewall_lets_clear_http_in() {
    planted(plans::read("G15"), &["the internet reaches", ":80,"], |papers, _| {
        edit(&mut papers.firewall, "firewall.csv", |line| {
            let row = line.starts_with("The internet") && line.contains("let through");
            Some(if row { line.replace("\"443,", "\"443, 80,") } else { line.to_owned() })
        });
    });
}

#[test]
fn a_public_zone_holds_an_address_of_the_inside() {
    let words = ["public.contoso.com.zone is for the internet and holds"];
    planted(plans::read("half-open"), &words, |papers, topology| {
        let server = topology.site("HQ").servers[0].1;
        let line = format!("old 300 IN A {server}");
        with(&mut papers.zones, "public.contoso.com.zone", &line);
    });
}

#[test]
fn a_public_script_holds_the_address_of_the_balancer() {
    let words = ["windows-dns-public.ps1 is for the internet and holds"];
    planted(plans::read("half-open"), &words, |papers, topology| {
        let site = topology.site("HQ");
        let (public, vip) = (site.public.unwrap(), site.vip.unwrap());
        let (old, new) = (public.to_string(), vip.to_string());
        instead(&mut papers.public, "windows-dns-public.ps1", &old, &new);
    });
}
