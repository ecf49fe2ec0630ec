//! Prints samples of the page as JSON, at the sizes that are given or at all of them; see the
//! library's `measure`.

use browser_tests::harness::Outcome;
use browser_tests::measure::{SIZES, measure};

fn main() -> Outcome {
    let given: Vec<usize> =
        std::env::args().skip(1).map(|size| size.parse()).collect::<Result<_, _>>()?;
    println!("{}", measure(if given.is_empty() { &SIZES } else { &given })?);
    Ok(())
}
