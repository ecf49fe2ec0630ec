//! Who signs what, and who trusts whom.

use crate::authority::{Authority, Issued};
use crate::documents::Papers;
use crate::tls;
use cas_plan::design::Issuer;
use rustls::ServerConfig;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The authorities, and what they have issued.
pub(crate) struct Pki {
    public: Authority,
    internal: Authority,
    pub(crate) issued: BTreeMap<String, Issued>,
    signed_by: BTreeMap<String, Issuer>,
}

impl Pki {
    pub(crate) fn new(folder: &Path, papers: &Papers) -> Result<Self, String> {
        let public = Authority::new(folder, "public")?;
        let internal = Authority::new(folder, "internal")?;
        let mut issued = BTreeMap::new();
        for request in &papers.requests {
            let id = request.name.trim_end_matches(".cnf").to_owned();
            let signer = papers.signed_by.get(&id).ok_or(format!("nobody signs {id}"))?;
            let authority = if *signer == Issuer::Public { &public } else { &internal };
            issued.insert(id, authority.issue(request)?);
        }
        Ok(Self { public, internal, issued, signed_by: papers.signed_by.clone() })
    }

    /// What trusts the public authority, and the organisation's own as well.
    pub(crate) fn trusting(&self, own: bool) -> Result<Arc<rustls::ClientConfig>, String> {
        let (public, internal) = (self.public.certificate(), self.internal.certificate());
        if own { tls::trusting(&[&public, &internal]) } else { tls::trusting(&[&public]) }
    }

    /// The same as a file.
    pub(crate) fn bundle(&self, folder: &Path, name: &str, own: bool) -> Result<PathBuf, String> {
        let told = |error: std::io::Error| error.to_string();
        let mut text = fs::read_to_string(self.public.certificate()).map_err(told)?;
        if own {
            text += &fs::read_to_string(self.internal.certificate()).map_err(told)?;
        }
        let file = folder.join(format!("{name}.trusted.pem"));
        fs::write(&file, text).map_err(told)?;
        Ok(file)
    }

    pub(crate) fn authority_of(&self, id: &str) -> &Authority {
        if self.signed_by.get(id) == Some(&Issuer::Internal) {
            &self.internal
        } else {
            &self.public
        }
    }

    pub(crate) fn config(&self, id: &str) -> Result<Arc<ServerConfig>, String> {
        let issued = self.issued.get(id).ok_or(format!("nobody has asked for {id}"))?;
        tls::showing(&issued.certificate, &issued.key)
    }
}
