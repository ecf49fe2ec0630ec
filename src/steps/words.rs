//! The words of a step, each with what it means one click away.

use crate::parts::Word;
use crate::route::Step;
use leptos::prelude::*;

/// The words of a step; nothing where it has none.
#[component]
pub(super) fn Words(
    /// The step.
    step: Step,
) -> impl IntoView {
    let words = of(step);
    (!words.is_empty()).then(|| {
        let words = words.iter().map(|word| view! { <Word word/> }).collect_view();
        view! { <p class="words"><span>"Words: "</span>{words}</p> }
    })
}

fn of(step: Step) -> &'static [&'static str] {
    match step {
        Step::Organisation => &["CAS array", "Namespace", "Split DNS"],
        Step::Sites => &["Site", "Client Access server", "DAG", "Datacentre pair"],
        Step::Exposure => &["Exposure", "MAPI over RPC", "Outlook Anywhere", "Autodiscover"],
        Step::Names => &["Namespace", "CAS array", "Split DNS", "SCP"],
        Step::Certificates => &["SAN", "Wildcard", "Certificate authority", "TLS bridging"],
        Step::Balancing => &["Affinity", "Layer 4", "Layer 7", "Source NAT"],
        Step::Plan => &[],
    }
}
