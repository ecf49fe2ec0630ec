//! The questions of the organisation, in the order of the plan. A question that cannot matter is
//! not open: how Exchange Online comes in, where it does not.

use super::question::Question;
use crate::design::answers::default_outlook;
use crate::design::namespaces::Group;
use crate::design::{Assumed, Given, OpenQuestion, Scene};
use crate::terms::{
    AutodiscoverMode, CertificateType, Choice, Dns, HybridKind, Mx, NamespaceModel, Outlook, Path,
    Protocol, Update, Version,
};

/// Yes-or-no and choice answers of the organisation, in the order of the plan.
pub(crate) const ORGANISATION: &[Question] = &[
    Question {
        at: "/organisation/exchange",
        text: "Which version of Exchange is planned?",
        is_open: |scene| scene.given.organisation.exchange.is_none(),
        assumed: |_| word(Version::V2010),
        variants: |given| {
            words(Version::TARGETS, |version| with(given, |it| it.exchange = Some(version)))
        },
    },
    Question {
        at: "/organisation/oldestOutlook",
        text: "Which is the oldest Outlook in use?",
        is_open: |scene| scene.given.organisation.oldest_outlook.is_none(),
        assumed: |scene| word(default_outlook(scene.answers.version)),
        variants: |given| {
            words(Outlook::ALL, |outlook| with(given, |it| it.oldest_outlook = Some(outlook)))
        },
    },
    Question {
        at: "/organisation/dns",
        text: "Does DNS inside serve the public zone as well (split), names of its own (separate), or neither?",
        is_open: |scene| scene.given.organisation.dns.is_none(),
        assumed: |_| word(Dns::Split),
        variants: |given| words(Dns::ALL, |dns| with(given, |it| it.dns = Some(dns))),
    },
    Question {
        at: "/organisation/publicCa",
        text: "May a public certificate authority be used?",
        is_open: |scene| scene.given.organisation.public_ca.is_none(),
        assumed: |_| Some(Assumed::Flag(true)),
        variants: |given| flags(|flag| with(given, |it| it.public_ca = Some(flag))),
    },
    Question {
        at: "/organisation/internalCa",
        text: "Is there an internal PKI that the clients trust?",
        is_open: |scene| scene.given.organisation.internal_ca.is_none(),
        assumed: |_| Some(Assumed::Flag(false)),
        variants: |given| flags(|flag| with(given, |it| it.internal_ca = Some(flag))),
    },
    Question {
        at: "/organisation/unmanagedClients",
        text: "Do phones, kiosks or private PCs connect?",
        is_open: |scene| scene.given.organisation.unmanaged_clients.is_none(),
        assumed: |_| Some(Assumed::Flag(true)),
        variants: |given| flags(|flag| with(given, |it| it.unmanaged_clients = Some(flag))),
    },
    Question {
        at: "/organisation/unmanagedInside",
        text: "Do phones, kiosks or private PCs connect from inside as well?",
        is_open: |scene| {
            let open = scene.given.organisation.unmanaged_inside.is_none();
            open && scene.answers.unmanaged_clients
        },
        assumed: |_| Some(Assumed::Flag(false)),
        variants: |given| flags(|flag| with(given, |it| it.unmanaged_inside = Some(flag))),
    },
    Question {
        at: "/organisation/hideInternalNames",
        text: "Must internal names stay off public certificates?",
        is_open: |scene| scene.given.organisation.hide_internal_names.is_none(),
        assumed: |_| Some(Assumed::Flag(false)),
        variants: |given| flags(|flag| with(given, |it| it.hide_internal_names = Some(flag))),
    },
    Question {
        at: "/organisation/certificateType",
        text: "Shall public certificates name every host, or use a wildcard?",
        is_open: |scene| scene.given.organisation.certificate_type.is_none(),
        assumed: |_| word(CertificateType::San),
        variants: |given| {
            words(CertificateType::ALL, |kind| with(given, |it| it.certificate_type = Some(kind)))
        },
    },
    Question {
        at: "/organisation/separateMailCertificate",
        text: "Shall POP, IMAP and SMTP have a certificate of their own?",
        is_open: |scene| scene.given.organisation.separate_mail_certificate.is_none(),
        assumed: |_| Some(Assumed::Flag(false)),
        variants: |given| flags(|flag| with(given, |it| it.separate_mail_certificate = Some(flag))),
    },
    Question {
        at: "/organisation/autodiscover",
        text: "How shall Autodiscover find mail domains after the first?",
        is_open: |scene| scene.given.organisation.autodiscover.is_none(),
        assumed: |_| word(AutodiscoverMode::San),
        variants: |given| {
            words(AutodiscoverMode::ALL, |mode| with(given, |it| it.autodiscover = Some(mode)))
        },
    },
    Question {
        at: "/organisation/namespaceModel",
        text: "How shall the sites share client names?",
        is_open: |scene| {
            scene.given.organisation.namespace_model.is_none()
                && (scene.has_several_sites() || scene.groups.iter().any(Group::is_pair))
        },
        assumed: namespace_model,
        variants: |given| {
            words(NamespaceModel::ALL, |model| with(given, |it| it.namespace_model = Some(model)))
        },
    },
    Question {
        at: "/organisation/extendedProtection",
        text: "Is Windows Extended Protection on?",
        is_open: |scene| {
            !scene.answers.is_2010() && scene.given.organisation.extended_protection.is_none()
        },
        assumed: |scene| Some(Assumed::Flag(scene.answers.version >= Version::V2019)),
        variants: |given| flags(|flag| with(given, |it| it.extended_protection = Some(flag))),
    },
    Question {
        at: "/organisation/redirectHttp",
        text: "Shall http lead to https at the edge or the balancer?",
        is_open: |scene| {
            scene.given.organisation.redirect_http.is_none()
                && scene.sites.iter().any(|site| site.has_https(Path::External))
        },
        assumed: |_| Some(Assumed::Flag(false)),
        variants: |given| flags(|flag| with(given, |it| it.redirect_http = Some(flag))),
    },
    Question {
        at: "/organisation/mx",
        text: "Where does mail from the internet arrive first?",
        is_open: |scene| {
            scene.given.organisation.mx.is_none()
                && scene.sites.iter().any(|site| site.exposure(Protocol::Smtp).outside())
        },
        // With a hybrid connection nobody can tell: it is kept open for both.
        assumed: |scene| scene.answers.mx.and_then(word),
        variants: |given| words(Mx::ALL, |mx| with(given, |it| it.mx = Some(mx))),
    },
    Question {
        at: "/organisation/hybrid",
        text: "Is there a hybrid connection with Exchange Online?",
        is_open: |scene| scene.given.organisation.hybrid.is_none(),
        assumed: |_| Some(Assumed::Flag(false)),
        variants: |given| flags(|flag| with(given, |it| it.hybrid = Some(flag))),
    },
    Question {
        at: "/organisation/hybridKind",
        text: "How does Exchange Online reach the servers here?",
        is_open: |scene| scene.answers.hybrid && scene.given.organisation.hybrid_kind.is_none(),
        // Rules say of either what it would mean.
        assumed: |_| None,
        variants: |given| {
            words(HybridKind::ALL, |kind| with(given, |it| it.hybrid_kind = Some(kind)))
        },
    },
    Question {
        at: "/organisation/mailFlowHybrid",
        text: "Does mail flow straight between here and Exchange Online?",
        is_open: |scene| {
            scene.answers.hybrid && scene.given.organisation.mail_flow_hybrid.is_none()
        },
        assumed: |_| None,
        variants: |given| flags(|flag| with(given, |it| it.mail_flow_hybrid = Some(flag))),
    },
    Question {
        at: "/organisation/targetUpdate",
        text: "Which cumulative update is installed?",
        is_open: |scene| {
            let has_some = Update::ALL.iter().any(|update| update.is_of(scene.answers.version));
            has_some && scene.given.organisation.target_update.is_none()
        },
        assumed: |_| None,
        variants: |given| {
            let version = given.exchange.unwrap_or(Version::V2010);
            let all = Update::ALL.iter().copied().filter(|update| update.is_of(version));
            words(&all.collect::<Vec<_>>(), |update| {
                with(given, |it| it.target_update = Some(update))
            })
        },
    },
];

