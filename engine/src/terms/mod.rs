//! The field's own words as types, known to every other folder and knowing none of them.

mod choice;
mod choices;
mod date;
mod host;
mod protocol;
mod text;

pub use choice::Choice;
pub use choices::{
    Affinity, AutodiscoverMode, BalancerKind, CertificateType, DecisionState, Dns, EdgeKind,
    EdgeNat, HybridKind, Method, Mx, NamespaceModel, Nat, Outlook, Tls, Update, Version,
};
pub use date::Date;
pub use host::{Host, HostProblem};
pub use protocol::{Exposure, Path, Protocol};
pub use text::list;
