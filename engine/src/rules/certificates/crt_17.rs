//! ## What it looks at
//! The host of mail submission and of SMTP on port 25.
//!
//! ## Why it matters
//! Mail programs that submit mail, partners with mutual TLS and Exchange Online check the name;
//! mail servers of strangers encrypt without looking, so they need no public name. The name must
//! not be given to the connector that servers use among each other: it has to keep the server's own
//! name, or mail between servers stops.
//!
//! ## What to do
//! For submission set the FQDN and the certificate name of the client connector: "Client Frontend"
//! and the server, in Exchange 2010 "Client" and the server. For port 25 see MAIL-01: from Exchange
//! 2013 the certificate name of "Default Frontend", in 2010 a receive connector of its own. The name
//! of the "Default" connector stays as it is.
//!
//! ## Source
//! Microsoft, Exchange Server documentation, architecture, client access, certificates
//! (github.com/MicrosoftDocs/OfficeDocs-Exchange, certificates.md) and the topic for 2013;
//! connector names are from general knowledge.

use crate::rules::{ALL, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "CRT-17",
    title: "SMTP needs a name where somebody checks it",
    versions: ALL,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, rules_of_name};
    use crate::terms::{Exposure, Protocol};

    #[test]
    fn it_explains_the_name_of_smtp_on_both_ports() {
        for protocol in [Protocol::Smtp, Protocol::Submission] {
            let mut plan = case();
            assert_eq!(rules_of_name(&plan, "smtp.contoso.com"), [""; 0]);
            plan.sites[0].exposure.insert(protocol, Exposure::External);
            assert_eq!(rules_of_name(&plan, "smtp.contoso.com"), ["CRT-17"], "{protocol:?}");
        }
    }
}
