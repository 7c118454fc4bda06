"""A web address that a peer wrote for a browser to go to, read as browsers read it."""

import re
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address
from socket import inet_aton
from typing import NamedTuple
from urllib.parse import urlsplit

__all__ = ["Location", "located"]

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9._-]+")


class Location(NamedTuple):
    """An http or https address; `host` is in ASCII and lower case, an IP address in its one canonical form.

    `shown` is host and port as they were written, `path` what follows them, the query included.
    """

    scheme: str
    host: str
    port: int
    shown: str
    path: str

    @property
    def origin(self) -> str:
        """The origin in ASCII, as headers spell it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")


def located(url: str) -> Location | None:
    """Return where an address leads, None where a browser must not be sent there.

    It is absolute, http or https, names a host and a port that can be, no user, and holds no control characters.
    """
    if "\\" in url or not url.isprintable():
        return None
    try:
        parts = urlsplit(url)
        if parts.scheme not in _PORTS or "@" in parts.netloc or parts.port == 0:
            return None
        host, port = _host(parts.hostname or ""), parts.port or _PORTS[parts.scheme]
    except ValueError:
        return None
    shown = (parts.hostname or "") + (f":{parts.port}" if parts.port else "")
    return Location(parts.scheme, host, port, shown, parts.path + (f"?{parts.query}" if parts.query else ""))


@lru_cache(1024)  # reading one takes longer than all else of an address, and partners have few
def _host(name: str) -> str:
    if "%" in name:
        raise ValueError(name)  # browsers decode it, and then it is another name
    if ":" in name:
        return str((address := IPv6Address(name)).ipv4_mapped or address)
    ascii = name.encode("idna").decode("ascii").lower().removesuffix(".")
    if not _HOST.fullmatch(ascii):
        raise ValueError(name)
    try:
        # 127.1, 0x7f.1 and 2130706433 are 127.0.0.1 to a browser.
        return str(IPv4Address(inet_aton(ascii)))
    except OSError:
        return ascii
