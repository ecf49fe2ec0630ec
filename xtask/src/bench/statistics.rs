//! The middle and the ends of what several runs gave.

use serde::Serialize;

/// The median, and how far the runs lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Spread {
    pub(super) fn of(values: &[f64]) -> Self {
        let at = |share| percentile(values, share);
        Self { median: at(0.5), least: at(0.0), most: at(1.0) }
    }
}

/// The smallest of the values that so large a share of them does not exceed; nothing is 0.
pub(super) fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (mut found, mut passed) = (0.0, 0.0);
    let wanted = share * f64::from(u32::try_from(sorted.len()).unwrap_or(u32::MAX));
    for value in sorted {
        found = value;
        passed += 1.0;
        if passed >= wanted {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values = [40.0, 10.0, 30.0, 20.0];
        assert_eq!(Spread::of(&values), Spread { median: 20.0, least: 10.0, most: 40.0 });
        let hundred: Vec<f64> = (1..=100).map(f64::from).collect();
        assert!((percentile(&hundred, 0.95) - 95.0).abs() < f64::EPSILON);
        assert_eq!(Spread::of(&[]), Spread { median: 0.0, least: 0.0, most: 0.0 });
    }
}
