//! Every figure, at every size of a plan.

use super::sample::{number, numbers, sample};
use super::{answer, browser, memory, open};
use crate::harness::{CHROMIUM, Driver, Outcome, Page, Site};
use crate::plan::large_plan;
use serde_json::Value;
use tokio::runtime::Builder;

/// How many sites a plan has.
pub const SIZES: [usize; 4] = [2, 40, 300, 1_000];
const RUNS: usize = 3;
/// Memory of all of the page, its worker and its programs is told only to a page that is alone.
const ALONE: [(&str, &str); 2] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
];

/// Takes every figure of the published page in Chromium, several times, each in a new browser.
pub fn measure(sizes: &[usize]) -> Outcome<Value> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let site = Site::changed(|_, site| {
        Ok(ALONE.iter().fold(site, |site, (name, value)| site.header(name, value)))
    })?;
    let mut samples = Vec::new();
    for &sites in sizes {
        let plan = large_plan(sites)?;
        for run in 0..RUNS {
            eprintln!("measuring: {sites} sites, run {} of {RUNS}", run + 1);
            let driver = Driver::start(CHROMIUM, &format!("measure-{sites}-{run}"))?;
            let taken = runtime.block_on(async {
                let page = Page::open(&driver, site.address()).await?;
                let taken = one(&page, &plan, sites, run).await;
                page.close().await?;
                taken
            });
            samples.extend(taken.map_err(|problem| format!("{sites} sites: {problem}"))?);
        }
    }
    Ok(Value::Array(samples))
}

async fn one(page: &Page, plan: &str, sites: usize, run: usize) -> Outcome<Vec<Value>> {
    let sample = |figure: &str, values: &[f64]| sample(figure, sites, run, values);
    browser::watch(page).await?;
    let opened = open::open(page, plan).await?;
    let mut samples = vec![
        sample("open-usable", &[number(&opened, "usable")?]),
        sample("open-shown", &[number(&opened, "shown")?]),
    ];
    let (mut tasks, mut gap, mut events) = (0_f64, 0_f64, 0_f64);
    let largest = |so_far: f64, values: Vec<f64>| values.into_iter().fold(so_far, f64::max);
    for field in answer::FIELDS {
        let seen = answer::type_into(page, field).await?;
        samples.push(sample(&format!("key {}", field.name), &numbers(&seen, "keys")));
        events = largest(events, numbers(&seen, "events"));
        tasks = largest(tasks, numbers(&seen, "tasks"));
        gap = gap.max(number(&seen, "gap")?);
    }
    samples.push(sample("event", &[events]));
    samples.push(sample("longtask", &[tasks]));
    samples.push(sample("gap", &[gap]));
    samples.push(sample("follows", &answer::edit_by_edit(page).await?));
    samples.push(sample("memory", &[memory::of(page).await?]));
    Ok(samples)
}
