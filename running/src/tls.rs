//! TLS for servers, edges and clients, with every check of a certificate on.

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{
    ClientConfig, ClientConnection, RootCertStore, ServerConfig, ServerConnection, StreamOwned,
};
use std::io;
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;

pub(crate) type Served = StreamOwned<ServerConnection, TcpStream>;
pub(crate) type Asked = StreamOwned<ClientConnection, TcpStream>;

/// What shows the certificate in one file, with its key in another.
pub(crate) fn showing(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>, String> {
    let chain: Result<Vec<_>, _> = CertificateDer::pem_file_iter(certificate)
        .map_err(|error| format!("{}: {error}", certificate.display()))?
        .collect();
    let key = PrivateKeyDer::from_pem_file(key).map_err(|error| error.to_string())?;
    let chain = chain.map_err(|error| error.to_string())?;
    let config = ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key);
    config.map(Arc::new).map_err(|error| error.to_string())
}

/// What trusts these authorities and nobody else.
pub(crate) fn trusting(authorities: &[&Path]) -> Result<Arc<ClientConfig>, String> {
    let mut roots = RootCertStore::empty();
    for file in authorities {
        let root = CertificateDer::from_pem_file(file).map_err(|error| error.to_string())?;
        roots.add(root).map_err(|error| error.to_string())?;
    }
    let mut config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    // Each connection proves itself: none leans on an earlier one.
    config.resumption = rustls::client::Resumption::disabled();
    Ok(Arc::new(config))
}

/// Answers a handshake.
pub(crate) fn accept(config: &Arc<ServerConfig>, mut stream: TcpStream) -> io::Result<Served> {
    let mut connection = ServerConnection::new(Arc::clone(config)).map_err(io::Error::other)?;
    connection.complete_io(&mut stream)?;
    Ok(StreamOwned::new(connection, stream))
}

/// Opens TLS for `host` and verifies what is shown.
pub(crate) fn open(
    config: &Arc<ClientConfig>,
    host: &str,
    mut stream: TcpStream,
) -> io::Result<Asked> {
    let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
    let connection = ClientConnection::new(Arc::clone(config), name);
    let mut connection = connection.map_err(io::Error::other)?;
    while connection.is_handshaking() {
        connection.complete_io(&mut stream)?;
    }
    Ok(StreamOwned::new(connection, stream))
}
