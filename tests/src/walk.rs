//! A whole plan from the empty start page, as somebody in a workshop enters it.

use crate::cases::Case;
use crate::harness::{Hand, Outcome, Page, browse_everywhere};
use serde_json::Value;

/// What is done on a step, in order.
enum Act {
    Press(&'static str),
    /// The focus moves by itself to what is called so.
    Arrive(&'static str),
    Fill(&'static str, &'static str),
    Choose(&'static str, &'static str),
    Expose(&'static str, &'static str),
}
use Act::{Arrive, Choose, Expose, Fill, Press};

const ORGANISATION: &[Act] = &[
    Fill("Title", "case"),
    Choose("Which version is planned?", "Exchange 2010"),
    Choose("Which is the oldest Outlook in use?", "Outlook 2010"),
    Fill("Mail domains", "contoso.com"),
    Fill("Active Directory domain", "corp.contoso.com"),
];

const ONE_SITE: &[Act] = &[
    Press("Add the first site"),
    Arrive("Name of"),
    Fill("Name of", "HQ"),
    Fill("Short name", "HQ"),
    Choose("Does it face the internet?", "Yes"),
    Fill("Client Access servers", "ex01.corp.contoso.com ex02.corp.contoso.com"),
];

const EXPOSURE: &[Act] = &[
    Expose("MAPI over RPC at HQ", "inside"),
    Expose("Outlook Anywhere at HQ", "outside"),
    Expose("Autodiscover at HQ", "both"),
    Expose("Exchange Web Services at HQ", "both"),
    Expose("Offline address book at HQ", "both"),
    Expose("Outlook Web App at HQ", "both"),
    Expose("Exchange Control Panel at HQ", "both"),
    Expose("ActiveSync at HQ", "outside"),
];

const CERTIFICATES: &[Act] = &[
    Choose("May a public CA be used?", "Yes"),
    Choose("Is there an internal PKI that the clients trust?", "No"),
    Choose("Is there a hybrid connection with Exchange Online?", "No"),
    Choose("Must inside names stay off public certificates?", "No"),
    Choose("Every name by itself, or a wildcard?", "Every name by itself (SAN)"),
    Choose("How are further mail domains found?", "A name for each on the certificate"),
    Choose("What stands towards the internet?", "Nothing but a packet filter"),
];

#[test]
fn the_minimum_list_is_reached_by_keyboard_alone() {
    browse_everywhere(async |page| {
        let dns = &[Choose("How are names resolved inside?", "Split DNS")];
        let balancing = &[
            Choose("What spreads clients over the servers?", "A layer 7 balancer"),
            Choose("What does it do with TLS?", "Opens it and encrypts again"),
            Choose("What does it do with addresses?", "Destination NAT"),
            Choose("Is it redundant?", "Yes"),
        ];
        walk(page, Hand::Keyboard, dns, &[], balancing).await?;
        is_case(page, "G02").await
    });
}

#[test]
fn an_array_name_that_https_uses_too_is_reached_by_mouse() {
    browse_everywhere(async |page| {
        let dns = &[Choose("How are names resolved inside?", "Separate names")];
        let names = &[
            Fill("Web and Outlook, from the internet", "mail.contoso.com"),
            Fill("Web and Outlook, from inside", "cas.contoso.com"),
            Fill("CAS array", "cas.contoso.com"),
            Fill(
                "Names known to resolve on the internet",
                "mail.contoso.com autodiscover.contoso.com",
            ),
        ];
        let balancing = &[
            Choose("What spreads clients over the servers?", "A layer 4 balancer"),
            Choose("What does it do with TLS?", "Leaves it alone"),
            Choose("What does it do with addresses?", "Destination NAT"),
            Choose("Is it redundant?", "Yes"),
        ];
        walk(page, Hand::Mouse, dns, names, balancing).await?;
        is_case(page, "G04").await
    });
}

/// From the start page through every step to the plan. What the two cases differ in is given.
async fn walk(page: &Page, hand: Hand, dns: &[Act], names: &[Act], balancing: &[Act]) -> Outcome {
    hand.press(page, "Start a plan").await?;
    let steps: [(&str, &[&[Act]]); 6] = [
        ("Organisation", &[ORGANISATION, dns]),
        ("Sites", &[ONE_SITE]),
        ("Protocols and exposure", &[EXPOSURE]),
        ("Names", &[names]),
        ("Certificates", &[CERTIFICATES]),
        ("Load balancing", &[balancing]),
    ];
    for (title, acts) in steps {
        page.at(title).await?;
        page.arrives(title).await?;
        for act in acts.iter().copied().flatten() {
            act.with(hand, page).await.map_err(|problem| format!("{title}: {problem}"))?;
        }
        page.accessible(title).await?;
        hand.press(page, "Continue").await?;
    }
    page.at("The plan").await
}

impl Act {
    async fn with(&self, hand: Hand, page: &Page) -> Outcome {
        match self {
            Press(button) => hand.press(page, button).await,
            Arrive(name) => page.arrives(name).await,
            Fill(field, text) => hand.fill(page, field, text).await,
            Choose(group, choice) => hand.choose(page, group, choice).await,
            Expose(cell, word) => hand.expose(page, cell, word).await,
        }
    }
}

/// The plan that was entered has every answer of the case, and its certificates are the case's.
async fn is_case(page: &Page, id: &str) -> Outcome {
    let case = Case::of(id)?;
    assert_eq!(Some(page.certificates().await?), case.certificates());
    let (_, entered) = page.export("Plan (JSON)").await?;
    let (entered, wanted): (Value, Value) =
        (serde_json::from_str(&entered)?, serde_json::from_str(&case.plan)?);
    for part in ["organisation", "sites"] {
        assert_holds(&entered[part], &wanted[part], part);
    }
    Ok(())
}

pub(crate) fn assert_holds(entered: &Value, wanted: &Value, at: &str) {
    match wanted {
        Value::Object(keys) => {
            for (key, wanted) in keys {
                assert_holds(&entered[key], wanted, &format!("{at}/{key}"));
            }
        }
        Value::Array(items) => {
            for (place, wanted) in items.iter().enumerate() {
                assert_holds(&entered[place], wanted, &format!("{at}/{place}"));
            }
        }
        wanted => assert_eq!(entered, wanted, "{at}"),
    }
}
