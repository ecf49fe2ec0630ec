//! The questions of a site, in the order of the plan. A question that cannot matter at a site is
//! not open there, which spares trying its answers: no balancer that is a device, no question about
//! what the device does with TLS.

use crate::design::answers::Answers;
use crate::design::site::SiteView;
use crate::design::{Assumed, site};
use crate::plan::Site;
use crate::terms::{BalancerKind, Choice, EdgeKind, EdgeNat, Nat, Tls};

/// A site as it is settled, with the organisation's answers.
#[derive(Clone, Copy)]
pub(super) struct Settled<'s, 'a> {
    /// The site.
    pub(super) site: &'s SiteView<'a>,
    /// The organisation's answers.
    pub(super) answers: &'s Answers,
}

/// A question of a site.
pub(super) struct SiteQuestion {
    /// JSON pointer below the site.
    pub(super) at: &'static str,
    /// The question in words.
    pub(super) text: &'static str,
    /// Whether it is open at a site, and can matter there.
    pub(super) is_open: fn(Settled<'_, '_>) -> bool,
    /// What is taken in its place; `None` where nothing is.
    pub(super) assumed: fn(Settled<'_, '_>) -> Option<Assumed>,
    /// Every answer.
    pub(super) answers: fn() -> Vec<Assumed>,
    /// Gives an answer.
    pub(super) give: fn(&mut Site, Assumed),
}

/// Whether a site faces the internet, which is tried over more than the site.
pub(super) const FACING: SiteQuestion = SiteQuestion {
    at: "internetFacing",
    text: "Are clients on the internet sent to this site?",
    is_open: |of| of.site.given.internet_facing.is_none(),
    assumed: |_| Some(Assumed::Flag(false)),
    answers: flags,
    give: |site, answer| site.internet_facing = flag(answer),
};

