//! Where sources or practice disagree: what each side says, the question that decides, and what
//! the plan takes while nobody has answered it.

use crate::design::RuleId;

/// A disagreement.
pub struct Disagreement {
    /// Its identifier, such as `D-1`.
    pub id: &'static str,
    /// What it is about, in a line.
    pub title: &'static str,
    /// What one side says.
    pub one: View,
    /// What the other side says.
    pub other: View,
    /// What to ask to find out which holds here.
    pub question: &'static str,
    /// What the plan takes.
    pub default: &'static str,
    /// The rules whose reasons it belongs to.
    pub rules: &'static [RuleId],
}

/// What one side says, and who that is.
pub struct View {
    /// What it says, in a sentence.
    pub says: &'static str,
    /// Who says so, and where.
    pub source: &'static str,
}

/// The disagreements in which a rule has a part.
pub fn of(rule: &str) -> impl Iterator<Item = &'static Disagreement> {
    ALL.iter().filter(move |one| one.rules.contains(&rule))
}

const BLANK: &str =
    "Nicolas Blank, \"CAS ARRAY Names, Certificates and Load balancers\", itproafrica.com, 2010";
const LB16: &str = "Microsoft, \"Load balancing in Exchange Server\", \
                    github.com/MicrosoftDocs/OfficeDocs-Exchange";
const PRACTICE: &str = "Practice of small organisations; from general knowledge";

