//! What rules and words mean: the texts of rules.json.

use cas_plan::terms::Version;
use serde::Deserialize;

/// The texts of `rules.json`.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Texts {
    /// The rules, family by family.
    pub families: Vec<Family>,
    /// Where sources or practice disagree.
    #[serde(default)]
    pub disagreements: Vec<Disagreement>,
    /// The words, in the order of the alphabet.
    pub glossary: Vec<Term>,
}

/// Rules about one thing.
#[derive(Debug, Deserialize)]
pub(super) struct Family {
    /// What they are about.
    pub title: String,
    /// The rules.
    pub rules: Vec<Rule>,
}

/// A rule as it is explained; paragraphs each.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Rule {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The versions of Exchange that it is about.
    pub versions: Vec<String>,
    /// The severities of its findings; none where it never makes one.
    pub severities: Vec<String>,
    /// What it looks at.
    pub looks: Vec<String>,
    /// Why it matters.
    pub why: Vec<String>,
    /// What to do.
    #[serde(rename = "do")]
    pub to_do: Vec<String>,
    /// Who says so.
    pub source: Vec<String>,
    /// The identifiers of the disagreements that it is about.
    #[serde(default)]
    pub disagreements: Vec<String>,
}

/// A question on which sources or practice disagree.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Disagreement {
    /// Its identifier.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What each side says.
    pub views: Vec<View>,
    /// The question that decides.
    pub question: String,
    /// What is taken until that is answered.
    pub default: String,
}

/// What one side says.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct View {
    /// The words.
    pub says: String,
    /// Who says them.
    pub source: String,
}

/// A word and what it means.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Term {
    /// The word.
    pub term: String,
    /// What it means, a paragraph each.
    pub text: Vec<String>,
}

impl Texts {
    /// Reads the text of the file; nothing where it is none.
    pub(super) fn of(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// A rule by its identifier.
    pub(super) fn rule(&self, id: &str) -> Option<&Rule> {
        self.families.iter().flat_map(|family| &family.rules).find(|rule| rule.id == id)
    }

    /// The disagreements that a rule is about.
    pub(super) fn disagreements<'a>(
        &'a self,
        rule: &'a Rule,
    ) -> impl Iterator<Item = &'a Disagreement> {
        self.disagreements.iter().filter(|one| rule.disagreements.contains(&one.id))
    }
}

impl Rule {
    /// Identifier and title.
    pub(super) fn heading(&self) -> String {
        format!("{} · {}", self.id, self.title)
    }

    /// For which versions it holds, and how bad its findings are.
    pub(super) fn about(&self) -> String {
        let versions = if self.versions.len() == Version::TARGETS.len() {
            "Every version".to_owned()
        } else {
            format!("Exchange {}", self.versions.join(", "))
        };
        let severity = match self.severities.as_slice() {
            [] => "a reason, never a finding".to_owned(),
            some => some.join(" or "),
        };
        format!("{versions} · {severity}")
    }

    /// Whether it holds what is searched for, in lower case.
    pub(super) fn holds(&self, words: &str) -> bool {
        let has = |text: &String| text.to_ascii_lowercase().contains(words);
        let texts = [&self.looks, &self.why, &self.to_do];
        has(&self.id) || has(&self.title) || texts.into_iter().flatten().any(has)
    }
}

impl Term {
    /// Whether it holds what is searched for, in lower case.
    pub(super) fn holds(&self, words: &str) -> bool {
        let has = |text: &String| text.to_ascii_lowercase().contains(words);
        has(&self.term) || self.text.iter().any(has)
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    /// The file that comes with the page.
    fn texts() -> Texts {
        Texts::of(include_str!("../../assets/rules.json")).unwrap()
    }

    #[test]
    fn every_disagreement_of_a_rule_is_told() {
        let texts = texts();
        let rules = || texts.families.iter().flat_map(|family| &family.rules);
        assert!(rules().count() > 50);
        for rule in rules() {
            assert_eq!(texts.disagreements(rule).count(), rule.disagreements.len(), "{}", rule.id);
            assert!(texts.rule(&rule.id).is_some_and(|found| found.title == rule.title));
        }
    }

    #[test]
    fn rules_and_words_are_searched_in_all_that_they_say() {
        let texts = texts();
        let found = |words: &str| {
            let rules = texts.families.iter().flat_map(|family| &family.rules);
            rules.filter(|rule| rule.holds(words)).count()
        };
        assert_eq!(found("cas-01"), 1);
        assert!((1..found("")).contains(&found("affinity")));
        assert_eq!(found("zzz"), 0);
        assert!(texts.glossary.iter().any(|term| term.holds("split dns")));
    }
}
