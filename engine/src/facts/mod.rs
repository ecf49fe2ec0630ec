//! What is true of Exchange, certificates and balancers: tables with their sources.
//!
//! Short names of sources, such as LB16, are the ones of `docs/sources.md`; "general knowledge"
//! was not read again.

pub mod balancers;
pub mod builds;
pub mod history;
pub mod keys;
pub mod labels;
pub mod lifetimes;
pub mod paths;
pub mod ports;
pub mod services;
pub mod shell;
pub mod suffixes;
pub mod versions;

/// The stamp of the rule set, printed on every output: the last one of [`history`].
pub const RULES: &str = "2026-12";

/// The longest common name of a certificate (X.520 upper bound; CA/Browser Forum Baseline
/// Requirements 7.1.4.2.2).
pub const COMMON_NAME_LIMIT: usize = 64;

/// More mail domains than that make the certificate long; a redirect keeps it as it is (GK).
pub const DOMAINS_BY_NAME: usize = 5;

/// More names than that on one certificate are hard to handle (GK; authorities commonly end at 100
/// to 250).
pub const MANY_NAMES: usize = 25;

/// Time to live of every record of the plan, in seconds: a failover by DNS must not wait longer
/// (EXP-24).
pub const TTL: u32 = 300;

/// Refresh, retry and expire of a zone, in seconds (RIPE-203).
pub const ZONE_TIMERS: [u32; 3] = [86_400, 7200, 3_600_000];

/// So many concurrent users of one site are more than "a few thousand", for whom NTLM with its
/// question to a domain controller for every connection becomes slow (CAS-23; the number is
/// general knowledge).
pub const NTLM_USERS: u32 = 3000;

/// Up to so many users are a small office, whose way out to the internet and back costs little
/// (EXP-25; the number is general knowledge).
pub const SMALL_OFFICE_USERS: u64 = 50;