/// Every disagreement, in the order of its number.
pub const ALL: &[Disagreement] = &[
    Disagreement {
        id: "D-1",
        title: "The array's name on a public certificate",
        one: View {
            says: "With one site that faces the internet and no PKI of one's own, it may be there.",
            source: BLANK,
        },
        other: View {
            says: "An array's name need not be on any certificate.",
            source: "Brian Day, \"Demystifying the CAS Array Object\", part 1, Exchange Team blog, \
                     March 2012; Ross Smith IV's TechEd advice, as summed up by Quisitive",
        },
        question: "Is the array's name the host of any HTTPS URL?",
        default: "If it is not, the name is on no certificate. If it is, the URL and not the array \
                  decides.",
        rules: &["CAS-10", "CAS-11", "CAS-12"],
    },
    Disagreement {
        id: "D-2",
        title: "Affinity for web services of Exchange 2010",
        one: View {
            says: "It is required, for 45 minutes, and unsupported without.",
            source: "Microsoft, \"Load Balancing Requirements of Exchange Protocols\", TechNet \
                     Library, ff625248",
        },
        other: View {
            says: "Web services are balanced without any.",
            source: "HAProxy, guide for Exchange 2010",
        },
        question: "Does anything subscribe to notifications or stream them, or is there other \
                   software that uses web services?",
        default: "Affinity is required.",
        rules: &["LB-07", "LB-33"],
    },
    Disagreement {
        id: "D-3",
        title: "A self-signed certificate at a site that does not face the internet",
        one: View {
            says: "It is allowed, because servers that proxy there do not check it.",
            source: "Microsoft, \"Understanding Proxying and Redirection\", TechNet, bb310763",
        },
        other: View {
            says: "Inside certificates are internally trusted and never self-signed.",
            source: BLANK,
        },
        question: "Do clients use HTTPS at that site's servers, or do only other servers?",
        default: "Where clients do, the certificate is from an authority; otherwise the one of \
                  Setup stays.",
        rules: &["CRT-32", "CRT-50"],
    },
    Disagreement {
        id: "D-4",
        title: "How a balancer takes all RPC of one client",
        one: View {
            says: "Two static ports, each with its service.",
            source: "Microsoft, TechNet Wiki 864, static RPC ports in Exchange 2010",
        },
        other: View {
            says: "One service for every port, so that nothing can be split.",
            source: "Guides of device makers such as KEMP; Dave Stork, dirteam.com/dave, July 2011",
        },
        question: "Can the device keep several services under one persistence?",
        default: "Static ports in one group; where the device cannot group, a service for every \
                  port on an address of its own.",
        rules: &["LB-08", "LB-09"],
    },
    Disagreement {
        id: "D-5",
        title: "The range of RPC ports and the types of the registry values",
        one: View {
            says: "59530 ports from 6005 on; the first value is a number, the second a string.",
            source: "Microsoft, KB929851, for start and count; Byron Wright, \"Static RPC Ports \
                     for Exchange 2010\", August 2011, for the types",
        },
        other: View {
            says: "The ports from 6005 to 59530, or from 49152 on; both values are strings.",
            source: "Microsoft, TechNet Wiki 864, for the range; risual.com, 26 October 2010, for \
                     the types",
        },
        question: "What does netsh show on the server?",
        default: "59531 and 59532 as static ports, a number and a string. They lie inside the \
                  range, so see that they are free and take them out of it.",
        rules: &["LB-09", "LB-10", "LB-11"],
    },
    Disagreement {
        id: "D-6",
        title: "Whether RPC has to be encrypted by default",
        one: View {
            says: "It has to be.",
            source: "Microsoft, Exchange PowerShell reference, Set-RpcClientAccess",
        },
        other: View {
            says: "Not on a server that was installed with SP1 or later.",
            source: "From general knowledge",
        },
        question: "What does Get-RpcClientAccess show?",
        default: "Nothing is assumed: the value is read.",
        rules: &["CAS-22"],
    },
    Disagreement {
        id: "D-7",
        title: "The same names inside and outside, or different ones",
        one: View {
            says: "The same name, by split DNS.",
            source: "Microsoft, Exchange Server documentation, \"Configure mail flow and client \
                     access\"",
        },
        other: View {
            says: "A name of its own inside is as good.",
            source: "Microsoft, Exchange 2013 help, digital certificates and SSL",
        },
        question: "Can DNS inside hold the public zone, or a zone for each single name?",
        default: "If it can, the same name.",
        rules: &["CRT-07", "EXP-30"],
    },
    Disagreement {
        id: "D-8",
        title: "The day from which private names are refused",
        one: View {
            says: "11 November 2015.",
            source: "CA/Browser Forum, \"Internal Names\", cabforum.org/internal-names",
        },
        other: View {
            says: "1 November 2015.",
            source: "DigiCert, \"Internal Names\", digicert.com",
        },
        question: "None: both days are long past.",
        default: "\"November 2015\" is shown.",
        rules: &["CRT-20", "CRT-23"],
    },
    Disagreement {
        id: "D-9",
        title: "When public certificates stop being good for clients",
        one: View {
            says: "New ones from 15 March 2027 on.",
            source: "Chrome's root policy 1.8, as told by thesslstore.com",
        },
        other: View {
            says: "Most authorities stopped in May 2026.",
            source: "encryptionconsulting.com and eurossl.eu",
        },
        question: "What does your authority sign on the day of issue?",
        default: "They are taken not to be good for clients any more.",
        rules: &["CRT-65"],
    },
    Disagreement {
        id: "D-10",
        title: "Whether the offline address book asks for TLS by default",
        one: View {
            says: "It does not; turn it on.",
            source: "TechNet, help for the OAB virtual directory of Exchange 2010; an older book \
                     on Exchange 2007 and PowerShell",
        },
        other: View {
            says: "It does.",
            source: "Microsoft, Exchange PowerShell reference, Set-OabVirtualDirectory",
        },
        question: "What does Get-OabVirtualDirectory show?",
        default: "Both URLs are HTTPS, whatever it shows.",
        rules: &["EXP-14"],
    },
    Disagreement {
        id: "D-11",
        title: "The cmdlet for the service connection point in Exchange 2013",
        one: View {
            says: "Set-ClientAccessService, from 2013 on.",
            source: "Microsoft, Exchange PowerShell reference, text of Set-ClientAccessServer",
        },
        other: View {
            says: "Set-ClientAccessService is there from 2016 on.",
            source: "The same reference, list of versions of Set-ClientAccessService",
        },
        question: "Does the shell of that server know Set-ClientAccessService?",
        default: "Set-ClientAccessServer up to 2013.",
        rules: &["EXP-16"],
    },
    Disagreement {
        id: "D-12",
        title: "How many servers Windows NLB can hold",
        one: View {
            says: "Windows takes 32.",
            source: "TechGenix, Windows NLB with Exchange 2007",
        },
        other: View {
            says: "No more than eight are advised for Exchange.",
            source: "Ross Smith IV's TechEd advice for Exchange 2010, as summed up by Quisitive",
        },
        question: "How many servers will the site have in a few years?",
        default: "Eight.",
        rules: &["LB-25"],
    },
    Disagreement {
        id: "D-13",
        title: "Where TLS ends from Exchange 2013 on",
        one: View { says: "At the balancer, which may leave it open behind.", source: LB16 },
        other: View {
            says: "Never without closing it again, and only with the same certificate on both \
                   sides.",
            source: "Microsoft, \"Configure Windows Extended Protection in Exchange Server\", \
                     learn.microsoft.com",
        },
        question: "Is Extended Protection on?",
        default: "On in 2019 and SE: pass TLS through, or open and close it with one certificate.",
        rules: &["LB-26", "LB-27", "LB-31"],
    },
    Disagreement {
        id: "D-14",
        title: "An array for a single server",
        one: View {
            says: "Yes: profiles then hold a name that can move.",
            source: "Brian Day, \"Demystifying the CAS Array Object\", part 1, Exchange Team blog, \
                     March 2012; Simon Butler, blog.sembee.co.uk, November 2010",
        },
        other: View { says: "Often left out.", source: PRACTICE },
        question: "Will there ever be a second server, or a move?",
        default: "Recommended.",
        rules: &["CAS-04", "LB-03"],
    },
    Disagreement {
        id: "D-15",
        title: "The array called like the web mail",
        one: View { says: "Many did it, and inside it works.", source: PRACTICE },
        other: View {
            says: "Never: Outlook starts slowly outside, and a move to 2013 breaks.",
            source: "Brian Day, \"Demystifying the CAS Array Object\", part 2, Exchange Team blog, \
                     March 2012; Exchange Team, \"Ambiguous URLs and their effect on Exchange 2010 \
                     to Exchange 2013 Migrations\"",
        },
        question: "Is the name used from outside as well?",
        default: "An error if it is, a warning if only web clients inside use it.",
        rules: &["CAS-07", "CAS-20"],
    },
    Disagreement {
        id: "D-16",
        title: "DNS round robin",
        one: View {
            says: "The simplest way from 2013 on, and the one between datacentres.",
            source: "Microsoft, \"Load balancing in Exchange Server\" and \"Exchange 2019 preferred \
                     architecture\", github.com/MicrosoftDocs/OfficeDocs-Exchange",
        },
        other: View {
            says: "Not advised for Exchange 2010.",
            source: "Ross Smith IV's TechEd advice for Exchange 2010, as summed up by Quisitive",
        },
        question: "Which version, and between what: servers, or virtual IPs of datacentres?",
        default: "In 2010 it balances nothing that needs affinity; later it counts, with a warning.",
        rules: &["LB-18", "EXP-20"],
    },
    Disagreement {
        id: "D-17",
        title: "A balancer's cookie for Outlook Anywhere",
        one: View {
            says: "The cookie is what a TMG farm uses unless told otherwise.",
            source: "Microsoft, FpcLoadBalancingAffinityType, learn.microsoft.com/previous-versions, \
                     ff825136",
        },
        other: View {
            says: "Outlook ignores cookies that are not its own; go by the source address.",
            source: "HAProxy, guide for Exchange 2010; the cookies from general knowledge",
        },
        question: "Which is the oldest Outlook?",
        default: "The source address first.",
        rules: &["LB-21", "LB-41"],
    },
];

#[cfg(test)]
mod tests {
    use super::{ALL, of};
    use crate::rules::all;

    #[test]
    fn there_are_seventeen_and_each_belongs_to_rules() {
        let ids: Vec<String> = (1..=17).map(|number| format!("D-{number}")).collect();
        assert_eq!(ALL.iter().map(|one| one.id).collect::<Vec<_>>(), ids);
        for one in ALL {
            assert!(!one.rules.is_empty(), "{}", one.id);
            for rule in one.rules {
                assert!(all().any(|known| known.id == *rule), "{}: {rule}", one.id);
                assert!(of(rule).any(|found| found.id == one.id));
            }
        }
        assert_eq!(of("IN-01").count(), 0);
    }

    #[test]
    fn each_has_two_sides_a_question_and_a_default() {
        for one in ALL {
            for text in [one.one.says, one.other.says, one.default] {
                assert!(text.ends_with('.'), "{}: {text}", one.id);
            }
            assert!(one.question.ends_with(['?', '.']), "{}", one.id);
            for text in [one.title, one.one.source, one.other.source] {
                assert!(text.len() > 5 && !text.ends_with('.'), "{}: {text}", one.id);
            }
            assert_ne!(one.one.says, one.other.says);
        }
    }
}
