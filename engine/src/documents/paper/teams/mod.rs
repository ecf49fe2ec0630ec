//! A page for each team, with all that the team needs and nothing else.

pub(super) mod dns;
pub(super) mod exchange;
pub(super) mod network;
pub(super) mod pki;
mod shared;
