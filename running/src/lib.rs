//! From one plan, everything runs: certificates are issued from its requests, its zones answer,
//! its balancer starts, and every URL connects. Run it with `cargo xtask test`, or with
//! `cargo test -p running-plans`.
//!
//! Nothing here mocks what can run: OpenSSL, `named` and HAProxy are the real ones, read the
//! documents as the page hands them over, and speak to small servers that stand for Exchange. All
//! of it is on loopback, in a range of addresses of its own for each plan, and ends with the test.
#![cfg(test)]

mod as_planned;
mod authority;
mod balancer;
mod checks;
mod client;
mod devices;
mod documents;
mod edge;
mod exchange;
mod faults;
mod firewall;
mod http;
mod listener;
mod loopback;
mod naming;
mod pki;
mod plans;
mod processes;
mod relay;
mod resolver;
mod script;
mod tls;
mod tools;
mod topology;
mod world;
