//! Out of the page as a file and back in.

use crate::cases::Case;
use crate::harness::{Kind, browse, click};
use thirtyfour::By;

#[test]
fn a_plan_that_was_saved_and_opened_again_is_the_same() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        let certificates = page.certificates().await?;
        let (name, saved) = page.export("Plan (JSON)").await?;
        assert_eq!(name, "case-2026-11-22.json");

        page.follow("CAS Planner").await?;
        page.press("Delete “case”").await?;
        page.reload().await?;
        assert!(page.texts(".drafts").await?.is_empty(), "the draft is still listed");

        page.open_plan(&saved).await?;
        assert_eq!(page.certificates().await?, certificates);
        let (_, again) = page.export("Plan (JSON)").await?;
        assert_eq!(again, saved);
        Ok(())
    });
}

#[test]
fn the_design_is_saved_as_the_page_shows_it() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        let (_, design) = page.export("Design (JSON)").await?;
        let design: serde_json::Value = serde_json::from_str(&design)?;
        assert_eq!(design["format"], "cas-design");
        for (shown, saved) in page
            .certificates()
            .await?
            .iter()
            .zip(design["certificates"].as_array().ok_or("no list")?)
        {
            let names = saved["names"].as_array().ok_or("no names")?;
            assert!(
                shown.iter().eq(names.iter().filter_map(|name| name["host"].as_str())),
                "{names:?}"
            );
        }
        Ok(())
    });
}

/// What the file said and the plan does not know is told once by a notice and stays a finding.
#[test]
fn an_unknown_key_is_a_finding_on_the_page_as_well() {
    browse(async |page| {
        let plan = Case::of("G02")?.plan.replacen('{', "{\"colour\": \"blue\",", 1);
        page.open_plan(&plan).await?;
        page.press("Close").await?;
        let (_, design) = page.export("Design (JSON)").await?;
        let design: serde_json::Value = serde_json::from_str(&design)?;
        let findings = design["findings"].as_array().ok_or("no findings")?;
        let unknown = findings.iter().find(|one| one["rule"] == "IN-02").ok_or("no IN-02")?;
        assert_eq!(unknown["at"], "/colour");
        Ok(())
    });
}

/// Each is refused in words that name what is wrong, and the open plan stays.
#[test]
fn a_broken_file_is_refused_and_costs_nothing() {
    browse(async |page| {
        page.open_plan(&Case::of("G02")?.plan).await?;
        let certificates = page.certificates().await?;
        for (text, word) in [
            ("{\"format\": \"cas-plan\"", "JSON"),
            ("[]", "plan"),
            ("", "JSON"),
            (r#"{"format":"cas-plan","version":9}"#, "version"),
            (
                r#"{"format":"cas-plan","version":1,"organisation":{"dns":"both"}}"#,
                "/organisation/dns",
            ),
        ] {
            page.follow("CAS Planner").await?;
            page.open_file("broken.json", text).await?;
            page.until("the refusal", async || {
                let said = page.texts(".notice").await?.join("\n");
                Ok(said.contains("“broken.json” was not opened") && said.contains(word))
            })
            .await?;
            page.press("Close").await?;
            page.press("case").await?;
            page.at("The plan").await?;
            assert_eq!(page.certificates().await?, certificates, "after {text}");
        }
        Ok(())
    });
}

/// The sites of the other plan have the same keys, and are other sites.
#[test]
fn a_file_that_is_dropped_on_a_step_leaves_nothing_of_the_plan_before() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        click(&page.driver.find(By::Css("#drawn option:nth-child(2)")).await?).await?;
        page.step("Sites").await?;
        page.press("Hide all details").await?;
        page.press("Paste a table of sites").await?;
        click(&page.find(Kind::Field, "Table of sites, or list of servers").await?).await?;
        page.keys("of the plan before").await?;
        assert_eq!(page.texts(".in-a-line").await?.len(), 2);

        page.drop_file("other.json", &Case::of("G06")?.plan).await?;
        page.at("The plan").await?;
        page.arrives("The plan").await?;
        let drawn = "return document.getElementById('drawn').selectedOptions[0].innerText";
        page.until("the picture of all sites", async || {
            Ok(page.script(drawn, []).await? == "All sites")
        })
        .await?;
        page.step("Sites").await?;
        assert!(page.texts(".in-a-line").await?.is_empty(), "a site is still folded");
        let pasted = "return document.getElementById('paste-sites').value";
        assert_eq!(page.script(pasted, []).await?, "");
        Ok(())
    });
}

#[test]
fn a_file_that_is_dropped_on_the_last_step_is_arrived_at() {
    browse(async |page| {
        page.open_plan(&Case::of("G06")?.plan).await?;
        click(&page.find(Kind::Field, "Author").await?).await?;
        page.drop_file("other.json", &Case::of("G02")?.plan).await?;
        page.shows(&[&["mail.contoso.com", "autodiscover.contoso.com"]]).await?;
        page.arrives("The plan").await
    });
}
