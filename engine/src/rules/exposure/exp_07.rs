//! ## What it looks at
//! How Outlook Web App and the control panel let people in at sites of Exchange 2010 with mailboxes
//! that the internet does not reach, while a site that it reaches opens the same to it. Whether
//! anybody uses them at the site itself plays no part.
//!
//! ## Why it matters
//! The server at the door logs on there with Kerberos, in the name of the user. That works with
//! integrated Windows authentication. A logon form in its way gets no answer, and the user sees an
//! error page.
//!
//! ## What to do
//! Use integrated Windows authentication on Outlook Web App and the control panel at sites behind
//! another one, and forms-based logon at sites that face the internet, or Basic where TMG shows the
//! form. The balancer's probe then gets 401 instead of a page, and that is a good answer.
//!
//! ## Source
//! Exchange Team blog, techcommunity.microsoft.com, bc-p/588051, on authentication of proxied
//! sites.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "EXP-07",
    title: "How sites behind another one let people in",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, site};
    use crate::terms::Protocol;

    #[test]
    fn it_explains_the_forms_of_sites_behind_another_one() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[1].internet_facing = Some(false);
        let rows = crate::design(&plan).urls;
        let explained: Vec<_> = rows
            .iter()
            .filter(|row| row.because.contains(&"EXP-07"))
            .map(|row| (&*row.site, row.protocol))
            .collect();
        assert_eq!(explained, [("BR", Protocol::Owa), ("BR", Protocol::Ecp)]);
    }

    #[test]
    fn what_no_site_opens_to_the_internet_is_not_fetched() {
        let mut plan = case();
        plan.sites.push(site("BR"));
        plan.sites[1].internet_facing = Some(false);
        plan.sites[0].exposure.insert(Protocol::Ecp, crate::terms::Exposure::Internal);
        let rows = crate::design(&plan).urls;
        let explained = rows.iter().filter(|row| row.because.contains(&"EXP-07"));
        assert_eq!(explained.map(|row| row.protocol).collect::<Vec<_>>(), [Protocol::Owa]);
    }
}
