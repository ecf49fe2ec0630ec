//! Plan files into the page and out of it.

use super::find::Kind;
use super::{Outcome, Page};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

impl Page {
    /// Chooses a file of this text on the start page, as a person does with "Open a file".
    pub async fn open_file(&self, name: &str, text: &str) -> Outcome {
        let file = self.downloads.with_file_name(name);
        fs::write(&file, text)?;
        let field = self.find(Kind::Field, "Open a file").await?;
        Ok(field.send_keys(file.to_string_lossy()).await?)
    }

    /// Drops a file of this text on the page.
    pub async fn drop_file(&self, name: &str, text: &str) -> Outcome {
        const DROP: &str = "
            const [name, text] = arguments;
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
            document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));";
        self.script(DROP, [json!(name), json!(text)]).await.map(drop)
    }

    /// Does something that saves a file, and gives the file's name and text.
    pub async fn saved(&self, how: impl AsyncFn() -> Outcome) -> Outcome<(String, String)> {
        let file = self.saved_files(1, how).await?.pop().ok_or("no saved file")?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, fs::read_to_string(file)?))
    }

    /// Does something that saves so many files, and says where they are.
    pub async fn saved_files(
        &self,
        count: usize,
        how: impl AsyncFn() -> Outcome,
    ) -> Outcome<Vec<PathBuf>> {
        let before = self.finished()?;
        how().await?;
        let what = format!("{count} saved files");
        self.until(&what, async || Ok(self.finished()?.len() >= before.len() + count)).await?;
        Ok(self.finished()?.into_iter().filter(|file| !before.contains(file)).collect())
    }

    /// Downloads that are there as a whole.
    fn finished(&self) -> Outcome<Vec<PathBuf>> {
        let entries = fs::read_dir(&self.downloads)?.collect::<Result<Vec<_>, _>>()?;
        let half = |file: &Path| {
            // A browser keeps the name for itself with an empty file.
            if file.metadata().is_ok_and(|file| file.len() == 0) {
                return true;
            }
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".crdownload") || name.ends_with(".part") || name.starts_with('.')
        };
        Ok(entries.into_iter().map(|entry| entry.path()).filter(|file| !half(file)).collect())
    }
}
