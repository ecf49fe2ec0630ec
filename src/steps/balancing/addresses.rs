//! Addresses of a site, for DNS zones and balancer configurations.

use super::super::Card;
use crate::page::Page;
use crate::parts::{Field, problems, text};
use crate::view::{Node, of_class};

pub fn addresses(page: Page, card: &Card) -> Vec<Node> {
    let address = |answer: &str, label: &'static str| Field {
        problem: Some(problems::address),
        host: true,
        ..card.field(&format!("addresses/{answer}"), label, "")
    };
    let mut nodes = vec![
        of_class("p", "hint").text(
            "For DNS zones and balancer configurations. What is not known yet becomes a marked blank there.",
        ),
        text(page, address("vip", "The balancer, inside")),
        text(page, address("public", "What the internet reaches")),
        text(page, address("edge", "The edge, inside")),
    ];
    for server in &card.site.servers {
        let field = Field {
            of: server.clone(),
            otherwise: Some(server.clone()),
            ..address(&format!("servers/{server}"), "Server")
        };
        nodes.push(text(page, field));
    }
    nodes
}
