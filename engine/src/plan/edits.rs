//! Edits: the only ways in which an open plan changes. An edit of a site that is gone does nothing.

use super::pasted::identifier;
use super::{Addresses, Names, Plan, SITES_LIMIT, Site, SiteKey};
use crate::terms::{Exposure, Host, Protocol};
use std::collections::BTreeMap;

impl Plan {
    /// The site of a key.
    pub fn site(&self, key: SiteKey) -> Option<&Site> {
        self.sites.iter().find(|site| site.key == key)
    }

    /// Its place among the sites, as JSON pointers count.
    pub fn place_of(&self, key: SiteKey) -> Option<usize> {
        self.sites.iter().position(|site| site.key == key)
    }

    /// Changes what was answered about a site, except for its identifier.
    pub fn edit_site(&mut self, key: SiteKey, change: impl FnOnce(&mut Site)) {
        if let Some(site) = self.sites.iter_mut().find(|site| site.key == key) {
            change(site);
        }
    }

    /// Adds an empty site at the end; `None` where the plan holds as many as it may.
    pub fn add_site(&mut self) -> Option<SiteKey> {
        let id = self.free_identifier(self.sites.len() + 1);
        self.insert_site(self.sites.len(), Site { id, ..Site::default() })
    }

    /// Adds sites at the end, as many as the plan may hold. An identifier that is taken gets a
    /// number.
    pub fn add_sites(&mut self, sites: Vec<Site>) -> Vec<SiteKey> {
        let mut added = Vec::new();
        for site in sites {
            let id = self.free_identifier_like(&site.id, site.pair.as_deref());
            added.extend(self.insert_site(self.sites.len(), Site { id, ..site }));
        }
        added
    }

    /// Adds a site after another one with the same answers, but with names, servers and addresses
    /// of its own.
    pub fn duplicate_site(&mut self, key: SiteKey) -> Option<SiteKey> {
        let place = self.place_of(key)?;
        let original = self.site(key)?.clone();
        let copy = Site {
            id: self.free_identifier(self.sites.len() + 1),
            name: if original.name.is_empty() {
                String::new()
            } else {
                format!("{} (copy)", original.name)
            },
            ad_site: None,
            servers: Vec::new(),
            addresses: Addresses::default(),
            names: Names::default(),
            ..original.clone()
        };
        let copy = self.insert_site(place + 1, copy)?;
        self.number_servers(copy, original.servers.len());
        Some(copy)
    }

    /// Takes a site away, also from where Autodiscover may land.
    pub fn remove_site(&mut self, key: SiteKey) {
        let Some(place) = self.place_of(key) else { return };
        let site = self.sites.remove(place);
        if let Some(landing) = &mut self.organisation.autodiscover_sites {
            landing.retain(|id| !id.eq_ignore_ascii_case(&site.id));
        }
    }

    /// Moves a site to a place among the sites, or to the last one; whether it moved.
    pub fn move_site(&mut self, key: SiteKey, to: usize) -> bool {
        let to = to.min(self.sites.len().saturating_sub(1));
        let Some(from) = self.place_of(key).filter(|from| *from != to) else { return false };
        let site = self.sites.remove(from);
        self.sites.insert(to, site);
        true
    }

    /// Moves a site before the one above it.
    pub fn move_site_up(&mut self, key: SiteKey) {
        if let Some(place) = self.place_of(key).filter(|place| *place > 0) {
            self.sites.swap(place, place - 1);
        }
    }

    /// Moves a site after the one below it.
    pub fn move_site_down(&mut self, key: SiteKey) {
        if let Some(place) = self.place_of(key).filter(|place| place + 1 < self.sites.len()) {
            self.sites.swap(place, place + 1);
        }
    }

