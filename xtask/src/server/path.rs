//! From the path of an address to a file that lies inside the folder.

use std::path::{Path, PathBuf};

/// The file, or `None` where there is none or the path would leave the folder.
/// A folder stands for its `index.html`.
pub(super) fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let plain = |step: &str| !matches!(step, "" | "." | "..") && !step.contains(['\\', ':', '\0']);
    let (steps, last) = path.rsplit_once('/').map_or(("", path), |(steps, last)| (steps, last));
    let safe = steps.is_empty() || steps.split('/').all(plain);
    if !safe || !(last.is_empty() || plain(last)) {
        return None;
    }
    let mut file = folder.join(path);
    if last.is_empty() {
        file.push("index.html");
    }
    // A symbolic link could still lead out.
    let (file, folder) = (file.canonicalize().ok()?, folder.canonicalize().ok()?);
    (file.is_file() && file.starts_with(folder)).then_some(file)
}

/// Percent-decoded; what is not a proper escape stays as it is.
pub(super) fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        match (byte == b'%').then(|| escape(ahead.next()?, ahead.next()?)).flatten() {
            Some(escaped) => {
                bytes.push(escaped);
                rest = ahead;
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn escape(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}
