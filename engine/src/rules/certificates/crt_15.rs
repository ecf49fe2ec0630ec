//! ## What it looks at
//! Plans in which every site is to have a web name of its own.
//!
//! ## Why it matters
//! A certificate belongs to the place at which its clients arrive. Each site's certificate holds
//! its own web names and every Autodiscover host that can lead there. Whether Autodiscover can lead
//! to one site or to all depends on its record: pointed at one site, only that one needs the names.
//!
//! ## What to do
//! Say at which sites Autodiscover may land. Where it is one site, the other certificates get
//! shorter.
//!
//! ## Source
//! Exchange Team, "Client Connectivity in an Exchange 2016 Coexistence Environment" and "Namespace
//! Planning in Exchange 2016".

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-15",
    title: "Every front door has its own name plate",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_certificates, site};
    use crate::terms::NamespaceModel;

    #[test]
    fn it_explains_certificates_of_sites_with_names_of_their_own() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        assert!(rules_of_certificates(&plan).iter().all(|rules| !rules.contains(&"CRT-15")));
        plan.organisation.namespace_model = Some(NamespaceModel::Regional);
        assert!(rules_of_certificates(&plan).iter().all(|rules| rules.contains(&"CRT-15")));
    }
}
