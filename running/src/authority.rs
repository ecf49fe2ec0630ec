//! Throw-away certificate authorities, and what they issue from the generated requests.

use crate::processes::{command, run};
use cas_plan::documents::File;
use std::fs;
use std::path::{Path, PathBuf};

/// A certificate authority.
pub(crate) struct Authority {
    folder: PathBuf,
    name: &'static str,
}

/// A certificate with its key.
#[derive(Clone)]
pub(crate) struct Issued {
    pub(crate) certificate: PathBuf,
    pub(crate) key: PathBuf,
}

const DAYS: &str = "2";
const OWN: &str = "\
[req]
prompt = no
distinguished_name = subject
x509_extensions = extensions
[subject]
CN = throw-away authority
[extensions]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
";

impl Authority {
    pub(crate) fn new(folder: &Path, name: &'static str) -> Result<Self, String> {
        let config = format!("{name}.ca.cnf");
        fs::write(folder.join(&config), OWN.replace("throw-away", name))
            .map_err(|error| error.to_string())?;
        let key = format!("{name}.ca.key");
        let certificate = format!("{name}.ca.pem");
        openssl(
            folder,
            &["req", "-x509", "-new", "-newkey", "rsa:2048", "-nodes", "-days", DAYS],
            &[("-config", &config), ("-keyout", &key), ("-out", &certificate)],
        )?;
        Ok(Self { folder: folder.into(), name })
    }

    pub(crate) fn certificate(&self) -> PathBuf {
        self.folder.join(format!("{}.ca.pem", self.name))
    }

    /// Makes the request of a configuration, by the command that stands in its head, and issues
    /// the certificate with exactly what was asked for.
    pub(crate) fn issue(&self, config: &File) -> Result<Issued, String> {
        let stem = config.name.trim_end_matches(".cnf");
        let (key, request) = (format!("{stem}.key"), format!("{stem}.csr"));
        let certificate = format!("{stem}.pem");
        fs::write(self.folder.join(&config.name), &config.text)
            .map_err(|error| error.to_string())?;
        openssl(
            &self.folder,
            &["req", "-new", "-newkey", "rsa:2048", "-nodes"],
            &[("-config", &config.name), ("-keyout", &key), ("-out", &request)],
        )?;
        let (authority, authority_key) =
            (format!("{}.ca.pem", self.name), format!("{}.ca.key", self.name));
        openssl(
            &self.folder,
            &["x509", "-req", "-days", DAYS, "-CAcreateserial", "-copy_extensions", "copyall"],
            &[
                ("-in", &request),
                ("-CA", &authority),
                ("-CAkey", &authority_key),
                ("-out", &certificate),
            ],
        )?;
        Ok(Issued { certificate: self.folder.join(certificate), key: self.folder.join(key) })
    }
}

fn openssl(folder: &Path, words: &[&str], files: &[(&str, &String)]) -> Result<(), String> {
    let mut openssl = command("openssl");
    openssl.args(words).current_dir(folder);
    for (option, file) in files {
        openssl.args([option, file.as_str()]);
    }
    run(&mut openssl).map(drop)
}
