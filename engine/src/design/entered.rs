//! Names as somebody entered them.

use crate::terms::Host;

/// Reads what was entered; nothing where that is no name (CRT-25).
pub fn entered(text: Option<&str>) -> Option<Host> {
    text.and_then(Host::parse).filter(|host| !host.is_unreadable())
}
