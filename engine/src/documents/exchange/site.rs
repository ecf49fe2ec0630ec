//! The script of one site: what its servers publish and where.

use super::literal::{literal, literals};
use super::script::{Around, Script, argument};
use super::{before, checks, directories, directory, mail, outlook_anywhere};
use crate::design::Verdict;
use crate::design::site::SiteView;
use crate::documents::File;
use crate::documents::handover::in_file_name;
use crate::facts::{labels, paths, ports, shell};
use crate::terms::{Choice, Host, Path, Protocol};

const ARRAY: &str = include_str!("parts/array.ps1");
const DATABASES: &str = include_str!("parts/databases.ps1");
const STATIC_PORTS: &str = include_str!("parts/static_ports.ps1");
const QUIET: &str = include_str!("parts/quiet.ps1");
const PUBLIC_FOLDERS: &str = include_str!("parts/public_folders.ps1");

/// `None` where there are no servers.
pub(super) fn file(site: &SiteView<'_>, around: Around<'_>) -> Option<File> {
    if site.servers.is_empty() {
        return None;
    }
    let mut script = Script::new();
    let version = around.scene.answers.version;
    let servers = literals(site.servers.iter().map(Host::as_str));
    script.setting("servers", &format!("@({servers})"));
    script.setting("version", &literal(shell::display_version(version)));
    checks::save(&mut script, site, around);
    array(&mut script, site, around);
    static_ports(&mut script, site);
    quiet_connections(&mut script, site);
    addresses(&mut script, site, around);
    checks::write(&mut script, site, around);
    script.check.extend(before::lines(site, around).map(str::to_owned));
    let name = format!("exchange-site-{}.ps1", in_file_name(&site.id));
    let what = format!(
        "Exchange {} at {}: what its servers publish, for the Exchange Management Shell",
        version.key(),
        site.title()
    );
    Some(script.file(name, &what, around))
}

/// The site's own name in Active Directory.
fn ad_site(script: &mut Script, site: &SiteView<'_>) -> String {
    let known = site.given.ad_site.as_deref().map(str::trim);
    let what = format!("the name that Active Directory has for the site {}", site.title());
    literal(&script.blanks.or(known, &what))
}

/// The array stands before the databases, which take their server when they are made (CAS-09).
fn array(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    let wanted = [Verdict::Required, Verdict::Recommended];
    let mut arrays = around.design.arrays.iter();
    let own = arrays.find(|array| array.site == site.id && wanted.contains(&array.verdict));
    let Some(array) = own else { return };
    let what = format!("the name of the CAS array at {}", site.title());
    let host = script.blanks.or(array.host.as_ref().map(Host::as_str), &what);
    let ad_site = ad_site(script, site);
    script.parameter("[string[]] $Databases = @()");
    script.setting("adSite", &ad_site);
    script.setting("arrayName", &literal(&format!("{}-{}", labels::ARRAY, site.id)));
    script.setting("arrayHost", &literal(&host));
    script.part("The CAS array, before the databases (CAS-01, CAS-09)");
    script.code(ARRAY);
    script.part("The databases of this site");
    script.code(DATABASES);
}

fn static_ports(script: &mut Script, site: &SiteView<'_>) {
    if !site.uses(Protocol::MapiRpc) {
        return;
    }
    let place = |(key, value, kind): (&str, &str, &str)| {
        let [key, value, kind] = [key, value, kind].map(literal);
        format!("@{{ Key = {key}; Value = {value}; Kind = {kind} }}")
    };
    script.setting("clientAccess", &place(shell::RPC_CLIENT_ACCESS));
    script.setting("clientAccessPort", &ports::RPC_CLIENT_ACCESS.to_string());
    script.setting("addressBook", &place(shell::RPC_ADDRESS_BOOK));
    script.setting("addressBookPort", &literal(&ports::RPC_ADDRESS_BOOK.to_string()));
    script.part("Static RPC ports (LB-09, LB-11)");
    script.code(STATIC_PORTS);
    if site.given.public_folders == Some(true) {
        script.parameter("[string[]] $PublicFolderServers = @()");
        script.code("");
        script.code(PUBLIC_FOLDERS);
    }
}

fn addresses(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    script.part("Names and URLs, server by server");
    script.code("foreach ($one in $exchange) {");
    script.code("    $name = $one.Name");
    connection_point(script, site, around);
    directories::write(script, site, around);
    outlook_anywhere::write(script, site, around);
    mail::write(script, site, around);
    if site.uses(Protocol::Submission) {
        mail::submission(script, site, around);
    }
    mail::from_the_internet(script, site, around);
    script.code("}");
}

/// How long quiet connections live on the servers: the shortest time on the way (LB-40, LB-41).
fn quiet_connections(script: &mut Script, site: &SiteView<'_>) {
    let long = [Protocol::MapiRpc, Protocol::OutlookAnywhere, Protocol::MapiHttp];
    if !long.into_iter().any(|protocol| site.uses(protocol)) {
        return;
    }
    let mut values = vec![shell::KEEP_ALIVE];
    values.extend(site.uses(Protocol::OutlookAnywhere).then_some(shell::RPC_TIMEOUT));
    let place = |(key, value, kind, data): (&str, &str, &str, u32)| {
        let [key, value, kind] = [key, value, kind].map(literal);
        format!("@{{ Key = {key}; Value = {value}; Kind = {kind}; Data = {data} }}")
    };
    let places: Vec<String> = values.into_iter().map(place).collect();
    script.setting("quiet", &format!("@(\n    {}\n)", places.join(",\n    ")));
    script.part("How long quiet connections live (LB-40, LB-41)");
    script.code(QUIET);
}

/// What domain-joined Outlook finds. The URLs of the Autodiscover directory itself stay empty:
/// nobody reads them (EXP-16).
fn connection_point(script: &mut Script, site: &SiteView<'_>, around: Around<'_>) {
    if !site.exposure(Protocol::Autodiscover).inside() {
        return;
    }
    let mut points = around.design.service_connection_points.iter();
    let point = points.find(|point| point.site == site.id);
    let uri = if let Some(point) = point {
        point.uri.clone()
    } else {
        let host = directory::unnamed(script, site, Path::Internal);
        format!("https://{host}{}", paths::of(Protocol::Autodiscover))
    };
    let in_scope = |other: &&SiteView<'_>| match point {
        Some(point) => point.site_scope.contains(&other.id),
        None => other.id == site.id,
    };
    let sites = around.scene.sites.iter().filter(in_scope);
    let scope = sites.map(|other| ad_site(script, other)).collect::<Vec<_>>().join(", ");
    let noun = shell::client_access_noun(around.scene.answers.version);
    let uri = argument("AutoDiscoverServiceInternalUri", &uri);
    // What is in the scope stays there: sites without servers were put in by hand (EXP-17).
    script.code(&format!(
        "    $scope = @((Get-{noun} -Identity $name -ErrorAction Stop).AutoDiscoverSiteScope) + @({scope})\n    \
         $scope = @($scope | Where-Object {{ $_ }} | Sort-Object -Unique)"
    ));
    script.code(&format!(
        "    Set-{noun} -Identity $name{uri} -AutoDiscoverSiteScope $scope @change"
    ));
}