    /// Gives a site another name. Its identifier follows as long as it is one that nobody chose:
    /// made from the site's place or from the name before. So do servers that were named after it.
    pub fn name_site(&mut self, key: SiteKey, name: &str) {
        let Some(site) = self.site(key) else { return };
        let (before, pair) = (site.id.clone(), site.pair.clone());
        let follows = is_made_up(&before, &site.name);
        self.edit_site(key, |site| name.clone_into(&mut site.name));
        let wanted = identifier(name);
        if !follows || wanted.is_empty() || wanted == before {
            return;
        }
        self.edit_site(key, |site| site.id.clear());
        let id = self.free_identifier_like(&wanted, pair.as_deref());
        self.edit_site(key, |site| before.clone_into(&mut site.id));
        self.identify_site(key, &id);
        self.edit_site(key, |site| site.name_servers_after(&before));
    }

    /// Gives a site another identifier, also where Autodiscover may land.
    pub fn identify_site(&mut self, key: SiteKey, id: &str) {
        let Some(before) = self.site(key).map(|site| site.id.clone()) else { return };
        let shared = self.sites.iter().filter(|site| site.id == before).count() > 1;
        self.edit_site(key, |site| id.clone_into(&mut site.id));
        if let Some(landing) = self.organisation.autodiscover_sites.as_mut().filter(|_| !shared) {
            let named = landing.iter_mut().filter(|named| **named == before);
            named.for_each(|named| id.clone_into(named));
        }
    }

    /// Gives a site so many servers: names from the end are dropped, or default ones are added,
    /// such as `hq-ex01.corp.contoso.com`.
    pub fn number_servers(&mut self, key: SiteKey, count: usize) {
        let suffix = self.organisation.ad_domain.as_deref().and_then(Host::parse);
        self.edit_site(key, |site| {
            site.servers.truncate(count);
            for number in 1.. {
                if site.servers.len() >= count {
                    break;
                }
                let label = server_label(&site.id, number);
                let name = suffix.as_ref().map_or_else(
                    || label.clone(),
                    |suffix| Host::below(&label, suffix).as_str().to_owned(),
                );
                if !site.servers.iter().any(|server| server.eq_ignore_ascii_case(&name)) {
                    site.servers.push(name);
                }
            }
        });
    }

    /// Says from where a protocol is used at a site.
    pub fn expose(&mut self, key: SiteKey, protocol: Protocol, exposure: Exposure) {
        self.edit_site(key, |site| site.expose(protocol, exposure));
    }

    /// Says from where a protocol is used at every site, as far as each can have it.
    pub fn expose_everywhere(&mut self, protocol: Protocol, exposure: Exposure) {
        for site in &mut self.sites {
            site.expose(protocol, site.nearest(protocol, exposure));
        }
    }

    /// Replaces the exposures of some sites, as far as each can have them.
    pub fn fill_exposures(&mut self, keys: &[SiteKey], wanted: &[(Protocol, Exposure)]) {
        for site in self.sites.iter_mut().filter(|site| keys.contains(&site.key)) {
            site.exposure = BTreeMap::new();
            for &(protocol, exposure) in wanted {
                site.expose(protocol, site.nearest(protocol, exposure));
            }
        }
    }
}

impl Site {
    /// What people call it: its name, or its identifier where it has none.
    pub fn title(&self) -> &str {
        let name = self.name.trim();
        if name.is_empty() { &self.id } else { name }
    }

    /// Servers with names that were made after another identifier are named after this one.
    fn name_servers_after(&mut self, before: &str) {
        for place in 0..self.servers.len() {
            let Some(server) = self.servers.get_mut(place) else { continue };
            let (old, new) = (server_label(before, place + 1), server_label(&self.id, place + 1));
            let Some(rest) = server.strip_prefix(old.as_str()) else { continue };
            if !rest.is_empty() && !rest.starts_with('.') {
                continue;
            }
            let named = new + rest;
            let old = std::mem::replace(server, named.clone());
            if let Some(address) = self.addresses.servers.remove(&old) {
                self.addresses.servers.insert(named, address);
            }
        }
    }

