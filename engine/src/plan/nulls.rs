//! `null` is "not known yet" wherever it stands in what the page kept itself.

use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// The default in the place of `null`.
pub(super) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// The entries of a map that are not `null`.
pub(super) fn left_out<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
{
    let entries: Option<BTreeMap<K, Option<V>>> = Option::deserialize(deserializer)?;
    let known = entries.into_iter().flatten().filter_map(|(key, value)| Some((key, value?)));
    Ok(known.collect())
}
