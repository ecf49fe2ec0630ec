//! Answers as text, by their JSON pointer: how a field reads and writes them.

use super::{Decision, Organisation, Plan, Site};
use crate::terms::Choice;

/// An answer that can be written as text: words of the file for choices, `true` and `false`, an
/// entry a line for lists.
trait Written {
    /// The text; `None` where it is not known yet.
    fn text(&self) -> Option<String>;
    /// Whether anything was answered.
    fn is_given(&self) -> bool;
    /// Takes what was typed; what is no answer of this kind is "not known yet".
    fn put(&mut self, text: &str);
}

impl Written for String {
    fn text(&self) -> Option<String> {
        Some(self.clone())
    }
    fn is_given(&self) -> bool {
        !self.is_empty()
    }
    fn put(&mut self, text: &str) {
        text.clone_into(self);
    }
}

impl Written for Option<String> {
    fn text(&self) -> Option<String> {
        self.clone()
    }
    fn is_given(&self) -> bool {
        self.is_some()
    }
    fn put(&mut self, text: &str) {
        *self = (!text.is_empty()).then(|| text.to_owned());
    }
}

impl Written for Option<bool> {
    fn text(&self) -> Option<String> {
        self.map(|yes| yes.to_string())
    }
    fn is_given(&self) -> bool {
        self.is_some()
    }
    fn put(&mut self, text: &str) {
        *self = text.parse().ok();
    }
}

impl Written for Option<u32> {
    fn text(&self) -> Option<String> {
        self.map(|number| number.to_string())
    }
    fn is_given(&self) -> bool {
        self.is_some()
    }
    fn put(&mut self, text: &str) {
        *self = text.trim().parse().ok();
    }
}

impl<T: Choice> Written for Option<T> {
    fn text(&self) -> Option<String> {
        self.map(|choice| choice.key().to_owned())
    }
    fn is_given(&self) -> bool {
        self.is_some()
    }
    fn put(&mut self, text: &str) {
        *self = T::from_key(text);
    }
}

/// Blanks, commas and semicolons part entries as well, because lists are pasted from anywhere.
impl Written for Vec<String> {
    fn text(&self) -> Option<String> {
        Some(self.join("\n"))
    }
    fn is_given(&self) -> bool {
        !self.is_empty()
    }
    fn put(&mut self, text: &str) {
        *self = entries(text).map(str::to_owned).collect();
    }
}

impl<T: Choice> Written for Vec<T> {
    fn text(&self) -> Option<String> {
        Some(self.iter().map(|one| one.key()).collect::<Vec<_>>().join("\n"))
    }
    fn is_given(&self) -> bool {
        !self.is_empty()
    }
    fn put(&mut self, text: &str) {
        *self = entries(text).filter_map(T::from_key).collect();
    }
}

/// An empty list is an answer here; "not known yet" is another edit.
impl Written for Option<Vec<String>> {
    fn text(&self) -> Option<String> {
        self.as_ref().map(|list| list.join("\n"))
    }
    fn is_given(&self) -> bool {
        self.is_some()
    }
    fn put(&mut self, text: &str) {
        *self = Some(entries(text).map(str::to_owned).collect());
    }
}

/// The entries of a list that was typed or pasted.
pub fn entries(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    parts.filter(|part| !part.is_empty())
}

macro_rules! answers {
    ($keys:ident, $get:ident, $set:ident, $type:ty; $($key:literal => $($field:ident).+),+ $(,)?) => {
        #[doc = concat!("The keys of every single answer of a [`", stringify!($type), "`].")]
        pub const $keys: &[&str] = &[$($key),+];

        fn $get(of: &$type, key: &str) -> Option<String> {
            match key {
                $($key => of.$($field).+.text(),)+
                _ => None,
            }
        }

        fn $set(of: &mut $type, key: &str, text: &str) {
            match key {
                $($key => of.$($field).+.put(text),)+
                _ => {}
            }
        }

        impl $type {
            /// Whether an answer is given, by its key.
            pub fn has_answer(&self, key: &str) -> bool {
                match key {
                    $($key => self.$($field).+.is_given(),)+
                    _ => false,
                }
            }
        }
    };
}

answers! { PLAN, of_plan, set_plan, Plan;
    "title" => title,
    "customer" => customer,
    "author" => author,
    "notes" => notes,
    "date" => date,
    "rules" => rules,
}

