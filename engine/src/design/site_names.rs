//! What the names of a site are, once they are worked out.

use crate::terms::{Host, Path, Protocol};

/// The names of a site. A name that is `None` lacks what it is built from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SiteNames {
    /// The CAS array.
    pub array: Option<Host>,
    /// HTTPS from inside.
    pub internal: Option<Host>,
    /// HTTPS from the internet; `None` where no client from there comes.
    pub external: Option<Host>,
    /// What domain-joined Outlook finds in Active Directory.
    pub scp: Option<Host>,
    /// Outlook Web App after a failback.
    pub failback: Option<Host>,
    /// Exchange 2003 or 2007 during coexistence.
    pub legacy: Option<Host>,
    /// Attachments of Outlook on the web; there is no default.
    pub download: Option<Host>,
    /// POP.
    pub pop: Option<Host>,
    /// IMAP.
    pub imap: Option<Host>,
    /// SMTP, both ports.
    pub smtp: Option<Host>,
    /// Protocols with a name of their own on a path; `None` where what was entered is no name.
    pub(super) overrides: Vec<(Protocol, Path, Option<Host>)>,
}

impl SiteNames {
    /// The host that clients of a protocol connect to along a path. Autodiscover from the
    /// internet has a host for each mail domain instead.
    pub fn host(&self, protocol: Protocol, path: Path) -> Option<&Host> {
        match (protocol, path) {
            (Protocol::MapiRpc, _) => self.array.as_ref(),
            (Protocol::Pop, _) => self.pop.as_ref(),
            (Protocol::Imap, _) => self.imap.as_ref(),
            (Protocol::Smtp | Protocol::Submission, _) => self.smtp.as_ref(),
            (Protocol::Autodiscover, Path::Internal) => self.scp.as_ref(),
            (Protocol::Autodiscover, Path::External) => None,
            _ => match (self.entry(protocol, path), path) {
                (Some(own), _) => own.as_ref(),
                (None, Path::Internal) => self.internal.as_ref(),
                (None, Path::External) => self.external.as_ref(),
            },
        }
    }

    /// The name of its own that a protocol has on a path.
    pub fn overridden(&self, protocol: Protocol, path: Path) -> Option<&Host> {
        self.entry(protocol, path)?.as_ref()
    }

    fn entry(&self, protocol: Protocol, path: Path) -> Option<&Option<Host>> {
        let mut all = self.overrides.iter();
        all.find(|(p, on, _)| (*p, *on) == (protocol, path)).map(|(_, _, host)| host)
    }

    /// Leaves an override out of the names in force.
    pub fn drop_override(&mut self, protocol: Protocol, path: Path) {
        self.overrides.retain(|(p, on, _)| (*p, *on) != (protocol, path));
    }
}
