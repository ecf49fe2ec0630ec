//! Nothing leaves the browser.

use crate::cases::Case;
use crate::harness::{browse, strings};

/// A request that the policy refuses is an error in the console and fails any test; here are the
/// policy itself and the requests that it let through.
#[test]
fn no_request_goes_to_another_origin() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        for step in crate::plan::STEPS {
            page.step(step).await?;
        }
        page.export("Plan (JSON)").await?;
        let requests = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
        let requests = strings(&page.script(requests, []).await?);
        assert!(requests.len() >= 3, "script, style and program at least: {requests:?}");
        let origin = page.script("return location.origin + '/plan/'", []).await?;
        for request in requests {
            let here = origin.as_str().is_some_and(|origin| request.starts_with(origin));
            assert!(
                here || request.starts_with("data:") || request.starts_with("blob:"),
                "{request}"
            );
        }
        Ok(())
    });
}

#[test]
fn the_policy_is_strict_and_no_script_is_inline() {
    browse(async |page| {
        let policy =
            "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
        let policy = page.script(policy, []).await?;
        let mut rules: Vec<&str> =
            policy.as_str().unwrap_or_default().split(';').map(str::trim).collect();
        rules.retain(|rule| !rule.is_empty());
        for rule in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
        ] {
            assert!(rules.contains(&rule), "{rule} is not in {rules:?}");
        }
        for rule in rules {
            let sources = rule.split(' ').skip(1);
            for source in sources {
                let known = ["'none'", "'self'", "'wasm-unsafe-eval'", "data:", "blob:"];
                assert!(known.contains(&source), "{rule}");
            }
        }
        let inline =
            page.script("return document.querySelectorAll('script:not([src])').length", []);
        assert_eq!(inline.await?, 0);
        let elsewhere = "return document.cookie";
        assert_eq!(page.script(elsewhere, []).await?, "");
        Ok(())
    });
}
