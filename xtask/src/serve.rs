//! `cargo xtask serve`: the release page on this machine.

use crate::shell::{self, Outcome, cargo};
use crate::{build, setup};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// Builds the page, and serves it until somebody ends it.
pub(crate) fn run(port: u16) -> Outcome {
    // Nobody should wait for a build to hear that the port is in use.
    drop(listen(port)?);
    setup::run(setup::For::Building)?;
    build::release()?;
    // A crate of its own, so that `cargo xtask` need not wait for a server to be compiled.
    let arguments = format!("run --quiet --locked --package serve -- {port} {}", build::DIST);
    shell::run(&mut cargo(&arguments))
}

fn listen(port: u16) -> Result<TcpListener, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => format!(
            "Port {port} is in use by another program. Choose another one, for example:\n    \
             cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        ErrorKind::PermissionDenied => {
            format!("Port {port} is not allowed here. Choose one above 1023 with --port.")
        }
        _ => format!("Cannot listen on port {port}: {error}"),
    })
}