answers! { ORGANISATION, of_organisation, set_organisation, Organisation;
    "exchange" => exchange,
    "legacy" => legacy,
    "oldestOutlook" => oldest_outlook,
    "mailDomains" => mail_domains,
    "adDomain" => ad_domain,
    "dns" => dns,
    "publicCa" => public_ca,
    "internalCa" => internal_ca,
    "unmanagedClients" => unmanaged_clients,
    "unmanagedInside" => unmanaged_inside,
    "hideInternalNames" => hide_internal_names,
    "certificateType" => certificate_type,
    "separateMailCertificate" => separate_mail_certificate,
    "autodiscover" => autodiscover,
    "autodiscoverSites" => autodiscover_sites,
    "namespaceModel" => namespace_model,
    "extendedProtection" => extended_protection,
    "hybrid" => hybrid,
    "hybridKind" => hybrid_kind,
    "mailFlowHybrid" => mail_flow_hybrid,
    "mx" => mx,
    "targetUpdate" => target_update,
    "redirectHttp" => redirect_http,
    "publicDns" => public_dns,
    "extraNames" => extra_names,
}

answers! { DECISION, of_decision, set_decision, Decision;
    "text" => text,
    "owner" => owner,
    "due" => due,
    "state" => state,
}

answers! { SITE, of_plain, set_plain, Site;
    "id" => id,
    "name" => name,
    "adSite" => ad_site,
    "internetFacing" => internet_facing,
    "servers" => servers,
    "mailboxes" => mailboxes,
    "multiRole" => multi_role,
    "hubTransport" => hub_transport,
    "dag" => dag,
    "publicFolders" => public_folders,
    "users" => users,
    "pair" => pair,
    "addresses/vip" => addresses.vip,
    "addresses/public" => addresses.public,
    "addresses/edge" => addresses.edge,
    "balancer/kind" => balancer.kind,
    "balancer/tls" => balancer.tls,
    "balancer/nat" => balancer.nat,
    "balancer/pair" => balancer.pair,
    "balancer/snatAddresses" => balancer.snat_addresses,
    "edge/kind" => edge.kind,
    "edge/tls" => edge.tls,
    "edge/farm" => edge.farm,
    "edge/nat" => edge.nat,
    "names/array" => names.array,
    "names/internal" => names.internal,
    "names/external" => names.external,
    "names/failback" => names.failback,
    "names/legacy" => names.legacy,
    "names/download" => names.download,
    "names/pop" => names.pop,
    "names/imap" => names.imap,
    "names/smtp" => names.smtp,
}

/// The keys of a site under which there are as many answers as somebody gave.
pub const SITE_LISTS: &[&str] = &["exposure", "names/overrides", "addresses/servers"];

impl Site {
    /// Whether anything was answered under one of [`SITE_LISTS`].
    pub fn has_answers(&self, list: &str) -> bool {
        match list {
            "exposure" => !self.exposure.is_empty(),
            "names/overrides" => !self.names.overrides.is_empty(),
            "addresses/servers" => !self.addresses.servers.is_empty(),
            _ => false,
        }
    }
}

fn of_site(site: &Site, key: &str) -> Option<String> {
    if let Some(server) = key.strip_prefix(SERVER_ADDRESS) {
        site.addresses.servers.get(server).cloned()
    } else if let Some(number) = key.strip_prefix(OVERRIDE) {
        let entry = site.names.overrides.get(number.parse::<usize>().ok()?)?;
        Some(entry.host.clone())
    } else {
        of_plain(site, key)
    }
}

fn set_site(site: &mut Site, key: &str, text: &str) {
    if let Some(server) = key.strip_prefix(SERVER_ADDRESS) {
        if text.is_empty() {
            site.addresses.servers.remove(server);
        } else {
            site.addresses.servers.insert(server.to_owned(), text.to_owned());
        }
    } else if let Some(number) = key.strip_prefix(OVERRIDE) {
        let place = number.parse().unwrap_or(usize::MAX);
        if let Some(entry) = site.names.overrides.get_mut(place) {
            text.clone_into(&mut entry.host);
        }
    } else {
        set_plain(site, key, text);
    }
}

const OVERRIDE: &str = "names/overrides/";
const SERVER_ADDRESS: &str = "addresses/servers/";

