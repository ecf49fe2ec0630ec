//! How a test, or anything that it does, ends.

use std::error::Error;

/// What came of it, or what went wrong; a failed assertion may panic as in any test.
pub type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;
