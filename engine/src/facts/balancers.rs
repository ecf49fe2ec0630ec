//! What balancers can carry.

/// Servers that Exchange's guidance allows in one Windows NLB cluster (WNLB, LB13).
pub const WNLB_NODES: usize = 8;
/// Servers that Windows allows in one (TG-NLB07).
pub const WNLB_NODES_OF_WINDOWS: usize = 32;

/// Connections from one source that a new custom receive connector takes
/// (`MaxInboundConnectionPerSource`; rischwen, blogs.technet.com, December 2012).
pub const CONNECTIONS_PER_SOURCE: u32 = 20;

/// Connections that one address gives to one server and port: 16 bits less what is reserved (GK).
const PORTS_OF_AN_ADDRESS: u64 = 64_000;
/// Connections of a user with Outlook over RPC or Outlook Anywhere (GK).
const CONNECTIONS_OF_OUTLOOK: u64 = 10;
/// The same with MAPI over HTTP (GK).
const CONNECTIONS_OF_MAPI_HTTP: u64 = 4;

/// How long a firewall, a balancer and a server keep a quiet connection, in seconds: each shorter
/// than the one before, so that the server ends a dead session (HC-TCP).
pub const FIREWALL_IDLE: u32 = 3600;
/// See [`FIREWALL_IDLE`].
pub const BALANCER_IDLE: u32 = 2400;
/// See [`FIREWALL_IDLE`]: `KeepAliveTime` of Windows, where somebody sets it.
pub const SERVER_KEEP_ALIVE: u32 = 1200;
/// The same for RPC: more than the two hours of a Windows where nobody set it (HC-TCP).
pub const RPC_IDLE: u32 = 7500;
/// How long a balancer remembers the server of a client that is away, where the protocol names no
/// time: more than a working day, and than the eight hours of a private OWA session (GK).
pub const AFFINITY: u32 = 43_200;

/// How many addresses source translation needs for `users` concurrent users before `servers`
/// servers, one of which may be down; `mapi_http`: whether Outlook uses MAPI over HTTP.
pub fn snat_addresses(users: u32, mapi_http: bool, servers: usize) -> u64 {
    let each = if mapi_http { CONNECTIONS_OF_MAPI_HTTP } else { CONNECTIONS_OF_OUTLOOK };
    let alive = u64::try_from(servers).unwrap_or(u64::MAX).saturating_sub(1).max(1);
    (u64::from(users) * each).div_ceil(PORTS_OF_AN_ADDRESS.saturating_mul(alive))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_follow_users_connections_and_servers() {
        assert_eq!(snat_addresses(0, false, 2), 0);
        assert_eq!(snat_addresses(6_400, false, 2), 1);
        assert_eq!(snat_addresses(6_401, false, 2), 2);
        assert_eq!(snat_addresses(16_000, true, 2), 1);
        assert_eq!(snat_addresses(16_001, true, 2), 2);
        assert_eq!(snat_addresses(20_000, false, 4), 2);
        assert_eq!(snat_addresses(20_000, false, 1), 4);
        assert_eq!(snat_addresses(u32::MAX, false, 0), 671_089);
    }
}