impl Plan {
    /// The answer at a JSON pointer as text, such as `/organisation/dns` or
    /// `/sites/0/names/array`; `None` where it is not known yet or is no single answer.
    pub fn answer(&self, at: &str) -> Option<String> {
        match parts(at) {
            Place::Organisation(key) => of_organisation(&self.organisation, key),
            Place::Site(place, key) => of_site(self.sites.get(place)?, key),
            Place::Decision(place, key) => of_decision(self.decisions.get(place)?, key),
            Place::Plan(key) => of_plan(self, key),
        }
    }

    /// Takes what was typed or chosen as the answer at a JSON pointer; an empty text is "not known
    /// yet". A pointer to nothing changes nothing.
    pub fn set_answer(&mut self, at: &str, text: &str) {
        match parts(at) {
            Place::Organisation(key) => {
                set_organisation(&mut self.organisation, key, text);
                self.organisation.forget_update_of_another_version();
            }
            // The rest of the plan refers to identifiers, and those follow names.
            Place::Site(place, "id") => {
                if let Some(key) = self.sites.get(place).map(|site| site.key) {
                    self.identify_site(key, text);
                }
            }
            Place::Site(place, "name") => {
                if let Some(key) = self.sites.get(place).map(|site| site.key) {
                    self.name_site(key, text);
                }
            }
            Place::Site(place, key) => {
                if let Some(site) = self.sites.get_mut(place) {
                    set_site(site, key, text);
                }
            }
            Place::Decision(place, key) => {
                if let Some(decision) = self.decisions.get_mut(place) {
                    set_decision(decision, key, text);
                }
            }
            Place::Plan(key) => set_plan(self, key, text),
        }
    }
}

enum Place<'a> {
    Plan(&'a str),
    Organisation(&'a str),
    Site(usize, &'a str),
    Decision(usize, &'a str),
}

fn parts(at: &str) -> Place<'_> {
    let at = at.strip_prefix('/').unwrap_or(at);
    let numbered = |list: &str| {
        let (place, key) = at.strip_prefix(list)?.split_once('/')?;
        Some((place.parse().ok()?, key))
    };
    if let Some(key) = at.strip_prefix("organisation/") {
        Place::Organisation(key)
    } else if let Some((place, key)) = numbered("sites/") {
        Place::Site(place, key)
    } else if let Some((place, key)) = numbered("decisions/") {
        Place::Decision(place, key)
    } else {
        Place::Plan(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(at: &str, text: &str) -> Option<String> {
        let mut plan = Plan::default();
        plan.add_site();
        plan.decisions.push(Decision::default());
        plan.set_answer(at, text);
        plan.answer(at)
    }

    #[test]
    fn what_is_written_is_read_and_what_is_no_answer_is_not_known() {
        let table = [
            ("/title", "Contoso", Some("Contoso")),
            ("/date", "", None),
            ("/organisation/exchange", "2016", Some("2016")),
            ("/organisation/exchange", "2099", None),
            ("/organisation/legacy", "2010\n2013", Some("2010\n2013")),
            ("/organisation/internalCa", "true", Some("true")),
            // Of Exchange 2019, while 2010 is planned.
            ("/organisation/targetUpdate", "CU15", None),
            ("/organisation/internalCa", "perhaps", None),
            (
                "/organisation/mailDomains",
                " a.com,b.com;\tc.com\r\n\nd.com ",
                Some("a.com\nb.com\nc.com\nd.com"),
            ),
            ("/organisation/mailDomains", " \n,;", Some("")),
            ("/sites/0/id", "HQ", Some("HQ")),
            ("/sites/0/users", " 12 ", Some("12")),
            ("/sites/0/users", "many", None),
            ("/sites/0/balancer/kind", "layer7", Some("layer7")),
            ("/sites/0/names/array", "outlook.contoso.com", Some("outlook.contoso.com")),
            ("/sites/0/addresses/servers/ex01", "10.0.0.1", Some("10.0.0.1")),
            ("/sites/0/addresses/servers/ex01", "", None),
            ("/organisation/autodiscoverSites", "HQ", Some("HQ")),
            ("/decisions/0/state", "decided", Some("decided")),
            ("/decisions/1/text", "x", None),
            ("/sites/7/names/array", "outlook.contoso.com", None),
            ("/sites/0/names/overrides/3", "x", None),
            ("/nothing/here", "x", None),
        ];
        for (at, text, expected) in table {
            assert_eq!(written(at, text).as_deref(), expected, "{at}: {text:?}");
        }
    }
}
