//! First labels of default names. They are conventions, not requirements.

/// HTTPS of the first internet-facing site, and inside.
pub const MAIL: &str = "mail";
/// HTTPS of the second datacentre of the first pair.
pub const MAIL_SECOND: &str = "mail2";
/// The CAS array.
pub const ARRAY: &str = "outlook";
/// The CAS array where the default name is taken by something else.
pub const ARRAY_AGAIN: &str = "outlook-array";
/// Autodiscover: fixed, clients build it from the mail address (AUTOD16).
pub const AUTODISCOVER: &str = "autodiscover";
/// Where further mail domains are redirected from.
pub const AUTODISCOVER_REDIRECT: &str = "autodiscover-redirect";
/// The SRV owner of Autodiscover: fixed (AUTOD16).
pub const AUTODISCOVER_SRV: &str = "_autodiscover._tcp";
/// Outlook Web App after a failback, before the site's identifier.
pub const FAILBACK: &str = "mail-failback";
/// Exchange 2003 and 2007 during coexistence.
pub const LEGACY: &str = "legacy";
/// POP.
pub const POP: &str = "pop";
/// IMAP.
pub const IMAP: &str = "imap";
/// SMTP.
pub const SMTP: &str = "smtp";
