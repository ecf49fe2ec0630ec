//! How many cards are shown at once.

/// Cards on a page; where there are so many, most are folded.
pub const PER_PAGE: usize = 50;
