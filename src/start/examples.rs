//! Plans to begin from. Each is opened as a plan of its own.

use crate::browser::files;
use crate::files::Files;
use crate::notices::Notices;
use leptos::prelude::*;
use leptos::task::spawn_local;

struct Example {
    /// Its file under `examples`, without the ending.
    file: &'static str,
    title: &'static str,
    /// What it shows, in one line.
    shows: &'static str,
}

/// From the worked cases of the engine.
static EXAMPLES: [Example; 6] = [
    Example {
        file: "one-site",
        title: "One site, split DNS",
        shows: "The minimum: one site on the internet, two servers, two names on one certificate.",
    },
    Example {
        file: "array-name-for-https",
        title: "The array’s name used for HTTPS too",
        shows: "When the name of a CAS array does belong on a certificate, and what is better.",
    },
    Example {
        file: "two-sites-behind-tmg",
        title: "Two sites behind TMG, with an internal PKI",
        shows: "A front and an inner certificate, a site of its own inside, and what each balancer does.",
    },
    Example {
        file: "two-datacentres",
        title: "Exchange 2016 in two datacentres",
        shows: "One unbound name over both, with IMAP and submission.",
    },
    Example {
        file: "from-2010-to-2016",
        title: "From 2010 to 2016 with an ambiguous name",
        shows: "The array is called like the web name: what breaks in a move, and the ways out.",
    },
    Example {
        file: "wildcard",
        title: "A wildcard and a second mail domain",
        shows: "What a wildcard covers, what it does not, and how the second domain is found.",
    },
];

/// The list of examples.
#[component]
pub(super) fn Examples() -> impl IntoView {
    let (files, notices) = (Files::here(), Notices::here());
    let row = |example: &'static Example| {
        let look = move |_| open(example, files, notices);
        view! {
            <li>
                <button type="button" class="link title" on:click=look>{example.title}</button>
                <p class="hint">{example.shows}</p>
            </li>
        }
    };
    view! {
        <section class="examples" aria-labelledby="examples">
            <h2 id="examples">"Look at an example"</h2>
            <ul>{EXAMPLES.iter().map(row).collect_view()}</ul>
        </section>
    }
}

fn open(example: &'static Example, plans: Files, notices: Notices) {
    spawn_local(async move {
        match files::fetch(&format!("examples/{}.json", example.file)).await {
            Ok(text) => plans.open_text("The example", text).await,
            Err(problem) => notices.tell(problem),
        }
    });
}

#[cfg(test)]
mod tests {
    use super::EXAMPLES;
    use cas_plan::plan::Plan;
    use std::fs;
    use std::path::Path;

    #[test]
    fn every_example_is_a_plan_with_the_title_of_the_list() {
        for example in &EXAMPLES {
            let file = Path::new("assets/examples").join(example.file).with_extension("json");
            let reading = Plan::read(&fs::read_to_string(file).unwrap()).unwrap();
            assert_eq!(reading.warnings, Vec::<String>::new(), "{}", example.file);
            assert_eq!(reading.plan.title.replace('\'', "’"), example.title);
        }
        assert_eq!(fs::read_dir("assets/examples").unwrap().count(), EXAMPLES.len());
    }
}
