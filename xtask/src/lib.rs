//! What `cargo xtask serve` and the browser tests share.

pub mod server;
