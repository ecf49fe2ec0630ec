//! The keys of certificates for Exchange and how they are made.
//!
//! Sources: BR 6.1.5 (RSA of 2048 bits at least), PS-NEC (the sizes that the cmdlet offers), HC-CERT
//! (SHA-1). That Exchange wants the provider below, and no newer kind of key storage, is general
//! knowledge: with another one Outlook Web App asks for the password again and again.

use crate::terms::Version;

/// The length of an RSA key, in bits.
pub const RSA_BITS: u16 = 2048;
/// The hash of a request, as OpenSSL and certreq spell it in their own letters.
pub const HASH: &str = "SHA256";
/// The Windows provider that keeps the key.
pub const PROVIDER: &str = "Microsoft RSA SChannel Cryptographic Provider";
/// What makes a PFX file of OpenSSL readable for Windows before Server 2019 (trustico.com.au and
/// b1tsblog.org on exporting one; tried with OpenSSL 3.0).
pub const OLD_LOCK: &str = " -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1";

/// Whether a version stands on Windows that reads the lock which OpenSSL 3 takes by itself: 2019 and
/// SE want Windows Server 2019 or later.
pub fn reads_new_pfx(version: Version) -> bool {
    version >= Version::V2019
}

/// The number of the kind of that provider, `PROV_RSA_SCHANNEL`.
pub const PROVIDER_TYPE: u8 = 12;
/// `AT_KEYEXCHANGE`: the key of that provider that TLS uses.
pub const KEY_SPEC: u8 = 1;
/// Digital signature and key encipherment, in the bits of the key usage (RFC 5280, 4.2.1.3).
pub const KEY_USAGE: &str = "0xA0";
/// The extended key usage of a TLS server (RFC 5280, 4.2.1.12).
pub const SERVER_AUTH: &str = "1.3.6.1.5.5.7.3.1";
/// The longest name of an organisation in a subject (X.520 upper bound).
pub const ORGANISATION_LIMIT: usize = 64;
