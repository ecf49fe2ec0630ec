//! ## What it looks at
//! Whether Outlook 2003 connects by MAPI over RPC, since Exchange 2010 may insist on encrypted RPC
//! connections.
//!
//! ## Why it matters
//! Outlook 2003 does not encrypt RPC unless its profile says so, and a server that requires
//! encryption refuses it without a useful message. The cmdlet reference says that encryption is
//! required by default; practice says that new installations from SP1 on do not require it. The
//! deciding question is what the servers really say, so the plan takes it that encryption is
//! required until somebody has looked.
//!
//! ## What to do
//! Read `Get-RpcClientAccess | Format-List Server,EncryptionRequired`. Where it is true, turn on
//! encryption in the Outlook 2003 profiles, by group policy if there are many, or relax the
//! servers while Outlook 2003 is in use.
//!
//! ## Source
//! Microsoft, Exchange PowerShell reference, Set-RpcClientAccess
//! (github.com/MicrosoftDocs/office-docs-powershell); TechNet, "Upgrade from Exchange 2007 Client
//! Access", dd351133; techgenix.com on RPC Client Access, part 2; the default from SP1 on from
//! general knowledge.

use crate::design::Scene;
use crate::design::Severity::Warning;
use crate::rules::{Findings, ONLY_2010, Rule};
use crate::terms::{Outlook, Protocol};

pub(super) const RULE: Rule = Rule {
    id: "CAS-22",
    title: "Encrypted RPC and Outlook 2003",
    versions: ONLY_2010,
    severities: &[Warning],
    check,
};

fn check(scene: &Scene<'_>, found: &mut Findings) {
    let old = scene.answers.oldest_outlook <= Outlook::V2003;
    if old && scene.sites.iter().any(|site| site.uses(Protocol::MapiRpc)) {
        found.organisation(
            Warning,
            "/organisation/oldestOutlook",
            "Outlook 2003 does not encrypt RPC by itself, and the servers may refuse it.",
            "Read Get-RpcClientAccess; where EncryptionRequired is true, turn on encryption in \
             the profiles or relax the servers.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::test::{case, findings, severities, site};
    use crate::terms::{Outlook, Protocol};

    #[test]
    fn outlook_2003_is_a_warning_once() {
        for oldest in [Outlook::Only2003, Outlook::V2003] {
            let mut plan = case();
            plan.sites.push(site("BR"));
            plan.organisation.oldest_outlook = Some(oldest);
            let found = findings("CAS-22", &plan);
            assert_eq!(found.len(), 1, "{found:?}");
            assert_eq!(
                (found[0].0, found[0].1.as_str()),
                ("warning", "/organisation/oldestOutlook")
            );
        }
    }

    #[test]
    fn later_ones_encrypt() {
        let mut plan = case();
        plan.organisation.oldest_outlook = Some(Outlook::V2007);
        assert_eq!(severities("CAS-22", &plan), "");
    }

    #[test]
    fn without_rpc_there_is_nothing_to_encrypt() {
        let mut plan = case();
        plan.organisation.oldest_outlook = Some(Outlook::V2003);
        plan.sites[0].exposure.remove(&Protocol::MapiRpc);
        assert_eq!(severities("CAS-22", &plan), "");
    }
}
