//! Two minutes: from the empty start page to the first certificate list.

use crate::harness::{Hand, Outcome, Page, browse};
use std::cell::Cell;

/// A click, or a field that is filled, is an input.
const ENOUGH: usize = 15;

struct Counted<'a> {
    page: &'a Page,
    inputs: Cell<usize>,
}

impl Counted<'_> {
    fn count(&self) {
        self.inputs.set(self.inputs.get() + 1);
    }

    async fn press(&self, button: &str) -> Outcome {
        self.count();
        self.page.press(button).await
    }

    async fn fill(&self, field: &str, text: &str) -> Outcome {
        self.count();
        Hand::Mouse.fill(self.page, field, text).await
    }

    async fn choose(&self, group: &str, choice: &str) -> Outcome {
        self.count();
        self.page.choose(group, choice).await
    }
}

/// The list of case G02, with its domains and its number of servers.
#[test]
fn the_minimum_list_takes_fifteen_inputs_at_most() {
    browse(async |page| {
        let hand = Counted { page, inputs: Cell::new(0) };
        hand.press("Start a plan").await?;
        page.at("Organisation").await?;
        hand.fill("Mail domains", "contoso.com").await?;
        hand.fill("Active Directory domain", "corp.contoso.com").await?;
        hand.press("Continue").await?;
        page.at("Sites").await?;
        hand.press("Add the first site").await?;
        hand.fill("Name of", "HQ").await?;
        hand.choose("Does it face the internet?", "Yes").await?;
        hand.press("default names").await?;
        hand.press("Continue").await?;
        page.at("Protocols and exposure").await?;
        hand.press("Outlook and the web, inside and outside").await?;
        page.shows(&[&["mail.contoso.com", "autodiscover.contoso.com"]]).await?;
        let inputs = hand.inputs.get();
        assert!(inputs <= ENOUGH, "{inputs} inputs");
        println!("{inputs} inputs");
        Ok(())
    });
}
