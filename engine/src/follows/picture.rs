//! The picture, for the eyes and in words.

use crate::design::Design;
use crate::documents::picture::{self as drawing, Said};
use crate::documents::visible;
use crate::plan::Plan;
use serde::{Deserialize, Serialize};

/// The picture, for the eyes and in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The drawing: the engine's own SVG, which lets nothing out that was typed.
    pub svg: String,
    /// A sentence for each mark.
    pub said: Vec<Said>,
}

/// The picture of a site by its identifier, or of all of them.
pub fn picture(plan: &Plan, design: &Design, site: Option<&str>) -> Picture {
    let svg = visible(drawing::svg(plan, design, site));
    Picture { svg, said: drawing::described(plan, design, site) }
}
