//! The site whose balancer it is.

use crate::design::Scene;
use crate::design::site::SiteView;
use crate::documents::words::Words;
use crate::terms::{BalancerKind, EdgeKind, Path, Tls};

/// A site with the plan around it.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub scene: &'a Scene<'a>,
    pub words: &'a Words<'a>,
    pub view: &'a SiteView<'a>,
}

impl Site<'_> {
    /// Whether HTTP is read, so that each path has servers of its own.
    pub(super) fn reads_http(&self) -> bool {
        self.view.balancer == BalancerKind::Layer7 && self.view.balancer_tls.ends_here()
    }

    /// Whether `http://` is answered here: by the balancer where it opens TLS and no edge stands before
    /// it.
    pub(super) fn redirects_http(&self) -> bool {
        self.view.edge == EdgeKind::None && self.view.redirects_http(&self.scene.answers)
    }

    /// Whether clients from the internet come to the listener that clients inside use.
    pub(super) fn serves_both(&self) -> bool {
        self.view.is_exposed() && !self.view.farm
    }

    /// Whether an edge opens TLS and sends clear HTTP on to the balancer.
    pub(super) fn takes_clear_http(&self) -> bool {
        let offload = self.view.edge != EdgeKind::None && self.view.edge_tls == Tls::Offload;
        offload && !self.view.farm && self.view.has_https(Path::External)
    }
}
