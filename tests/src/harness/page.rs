//! The page as a person has it: what can be seen, pressed and typed.

use super::driver::Driver;
use super::engines::Engine;
use super::{Outcome, screenshots, site};
use serde_json::Value;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thirtyfour::{Capabilities, WebDriver};

/// How long anything may take before it counts as not happening.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(25);

pub(crate) struct Page {
    pub(crate) driver: WebDriver,
    pub(super) engine: &'static Engine,
    pub(super) downloads: PathBuf,
}

impl Page {
    pub(super) async fn open(driver: &Driver) -> Outcome<Self> {
        let address = site::address()?;
        let (engine, downloads) = (driver.engine, driver.downloads());
        let page = Self { driver: session(driver).await?, engine, downloads };
        page.driver.goto(address).await?;
        page.ready().await?;
        Ok(page)
    }

    /// Loads the page again, as F5 does.
    pub(crate) async fn reload(&self) -> Outcome {
        self.no_errors().await?;
        self.driver.refresh().await?;
        self.ready().await
    }

    /// Opens the page anew at what follows the `#`, in this browser as it is or as if nobody had
    /// ever been here.
    pub(crate) async fn visit(&self, fragment: &str, as_new: bool) -> Outcome {
        self.no_errors().await?;
        let address = site::address()?;
        if as_new {
            // The page must not write while it is left.
            const FORGET: &str = "localStorage.clear(); sessionStorage.clear(); Storage.prototype.setItem = () => {}";
            self.script(FORGET, []).await?;
        }
        // Another part of the same address alone would not load anything.
        self.driver.goto("about:blank").await?;
        self.driver.goto(format!("{address}#{fragment}")).await?;
        self.ready().await
    }

    async fn ready(&self) -> Outcome {
        self.listen().await?;
        self.until("the page has a heading", async || {
            let there = self.script("return !!document.querySelector('h1')", []).await?;
            Ok(there == true)
        })
        .await
    }

    pub(crate) async fn title(&self) -> Outcome<String> {
        Ok(self.driver.title().await?)
    }

    /// What a script returns. It runs by the driver, so the content security policy holds for the
    /// page alone.
    pub(crate) async fn script<const N: usize>(
        &self,
        code: &str,
        arguments: [Value; N],
    ) -> Outcome<Value> {
        Ok(self.driver.execute(code, arguments.to_vec()).await?.json().clone())
    }

    /// Looks until `holds`; what it waits for is said where it never does.
    pub(crate) async fn until(
        &self,
        what: &str,
        holds: impl AsyncFn() -> Outcome<bool>,
    ) -> Outcome {
        let start = Instant::now();
        while !holds().await? {
            if start.elapsed() > PATIENCE {
                return Err(format!("waited in vain: {what}").into());
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Keeps a picture of the page, for people.
    pub(super) async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        let file = screenshots()?.join(format!("{name}-{}.png", self.engine.name));
        self.driver.screenshot(&file).await?;
        Ok(file)
    }

    pub(super) async fn close(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }
}

/// A driver answers a moment after it was started.
async fn session(driver: &Driver) -> Outcome<WebDriver> {
    let Value::Object(wanted) = driver.capabilities() else { return Err("capabilities".into()) };
    let start = Instant::now();
    loop {
        match WebDriver::new(driver.address(), Capabilities::from(wanted.clone())).await {
            Ok(session) => return Ok(session),
            Err(error) if start.elapsed() > PATIENCE => return Err(error.into()),
            Err(_) => tokio::time::sleep(GLANCE).await,
        }
    }
}
