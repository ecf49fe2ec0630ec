//! Which of its many states the open plan is in.

/// A state of the open plan. Whoever follows the plan follows this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// Counts every change of the plan, and every other plan.
    pub number: u32,
    /// The edit of which this is the latest state; keystrokes in one field are one edit.
    pub edit: u32,
    /// Which plan it is a state of. A key of a site may mean another site in another plan.
    pub plan: u32,
    /// How it came about.
    pub turn: Turn,
}

/// How a state came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// Another plan was opened.
    #[default]
    Opened,
    /// Somebody edited it.
    Edited,
    /// Somebody took an edit back, or did it again.
    Stepped,
}
