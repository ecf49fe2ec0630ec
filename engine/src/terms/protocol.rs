//! Client protocols, where they are exposed, and the path a client takes.

use super::Version;
use super::choice::choice;
use super::text::list;

choice! {
    /// A client protocol, in the order of the file format.
    Protocol {
        /// MAPI over RPC: Outlook on TCP 135 and further ports, Exchange 2010 only.
        MapiRpc = "mapiRpc",
        /// Outlook Web App.
        Owa = "owa",
        /// Exchange Control Panel.
        Ecp = "ecp",
        /// Exchange Web Services, with the Availability service and MRSProxy.
        Ews = "ews",
        /// Offline address book.
        Oab = "oab",
        /// Autodiscover.
        Autodiscover = "autodiscover",
        /// Outlook Anywhere (RPC over HTTP).
        OutlookAnywhere = "outlookAnywhere",
        /// Exchange ActiveSync.
        ActiveSync = "activeSync",
        /// MAPI over HTTP, from Exchange 2013 SP1.
        MapiHttp = "mapiHttp",
        /// Remote PowerShell.
        PowerShell = "powershell",
        /// POP3.
        Pop = "pop",
        /// IMAP4.
        Imap = "imap",
        /// SMTP on port 25.
        Smtp = "smtp",
        /// SMTP submission on port 587.
        Submission = "submission",
    }
}

impl Protocol {
    /// Whether it is HTTPS, served by the IIS web site of the server.
    pub fn is_https(self) -> bool {
        !matches!(self, Self::MapiRpc) && !self.is_mail()
    }

    /// Whether it is a mail protocol with a service and a certificate setting of its own.
    pub fn is_mail(self) -> bool {
        matches!(self, Self::Pop | Self::Imap | Self::Smtp | Self::Submission)
    }

    /// Whether clients see a certificate: everything but MAPI over RPC.
    pub fn is_tls(self) -> bool {
        self != Self::MapiRpc
    }

    /// What people call it in a version of Exchange.
    pub fn title(self, version: Version) -> &'static str {
        match self {
            Self::MapiRpc => "MAPI over RPC",
            Self::Owa if version >= Version::V2016 => "Outlook on the web",
            Self::Owa => "Outlook Web App",
            Self::Ecp => "Exchange Control Panel",
            Self::Ews => "Exchange Web Services",
            Self::Oab => "Offline address book",
            Self::Autodiscover => "Autodiscover",
            Self::OutlookAnywhere => "Outlook Anywhere",
            Self::ActiveSync => "ActiveSync",
            Self::MapiHttp => "MAPI over HTTP",
            Self::PowerShell => "Remote PowerShell",
            Self::Pop => "POP",
            Self::Imap => "IMAP",
            Self::Smtp => "SMTP",
            Self::Submission => "SMTP submission",
        }
    }

    /// What people call several of them: `POP, IMAP and SMTP`.
    pub fn titles(protocols: &[Self], version: Version) -> String {
        list(&protocols.iter().map(|protocol| protocol.title(version)).collect::<Vec<_>>())
    }
}

choice! {
    /// From where clients use a protocol at a site.
    Exposure {
        /// Not used.
        None = "none",
        /// From inside.
        Internal = "internal",
        /// From the internet.
        External = "external",
        /// From inside and from the internet.
        Both = "both",
    }
}

impl Exposure {
    /// Used from inside.
    pub fn inside(self) -> bool {
        matches!(self, Self::Internal | Self::Both)
    }

    /// Used from the internet.
    pub fn outside(self) -> bool {
        matches!(self, Self::External | Self::Both)
    }

    /// Whether clients come along `path`.
    pub fn has(self, path: Path) -> bool {
        match path {
            Path::Internal => self.inside(),
            Path::External => self.outside(),
        }
    }

    /// The exposure with exactly these paths.
    pub fn of(inside: bool, outside: bool) -> Self {
        match (inside, outside) {
            (false, false) => Self::None,
            (true, false) => Self::Internal,
            (false, true) => Self::External,
            (true, true) => Self::Both,
        }
    }

    /// The exposure with the paths of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self::of(self.inside() || other.inside(), self.outside() || other.outside())
    }
}

choice! {
    /// The way from a client to a site.
    Path {
        /// From inside.
        Internal = "internal",
        /// From the internet.
        External = "external",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_web_client_changed_its_name_in_2016() {
        let mail = [Protocol::Owa, Protocol::Pop];
        assert_eq!(Protocol::titles(&mail, Version::V2013), "Outlook Web App and POP");
        assert_eq!(Protocol::titles(&mail, Version::V2016), "Outlook on the web and POP");
    }
}
