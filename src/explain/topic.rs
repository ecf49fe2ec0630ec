//! What can be explained.

/// What is explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explained {
    /// A rule by its identifier, or all of them.
    Rules(Option<String>),
    /// A word of the glossary, or all of them.
    Words(Option<String>),
    /// The keys that save a way.
    Keys,
    /// The plan as a link, or why there is none.
    Share(Result<String, String>),
}

impl Explained {
    /// What a fragment such as `/rules/CAS-10` or `/words/SCP` asks for.
    pub fn of_address(fragment: &str) -> Option<Self> {
        let path = fragment.strip_prefix('/')?;
        let (what, one) = path.split_once('/').unwrap_or((path, ""));
        let one = Some(one.replace("%20", " ")).filter(|one| !one.is_empty());
        match what {
            "rules" => Some(Self::Rules(one)),
            "words" => Some(Self::Words(one)),
            "keys" => Some(Self::Keys),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Explained;

    #[test]
    fn an_address_asks_for_one_thing_or_all() {
        let one = |id: &str| Some(id.to_owned());
        let table = [
            ("/rules", Some(Explained::Rules(None))),
            ("/rules/CAS-10", Some(Explained::Rules(one("CAS-10")))),
            ("/words/", Some(Explained::Words(None))),
            ("/words/Split%20DNS", Some(Explained::Words(one("Split DNS")))),
            ("/words/Split DNS", Some(Explained::Words(one("Split DNS")))),
            ("/keys", Some(Explained::Keys)),
            ("/sites", None),
            ("", None),
        ];
        for (fragment, wanted) in table {
            assert_eq!(Explained::of_address(fragment), wanted, "{fragment}");
        }
    }
}
