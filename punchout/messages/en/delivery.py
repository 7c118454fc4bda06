"""Sentences for a partner who could not be reached, or answered without cXML: what happened and what to do."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "DELIVERY-DNS": (
        "{host} has no address: {reason}",
        "look for a slip in the URL of the connection, and whether this machine can look the name up",
        "A name must lead to an address before anything is sent; containers and VPNs have name servers of their own.",
    ),
    "DELIVERY-REFUSED": (
        "{host} does not take connections on port {port}: {reason}",
        "see that their server runs and listens on this port, and that no firewall stands between",
        "The machine was found, but nothing answered there, or something in between said no.",
    ),
    "DELIVERY-TLS": (
        "no safe connection to {host}: {reason}",
        "under `tls:` of the connection name the `ca` of a test system, or `clientCert` where they want to know us",
        "TLS failed before anything was sent, so the document never left.",
    ),
    "DELIVERY-TIMEOUT": (
        "{host} kept us waiting: {reason}",
        "see their log: they may have taken the document, so it can reach them twice when it is sent again",
        "Without an answer nobody knows whether a document arrived; its payloadID tells them that it is the same one.",
    ),
    "DELIVERY-RESET": (
        "{host} broke off: {reason}",
        "see their log for what happened there; the document may have arrived all the same",
        "The connection stood and ended before a whole answer came, as it does when a server fails or restarts.",
    ),
    "DELIVERY-BLOCKED": (
        "{host} was not called: {reason}",
        "what permits it: {remedy}",
        "A URL that a partner writes could send this emulator to places that only you can reach: it is judged first.",
    ),
    "DELIVERY-MOVED": (
        "HTTP {status} leads on to {location}",
        "let the connection name that address, if it is theirs and takes documents; a log-in page does not",
        "A redirect is not followed: most clients would lose the document there, and the secret may go to a stranger.",
    ),
    "DELIVERY-BROKEN": (
        "the answer was meant as cXML and cannot be read: HTTP {status}, {detail}",
        "mend what writes the answer; the exchange holds it as it came",
        "A parser that meets this stops, and the buyer never learns what was answered.",
    ),
    "DELIVERY-HTTP": (
        "the answer is no cXML: HTTP {status}, {detail}",
        "whoever takes a document says so in a cXML Response; see that the URL is their cXML address and no page",
        "Who speaks cXML answers with a Response even to refuse; all else is a failed transport, to be tried again.",
        "cXML Reference Guide, Response",
    ),
}
