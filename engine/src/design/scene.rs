//! A plan with everything that follows from it, before anything is said about it.

use super::answers::Answers;
use super::arrays::{self, Taken};
use super::certificates::{self, Dropped, Made};
use super::frame::Frame;
use super::lists::{self, GroupUses};
use super::names::Around;
use super::namespaces::{self, Group};
use super::site::SiteView;
use super::site_names::SiteNames;
use super::types::{Array, Balancing, Certificate, Design, Shown};
use super::uses::{self, NameUse};
use super::{balancing, dns, firewall, left_off, urls};
use crate::facts;
use crate::plan::{Organisation, Plan, Site};
use crate::terms::{Path, Protocol};
use std::ops::Range;
use std::sync::Arc;

/// What is looked at: a whole plan, or some of its sites.
#[derive(Clone)]
pub struct Given<'a> {
    /// The organisation.
    pub organisation: &'a Organisation,
    /// The plan's date, as typed.
    pub date: Option<&'a str>,
    /// Sites with their places in the plan, in its order.
    pub sites: Vec<(usize, &'a Site)>,
    /// Keys of the file that were kept out.
    pub unknown_keys: &'a [String],
    /// Stamp of the rule set under which the plan was saved, where it is known.
    pub rules: Option<&'a str>,
}

impl<'a> Given<'a> {
    /// The whole plan.
    pub fn whole(plan: &'a Plan) -> Self {
        Self {
            organisation: &plan.organisation,
            date: plan.date.as_deref(),
            sites: plan.sites.iter().enumerate().collect(),
            unknown_keys: &plan.unknown_keys,
            rules: plan.rules.as_deref(),
        }
    }
}

/// Everything that follows from what is looked at; rules read it.
pub struct Scene<'a> {
    /// What was answered.
    pub given: Given<'a>,
    /// The organisation's answers, settled.
    pub answers: Answers,
    /// The sites, settled.
    pub sites: Vec<SiteView<'a>>,
    /// The sites in groups.
    pub groups: Vec<Group>,
    /// The plan around each group.
    pub frame: Frame,
    /// Every use of a name, by the place of its site.
    pub uses: Vec<Vec<NameUse>>,
    /// Who uses which name.
    pub taken: Taken,
    /// The certificates with what was decided on the way; those of the design, in its order.
    pub made: Vec<Made>,
    /// Which of them are the certificates of each group.
    made_for: Vec<Range<usize>>,
    /// Names that no list could keep, where the list came out empty.
    pub orphans: Vec<Dropped>,
    /// Extra names that are the name of a CAS array, by their place in the plan.
    pub array_extras: Vec<usize>,
    /// What follows; findings and open questions are still empty.
    pub design: Design,
}

impl<'a> Scene<'a> {
    /// Works out what follows. `frame`: the plan around the sites, where not all are given.
    pub fn of(given: Given<'a>, frame: Option<&Frame>) -> Self {
        let answers = Answers::of(given.organisation, given.date);
        let mut sites = SiteView::all(&given.sites, &answers);
        let mut groups = namespaces::groups(&mut sites);
        let frame =
            frame.cloned().unwrap_or_else(|| Frame::of(&sites, &groups, given.organisation));
        namespaces::settle_models(&mut groups, &sites, frame.plain_model, &answers);
        name_sites(&mut sites, &groups, &frame, &answers);
        let uses: Vec<_> =
            sites.iter().map(|site| site_uses(site, &groups, &frame, &answers)).collect();
        let taken = Taken::of(&sites, &uses, &answers);
        let mut scene = Self {
            given,
            answers,
            sites,
            groups,
            frame,
            uses,
            taken,
            made: Vec::new(),
            made_for: Vec::new(),
            orphans: Vec::new(),
            array_extras: Vec::new(),
            design: Design::empty(),
        };
        scene.add_extra_names();
        scene.certify();
        scene.fill_design();
        scene
    }

