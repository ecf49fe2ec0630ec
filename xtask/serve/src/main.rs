//! `serve PORT FOLDER`: what `cargo xtask serve` starts.

use serve::Site;
use std::env;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (port, folder) = (env::args().nth(1), env::args().nth(2));
    let (Some(port), Some(folder)) = (port.and_then(|port| port.parse().ok()), folder) else {
        eprintln!("usage: serve PORT FOLDER");
        return ExitCode::from(2);
    };
    match listen(port).and_then(|listener| serve::serve(listener, Site::of(folder))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Cannot serve on port {port}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn listen(port: u16) -> io::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    println!("\nCAS Planner: http://127.0.0.1:{port}/ (only on this machine; Ctrl+C ends it)");
    Ok(listener)
}
