//! `cargo xtask serve`: the release page on this machine.

use crate::shell::Outcome;
use crate::{build, setup};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use xtask::server::{self, Site};

pub(crate) fn run(port: u16) -> Outcome {
    // Taken first: nobody should wait for a build to hear that the port is in use.
    let listener = listen(port)?;
    setup::run(setup::For::Building)?;
    build::release()?;
    println!("\nCAS Planner: http://127.0.0.1:{port}/ (only on this machine; Ctrl+C ends it)");
    let headers = vec!["Cache-Control: no-cache".to_owned()];
    server::serve(&listener, Site { folder: build::DIST.into(), prefix: "/".to_owned(), headers });
    Ok(())
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
