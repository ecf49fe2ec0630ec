# CAS_PLAN_CA       a file with the CA that is trusted, in place of the system's
# CAS_PLAN_RESOLVE  "name=address name=address", in place of DNS
# CAS_PLAN_DNS      the DNS server to ask, by dig; its port behind a # (10.0.0.53#5353)

failed=0
number=0

say() {
    number=$((number + 1))
    printf '%-5s %s\n' "$1" "$2"
    if [ "$1" = FAIL ]; then failed=$((failed + 1)); fi
}

has() { command -v "$1" >/dev/null 2>&1; }

ask_dns() {
    if [ -n "${CAS_PLAN_DNS:-}" ]; then
        port=53
        case $CAS_PLAN_DNS in *'#'*) port=${CAS_PLAN_DNS#*'#'} ;; esac
        dig +short +time=3 +tries=2 "@${CAS_PLAN_DNS%%'#'*}" -p "$port" "$1" "$2"
    else
        dig +short +time=3 +tries=2 "$1" "$2"
    fi
}

# Every address of a name, one a line.
addresses() {
    if [ -n "${CAS_PLAN_RESOLVE:-}" ]; then
        for pair in $CAS_PLAN_RESOLVE; do
            case $pair in "$1="*) echo "${pair#*=}" ;; esac
        done
    elif [ -z "${CAS_PLAN_DNS:-}" ] && has getent; then
        getent ahosts "$1" | while read -r address _; do echo "$address"; done | sort -u
    else
        { ask_dns "$1" A; ask_dns "$1" AAAA; } | grep -E '^[0-9.]+$|^[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*$'
    fi
}

address() { addresses "$1" | head -n 1; }

# curl to the address of a name: url, name, port, address, more arguments.
fetch() {
    url=$1; name=$2; port=$3; at=$4
    shift 4
    case $at in *:*) at="[$at]" ;; esac
    if [ -n "${CAS_PLAN_CA:-}" ]; then set -- "$@" --cacert "$CAS_PLAN_CA"; fi
    curl --silent --output /dev/null --noproxy '*' --connect-timeout 5 --max-time 20 \
        --resolve "$name:$port:$at" "$@" "$url"
}

# resolves NAME [ADDRESS ...]: it has an address, and one of these.
resolves() {
    name=$1
    shift
    found=$(addresses "$name" | tr '\n' ' ')
    if [ -z "$found" ]; then say FAIL "$name should resolve${1:+ to $*}, and does not"; return; fi
    if [ $# -eq 0 ]; then say ok "$name resolves to $found"; return; fi
    for one in $found; do
        case " $* " in
            *" $one "*) ;;
            *) say FAIL "$name should resolve to $*, and has $one"; return ;;
        esac
    done
    say ok "$name resolves to $found"
}

# service NAME TARGET: an SRV record.
service() {
    if [ -n "${CAS_PLAN_RESOLVE:-}" ] || ! has dig; then
        say skip "the SRV record $1 for $2: no dig, or no DNS"
        return
    fi
    case $(ask_dns "$1" SRV) in
        *" 443 $2.") say ok "$1 names $2 at port 443" ;;
        *) say FAIL "$1 should name $2 at port 443, and does not" ;;
    esac
}

# hidden NAME: it has no address here.
hidden() {
    found=$(addresses "$1" | tr '\n' ' ')
    if [ -z "$found" ]; then
        say ok "$1 does not resolve here"
    else
        say FAIL "$1 should resolve inside only, and is $found"
    fi
}

# page URL: the certificate is good for the name, and Exchange answers.
page() {
    name=${1#https://}
    name=${name%%/*}
    at=$(address "$name")
    if [ -z "$at" ]; then say FAIL "$1 should answer, and its name does not resolve"; return; fi
    code=$(fetch "$1" "$name" 443 "$at" --write-out '%{http_code}')
    status=$?
    case $status in
        0) ;;
        51 | 60) say FAIL "$1 should have a trusted certificate with its name, and has not"; return ;;
        *) say FAIL "$1 should answer, and curl ends with $status"; return ;;
    esac
    case $1:$code in
        *:2?? | *:3?? | *:401 | *:403 | *:405) say ok "$1 verifies and answers $code" ;;
        "https://$name/:"4??) say ok "$1 verifies and answers $code" ;;
        *) say FAIL "$1 should answer 2xx, 3xx, 401, 403 or 405, and answers $code" ;;
    esac
}

# secure NAME PORT tls|smtp: the certificate at a mail port is good for the name.
secure() {
    if ! has openssl; then say skip "TLS at $1 port $2: no openssl"; return; fi
    name=$1; port=$2; begin=$3
    at=$(address "$name")
    if [ -z "$at" ]; then say FAIL "$name port $port should answer, and its name does not resolve"; return; fi
    case $at in *:*) at="[$at]" ;; esac
    set -- -connect "$at:$port" -servername "$name" -verify_hostname "$name" -verify_return_error
    if [ "$begin" = smtp ]; then set -- "$@" -starttls smtp; fi
    if [ -n "${CAS_PLAN_CA:-}" ]; then set -- "$@" -CAfile "$CAS_PLAN_CA"; fi
    if limited openssl s_client "$@" </dev/null >/dev/null 2>&1; then
        say ok "$name port $port verifies"
    else
        say FAIL "$name port $port should have a trusted certificate with its name, and has not"
    fi
}

limited() { if has timeout; then timeout 20 "$@"; else "$@"; fi; }

# not_named NAME OTHER: the certificate that OTHER shows is trusted, but not good for NAME.
not_named() {
    at=$(address "$2")
    if [ -z "$at" ]; then say FAIL "$1 is on no certificate: $2, which shows it, does not resolve"; return; fi
    fetch "https://$1/" "$1" 443 "$at"
    case $? in
        51 | 60) say ok "$1 is not on the certificate that $2 shows" ;;
        0) say FAIL "$1 should not be on the certificate that $2 shows, and is" ;;
        *) say FAIL "$1 should not be on the certificate that $2 shows: it shows none" ;;
    esac
}

# Whether a port takes a connection: curl says how long that took, or nothing.
connects() {
    at=$(address "$1")
    [ -n "$at" ] || return 1
    taken=$(fetch "http://$1:$2/" "$1" "$2" "$at" --max-time 6 --write-out '%{time_connect}')
    case $taken in *[1-9]*) return 0 ;; *) return 1 ;; esac
}

open_port() {
    if connects "$1" "$2"; then
        say ok "$1 port $2 takes connections"
    else
        say FAIL "$1 port $2 should take connections, and does not"
    fi
}

closed_port() {
    if connects "$1" "$2"; then
        say FAIL "$1 port $2 should be closed here, and is open"
    else
        say ok "$1 port $2 is closed here"
    fi
}

main() {
    if ! has curl; then echo "curl is missing" >&2; exit 2; fi
    case ${1:-} in
        inside) inside ;;
        outside) outside ;;
        *) echo "usage: sh $0 inside|outside" >&2; exit 2 ;;
    esac
    echo "$number checks from $1, $failed failed"
    [ "$failed" -eq 0 ]
}
