//! Each file once more, as web servers send it: beside `app.js` stand `app.js.br` and `app.js.gz`.
//! Those that know such files (nginx, Caddy, Apache and `cargo xtask serve`) need not compress.

use crate::Outcome;
use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// What gets smaller; a picture of points is compressed already.
const ENDINGS: [&str; 8] = ["html", "css", "js", "wasm", "json", "svg", "txt", "webmanifest"];

/// Compresses everything in `folder` and below it.
pub(crate) fn all(folder: &Path) -> Outcome {
    within(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

fn within(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if path.is_dir() {
            within(&path)?;
        } else if ENDINGS.contains(&ending) {
            let plain = fs::read(&path)?;
            fs::write(path.with_extension(format!("{ending}.br")), brotli(&plain)?)?;
            fs::write(path.with_extension(format!("{ending}.gz")), gzip(&plain)?)?;
        }
    }
    Ok(())
}

fn brotli(mut plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    BrotliCompress(&mut plain, &mut packed, &BrotliEncoderParams::default())?;
    Ok(packed)
}

fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(plain)?;
    packed.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn what_is_packed_is_what_was_there() {
        let plain = "CAS array ".repeat(1_000).into_bytes();
        let (mut from_brotli, mut from_gzip) = (Vec::new(), Vec::new());
        let (small, gzip) = (brotli(&plain).unwrap(), gzip(&plain).unwrap());
        brotli::BrotliDecompress(&mut &*small, &mut from_brotli).unwrap();
        flate2::read::GzDecoder::new(&*gzip).read_to_end(&mut from_gzip).unwrap();
        assert!(small.len() < 100, "{}", small.len());
        assert_eq!(from_brotli, plain);
        assert_eq!(from_gzip, plain);
    }
}
