//! Scripts for the Exchange Management Shell: what the plan says, as an administrator runs it.
//!
//! In goes a plan with its design. Out come, for the version that is planned:
//!
//! - `exchange-certificate-ID.ps1`, one a certificate that is installed on servers: its request, the
//!   import and the services, to be run again at each renewal;
//! - `exchange-site-ID.ps1`, one a site with servers: CAS array, databases and static RPC ports of
//!   2010, the URLs of the virtual directories, the service connection point, Outlook Anywhere, POP,
//!   IMAP and submission;
//! - `exchange-organisation.ps1`, where something is set once for all;
//! - and, as a document of its own, `kerberos.ps1`.
//!
//! Each script saves what is there before it changes anything, can be run again, and with `-WhatIf`
//! changes nothing. Exchange 2010 has PowerShell 2.0, so all of them keep to that.

mod before;
mod certificate;
#[cfg(test)]
mod checker;
mod checks;
mod directories;
mod directory;
mod kerberos;
mod literal;
mod mail;
mod organisation;
mod outlook_anywhere;
mod script;
mod site;
#[cfg(test)]
mod tests;

use super::File;
use crate::design::{Design, Given, Scene};
use crate::plan::Plan;
use script::Around;
use std::collections::BTreeSet;

/// The scripts of certificates, sites and the organisation, in the order in which they are run.
pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let scene = Scene::of(Given::whole(plan), None);
    let around = Around { plan, design, scene: &scene };
    let certificates =
        design.certificates.iter().filter_map(|certificate| certificate::file(certificate, around));
    let sites = scene.sites.iter().filter_map(|site| site::file(site, around));
    named_apart(certificates.chain(sites).chain(organisation::file(around)).collect())
}

/// The script of the alternate service account.
pub(super) fn kerberos(plan: &Plan, design: &Design) -> Vec<File> {
    let scene = Scene::of(Given::whole(plan), None);
    kerberos::files(Around { plan, design, scene: &scene })
}

/// Identifiers that differ in letters that no file's name has would share one file.
fn named_apart(mut files: Vec<File>) -> Vec<File> {
    let mut taken = BTreeSet::new();
    for file in &mut files {
        let stem = file.name.trim_end_matches(".ps1").to_owned();
        let mut number = 1;
        while !taken.insert(file.name.to_ascii_lowercase()) {
            number += 1;
            file.name = format!("{stem}_{number}.ps1");
        }
    }
    files
}
