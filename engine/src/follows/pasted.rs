//! What a pasted text would add to the plan.

use crate::documents::block::Block;
use crate::documents::sheets;
use crate::plan::{Plan, pasted as reading};
use serde::{Deserialize, Serialize};

/// What a pasted text would add to the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// How many sites.
    pub count: usize,
    /// Whether anything in the text is wrong.
    pub wrong: bool,
    /// What is wrong, by line, and the sites.
    pub blocks: Vec<Block>,
    /// A plan of these sites and nothing else, as [`Plan::read_draft`] reads it.
    pub plan: String,
}

/// What a table of sites or a list of servers would add to the plan.
pub fn pasted(text: &str, plan: &Plan) -> Preview {
    let pasted = reading::read(text, plan);
    let blocks = sheets::pasted(&pasted);
    let (count, wrong) = (pasted.sites.len(), !pasted.problems.is_empty());
    let mut added = Plan::default();
    added.sites = pasted.sites;
    Preview { count, wrong, blocks, plan: added.write() }
}
