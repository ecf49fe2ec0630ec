//! From where each protocol is used: what was answered, what cannot be, and what Outlook brings
//! along.

use super::answers::Answers;
use crate::plan::Site;
use crate::terms::{Choice, Exposure, Outlook, Protocol, Version};

const PROTOCOLS: usize = Protocol::ALL.len();

/// The exposures of a site, in force, and how they came about.
#[derive(Clone, Debug)]
pub struct Exposures {
    in_force: [Exposure; PROTOCOLS],
    before_outlook: [Exposure; PROTOCOLS],
    /// Protocols that are answered but do not exist in the version (IN-01).
    pub missing: Vec<Protocol>,
    /// HTTPS protocols that are answered as external where no client from the internet comes
    /// (EXP-02).
    pub held_inside: Vec<Protocol>,
    /// What Outlook brought along or widened (CRT-04).
    pub brought: Vec<Protocol>,
}

/// Protocols through which Outlook reaches a mailbox.
pub const OUTLOOK: [Protocol; 3] =
    [Protocol::MapiRpc, Protocol::OutlookAnywhere, Protocol::MapiHttp];
/// Protocols that Outlook needs beside them.
pub const COMPANIONS: [Protocol; 3] = [Protocol::Autodiscover, Protocol::Ews, Protocol::Oab];

impl Exposures {
    /// Settles the exposures of a site; `facing`: whether clients from the internet come here.
    pub fn of(given: &Site, facing: bool, answers: &Answers) -> Self {
        let mut all = Self {
            in_force: [Exposure::None; PROTOCOLS],
            before_outlook: [Exposure::None; PROTOCOLS],
            missing: Vec::new(),
            held_inside: Vec::new(),
            brought: Vec::new(),
        };
        for (&protocol, &exposure) in &given.exposure {
            all.take(protocol, exposure, facing, answers.version);
        }
        all.before_outlook = all.in_force;
        if answers.oldest_outlook != Outlook::Only2003 {
            all.bring_companions();
        }
        all
    }

    /// From where a protocol is used.
    pub fn in_force(&self, protocol: Protocol) -> Exposure {
        self.in_force.get(protocol as usize).copied().unwrap_or(Exposure::None)
    }

    /// The same before Outlook brought anything along.
    pub fn before_outlook(&self, protocol: Protocol) -> Exposure {
        self.before_outlook.get(protocol as usize).copied().unwrap_or(Exposure::None)
    }

    /// Whether some protocol and its exposure fulfil a condition.
    pub fn any(&self, condition: impl Fn(Protocol, Exposure) -> bool) -> bool {
        self.used().any(|(protocol, exposure)| condition(protocol, exposure))
    }

    /// Every protocol that is used, in the order of the file format.
    pub fn used(&self) -> impl Iterator<Item = (Protocol, Exposure)> + '_ {
        let pairs = Protocol::ALL.iter().copied().zip(self.in_force);
        pairs.filter(|(_, exposure)| *exposure != Exposure::None)
    }

    fn take(&mut self, protocol: Protocol, exposure: Exposure, facing: bool, version: Version) {
        if exposure == Exposure::None {
            return;
        }
        if !exists(protocol, version) {
            self.missing.push(protocol);
            return;
        }
        let inside_only = protocol.is_https() && !facing && exposure.outside();
        if inside_only {
            self.held_inside.push(protocol);
        }
        let kept = if inside_only || protocol == Protocol::MapiRpc {
            Exposure::Internal
        } else {
            exposure
        };
        self.set(protocol, kept);
    }

    fn bring_companions(&mut self) {
        let outlook =
            OUTLOOK.iter().fold(Exposure::None, |all, next| all.and(self.in_force(*next)));
        for companion in COMPANIONS {
            let before = self.in_force(companion);
            let after = before.and(outlook);
            if after != before {
                self.set(companion, after);
                self.brought.push(companion);
            }
        }
    }

    fn set(&mut self, protocol: Protocol, exposure: Exposure) {
        if let Some(slot) = self.in_force.get_mut(protocol as usize) {
            *slot = exposure;
        }
    }
}

/// Whether a version has a protocol: MAPI over RPC ended with 2010, MAPI over HTTP came with 2013
/// SP1.
pub fn exists(protocol: Protocol, version: Version) -> bool {
    match protocol {
        Protocol::MapiRpc => version == Version::V2010,
        Protocol::MapiHttp => version > Version::V2010,
        _ => true,
    }
}