    /// Whether a protocol can be used from there: MAPI over RPC never leaves the network, and no
    /// HTTPS client from the internet comes to a site that does not face it.
    pub fn allows(&self, protocol: Protocol, exposure: Exposure) -> bool {
        !exposure.outside()
            || (protocol != Protocol::MapiRpc
                && (self.internet_facing != Some(false) || !protocol.is_https()))
    }

    fn nearest(&self, protocol: Protocol, exposure: Exposure) -> Exposure {
        if self.allows(protocol, exposure) {
            exposure
        } else {
            Exposure::of(exposure.inside(), false)
        }
    }

    fn expose(&mut self, protocol: Protocol, exposure: Exposure) {
        if exposure == Exposure::None {
            self.exposure.remove(&protocol);
        } else {
            self.exposure.insert(protocol, exposure);
        }
    }
}

impl Plan {
    /// An identifier as wanted, with a number where it is taken, also by the site's own pair.
    fn free_identifier_like(&self, wanted: &str, pair: Option<&str>) -> String {
        if wanted.is_empty() {
            return self.free_identifier(self.sites.len() + 1);
        }
        let free = |id: &String| {
            self.is_free(id) && !pair.is_some_and(|pair| pair.eq_ignore_ascii_case(id))
        };
        let numbered = (2..).map(|number| format!("{wanted}-{number}")).take(2 * SITES_LIMIT + 2);
        std::iter::once(wanted.to_owned()).chain(numbered).find(free).unwrap_or_default()
    }

    fn insert_site(&mut self, place: usize, site: Site) -> Option<SiteKey> {
        if self.sites.len() >= SITES_LIMIT {
            return None;
        }
        let key = self.next_key;
        self.next_key += 1;
        self.sites.insert(place, Site { key, ..site });
        Some(key)
    }
}

/// The default name of a server, below the domain: `hq-ex01`.
fn server_label(id: &str, number: usize) -> String {
    format!("{}-ex{number:02}", id.trim().to_ascii_lowercase())
}

