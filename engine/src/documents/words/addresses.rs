//! The address behind a word of the design, as a reader in one zone needs it (OUT-06).

use super::Words;
use super::sites::site_name;
use crate::design::Zone;
use crate::plan::Site;
use crate::terms::Host;
use std::net::IpAddr;

/// An address, or what it would be the address of where the plan does not know it.
pub type Address = Result<IpAddr, String>;

impl<'a> Words<'a> {
    /// The address of an end for who stands in a zone. There is no way to ask without one: what
    /// serves inside would be sent to the internet, which cannot reach it and need not know it.
    pub fn address(&self, word: &str, zone: Zone) -> Address {
        let (kind, name) = word.split_once(':').unwrap_or((word, ""));
        let Some(site) = self.behind(kind, name) else {
            return Err(self.missing(word, zone));
        };
        let typed = match (kind, zone) {
            ("vip" | "server" | "servers" | "edge", Zone::Public) => {
                site.addresses.public.as_deref()
            }
            ("vip", Zone::Internal) => site.addresses.vip.as_deref(),
            ("edge", Zone::Internal) => site.addresses.edge.as_deref(),
            ("server", Zone::Internal) => of_server(site, name),
            _ => None,
        };
        // While somebody types, there may be anything in the place of an address.
        let address = typed.and_then(|text| text.trim().parse::<IpAddr>().ok());
        address.map(|address| address.to_canonical()).ok_or_else(|| self.missing(word, zone))
    }

    /// What a marked blank for the address of an end asks for.
    fn missing(&self, word: &str, zone: Zone) -> String {
        let (kind, name) = word.split_once(':').unwrap_or((word, ""));
        match (kind, zone, self.behind(kind, name)) {
            ("vip" | "server" | "servers" | "edge", Zone::Public, Some(site)) => {
                format!("the public address of {}", site_name(site))
            }
            (_, Zone::Public, _) => format!("the public address of {}", self.endpoint(word)),
            (_, Zone::Internal, _) => format!("the address of {}", self.endpoint(word)),
        }
    }

    /// The site at which an end stands.
    fn behind(&self, kind: &str, name: &str) -> Option<&'a Site> {
        if kind != "server" {
            return self.find(name);
        }
        let is_there = |site: &&Site| {
            let servers = site.servers.iter().chain(site.addresses.servers.keys());
            servers.into_iter().any(|server| is_named(server, name))
        };
        self.order.iter().find(is_there)
    }
}

fn of_server<'s>(site: &'s Site, name: &str) -> Option<&'s str> {
    let mut known = site.addresses.servers.iter();
    known.find(|(server, _)| is_named(server, name)).map(|(_, address)| address.as_str())
}

fn is_named(typed: &str, name: &str) -> bool {
    Host::parse(typed).is_some_and(|host| host.as_str() == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::words::tests::plan;

    #[test]
    fn each_zone_has_its_own_address_and_none_takes_the_other_ones() {
        let mut plan = plan();
        let known = &mut plan.sites[0].addresses;
        known.vip = Some("10.0.0.1".into());
        known.edge = Some("10.0.0.2".into());
        known.servers.insert("A".into(), " 10.0.0.3 ".into());
        let words = Words::new(&plan);
        let said = |word: &str, zone| words.address(word, zone).map(|known| known.to_string());
        for (word, inside) in
            [("vip:HQ", "10.0.0.1"), ("edge:HQ", "10.0.0.2"), ("server:a", "10.0.0.3")]
        {
            assert_eq!(said(word, Zone::Internal).as_deref(), Ok(inside));
            let public = said(word, Zone::Public);
            assert_eq!(public, Err("the public address of Headquarters".to_owned()), "{word}");
        }
        let mut plan = plan.clone();
        plan.sites[0].addresses = crate::plan::Addresses::default();
        plan.sites[0].addresses.public = Some("203.0.113.1".into());
        let words = Words::new(&plan);
        for word in ["vip:HQ", "edge:HQ", "server:a", "servers:HQ"] {
            assert_eq!(words.address(word, Zone::Public).unwrap().to_string(), "203.0.113.1");
            assert!(words.address(word, Zone::Internal).is_err(), "{word}");
        }
        assert!(words.address("legacy:HQ", Zone::Public).is_err(), "the older servers are others");
    }
}
