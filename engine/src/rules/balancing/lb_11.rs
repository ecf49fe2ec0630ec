//! ## What it looks at
//! Where Exchange 2010 from SP1 keeps the two static ports, on each Client Access server:
//!
//! `HKLM\SYSTEM\CurrentControlSet\Services\MSExchangeRPC\ParametersSystem`, value `TCP/IP Port`, a
//! DWORD; and `HKLM\SYSTEM\CurrentControlSet\Services\MSExchangeAB\Parameters`, value
//! `RpcTcpPort`, a string (REG_SZ).
//!
//! ## Why it matters
//! One is a number and the other a string, and a value of the wrong type is ignored without a
//! word: the service starts, on some other port. One source makes both a string; Microsoft's
//! article and others use the two types above. `netstat` decides, and the plan takes the two
//! types.
//!
//! ## What to do
//! Set both values, restart MSExchangeRPC and MSExchangeAB, and look with `netstat -ano` whether
//! the services listen where they should.
//!
//! ## Source
//! Microsoft, TechNet Wiki 864, "Configure Static RPC Ports on an Exchange 2010 Client Access
//! Server"; Byron Wright, "Static RPC Ports for Exchange 2010", August 2011; the other reading from
//! risual.com, 26 October 2010.

use crate::rules::{ONLY_2010, Rule, carried_out};

pub(super) const RULE: Rule = Rule {
    id: "LB-11",
    title: "One static port is a number, the other a string",
    versions: ONLY_2010,
    severities: &[],
    check: carried_out,
};

#[cfg(test)]
mod tests {
    use crate::rules::balancing::test::explains;
    use crate::rules::test::case;
    use crate::terms::Protocol;

    #[test]
    fn it_explains_the_ports_of_rpc() {
        assert_eq!(explains("LB-11", &case()), [Protocol::MapiRpc]);
    }
}