/// Whether an identifier was made for a site: `S3`, or what its name gives, with a number where
/// that was taken.
fn is_made_up(id: &str, name: &str) -> bool {
    let is_number = |text: &str| text.parse::<usize>().is_ok();
    let made = identifier(name);
    let after_name = (!made.is_empty()).then(|| id.strip_prefix(made.as_str())).flatten();
    id.strip_prefix('S').is_some_and(is_number)
        || after_name
            .is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_identifier_follows_the_name_until_somebody_chooses_one() {
        let mut plan = Plan::default();
        let key = plan.add_site().unwrap();
        plan.number_servers(key, 2);
        plan.organisation.autodiscover_sites = Some(vec!["S1".into()]);
        plan.set_answer("/sites/0/addresses/servers/s1-ex01", "10.0.0.1");
        for name in ["K", "Köln ", "Köln Süd"] {
            plan.set_answer("/sites/0/name", name);
        }
        let site = &plan.sites[0];
        assert_eq!((site.id.as_str(), site.servers[1].as_str()), ("Koeln-Sued", "koeln-sued-ex02"));
        assert!(site.addresses.servers.contains_key("koeln-sued-ex01"));
        assert_eq!(plan.organisation.autodiscover_sites.as_ref().unwrap()[0], "Koeln-Sued");
        plan.add_site();
        plan.set_answer("/sites/1/name", "Köln Süd");
        assert_eq!(plan.sites[1].id, "Koeln-Sued-2");
        plan.set_answer("/sites/0/name", "");
        assert_eq!(plan.sites[0].id, "Koeln-Sued");
        plan.set_answer("/sites/0/id", "CGN");
        plan.set_answer("/sites/0/name", "Cologne");
        assert_eq!(plan.sites[0].id, "CGN");
    }

    fn two_sites() -> (Plan, SiteKey, SiteKey) {
        let mut plan = Plan::default();
        plan.organisation.ad_domain = Some("Corp.Contoso.com".into());
        let first = plan.add_site().unwrap();
        let second = plan.add_site().unwrap();
        plan.identify_site(first, "HQ");
        plan.identify_site(second, "BR");
        (plan, first, second)
    }

    fn ids(plan: &Plan) -> Vec<&str> {
        plan.sites.iter().map(|site| site.id.as_str()).collect()
    }

    #[test]
    fn new_sites_have_free_identifiers_and_keys_of_their_own() {
        let (mut plan, first, second) = two_sites();
        plan.identify_site(second, "s3");
        let third = plan.add_site().unwrap();
        assert_eq!(ids(&plan), ["HQ", "s3", "S4"]);
        plan.remove_site(third);
        let fourth = plan.add_site().unwrap();
        assert!(![first, second, third].contains(&fourth));
    }

    #[test]
    fn a_full_plan_takes_no_more_sites() {
        let mut plan = Plan::default();
        for _ in 0..SITES_LIMIT {
            assert!(plan.add_site().is_some());
        }
        assert_eq!(plan.add_site(), None);
        let first = plan.sites[0].key;
        assert_eq!(plan.duplicate_site(first), None);
        assert_eq!(plan.sites.len(), SITES_LIMIT);
    }

    #[test]
    fn servers_are_numbered_without_touching_those_that_have_names() {
        let (mut plan, hq, _) = two_sites();
        plan.edit_site(hq, |site| site.servers = vec!["HQ-EX02.corp.contoso.com".into()]);
        plan.number_servers(hq, 3);
        assert_eq!(
            plan.site(hq).unwrap().servers,
            ["HQ-EX02.corp.contoso.com", "hq-ex01.corp.contoso.com", "hq-ex03.corp.contoso.com"]
        );
        plan.number_servers(hq, 1);
        assert_eq!(plan.site(hq).unwrap().servers, ["HQ-EX02.corp.contoso.com"]);
        plan.organisation.ad_domain = None;
        plan.number_servers(hq, 2);
        assert_eq!(plan.site(hq).unwrap().servers[1], "hq-ex01");
    }

    #[test]
    fn a_duplicate_has_the_answers_but_not_the_names_of_its_original() {
        let (mut plan, hq, _) = two_sites();
        plan.number_servers(hq, 2);
        plan.expose(hq, Protocol::Owa, Exposure::Both);
        plan.edit_site(hq, |site| {
            site.name = "Headquarters".into();
            site.names.external = Some("mail.contoso.com".into());
            site.dag = Some(true);
        });
        let copy = plan.duplicate_site(hq).unwrap();
        assert_eq!(ids(&plan), ["HQ", "S3", "BR"]);
        let copy = plan.site(copy).unwrap();
        assert_eq!((copy.name.as_str(), copy.dag), ("Headquarters (copy)", Some(true)));
        assert_eq!(copy.servers, ["s3-ex01.corp.contoso.com", "s3-ex02.corp.contoso.com"]);
        assert_eq!(copy.names, Names::default());
        assert_eq!(copy.exposure(Protocol::Owa), Exposure::Both);
    }

    #[test]
    fn where_autodiscover_lands_follows_a_site() {
        let (mut plan, hq, br) = two_sites();
        plan.organisation.autodiscover_sites = Some(vec!["HQ".into(), "BR".into()]);
        plan.identify_site(hq, "Main");
        plan.remove_site(br);
        assert_eq!(plan.organisation.autodiscover_sites, Some(vec!["Main".into()]));
    }

    #[test]
    fn typing_an_identifier_through_another_sites_one_leaves_that_one_where_it_is() {
        let (mut plan, hq, br) = two_sites();
        plan.organisation.autodiscover_sites = Some(vec!["BR".into()]);
        plan.identify_site(hq, "BR");
        plan.identify_site(hq, "BR2");
        assert_eq!(plan.organisation.autodiscover_sites, Some(vec!["BR".into()]));
        assert_eq!(plan.site(br).unwrap().id, "BR");
    }

    #[test]
    fn sites_move_up_and_down_and_stop_at_the_ends() {
        let (mut plan, hq, br) = two_sites();
        plan.move_site_up(hq);
        plan.move_site_down(br);
        assert_eq!(ids(&plan), ["HQ", "BR"]);
        plan.move_site_down(hq);
        assert_eq!(ids(&plan), ["BR", "HQ"]);
        plan.move_site_up(hq);
        assert_eq!(ids(&plan), ["HQ", "BR"]);
    }

    #[test]
    fn a_site_moves_to_any_place_and_no_further_than_the_last() {
        let (mut plan, hq, _) = two_sites();
        plan.add_site();
        assert!(plan.move_site(hq, 9));
        assert_eq!(ids(&plan), ["BR", "S3", "HQ"]);
        assert!(plan.move_site(hq, 1));
        assert_eq!(ids(&plan), ["BR", "HQ", "S3"]);
        assert!(!plan.move_site(hq, 1));
    }

    #[test]
    fn added_sites_get_free_identifiers_of_their_own() {
        let (mut plan, ..) = two_sites();
        let site = |id: &str, pair: Option<&str>| Site {
            id: id.into(),
            pair: pair.map(str::to_owned),
            ..Site::default()
        };
        let keys = plan.add_sites(vec![site("hq", None), site("", None), site("DC", Some("dc"))]);
        assert_eq!(keys.len(), 3);
        assert_eq!(ids(&plan), ["HQ", "BR", "hq-2", "S4", "DC-2"]);
    }

    #[test]
    fn filling_gives_each_site_what_it_can_have() {
        let (mut plan, hq, br) = two_sites();
        plan.edit_site(br, |site| site.internet_facing = Some(false));
        plan.expose(hq, Protocol::Pop, Exposure::Internal);
        let wanted = [
            (Protocol::MapiRpc, Exposure::Both),
            (Protocol::Owa, Exposure::Both),
            (Protocol::ActiveSync, Exposure::External),
            (Protocol::Smtp, Exposure::External),
        ];
        plan.fill_exposures(&[hq, br], &wanted);
        let of = |key, protocol| plan.site(key).unwrap().exposure(protocol);
        assert_eq!(of(hq, Protocol::MapiRpc), Exposure::Internal);
        assert_eq!(of(hq, Protocol::Owa), Exposure::Both);
        assert_eq!(of(br, Protocol::Owa), Exposure::Internal);
        assert_eq!(of(br, Protocol::ActiveSync), Exposure::None);
        assert_eq!(of(br, Protocol::Smtp), Exposure::External);
        assert_eq!(of(hq, Protocol::Pop), Exposure::None);
    }

    #[test]
    fn one_protocol_everywhere_leaves_the_others() {
        let (mut plan, hq, br) = two_sites();
        plan.expose(hq, Protocol::Owa, Exposure::Both);
        plan.expose_everywhere(Protocol::Ews, Exposure::Internal);
        plan.expose_everywhere(Protocol::Owa, Exposure::None);
        for key in [hq, br] {
            assert_eq!(plan.site(key).unwrap().exposure.len(), 1);
        }
    }

    #[test]
    fn edits_of_a_site_that_is_gone_do_nothing() {
        let (mut plan, hq, _) = two_sites();
        plan.remove_site(hq);
        let before = plan.clone();
        plan.remove_site(hq);
        plan.move_site_up(hq);
        plan.move_site_down(hq);
        plan.identify_site(hq, "X");
        plan.number_servers(hq, 4);
        plan.expose(hq, Protocol::Owa, Exposure::Both);
        plan.fill_exposures(&[hq], &[(Protocol::Owa, Exposure::Both)]);
        assert_eq!(plan.duplicate_site(hq), None);
        assert_eq!(plan, before);
    }
}
