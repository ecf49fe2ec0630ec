//! What the page, its worker and their programs keep in memory.

use crate::harness::{Outcome, Page};

const MEASURE: &str = "
    const done = arguments[arguments.length - 1];
    performance.measureUserAgentSpecificMemory().then(({ bytes }) => done(bytes), (error) => done(String(error)));";

/// Bytes, after what can go was collected.
pub(super) async fn of(page: &Page) -> Outcome<f64> {
    let told = page.driver.execute_async(MEASURE, Vec::new()).await?;
    Ok(told.json().as_f64().ok_or_else(|| format!("memory: {}", told.json()))?)
}
