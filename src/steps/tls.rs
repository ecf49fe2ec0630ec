//! What a device can do with TLS: asked for what stands towards the internet, and for the
//! balancer.

use crate::parts::Options;

/// What a device does with TLS.
pub(super) const TLS: Options = &[
    ("passthrough", "Leaves it alone", "No certificate there."),
    ("bridge", "Opens it and encrypts again", "It shows a certificate, and so do the servers."),
    ("offload", "Opens it and sends clear text on", ""),
];
