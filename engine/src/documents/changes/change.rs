//! One change.

use crate::terms::Host;

/// Something that an edit changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What became of it.
    pub turn: Turn,
    /// The certificate that it is about, where it is about one that is there now.
    pub certificate: Option<String>,
    /// The name that it is about, where it is about one: what the text goes on after.
    pub host: Option<Host>,
    /// In words: `on the public certificate of Headquarters, because of Outlook Web App`.
    pub text: String,
}

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It was not there before.
    Came,
    /// It is not there any more.
    Went,
    /// It is there and is different.
    Differs,
}

impl Change {
    /// A change that is about no name on a certificate.
    pub(super) fn told(turn: Turn, text: String) -> Self {
        Self { turn, certificate: None, host: None, text }
    }

    /// Whether it put a name on a certificate, by itself or with the whole certificate.
    pub fn brought(&self, certificate: &str, host: &Host) -> bool {
        self.turn == Turn::Came
            && self.certificate.as_deref() == Some(certificate)
            && self.host.as_ref().is_none_or(|name| name == host)
    }
}
