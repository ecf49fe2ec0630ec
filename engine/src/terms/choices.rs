//! The choices that the plan offers.

use super::choice::choice;

choice! {
    /// A version of Exchange, oldest first.
    Version {
        /// Exchange Server 2003: only ever a version that is still there.
        V2003 = "2003",
        /// Exchange Server 2007: only ever a version that is still there.
        V2007 = "2007",
        /// Exchange Server 2010, the one that has CAS arrays.
        V2010 = "2010",
        /// Exchange Server 2013.
        V2013 = "2013",
        /// Exchange Server 2016.
        V2016 = "2016",
        /// Exchange Server 2019.
        V2019 = "2019",
        /// Exchange Server Subscription Edition.
        Se = "SE",
    }
}

impl Version {
    /// The versions that a plan can be made for.
    pub const TARGETS: &'static [Self] =
        &[Self::V2010, Self::V2013, Self::V2016, Self::V2019, Self::Se];
    /// The versions that may still hold mailboxes beside the target.
    pub const LEGACY: &'static [Self] =
        &[Self::V2003, Self::V2007, Self::V2010, Self::V2013, Self::V2016, Self::V2019];
}

choice! {
    /// The oldest Outlook in use.
    Outlook {
        /// Outlook 2003 and nothing else.
        Only2003 = "only2003",
        /// Outlook 2003 among others.
        V2003 = "2003",
        /// Outlook 2007.
        V2007 = "2007",
        /// Outlook 2010.
        V2010 = "2010",
        /// Outlook 2013 or later.
        Newer = "newer",
    }
}

choice! {
    /// How names are resolved inside.
    Dns {
        /// The public zone is served inside as well, with other addresses.
        Split = "split",
        /// Inside has names of its own.
        Separate = "separate",
        /// Inside clients resolve the public names to the public addresses.
        ExternalOnly = "externalOnly",
    }
}

choice! {
    /// How a public certificate names its hosts.
    CertificateType {
        /// Every name by itself.
        San = "san",
        /// `*.domain`.
        Wildcard = "wildcard",
    }
}

choice! {
    /// How mail domains after the first are found by Autodiscover.
    AutodiscoverMode {
        /// A name on the certificate for each domain.
        San = "san",
        /// An SRV record for each further domain.
        Srv = "srv",
        /// A redirect over port 80 for each further domain.
        Redirect = "redirect",
    }
}

choice! {
    /// How the sites share client names.
    NamespaceModel {
        /// One name for all sites.
        Single = "single",
        /// A name for each site.
        Regional = "regional",
        /// A name for each datacentre of a pair.
        Bound = "bound",
        /// One name for both datacentres of a pair.
        Unbound = "unbound",
    }
}

choice! {
    /// What spreads clients over the servers of a site.
    BalancerKind {
        /// Nothing.
        None = "none",
        /// Several addresses behind one DNS name.
        DnsRoundRobin = "dnsRoundRobin",
        /// Windows Network Load Balancing on the servers themselves.
        Wnlb = "wnlb",
        /// A balancer that sees addresses and ports.
        Layer4 = "layer4",
        /// A balancer that reads HTTP.
        Layer7 = "layer7",
    }
}

choice! {
    /// What a device does with TLS.
    Tls {
        /// Leaves it alone.
        Passthrough = "passthrough",
        /// Opens it and encrypts again towards the servers.
        Bridge = "bridge",
        /// Opens it and speaks clear text to the servers.
        Offload = "offload",
    }
}

impl Tls {
    /// Whether TLS ends here, so that this device shows a certificate.
    pub fn ends_here(self) -> bool {
        self != Self::Passthrough
    }
}

choice! {
    /// What a balancer does with addresses.
    Nat {
        /// The servers see the balancer's address.
        Snat = "snat",
        /// The servers see the client's address, answers go through the balancer.
        Dnat = "dnat",
        /// Direct server return: answers bypass the balancer.
        Dsr = "dsr",
    }
}

choice! {
    /// Whose address the next hop behind an edge sees.
    EdgeNat {
        /// The edge's own.
        Snat = "snat",
        /// The client's.
        Dnat = "dnat",
    }
}

choice! {
    /// How Exchange Online reaches the servers of a hybrid organisation.
    HybridKind {
        /// It comes in from the internet.
        Classic = "classic",
        /// An agent inside fetches its questions.
        Agent = "agent",
    }
}

choice! {
    /// Where mail from the internet arrives.
    Mx {
        /// At this organisation.
        Here = "here",
        /// At Exchange Online.
        ExchangeOnline = "exchangeOnline",
        /// At a mail filter of a third party.
        Service = "service",
    }
}

choice! {
    /// A cumulative update of Exchange 2019 or SE.
    Update {
        /// Exchange 2019 CU14.
        Cu14 = "CU14",
        /// Exchange 2019 CU15.
        Cu15 = "CU15",
        /// Exchange SE as it was released.
        Rtm = "RTM",
        /// Exchange SE CU1.
        Cu1 = "CU1",
        /// Exchange SE CU2.
        Cu2 = "CU2",
    }
}

impl Update {
    /// Whether this is an update of that version.
    pub fn is_of(self, version: Version) -> bool {
        match self {
            Self::Cu14 | Self::Cu15 => version == Version::V2019,
            Self::Rtm | Self::Cu1 | Self::Cu2 => version == Version::Se,
        }
    }
}

choice! {
    /// What stands between the internet and the site.
    EdgeKind {
        /// Nothing but a packet filter.
        None = "none",
        /// Forefront Threat Management Gateway.
        Tmg = "tmg",
        /// Forefront Unified Access Gateway.
        Uag = "uag",
        /// Another reverse proxy.
        ReverseProxy = "reverseProxy",
        /// A load balancer of its own in the perimeter.
        LoadBalancer = "loadBalancer",
    }
}

choice! {
    /// Whether a decision is taken.
    DecisionState {
        /// Still to be taken.
        Open = "open",
        /// Taken.
        Decided = "decided",
    }
}

choice! {
    /// Whether a client has to stay on its server.
    Affinity {
        /// It breaks otherwise.
        Required = "required",
        /// It works, but slower.
        Recommended = "recommended",
        /// It makes no difference.
        None = "none",
    }
}

choice! {
    /// A way of keeping a client on its server.
    Method {
        /// By the client's address.
        SourceIp = "sourceIp",
        /// By a cookie that the balancer sets.
        Cookie = "cookie",
        /// By the Authorization header.
        AuthorizationHeader = "authorizationHeader",
        /// By Outlook's own session cookie.
        OutlookSession = "outlookSession",
        /// Any, or none.
        Any = "any",
    }
}
