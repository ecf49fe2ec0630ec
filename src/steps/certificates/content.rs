//! What stands on certificates, and what must not.

use super::protection::ExtendedProtection;
use crate::parts::{Choice, Options, YesNo};
use leptos::prelude::*;

const TYPES: Options = &[
    ("san", "Every name by itself (SAN)", ""),
    (
        "wildcard",
        "A wildcard, *.contoso.com",
        "It stands for exactly one label; every other name stays off.",
    ),
];

const AUTODISCOVER: Options = &[
    ("san", "A name for each on the certificate", ""),
    (
        "srv",
        "An SRV record for each",
        "No name more, but a prompt in Outlook, and some clients do not look.",
    ),
    ("redirect", "A redirect over port 80 for each", "No name more, but a prompt in Outlook."),
];

/// Which names stand on certificates, and on how many.
#[component]
pub(super) fn Content() -> impl IntoView {
    view! {
        <YesNo
            at="/organisation/hideInternalNames"
            label="Must inside names stay off public certificates?"
            hint="Public certificates are published in logs that everybody can search."
            otherwise="no"
        />
        <Choice
            at="/organisation/certificateType"
            label="Every name by itself, or a wildcard?"
            otherwise="every name by itself"
            options=TYPES
        />
        <Choice
            at="/organisation/autodiscover"
            label="How are further mail domains found?"
            hint="The primary one always has its name on the certificate."
            otherwise="a name for each"
            options=AUTODISCOVER
        />
        <YesNo
            at="/organisation/separateMailCertificate"
            label="Do POP, IMAP and SMTP have a certificate of their own?"
            otherwise="no"
        />
        <ExtendedProtection/>
    }
}