/// All others.
pub(super) const QUESTIONS: [SiteQuestion; 14] = [
    SiteQuestion {
        at: "mailboxes",
        text: "Are mailbox databases in this site?",
        is_open: |of| of.site.given.mailboxes.is_none(),
        assumed: |of| Some(Assumed::Flag(of.site.mailboxes)),
        answers: flags,
        give: |site, answer| site.mailboxes = flag(answer),
    },
    SiteQuestion {
        at: "multiRole",
        text: "Do the Client Access and Mailbox roles share the servers?",
        is_open: |of| of.site.given.multi_role.is_none(),
        assumed: |of| Some(Assumed::Flag(site::default_multi_role(of.answers.version))),
        answers: flags,
        give: |site, answer| site.multi_role = flag(answer),
    },
    SiteQuestion {
        at: "hubTransport",
        text: "Do these servers take mail (the Hub Transport role)?",
        // Exchange Online brings mail, too: it takes no exposure.
        is_open: |of| of.site.given.hub_transport.is_none() && of.answers.is_2010(),
        assumed: |of| Some(Assumed::Flag(of.site.multi_role)),
        answers: flags,
        give: |site, answer| site.hub_transport = flag(answer),
    },
    SiteQuestion {
        at: "dag",
        text: "Are these servers in a database availability group?",
        is_open: |of| of.site.given.dag.is_none(),
        assumed: |_| Some(Assumed::Flag(false)),
        answers: flags,
        give: |site, answer| site.dag = flag(answer),
    },
    SiteQuestion {
        at: "publicFolders",
        text: "Are public folder databases in this site?",
        is_open: |of| of.site.given.public_folders.is_none() && of.answers.is_2010(),
        assumed: |_| Some(Assumed::Flag(false)),
        answers: flags,
        give: |site, answer| site.public_folders = flag(answer),
    },
    SiteQuestion {
        at: "balancer/kind",
        text: "What spreads the clients over the servers?",
        is_open: |of| of.site.given.balancer.kind.is_none(),
        assumed: |_| Some(Assumed::Word(BalancerKind::None.key())),
        answers: words::<BalancerKind>,
        give: |site, answer| site.balancer.kind = word(answer),
    },
    SiteQuestion {
        at: "balancer/tls",
        text: "What does the balancer do with TLS?",
        is_open: |of| of.site.given.balancer.tls.is_none() && of.site.has_device(),
        assumed: |of| Some(Assumed::Word(of.site.balancer_tls.key())),
        answers: words::<Tls>,
        give: |site, answer| site.balancer.tls = word(answer),
    },
    SiteQuestion {
        at: "balancer/nat",
        text: "What does the balancer do with addresses?",
        is_open: |of| of.site.given.balancer.nat.is_none() && of.site.has_device(),
        assumed: |_| None,
        answers: words::<Nat>,
        give: |site, answer| site.balancer.nat = word(answer),
    },
    SiteQuestion {
        at: "balancer/pair",
        text: "Is the balancer a redundant pair?",
        is_open: |of| of.site.given.balancer.pair.is_none() && of.site.has_device(),
        assumed: |_| Some(Assumed::Flag(false)),
        answers: flags,
        give: |site, answer| site.balancer.pair = flag(answer),
    },
    SiteQuestion {
        at: "balancer/snatAddresses",
        text: "How many addresses does the balancer translate sources to?",
        is_open: |of| {
            let counts = of.site.hides_clients() && of.site.given.users.is_some();
            of.site.given.balancer.snat_addresses.is_none() && counts
        },
        assumed: |_| Some(Assumed::Number(1)),
        answers: || [1, 2, 4, 16].map(Assumed::Number).into(),
        give: |site, answer| site.balancer.snat_addresses = number(answer),
    },
    SiteQuestion {
        at: "edge/kind",
        text: "What stands between the internet and this site?",
        is_open: |of| of.site.given.edge.kind.is_none(),
        assumed: |_| Some(Assumed::Word(EdgeKind::None.key())),
        answers: words::<EdgeKind>,
        give: |site, answer| site.edge.kind = word(answer),
    },
    SiteQuestion {
        at: "edge/tls",
        text: "What does the edge do with TLS?",
        is_open: |of| of.site.given.edge.tls.is_none() && of.site.edge != EdgeKind::None,
        assumed: |of| Some(Assumed::Word(of.site.edge_tls.key())),
        answers: words::<Tls>,
        give: |site, answer| site.edge.tls = word(answer),
    },
    SiteQuestion {
        at: "edge/farm",
        text: "Does the edge spread requests over the servers itself?",
        is_open: |of| of.site.given.edge.farm.is_none() && of.site.edge != EdgeKind::None,
        assumed: |_| Some(Assumed::Flag(false)),
        answers: flags,
        give: |site, answer| site.edge.farm = flag(answer),
    },
    SiteQuestion {
        at: "edge/nat",
        text: "Whose address does the edge show to what is behind it?",
        is_open: |of| of.site.given.edge.nat.is_none() && of.site.edge != EdgeKind::None,
        assumed: |_| None,
        answers: words::<EdgeNat>,
        give: |site, answer| site.edge.nat = word(answer),
    },
];

fn flags() -> Vec<Assumed> {
    vec![Assumed::Flag(true), Assumed::Flag(false)]
}

fn words<T: Choice>() -> Vec<Assumed> {
    T::ALL.iter().map(|value| Assumed::Word(value.key())).collect()
}

fn flag(answer: Assumed) -> Option<bool> {
    match answer {
        Assumed::Flag(flag) => Some(flag),
        Assumed::Word(_) | Assumed::Number(_) => None,
    }
}

fn word<T: Choice>(answer: Assumed) -> Option<T> {
    match answer {
        Assumed::Word(word) => T::from_key(word),
        Assumed::Flag(_) | Assumed::Number(_) => None,
    }
}

fn number(answer: Assumed) -> Option<u32> {
    match answer {
        Assumed::Number(number) => Some(number),
        Assumed::Flag(_) | Assumed::Word(_) => None,
    }
}
