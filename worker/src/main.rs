//! The engine as a Web Worker: it answers one question after the other.

mod bench;

use bench::Bench;
use cas_planner_link::{Coding, Engine};
use gloo_worker::Registrable;

fn main() {
    Engine::<Bench>::registrar().encoding::<Coding>().register();
}
