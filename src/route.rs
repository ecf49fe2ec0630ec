//! Which steps there are, and what the address asks for.

/// A step of the wizard, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What holds for the whole organisation.
    Organisation,
    /// The sites and their servers.
    Sites,
    /// Which clients connect to which site, and from where.
    Exposure,
    /// The names that clients use.
    Names,
    /// Who issues certificates, and where TLS ends.
    Certificates,
    /// What spreads clients over the servers.
    Balancing,
    /// Answers, decisions, sheets.
    Plan,
}

/// How many of some things belong to each step, in the order of the steps.
pub type Counts = [usize; Step::ALL.len()];

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 7] = [
        Self::Organisation,
        Self::Sites,
        Self::Exposure,
        Self::Names,
        Self::Certificates,
        Self::Balancing,
        Self::Plan,
    ];

    /// Its place from 1.
    pub fn number(self) -> usize {
        1 + Self::ALL.iter().position(|step| *step == self).unwrap_or_default()
    }

    /// How many of some things belong to each step.
    pub fn counted(steps: impl Iterator<Item = Self>) -> Counts {
        let mut counts = [0; Self::ALL.len()];
        for step in steps {
            if let Some(count) = counts.get_mut(step.number() - 1) {
                *count += 1;
            }
        }
        counts
    }

    /// How many of them belong to it.
    pub fn count_in(self, counts: &Counts) -> usize {
        counts.get(self.number() - 1).copied().unwrap_or_default()
    }

    /// Its part of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Sites => "sites",
            Self::Exposure => "exposure",
            Self::Names => "names",
            Self::Certificates => "certificates",
            Self::Balancing => "balancing",
            Self::Plan => "plan",
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Organisation => "Organisation",
            Self::Sites => "Sites",
            Self::Exposure => "Protocols and exposure",
            Self::Names => "Names",
            Self::Certificates => "Certificates",
            Self::Balancing => "Load balancing",
            Self::Plan => "The plan",
        }
    }

    /// Its address.
    pub fn href(self) -> String {
        format!("#/{}", self.slug())
    }

    /// The step after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }

    /// The step before it.
    pub fn previous(self) -> Option<Self> {
        self.number().checked_sub(2).and_then(|index| Self::ALL.get(index)).copied()
    }

    /// The step that asks for the answer at a JSON pointer of the plan. What no step asks for, such
    /// as a key of a file that the plan does not know, belongs to the step of what it stands in.
    pub fn of_answer(pointer: &str) -> Self {
        let path = pointer.strip_prefix('/').unwrap_or(pointer);
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        match first {
            "organisation" => Self::of_organisation(rest).unwrap_or(Self::Organisation),
            "sites" => {
                let key = rest.split_once('/').map_or("", |(_, key)| key);
                Self::of_site(key).unwrap_or(Self::Sites)
            }
            key => Self::of_plan(key).unwrap_or(Self::Plan),
        }
    }

    /// The step that asks for an answer of the plan itself, by its key.
    pub fn of_plan(key: &str) -> Option<Self> {
        match key {
            "title" | "customer" => Some(Self::Organisation),
            "date" => Some(Self::Certificates),
            "author" | "notes" | "rules" | "decisions" => Some(Self::Plan),
            _ => None,
        }
    }

    /// The step that asks for an answer of the organisation, by its key.
    pub fn of_organisation(key: &str) -> Option<Self> {
        match first_of(key) {
            "exchange" | "targetUpdate" | "legacy" | "oldestOutlook" | "mailDomains"
            | "adDomain" | "dns" => Some(Self::Organisation),
            "mx" => Some(Self::Exposure),
            "autodiscoverSites" | "namespaceModel" | "publicDns" | "extraNames" => {
                Some(Self::Names)
            }
            "publicCa"
            | "internalCa"
            | "unmanagedClients"
            | "unmanagedInside"
            | "hideInternalNames"
            | "certificateType"
            | "separateMailCertificate"
            | "autodiscover"
            | "extendedProtection"
            | "hybrid"
            | "hybridKind"
            | "mailFlowHybrid" => Some(Self::Certificates),
            "redirectHttp" => Some(Self::Balancing),
            _ => None,
        }
    }

    /// The step that asks for an answer of a site, by its key.
    pub fn of_site(key: &str) -> Option<Self> {
        match first_of(key) {
            "id" | "name" | "adSite" | "internetFacing" | "servers" | "mailboxes" | "multiRole"
            | "hubTransport" | "dag" | "publicFolders" | "users" | "pair" => Some(Self::Sites),
            "exposure" => Some(Self::Exposure),
            "names" => Some(Self::Names),
            "edge" => Some(Self::Certificates),
            "balancer" | "addresses" => Some(Self::Balancing),
            _ => None,
        }
    }
}

fn first_of(key: &str) -> &str {
    key.split_once('/').map_or(key, |(first, _)| first)
}

