//! The plan as a link, and the plan that a link holds.

use crate::browser::{address, share};
use crate::document::Document;
use crate::explain::{Explain, Explained};
use crate::files::Files;
use crate::notices::Notices;
use crate::route::START;
use cas_plan::plan::Plan;
use leptos::task::spawn_local;

/// How a fragment that holds a plan begins.
const SHARED: &str = "plan=";

/// Makes a link of the plan and shows it.
pub fn make_a_link(document: Document, explain: Explain) {
    let text = document.with_now(Plan::write);
    spawn_local(async move {
        let packed = share::pack(&text).await;
        let link = packed.map(|packed| address::with_fragment(&format!("{SHARED}{packed}")));
        let link = link.map_err(|problem| format!("There is no link, because {problem}."));
        explain.open(Explained::Share(link));
    });
}

/// Opens the plan of a link as a draft of its own.
pub fn open_what_the_link_holds(files: Files, notices: Notices) {
    let Some(packed) = address::fragment().strip_prefix(SHARED).map(str::to_owned) else { return };
    address::replace(START);
    spawn_local(async move {
        match share::unpack(&packed).await {
            Ok(text) => files.open_text("The plan of the link", text).await,
            Err(problem) => {
                let text = "The plan of the link was not opened; everything here is as it was.";
                notices.tell_with(text, vec![problem]);
            }
        }
    });
}
