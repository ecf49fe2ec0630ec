//! How large a plan may be. Beyond a limit a file is refused, with the limit named.

/// Bytes of a plan file: 2 MiB.
pub const FILE_LIMIT: usize = 2 * 1024 * 1024;
/// Sites of a plan.
pub const SITES_LIMIT: usize = 1000;
/// Servers of a site.
pub const SERVERS_LIMIT: usize = 64;
/// Mail domains of a plan.
pub const DOMAINS_LIMIT: usize = 500;
/// Extra names of a plan.
pub const EXTRA_NAMES_LIMIT: usize = 500;
/// Hosts that are known to resolve on the internet.
pub const PUBLIC_DNS_LIMIT: usize = 500;
/// Decisions of a plan.
pub const DECISIONS_LIMIT: usize = 1000;
/// Overridden names of a site: every HTTPS protocol on both paths.
pub const OVERRIDES_LIMIT: usize = 18;
/// Characters of a line of text.
pub const LINE_LIMIT: usize = 200;
/// Characters of a note.
pub const NOTE_LIMIT: usize = 20_000;
/// The longest site identifier, in characters.
pub const ID_LIMIT: usize = 32;
