//! A row of the balancing table before it says why.

use crate::design::answers::Answers;
use crate::design::site::SiteView;
use crate::design::types::{Need, SatisfiedBy};
use crate::facts::services::Service;
use crate::terms::{Method, Protocol};

/// What a row is made of.
pub(super) struct Row<'r, 'a> {
    pub(super) site: &'r SiteView<'a>,
    pub(super) answers: &'r Answers,
    pub(super) protocol: Protocol,
    pub(super) service: Service,
    pub(super) need: Need,
    pub(super) satisfied_by: Option<SatisfiedBy>,
    pub(super) methods: Vec<Method>,
}
