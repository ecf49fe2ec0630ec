//! What people call the things in a design, for every document and for the page.

mod addresses;
mod arrays;
mod reasons;
mod sites;
mod terms;
mod text;

pub use crate::terms::list;
pub use addresses::Address;
pub use reasons::{Reason, Source};
pub use sites::Words;
pub use terms::{
    affinity, assumed, choice, endpoint_kind, exposure, issuer, layer, method, methods, path,
    ports, protocol, rule, service, services, severity, taken, team, verdict, zone,
};
pub use text::{count, duration, sentence};

#[cfg(test)]
mod tests {
    use crate::plan::{Plan, Site};
    use crate::terms::EdgeKind;

    /// Headquarters with TMG and two servers, and a branch without a name.
    pub(super) fn plan() -> Plan {
        let site = |id: &str, name: &str, servers: &[&str]| Site {
            id: id.to_owned(),
            name: name.to_owned(),
            servers: servers.iter().map(|&server| server.to_owned()).collect(),
            ..Site::default()
        };
        let mut head = site("HQ", "Headquarters", &["a", "b"]);
        head.edge.kind = Some(EdgeKind::Tmg);
        head.addresses.vip = Some("10.0.0.10".to_owned());
        let mut plan = Plan::default();
        plan.sites = vec![head, site("BR", " ", &["c"])];
        plan
    }
}
