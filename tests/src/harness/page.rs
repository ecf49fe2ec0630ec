//! The page as a person has it: what can be seen, pressed and typed.

use super::driver::Driver;
use super::engines::Engine;
use super::{Outcome, screenshots};
use serde_json::Value;
use std::cell::RefCell;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thirtyfour::{Capabilities, WebDriver};

/// How long anything may take before it counts as not happening.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(25);

/// An open page.
pub struct Page {
    /// The browser's session, for what has no method here.
    pub driver: WebDriver,
    pub(super) engine: &'static Engine,
    pub(super) downloads: PathBuf,
    pub(super) forgiven: RefCell<Vec<&'static str>>,
    address: String,
}

impl Page {
    /// Opens the address in a new browser.
    pub async fn open(driver: &Driver, address: &str) -> Outcome<Self> {
        let page = Self {
            driver: session(driver).await?,
            engine: driver.engine,
            downloads: driver.downloads(),
            forgiven: RefCell::default(),
            address: address.to_owned(),
        };
        page.driver.goto(address).await?;
        page.ready().await?;
        Ok(page)
    }

    /// Loads the page again, as F5 does.
    pub async fn reload(&self) -> Outcome {
        self.no_errors().await?;
        self.driver.refresh().await?;
        self.ready().await
    }

    /// Opens the page anew at what follows the `#`, in this browser as it is or as if nobody had
    /// ever been here.
    pub async fn visit(&self, fragment: &str, as_new: bool) -> Outcome {
        self.no_errors().await?;
        let address = &self.address;
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
        const READY: &str = "return !!document.querySelector('#page h1, [data-program=none] h1')";
        self.listen().await?;
        self.until("the page has a heading", async || Ok(self.script(READY, []).await? == true))
            .await
    }

    /// The page's title.
    pub async fn title(&self) -> Outcome<String> {
        Ok(self.driver.title().await?)
    }

    /// What a script returns. It runs by the driver, so the content security policy holds for the
    /// page alone.
    pub async fn script<const N: usize>(
        &self,
        code: &str,
        arguments: [Value; N],
    ) -> Outcome<Value> {
        Ok(self.driver.execute(code, arguments.to_vec()).await?.json().clone())
    }

    /// Looks until `holds`; what it waits for is said where it never does.
    pub async fn until(&self, what: &str, holds: impl AsyncFn() -> Outcome<bool>) -> Outcome {
        self.until_within(PATIENCE, what, holds).await
    }

    /// The same with another patience.
    pub async fn until_within(
        &self,
        patience: Duration,
        what: &str,
        holds: impl AsyncFn() -> Outcome<bool>,
    ) -> Outcome {
        let start = Instant::now();
        while !holds().await? {
            if start.elapsed() > patience {
                return Err(format!("waited in vain: {what}").into());
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Keeps a picture of the page, for people.
    pub async fn screenshot(&self, name: &str) -> Outcome<PathBuf> {
        let file = screenshots()?.join(format!("{name}-{}.png", self.engine.name));
        self.driver.screenshot(&file).await?;
        Ok(file)
    }

    /// Ends the session, and the browser with it.
    pub async fn close(self) -> Outcome {
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
