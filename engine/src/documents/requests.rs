//! What each certificate is requested with: OpenSSL, certreq of Windows, or Exchange itself.

mod certreq;
mod openssl;
mod request;
mod shell;
#[cfg(test)]
mod tests;

use super::File;
use super::stems::Stems;
use super::words::Words;
use crate::design::Design;
use crate::plan::Plan;
use request::Request;

pub(super) fn files(plan: &Plan, design: &Design) -> Vec<File> {
    let words = Words::new(plan);
    let mut stems = Stems::default();
    let requests = design
        .certificates
        .iter()
        .filter_map(|certificate| Request::of((plan, design), &words, certificate, &mut stems));
    requests.flat_map(|request| of_one(&request)).collect()
}

fn of_one(request: &Request<'_>) -> Vec<File> {
    let file = |ending: &str, text| File { name: format!("{}.{ending}", request.stem), text };
    let mut files = vec![file("cnf", openssl::text(request)), file("inf", certreq::text(request))];
    files.extend(shell::text(request).map(|text| file("ps1", text)));
    files
}
