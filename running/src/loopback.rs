//! A range of loopback addresses for each running plan, so that plans do not meet.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

/// 127.N.0.0/16, held by a listener for as long as the plan runs: two test runs on one machine
/// take different ranges.
pub(crate) struct Range {
    network: u8,
    _held: TcpListener,
}

/// The first range, above those that others on a machine use, and how many there are.
const FIRST: u32 = 101;
const NETWORKS: u32 = 150;
/// How many ranges this process has tried. The last programs of a plan that has just ended may
/// still be about to go, so that no range is soon taken again.
static TRIED: AtomicU32 = AtomicU32::new(0);
/// A port below 1024, as Exchange's are: who may open it may open them.
const HELD: u16 = 1;

impl Range {
    /// A free range; an error says why there is none.
    pub(crate) fn claim() -> Result<Self, String> {
        for _ in 0..NETWORKS {
            let turn = TRIED.fetch_add(1, Ordering::Relaxed).wrapping_add(process::id());
            let network = u8::try_from(FIRST + turn % NETWORKS).unwrap();
            match TcpListener::bind((Ipv4Addr::new(127, network, 255, 254), HELD)) {
                Ok(held) => return Ok(Self { network, _held: held }),
                Err(error) if error.kind() == ErrorKind::AddrInUse => {}
                Err(error) => {
                    return Err(format!("ports below 1024 on 127.{network}.0.0/16: {error}"));
                }
            }
        }
        Err("every range of loopback addresses is taken".into())
    }

    /// The number of the range, which no other has.
    pub(crate) fn number(&self) -> u8 {
        self.network
    }

    /// An address of the range.
    pub(crate) fn address(&self, third: u8, fourth: u8) -> Ipv4Addr {
        Ipv4Addr::new(127, self.network, third, fourth)
    }

    /// A network of 256 addresses of the range.
    pub(crate) fn network(&self, third: u8) -> String {
        format!("127.{}.{third}.0/24", self.network)
    }
}