/// Questions whose answer is free text: there is nothing to try.
pub(super) fn free_text(given: &Given<'_>) -> Vec<OpenQuestion> {
    let is_blank = |text: &str| text.trim().is_empty();
    let organisation = given.organisation;
    let asked = [
        ("/date", "On which day will the certificates be issued?", given.date.is_none_or(is_blank)),
        (
            "/organisation/mailDomains",
            "Which mail domains are there, the primary one first?",
            organisation.mail_domains.iter().all(|domain| is_blank(domain)),
        ),
        (
            "/organisation/adDomain",
            "What is the DNS suffix of Active Directory?",
            organisation.ad_domain.as_deref().is_none_or(is_blank),
        ),
    ];
    let open = asked.into_iter().filter(|(_, _, is_open)| *is_open);
    open.map(|(at, question, _)| OpenQuestion {
        at: at.into(),
        question,
        assumed: None,
        changes: Vec::new(),
        alternatives: Vec::new(),
    })
    .collect()
}

fn namespace_model(scene: &Scene<'_>) -> Option<Assumed> {
    let models = scene.groups.iter().map(|group| group.model);
    agreed(models, NamespaceModel::Single).and_then(word)
}

/// The one value of all; `otherwise` where there is none, `None` where they differ.
fn agreed<T: PartialEq>(mut values: impl Iterator<Item = T>, otherwise: T) -> Option<T> {
    let Some(first) = values.next() else { return Some(otherwise) };
    values.all(|value| value == first).then_some(first)
}

fn with(
    given: &crate::plan::Organisation,
    set: impl FnOnce(&mut crate::plan::Organisation),
) -> crate::plan::Organisation {
    let mut organisation = given.clone();
    set(&mut organisation);
    organisation
}

#[expect(clippy::unnecessary_wraps, reason = "questions give what they assume, if anything")]
fn word(value: impl Choice) -> Option<Assumed> {
    Some(Assumed::Word(value.key()))
}

fn words<T: Choice, R>(values: &[T], give: impl Fn(T) -> R) -> Vec<(Assumed, R)> {
    values.iter().map(|value| (Assumed::Word(value.key()), give(*value))).collect()
}

fn flags<R>(give: impl Fn(bool) -> R) -> Vec<(Assumed, R)> {
    [true, false].map(|flag| (Assumed::Flag(flag), give(flag))).into()
}
