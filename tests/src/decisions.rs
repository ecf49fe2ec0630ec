//! Decisions and open points.

use crate::cases::Case;
use crate::harness::{Outcome, Page, browse, click, strings};
use serde_json::{Value, json};
use thirtyfour::By;

#[test]
fn an_open_question_becomes_an_open_point_once() {
    browse(async |page| {
        let mut plan: Value = serde_json::from_str(&Case::of("G02")?.plan)?;
        plan["organisation"].as_object_mut().ok_or("no answers")?.remove("publicCa");
        page.open_plan(&plan.to_string()).await?;
        let question = page.texts("section[data-key=questions] li > a").await?.remove(0);
        note(page).await?;
        page.until("the point", async || Ok(points(page).await?.len() == 1)).await?;
        note(page).await?;
        page.until("a word", async || Ok(page.texts("#said").await? == ["It is noted already."]))
            .await?;
        let points = points(page).await?;
        assert_eq!(points.len(), 1, "{points:?}");
        assert_eq!(points[0]["state"], json!("open"));
        assert!(points[0]["text"].as_str().is_some_and(|text| text.starts_with(&question)));
        page.accessible("with an open point").await?;
        page.tool("Undo").await?;
        page.until("no point", async || Ok(self::points(page).await?.is_empty())).await
    });
}

const WAYS: &str = "return [...document.querySelectorAll('section[data-key=questions] li > a')]
    .map((way) => way.getAttribute('href'))";

/// As little answered as can be, with everything there that questions are asked about.
fn unanswered(case: &str, version: &str) -> Outcome<String> {
    let mut plan: Value = serde_json::from_str(&Case::of(case)?.plan)?;
    plan["organisation"] = json!({
        "exchange": version, "mailDomains": ["contoso.com"], "adDomain": "corp.contoso.com",
        "hybrid": true,
    });
    for site in plan["sites"].as_array_mut().ok_or("no sites")? {
        site["balancer"] = json!({ "kind": "layer7" });
        site["edge"] = json!({ "kind": "reverseProxy" });
        site["exposure"]["smtp"] = json!("both");
        for key in ["mailboxes", "multiRole", "dag", "publicFolders"] {
            site[key] = Value::Null;
        }
    }
    Ok(plan.to_string())
}

#[test]
fn every_open_question_leads_to_its_field() {
    browse(async |page| {
        for (case, version) in [("G06", "2010"), ("G06", "2019"), ("G02", "2010")] {
            page.visit("", true).await?;
            page.open_plan(&unanswered(case, version)?).await?;
            let ways = strings(&page.script(WAYS, []).await?);
            assert!(ways.len() > 10, "{version}: {ways:?}");
            for way in ways {
                page.script("location.hash = arguments[0]", [json!(way)]).await?;
                let answer = way.split_once("answer").map_or("", |(_, answer)| answer);
                let key = answer.split('/').skip(3).collect::<Vec<_>>().join("/");
                let field = if answer.starts_with("/sites/") {
                    format!("/{key}")
                } else {
                    answer.to_owned()
                };
                page.until(&format!("{version}: the field of {answer}"), async || {
                    let id = page.script("return document.activeElement?.id ?? ''", []).await?;
                    Ok(id.as_str().is_some_and(|id| id.ends_with(&field)))
                })
                .await?;
            }
        }
        Ok(())
    });
}

async fn note(page: &Page) -> Outcome {
    let button = By::Css("section[data-key=questions] button[data-decide]");
    click(&page.driver.find(button).await?).await
}

/// The decisions as they stand on the page.
async fn points(page: &Page) -> Outcome<Vec<Value>> {
    const POINTS: &str =
        "return [...document.querySelectorAll('main [data-key^=decision-]')].map((point) => ({
        text: point.querySelector('textarea').value,
        state: point.querySelector('input[type=radio]:checked').value,
    }))";
    Ok(page.script(POINTS, []).await?.as_array().cloned().unwrap_or_default())
}