/// In the place of a step's name: wherever the answer is asked for.
const ANSWER: &str = "answer";

/// What the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// A step and, after "Go to the answer", the JSON pointer of an answer on it.
    Step(Step, Option<String>),
}

impl Route {
    /// The step that is open; `None` on the start page.
    pub fn step(&self) -> Option<Step> {
        match self {
            Self::Start => None,
            Self::Step(step, _) => Some(*step),
        }
    }

    /// Whether both are the same page, whatever answer is asked for on it.
    pub fn same_page(&self, other: &Self) -> bool {
        self.step() == other.step()
    }

    /// Reads a fragment such as `/names/sites/0/names/array`. What is no address of a step is
    /// the start page.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.strip_prefix('/').unwrap_or(fragment);
        let (slug, rest) = path.split_once('/').unwrap_or((path, ""));
        let pointer = (!rest.is_empty()).then(|| format!("/{rest}"));
        let step = match &pointer {
            Some(pointer) if slug == ANSWER => Some(Step::of_answer(pointer)),
            _ => Step::ALL.into_iter().find(|step| step.slug() == slug),
        };
        step.map_or(Self::Start, |step| Self::Step(step, pointer))
    }
}

/// The address of the start page.
pub const START: &str = "#/";
/// The address of all rules.
pub const RULES: &str = "#/rules";
/// The address of the whole glossary.
pub const WORDS: &str = "#/words/";
/// The address of the keys that save a way.
pub const KEYS: &str = "#/keys";

/// The address of a rule.
pub fn rule(id: &str) -> String {
    format!("{RULES}/{id}")
}

/// The address of a word of the glossary.
pub fn word(word: &str) -> String {
    format!("{WORDS}{word}")
}

/// The address of an answer wherever it is asked for: it stays true when a later release asks on
/// another step.
pub fn answer(pointer: &str) -> String {
    format!("#/{ANSWER}{pointer}")
}

/// The address of the page that shows the answer at a JSON pointer of the plan.
pub fn link_to(pointer: &str) -> String {
    format!("{}{pointer}", Step::of_answer(pointer).href())
}

#[cfg(test)]
mod tests {
    use super::*;
    use cas_plan::plan::answer as keys;

    #[test]
    fn every_answer_is_asked_for_on_a_step() {
        let plan = keys::PLAN.iter().map(|key| (key, Step::of_plan(key)));
        let given = keys::ORGANISATION.iter().map(|key| (key, Step::of_organisation(key)));
        let site = keys::SITE.iter().chain(keys::SITE_LISTS);
        let site = site.map(|key| (key, Step::of_site(key)));
        for (key, step) in plan.chain(given).chain(site) {
            assert_ne!(step, None, "no step asks for {key}");
        }
        for key in keys::DECISION {
            assert_eq!(Step::of_answer(&format!("/decisions/0/{key}")), Step::Plan);
        }
    }

    #[test]
    fn the_address_of_an_answer_leads_back_to_it() {
        let table = [
            ("/sites/0/names/array", Step::Names),
            ("/sites/12/exposure/owa", Step::Exposure),
            ("/sites/0/servers", Step::Sites),
            ("/sites/0/balancer/kind", Step::Balancing),
            ("/sites/0/edge/tls", Step::Certificates),
            ("/organisation/internalCa", Step::Certificates),
            ("/organisation/dns", Step::Organisation),
            ("/organisation/extraNames/2", Step::Names),
            ("/sites", Step::Sites),
            ("/sites/0", Step::Sites),
            ("/sites/0/unheard-of", Step::Sites),
            ("/date", Step::Certificates),
        ];
        for (pointer, step) in table {
            let link = link_to(pointer);
            let fragment = link.strip_prefix('#').unwrap();
            assert_eq!(Route::parse(fragment), Route::Step(step, Some(pointer.into())));
        }
    }

    #[test]
    fn an_answer_is_found_wherever_it_is_asked_for() {
        let at = "/sites/0/names/array";
        let asked = Route::parse(answer(at).trim_start_matches('#'));
        assert_eq!(asked, Route::Step(Step::Names, Some(at.into())));
        assert_eq!(Route::parse("/answer"), Route::Start);
    }

    #[test]
    fn an_unknown_address_is_the_start_page() {
        for fragment in ["", "/", "/nowhere", "nowhere/at/all"] {
            assert_eq!(Route::parse(fragment), Route::Start, "{fragment}");
        }
        assert_eq!(Route::parse("/sites"), Route::Step(Step::Sites, None));
    }

    #[test]
    fn steps_follow_each_other() {
        assert_eq!(Step::Organisation.previous(), None);
        assert_eq!(Step::Plan.next(), None);
        for pair in Step::ALL.windows(2) {
            assert_eq!(pair[0].next(), Some(pair[1]));
            assert_eq!(pair[1].previous(), Some(pair[0]));
        }
    }
}
