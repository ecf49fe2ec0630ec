//! The picture, for the eyes and in words.

use crate::design::Design;
use crate::documents::picture as drawing;
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

/// A mark of the picture in words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Said {
    /// Where it leads: the JSON pointer of an answer, or the address of a row of a sheet, such as
    /// `/sheets/certificates/0`.
    pub at: String,
    /// What it says.
    pub text: String,
}

/// The picture of a site by its identifier, or of all of them.
pub fn picture(plan: &Plan, design: &Design, site: Option<&str>) -> Picture {
    let said = drawing::described(plan, design, site).into_iter();
    Picture {
        svg: drawing::svg(plan, design, site),
        said: said.map(|said| Said { at: said.at, text: said.text }).collect(),
    }
}
