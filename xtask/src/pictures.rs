//! `cargo xtask pictures`: the page at every size and in both colours, for people to look at.

use crate::shell::{self, Outcome};
use crate::{build, setup, test};

/// Builds the page and takes pictures of it; the test says where they are.
pub(crate) fn run() -> Outcome {
    setup::run(setup::For::Testing)?;
    build::release()?;
    shell::run(&mut test::browsers("pictures -- --ignored --nocapture")?)
}
