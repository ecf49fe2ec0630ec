//! Answers that are one of a few words.

/// One of a fixed list of words: how the file spells it, and every other word that is allowed.
pub trait Choice: Copy + Eq + 'static {
    /// Every value, in the order in which the file format names them.
    const ALL: &'static [Self];

    /// The word in the file.
    fn key(self) -> &'static str;

    /// The value that a word of the file stands for.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.key() == key)
    }
}

/// Declares an enum whose variants are words of the file, in the order of the file format.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $key)] $variant,)+
        }

        impl $crate::terms::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }
        }
    };
}
pub(super) use choice;