    /// The names that each site would have if none had been entered, in the order of the plan.
    pub fn default_names(&self) -> Vec<SiteNames> {
        let named = self.sites.iter().filter_map(|site| {
            let group = self.groups.get(site.group)?;
            let (sites, frame, answers) = (&*self.sites, &self.frame, &self.answers);
            Some(SiteNames::by_default(site, Around { sites, group, frame, answers }))
        });
        named.collect()
    }

    /// Whether there are two sites with servers: with one, every way of sharing names is the same.
    pub fn has_several_sites(&self) -> bool {
        self.sites.iter().filter(|site| !site.servers.is_empty()).nth(1).is_some()
    }

    /// The site of a group, a certificate or a use.
    pub fn site(&self, place: usize) -> Option<&SiteView<'a>> {
        self.sites.get(place)
    }

    /// Every site with its array.
    pub fn arrays(&self) -> impl Iterator<Item = (&SiteView<'a>, &Array)> {
        self.sites.iter().zip(&self.design.arrays)
    }

    /// Every site with its rows of the balancing table.
    pub fn balanced(&self) -> impl Iterator<Item = (&SiteView<'a>, &[Balancing])> {
        let mut rest = self.design.balancing.as_slice();
        self.sites.iter().map(move |site| {
            // While somebody types, two sites may have the same identifier: the pointer tells
            // them apart.
            let next = rest.iter().position(|row| !Arc::ptr_eq(&row.site, &site.id));
            let (rows, others) = rest.split_at(next.unwrap_or(rest.len()));
            rest = others;
            (site, rows)
        })
    }

    /// Every name that was left off a list, with its uses.
    pub fn dropped(&self) -> impl Iterator<Item = &Dropped> {
        self.made.iter().flat_map(|made| &made.dropped).chain(&self.orphans)
    }

    /// Certificates that are installed on the servers of a site.
    pub fn at_servers<'s>(&'s self, site: &SiteView<'_>) -> impl Iterator<Item = &'s Certificate> {
        let place = format!("{}/servers", site.id);
        let made = self.made_for.get(site.group).and_then(|range| self.made.get(range.clone()));
        made.into_iter()
            .flatten()
            .map(|made| &made.certificate)
            .filter(move |certificate| certificate.places.contains(&place))
    }

    /// Names that somebody insists on stand at the first site with servers, but never the name of
    /// a CAS array.
    fn add_extra_names(&mut self) {
        let first = self.frame.first_with_servers;
        let Some(site) = self.sites.iter().find(|site| Some(site.index) == first) else { return };
        let (arrays, names): (Vec<_>, Vec<_>) = uses::extra_names(site, &self.answers)
            .into_iter()
            .partition(|name| self.taken.is_array(&name.host));
        self.array_extras = arrays.iter().filter_map(NameUse::extra_place).collect();
        if let Some(uses) = self.uses.get_mut(site.place) {
            uses.extend(names);
        }
    }

    fn certify(&mut self) {
        let mut all = Vec::new();
        for group in &self.groups {
            let (made, orphans) = self.certificates_of(group);
            self.made_for.push(all.len()..all.len() + made.len());
            all.extend(made);
            self.orphans.extend(orphans);
        }
        self.made = all;
        self.taken.certify(&self.made, &self.orphans);
    }

    fn certificates_of(&self, group: &Group) -> (Vec<Made>, Vec<Dropped>) {
        let members = || {
            let sites = group.sites.iter().filter_map(|place| self.sites.get(*place));
            sites.filter(|site| !site.servers.is_empty())
        };
        let uses = group.sites.iter().filter_map(|place| self.uses.get(*place)).flatten();
        let exposed = members().any(SiteView::is_exposed);
        let Answers { unmanaged_clients, unmanaged_inside, .. } = self.answers;
        let unmanaged = unmanaged_inside || (unmanaged_clients && exposed);
        let lists = lists::of_group(
            &GroupUses { sites: members().collect(), uses: uses.collect(), unmanaged },
            &self.answers,
        );
        let context = certificates::Context {
            answers: &self.answers,
            sites: &self.sites,
            group: &group.id,
            members: members().map(|site| site.id.clone()).collect(),
            servers: members().map(|site| site.servers.len()).sum(),
        };
        certificates::of_group(lists, &context)
    }

    fn fill_design(&mut self) {
        let mut records = dns::Records::default();
        let mut design = Design::empty();
        for (site, uses) in self.sites.iter().zip(&self.uses) {
            let array = arrays::of_site(site, &self.taken, &self.frame, &self.answers);
            let context = dns::Context {
                answers: &self.answers,
                taken: &self.taken,
                lands: self.frame.lands(site),
                fails_over: self.groups.get(site.group).is_some_and(Group::is_pair),
            };
            records.add_site(site, uses, &array, &context);
            design.arrays.push(array);
            let pair = self.groups.get(site.group).filter(|group| group.is_pair());
            design.shown.push(Shown { model: pair.map(|group| group.model), ..site.shown() });
            design.balancing.extend(balancing::of_site(site, &self.answers));
            if let Some(group) = self.groups.get(site.group) {
                let context = urls::Context { answers: &self.answers, group, frame: &self.frame };
                design.urls.extend(urls::of_site(site, context));
            }
            design.service_connection_points.extend(urls::service_connection_point(site));
        }
        design.dns = records.into_rows();
        let context = firewall::Context {
            answers: &self.answers,
            frame: &self.frame,
            dns: &design.dns,
            recorded: firewall::Recorded::of(&design.dns),
            uses: firewall::by_name(&self.uses),
        };
        for site in &self.sites {
            design.firewall.extend(firewall::of_site(site, &context));
        }
        design.certificates = self.made.iter().map(|made| made.certificate.clone()).collect();
        design.left_off = left_off::rows(self.dropped(), &design.arrays, &self.sites, &self.taken);
        self.design = design;
    }
}

