//! The two ways to answer: by mouse, and by the keyboard alone.

use super::find::{Kind, NAME};
use super::{Outcome, Page};
use thirtyfour::{Key, TypingData, WebElement};

/// How a person works the page.
#[derive(Clone, Copy, Debug)]
pub enum Hand {
    Mouse,
    /// Tab, Enter, the space bar, arrows, letters; never a click.
    Keyboard,
}

/// More stops than any step of the page has.
const STOPS: usize = 400;
/// More choices than any group has.
const CHOICES: usize = 12;

/// What the focus is on, and the group that it stands in.
const FOCUSED: &str = "
    const here = document.activeElement;
    const box = here.closest('fieldset, [role=radiogroup]');
    return { name: name(here), group: box ? name(box.querySelector(':scope > legend') ?? box) : '' };";

impl Hand {
    pub async fn press(self, page: &Page, button: &str) -> Outcome {
        match self {
            Self::Mouse => page.press(button).await,
            Self::Keyboard => {
                page.tab(|name, _| name == button, button).await?;
                page.keys(Key::Enter).await
            }
        }
    }

    /// Types into a field in place of what is there.
    pub async fn fill(self, page: &Page, field: &str, text: &str) -> Outcome {
        match self {
            Self::Mouse => click(&page.find(Kind::Field, field).await?).await?,
            Self::Keyboard => page.tab(|name, _| is_called(name, field), field).await?,
        }
        page.select_all().await?;
        page.keys(text).await
    }

    /// Takes one of the choices of a group of radio buttons.
    pub async fn choose(self, page: &Page, group: &str, choice: &str) -> Outcome {
        match self {
            Self::Mouse => page.choose(group, choice).await,
            Self::Keyboard => {
                page.tab(|_, of| is_called(of, group), group).await?;
                // At the last choice most engines go on with the first, but WebKit stays.
                for key in [Key::Down, Key::Up] {
                    for _ in 0..CHOICES {
                        if is_called(&page.focused().await?.0, choice) {
                            return Ok(());
                        }
                        page.keys(key.clone()).await?;
                    }
                }
                Err(format!("the arrows do not reach {choice:?} in {group:?}").into())
            }
        }
    }

    /// Sets a cell of the grid; by keyboard with the letter that its word begins with.
    pub async fn expose(self, page: &Page, cell: &str, word: &str) -> Outcome {
        match self {
            Self::Mouse => page.choose(cell, word).await,
            Self::Keyboard => {
                page.tab(|_, of| of == cell, cell).await?;
                page.keys(&word[..1]).await
            }
        }
    }
}

impl Page {
    pub async fn press(&self, button: &str) -> Outcome {
        click(&self.find(Kind::Button, button).await?).await
    }

    pub async fn follow(&self, link: &str) -> Outcome {
        click(&self.find(Kind::Link, link).await?).await
    }

    /// Presses one of the choices of a group, by its words: the button itself may be drawn over.
    pub async fn choose(&self, group: &str, choice: &str) -> Outcome {
        const WORDS: &str = "return arguments[0].labels?.[0] ?? arguments[0]";
        let button = self.find_in(Some(group), Kind::Choice, choice).await?;
        let words = self.driver.execute(WORDS, vec![button.to_json()?]).await?.element()?;
        click(&words).await
    }

    /// Types whatever into whatever has the focus.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Selects what stands in the field that has the focus.
    async fn select_all(&self) -> Outcome {
        let keys = self.driver.action_chain().key_down(Key::Control).send_keys("a");
        Ok(keys.key_up(Key::Control).perform().await?)
    }

    /// Waits for the focus to come by itself to what is called so.
    pub async fn arrives(&self, name: &str) -> Outcome {
        let what = format!("the focus on {name:?}");
        self.until(&what, async || Ok(is_called(&self.focused().await?.0, name))).await
    }

    /// Goes on with Tab, until the focus is where it is wanted.
    async fn tab(&self, wanted: impl Fn(&str, &str) -> bool, what: &str) -> Outcome {
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            let (name, group) = self.focused().await?;
            if wanted(&name, &group) {
                return Ok(());
            }
            passed.push(name);
            self.keys(Key::Tab).await?;
        }
        passed.truncate(60);
        Err(format!("Tab does not reach {what:?}; it passes {passed:?}").into())
    }

    /// What the thing with the focus is called, and the group that it stands in.
    pub async fn focused(&self) -> Outcome<(String, String)> {
        let here = self.script(&format!("{NAME}{FOCUSED}"), []).await?;
        let text = |key: &str| here[key].as_str().unwrap_or_default().to_owned();
        Ok((text("name"), text("group")))
    }
}

/// Scrolls the thing to the middle of the window first, where no bar is over it.
pub async fn click(element: &WebElement) -> Outcome {
    element.scroll_into_view().await?;
    Ok(element.click().await?)
}

/// A hint may follow within the label.
fn is_called(name: &str, wanted: &str) -> bool {
    name.strip_prefix(wanted)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', ',']))
}
