//! The parts of the paper, which can be chosen.

use crate::documents::Team;
use crate::documents::words;

/// A part of the paper. Pages of teams are enough on their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Decisions and open points, and the questions that are open.
    Decisions,
    /// The picture.
    Picture,
    /// What comes out, at a glance.
    Verdicts,
    /// The page for the people of Exchange.
    Exchange,
    /// The page for who requests certificates.
    Pki,
    /// The page for who keeps the zones.
    Dns,
    /// The page for who keeps the load balancer and the firewall.
    Network,
    /// Every answer.
    Answers,
    /// Every finding.
    Findings,
    /// Where the rules come from that the other parts name.
    Sources,
}

impl Part {
    /// Every part, in the order in which they stand on paper.
    pub const ALL: [Self; 10] = [
        Self::Decisions,
        Self::Picture,
        Self::Verdicts,
        Self::Exchange,
        Self::Pki,
        Self::Dns,
        Self::Network,
        Self::Answers,
        Self::Findings,
        Self::Sources,
    ];

    /// The word that chooses it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Picture => "picture",
            Self::Verdicts => "verdicts",
            Self::Exchange => "exchange",
            Self::Pki => "pki",
            Self::Dns => "dns",
            Self::Network => "network",
            Self::Answers => "answers",
            Self::Findings => "findings",
            Self::Sources => "sources",
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Decisions => "Decisions and open points",
            Self::Picture => "The picture",
            Self::Verdicts => "Verdicts",
            Self::Exchange => words::team(Team::Exchange),
            Self::Pki => words::team(Team::Pki),
            Self::Dns => words::team(Team::Dns),
            Self::Network => words::team(Team::Network),
            Self::Answers => "All answers",
            Self::Findings => "Findings",
            Self::Sources => "Sources",
        }
    }

    /// The parts that words with commas between them choose; unknown words choose nothing.
    pub fn of_words(words: &str) -> Vec<Self> {
        let chosen: Vec<&str> = words.split(',').map(str::trim).collect();
        Self::ALL.into_iter().filter(|part| chosen.contains(&part.word())).collect()
    }

    /// Whether it is the page of a team.
    pub(in crate::documents) fn is_of_a_team(self) -> bool {
        matches!(self, Self::Exchange | Self::Pki | Self::Dns | Self::Network)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_choose_parts_in_the_order_of_the_paper() {
        assert_eq!(Part::of_words("pki, exchange,nothing"), [Part::Exchange, Part::Pki]);
        assert_eq!(Part::of_words(""), []);
        for part in Part::ALL {
            assert_eq!(Part::of_words(part.word()), [part]);
        }
    }
}
