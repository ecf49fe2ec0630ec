//! What the tests know of this page: where it shows what follows, how one moves about.

use crate::cases::Case;
use crate::harness::{Kind, Outcome, Page, click};
use serde_json::{Value, json};
use thirtyfour::By;

/// The steps, in order.
pub const STEPS: [&str; 7] = [
    "Organisation",
    "Sites",
    "Protocols and exposure",
    "Names",
    "Certificates",
    "Load balancing",
    "The plan",
];

impl Page {
    /// Opens a plan from the start page and waits until all of it is there.
    pub async fn open_plan(&self, plan: &str) -> Outcome {
        // The last of what the engine is asked for.
        const WHOLE: &str =
            "return !!document.querySelector('section[data-key=questions] :is(li, p)')
            && !!document.querySelector('.picture svg')";
        self.open_file("plan.json", plan).await?;
        self.at("The plan").await?;
        self.until("all of the plan", async || Ok(self.script(WHOLE, []).await? == true)).await
    }

    /// Waits until the page's main heading is this one.
    pub async fn at(&self, heading: &str) -> Outcome {
        self.until(heading, async || Ok(self.texts("h1").await? == [heading])).await
    }

    /// Goes to a step by the list of steps.
    pub async fn step(&self, title: &str) -> Outcome {
        let place = STEPS.iter().position(|step| *step == title).ok_or("no such step")? + 1;
        let link = By::Css(format!("nav[aria-label=Steps] li:nth-child({place}) a"));
        let is_there = self.texts("h1").await? == [title];
        click(&self.driver.find(link).await?).await?;
        if is_there {
            return Ok(());
        }
        self.at(title).await?;
        // Else the heading would take the focus from what is pressed next.
        self.arrives(title).await
    }

    /// The names of each certificate as shown beside the step, in order.
    pub async fn certificates(&self) -> Outcome<Vec<Vec<String>>> {
        const CARDS: &str = "return [...document.querySelectorAll(arguments[0])].map((card) =>
            [...card.querySelectorAll('.names .host')].map((host) => host.innerText).join(' '))";
        let cards = "#follows-certificates .card:not(.off)";
        let cards = crate::harness::strings(&self.script(CARDS, [json!(cards)]).await?);
        Ok(cards.iter().map(|card| card.split(' ').map(str::to_owned).collect()).collect())
    }

    /// The names that are left off on purpose.
    pub async fn left_off(&self) -> Outcome<Vec<String>> {
        self.texts("#follows-certificates .card.off .names .host").await
    }

    /// Waits until the certificates are these; they follow every keystroke a moment later.
    pub async fn shows(&self, certificates: &[&[&str]]) -> Outcome {
        let what = format!("certificates {certificates:?}");
        self.until(&what, async || Ok(self.certificates().await? == certificates)).await
    }

    /// Saves the plan or the design, by the menu, and gives the file's name and text.
    pub async fn export(&self, what: &str) -> Outcome<(String, String)> {
        self.saved(async || {
            self.press("Export").await?;
            self.press(what).await
        })
        .await
    }

    /// What stands in a field.
    pub async fn value(&self, field: &str) -> Outcome<String> {
        Ok(self.find(Kind::Field, field).await?.prop("value").await?.unwrap_or_default())
    }

    /// Undo or Redo in the top bar; there is an Undo beside what the last edit changed as well.
    pub async fn tool(&self, name: &str) -> Outcome {
        click(&self.find(Kind::Tool, name).await?).await
    }
}

/// The plan of G06 with so many sites, each with its own servers and names.
pub fn large_plan(sites: usize) -> Outcome<String> {
    let mut plan: Value = serde_json::from_str(&Case::of("G06")?.plan)?;
    plan["title"] = json!(format!("{sites} sites"));
    let two = plan["sites"].as_array().ok_or("no sites")?.clone();
    let site = |place: usize| {
        let id = format!("S{place:02}");
        let mut site = two[place % 2].clone();
        site["id"] = json!(id);
        site["name"] = json!(format!("Plant {place} in a rather long place name"));
        let server = |n: usize| format!("ex{n:02}-{}.corp.contoso.com", id.to_lowercase());
        site["servers"] = json!([server(1), server(2)]);
        site["internetFacing"] = json!(place == 0);
        let inside = format!("mail-{}.corp.contoso.com", id.to_lowercase());
        site["names"] = if place == 0 { json!({}) } else { json!({ "internal": inside }) };
        if place > 0 {
            site["exposure"] = two[1]["exposure"].clone();
            site["edge"] = two[1]["edge"].clone();
        }
        site
    };
    plan["sites"] = (0..sites).map(site).collect();
    Ok(plan.to_string())
}
