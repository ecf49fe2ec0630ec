//! What can go wrong with the worker.

/// Why what follows is not worked out. Answers, drafts and files do not depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerTrouble {
    /// It has not said anything since it was started: a file may be missing, or the line be slow.
    Silent,
    /// It stopped or did not answer in time; a new one has been started and asked again.
    Lost,
    /// The new one stopped at the same answers, or could not read them; it is asked again after the
    /// next edit.
    Stuck,
}
