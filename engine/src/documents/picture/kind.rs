//! What the ways through a site are for.

use crate::terms::Protocol;

/// What a way is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Mailboxes of Exchange 2003 and 2007.
    Legacy,
    /// HTTPS.
    Web,
    /// POP, IMAP, SMTP.
    Mail,
    /// MAPI over RPC to the CAS array.
    Rpc,
    /// Public folders of Exchange 2010.
    PublicFolders,
    /// The array that Exchange 2010 keeps beside a newer version.
    OldArray,
}

impl Kind {
    /// The servers that it leads to are of an older version.
    pub(super) fn is_older(self) -> bool {
        matches!(self, Self::Legacy | Self::OldArray)
    }

    pub(super) fn is_of(self, protocol: Protocol) -> bool {
        match self {
            Self::Web => protocol.is_https(),
            Self::Mail => protocol.is_mail(),
            Self::Rpc => protocol == Protocol::MapiRpc,
            Self::Legacy | Self::PublicFolders | Self::OldArray => false,
        }
    }
}
