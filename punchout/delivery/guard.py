"""Where we let ourselves be sent: every address that a name has is judged, and the socket goes to a judged one.

A name is looked up once, so that it cannot mean one host when it is judged and another when it is called. What the
operator wrote may lead anywhere but to link-local addresses (where clouds keep their secrets); what a peer wrote may
lead to public addresses, to loopback while nothing of ours is exposed, and to origins that `allow:` lists.
"""

import ipaddress
import re
import socket
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from typing import Any
from urllib.parse import urlsplit

from punchout.errors import DeliveryError

__all__ = ["Address", "Guard", "Target"]

Address = tuple[socket.AddressFamily, tuple[Any, ...]]
"""An address family and a socket address of it."""

_Ip = IPv4Address | IPv6Address
_Resolve = Callable[..., Iterable[tuple[Any, ...]]]

_PORTS = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")

_METADATA = frozenset(map(ipaddress.ip_address, ("fd00:ec2::254", "100.100.100.200", "168.63.129.16")))
"""Where clouds answer about themselves, beside the link-local 169.254.0.0/16 and fe80::/10."""

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_LOCALLY_TRANSLATED = ipaddress.ip_network("64:ff9b:1::/48")
_COMPATIBLE = ipaddress.ip_network("::/96")
_NOT_PUBLIC = tuple(map(ipaddress.ip_network, ("2001::/32", "2002::/16", "fec0::/10", "5f00::/16", "3fff::/20")))
"""Transition and test networks that Python calls global."""


@dataclass(frozen=True, slots=True)
class Target:
    """The place that a URL leads to."""

    scheme: str
    host: str
    port: int

    @classmethod
    def of(cls, url: str) -> "Target":
        """Read a URL.

        Raises:
            DeliveryError: `blocked` for anything but http and https, and for credentials or odd characters in it.
        """
        try:
            parts = urlsplit(url)
            host, port = _ascii(parts.hostname or ""), parts.port or _PORTS.get(parts.scheme, 0)
        except ValueError:
            raise _blocked("", 0, "its address cannot be read") from None
        if _UNSAFE.search(url):
            raise _blocked(host, port, "there are blanks, backslashes or control characters in the URL")
        if parts.scheme not in _PORTS:
            raise _blocked(host, port, "only http:// and https:// are called")
        if "@" in parts.netloc:
            raise _blocked("", port, "there are credentials in the URL")
        if not host:
            raise _blocked(host, port, "the URL names no host")
        return cls(parts.scheme, host, port)

    @property
    def origin(self) -> str:
        """The origin as `allow:` lists it, without the scheme's own port."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")


class Guard:
    """The policy of one emulator."""

    def __init__(
        self,
        allow: Iterable[str] = (),
        *,
        exposed: bool = False,
        own: Set[int] = frozenset(),
        resolve: _Resolve = socket.getaddrinfo,
    ) -> None:
        """Let peers send us to the origins in `allow`.

        `exposed` says that strangers can reach our listeners, `own` are the ports of those on this machine, which no
        peer can make us call.
        """
        self._allow = {Target.of(origin).origin for origin in allow}
        self._own = own
        self._resolve = resolve
        self.exposed = exposed

    def addresses(self, target: Target, *, trusted: bool) -> Sequence[Address]:
        """Look a target up, once, and return its addresses when all of them may be called.

        Raises:
            DeliveryError: `dns` where the name has no address, `blocked` where one of them is not allowed.
        """
        try:
            found = list(self._resolve(target.host, target.port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or "it is no name that can be looked up"
            raise DeliveryError("dns", _facts(target.host, target.port, reason)) from None
        for _, _, _, _, place in found:
            self._judge(target, ipaddress.ip_address(place[0].partition("%")[0]), trusted)
        return [(family, place) for family, _, _, _, place in found]

    def _judge(self, target: Target, address: _Ip, trusted: bool) -> None:
        inner = _inner(address)
        for ip in (address, inner):
            if ip.is_link_local or ip.is_multicast or ip in _METADATA:
                raise _blocked(
                    target.host, target.port, f"{address} is link-local or a cloud's own address", "nothing does"
                )
        if trusted:
            return
        if target.port in self._own and _is_here(inner):
            raise _blocked(target.host, target.port, "that is this emulator itself", "nothing does")
        if target.origin in self._allow or _is_public(address, inner):
            return
        if not (_is_loopback(inner) and _is_plain(address)):
            reason = f"{address} is not a public address"
        elif self.exposed:
            reason = f"{address} is this machine, and strangers can reach us"
        else:
            return
        raise _blocked(target.host, target.port, reason, f"`allow: [{target.origin}]` in the configuration does")


def _ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _blocked(host: str, port: int, reason: str, remedy: str = "nothing does") -> DeliveryError:
    return DeliveryError("blocked", _facts(host, port, reason) | {"remedy": remedy})


def _facts(host: str, port: int, reason: str) -> dict[str, str]:
    return {"host": host or "?", "port": str(port), "reason": reason}


def _inner(address: _Ip) -> _Ip:
    """Return the IPv4 address that an IPv6 form carries, else the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if address.teredo:
        return address.teredo[1]
    carried = address.ipv4_mapped or address.sixtofour
    if carried:
        return carried
    embeds = address in _TRANSLATED or address in _LOCALLY_TRANSLATED or (address in _COMPATIBLE and int(address) > 1)
    return IPv4Address(int(address) & 0xFFFFFFFF) if embeds else address


def _is_public(address: _Ip, inner: _Ip) -> bool:
    """Return whether everybody may be called there; of the IPv6 forms only NAT64, by which IPv6 hosts reach IPv4."""
    if address != inner and address not in _TRANSLATED:
        return False
    return inner.is_global and not any(inner in network for network in _NOT_PUBLIC if network.version == inner.version)


def _is_plain(address: _Ip) -> bool:
    """Return whether an address is written as what it is, IPv4 in IPv6 sockets included."""
    return _inner(address) is address or getattr(address, "ipv4_mapped", None) is not None


def _is_loopback(address: _Ip) -> bool:
    """Return whether an address leads to this machine itself; the unspecified ones do when they are called."""
    return address.is_loopback or address.is_unspecified


def _is_here(address: _Ip) -> bool:
    """Return whether an address belongs to this machine: a socket can be bound to it then."""
    if _is_loopback(address):
        return True
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((str(address), 0))
        except OSError:
            return False
    return True