impl Design {
    /// A design in which nothing follows.
    pub fn empty() -> Self {
        Self {
            format: "cas-design",
            version: 1,
            rules: facts::RULES,
            certificates: Vec::new(),
            left_off: Vec::new(),
            arrays: Vec::new(),
            balancing: Vec::new(),
            dns: Vec::new(),
            urls: Vec::new(),
            service_connection_points: Vec::new(),
            firewall: Vec::new(),
            findings: Vec::new(),
            open_questions: Vec::new(),
            shown: Vec::new(),
        }
    }
}

fn name_sites(sites: &mut [SiteView<'_>], groups: &[Group], frame: &Frame, answers: &Answers) {
    let named: Vec<SiteNames> = sites
        .iter()
        .filter_map(|site| {
            let group = groups.get(site.group)?;
            Some(SiteNames::of(site, Around { sites, group, frame, answers }))
        })
        .collect();
    for (site, names) in sites.iter_mut().zip(named) {
        site.names = names;
        if answers.is_2010() && contradicts_outlook_anywhere(site) {
            site.names.drop_override(Protocol::OutlookAnywhere, Path::Internal);
        }
    }
}

/// Exchange 2010 has one Outlook Anywhere host: another one inside cannot be set (EXP-26).
fn contradicts_outlook_anywhere(site: &SiteView<'_>) -> bool {
    let inside = site.names.overridden(Protocol::OutlookAnywhere, Path::Internal);
    let outside = site.names.host(Protocol::OutlookAnywhere, Path::External);
    site.exposure(Protocol::OutlookAnywhere).outside() && inside.is_some() && inside != outside
}

fn site_uses(
    site: &SiteView<'_>,
    groups: &[Group],
    frame: &Frame,
    answers: &Answers,
) -> Vec<NameUse> {
    let Some(group) = groups.get(site.group) else { return Vec::new() };
    uses::of_site(site, &uses::Context { answers, group, lands: frame.lands(site) })
}
