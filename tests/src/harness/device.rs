//! The device that the page is on: its size, its colours, its clipboard. Only Chromium can be told,
//! so these tests say nothing where an engine has no `DevTools` protocol.

use super::{Outcome, Page};
use serde_json::{Value, json};

impl Page {
    /// Whether the device can be changed at all.
    pub fn has_device(&self) -> bool {
        if !self.engine.devtools {
            eprintln!("skipped in {}: it takes no word on its device", self.engine.name);
        }
        self.engine.devtools
    }

    /// Makes the window so large, in CSS pixels.
    pub async fn size(&self, width: usize, height: usize) -> Outcome {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await
    }

    /// Prefers dark colours, or light ones.
    pub async fn dark(&self, dark: bool) -> Outcome {
        let scheme = if dark { "dark" } else { "light" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await
    }

    /// The text that was copied last.
    pub async fn clipboard(&self) -> Outcome<String> {
        const READ: &str = "
            const done = arguments[arguments.length - 1];
            navigator.clipboard.readText().then(done, (error) => done(String(error)));";
        let origin = self.script("return location.origin", []).await?;
        let permissions = json!(["clipboardReadWrite", "clipboardSanitizedWrite"]);
        let grant = json!({ "origin": origin, "permissions": permissions });
        self.devtools("Browser.grantPermissions", grant).await?;
        self.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
        let text = self.driver.execute_async(READ, Vec::new()).await?;
        Ok(text.json().as_str().ok_or("the clipboard holds no text")?.to_owned())
    }

    /// Keeps whatever is saved; a browser asks a person about scripts first.
    pub async fn keep_scripts(&self) -> Outcome {
        let allow = json!({ "behavior": "allow", "downloadPath": self.downloads });
        self.devtools("Browser.setDownloadBehavior", allow).await
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Outcome {
        Ok(self.driver.cdp().send_raw(command, parameters).await.map(drop)?)
    }
}
