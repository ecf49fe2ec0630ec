//! Where something is balanced.

use crate::design::site::SiteView;
use crate::design::{Balancing, Need, Scene};
use crate::documents::virtual_services::VirtualService;
use crate::terms::BalancerKind;

/// A site with its rows of the balancing table.
pub(super) type Balanced<'a> = (&'a SiteView<'a>, &'a [Balancing]);

/// The sites where something is balanced.
pub(super) fn balanced<'a>(scene: &'a Scene<'a>) -> Vec<Balanced<'a>> {
    scene.balanced().filter(|(site, rows)| is_balanced(site, rows)).collect()
}

/// A balancer is planned or needed.
fn is_balanced(site: &SiteView<'_>, rows: &[Balancing]) -> bool {
    let needed = rows.iter().any(|row| row.need == Need::Required);
    let planned = site.balancer != BalancerKind::None;
    (needed || planned) && !VirtualService::all(rows).is_empty()
}
