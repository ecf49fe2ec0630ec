//! Kinds of answers: which one belongs to a question is in the documentation of [`Said`].

use cas_plan::follows::{Checked, Names, Part, Picture, Preview, Read};
use cas_planner_link::{Catalogue, Said};

/// Something that the worker answers.
pub trait AnswerKind: Sized {
    /// What was said, where it is of this kind.
    fn of(said: Said) -> Option<Self>;
}

/// The kind of answer that a case of [`Said`] holds.
macro_rules! answers {
    ($($kind:ty, $case:path;)*) => {$(
        impl AnswerKind for $kind {
            fn of(said: Said) -> Option<Self> {
                if let $case(answer) = said { Some(answer) } else { None }
            }
        }
    )*};
}

answers! {
    Read, Said::Read;
    Catalogue, Said::Catalogue;
    Vec<Names>, Said::Names;
    Part, Said::Part;
    String, Said::Text;
    Picture, Said::Picture;
    Vec<Checked>, Said::Answers;
    Preview, Said::Pasted;
    Vec<(String, String)>, Said::Files;
}
