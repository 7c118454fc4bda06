"""Where the guard lets us be sent."""

import socket
from collections.abc import Iterable
from typing import Any

import pytest

from punchout.delivery.guard import Guard, Target
from punchout.errors import DeliveryError

UNSPECIFIED = ".".join("0000")
"""Where a call to it leads to this machine."""


def _names(*addresses: str) -> Any:
    """Return a look-up by which every name has these addresses; it counts how often it is asked."""

    def resolve(host: str, port: int, **_: Any) -> Iterable[tuple[Any, ...]]:
        resolve.asked += 1
        for address in addresses:
            family = socket.AF_INET6 if ":" in address else socket.AF_INET
            yield family, socket.SOCK_STREAM, 6, "", (address, port)

    resolve.asked = 0
    return resolve


def _refused(guard: Guard, url: str, *, trusted: bool = False) -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        guard.addresses(Target.of(url), trusted=trusted)
    assert caught.value.kind == "blocked"
    return caught.value


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_a_peer_may_lead_us_to_public_addresses(address: str) -> None:
    """Public addresses are called for anybody, also those that NAT64 translates."""
    found = Guard(exposed=True, resolve=_names(address)).addresses(
        Target.of("https://shop.example.com/x"), trusted=False
    )
    assert [place for _, place in found] == [(address, 443)]


@pytest.mark.parametrize("address", ["127.0.0.1", "127.9.9.9", "::1", UNSPECIFIED, "::", "::ffff:127.0.0.1"])
def test_a_peer_may_lead_us_to_loopback_while_nothing_is_exposed(address: str) -> None:
    """Loopback is the normal place of a system under test, until strangers can reach us."""
    guard = Guard(resolve=_names(address))
    assert guard.addresses(Target.of("http://localhost:3000"), trusted=False)
    guard.exposed = True
    error = _refused(guard, "http://localhost:3000")
    assert error.facts["host"] == "localhost"
    assert "strangers can reach us" in error.facts["reason"]
    assert "`allow: [http://localhost:3000]`" in error.facts["remedy"]


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.5",
        "172.17.0.2",
        "192.168.1.1",
        "100.64.0.1",
        "198.18.0.1",
        "192.0.2.1",
        "240.0.0.1",
        "255.255.255.255",
        "fd12::1",
        "fec0::1",
        "3fff::1",
        "2002:7f00:1::",
        "2002:5db8:d70e::",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:5",
        "64:ff9b:1::5db8:d70e",
        "::7f00:1",
        "::5db8:d70e",
        "::ffff:10.0.0.5",
        "2001:0:53aa:64c:0:fbff:80ff:fffe",
    ],
)
def test_a_peer_cannot_lead_us_to_private_addresses(address: str) -> None:
    """Private, shared, test and transition addresses need an `allow:`, whatever form they are written in."""
    guard = Guard(resolve=_names(address))
    assert "`allow: [http://app:3000]`" in _refused(guard, "http://app:3000/return").facts["remedy"]
    allowed = Guard(["http://APP:3000/"], exposed=True, resolve=_names(address))
    assert allowed.addresses(Target.of("http://app:3000/return"), trusted=False)
    assert guard.addresses(Target.of("http://app:3000/return"), trusted=True)


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "169.254.1.1",
        "fe80::1",
        "fd00:ec2::254",
        "100.100.100.200",
        "168.63.129.16",
        "224.0.0.1",
        "ff02::1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::",
        "::a9fe:a9fe",
    ],
)
def test_nobody_leads_us_to_link_local_addresses(address: str) -> None:
    """The addresses at which clouds hold their secrets are never called, not even for the operator."""
    guard = Guard(["http://metadata.example.com"], resolve=_names(address))
    for trusted in (True, False):
        assert _refused(guard, "http://metadata.example.com", trusted=trusted).facts["remedy"] == "nothing does"


def test_one_bad_address_spoils_the_name() -> None:
    """All addresses of a name are judged, and it is looked up once only."""
    resolve = _names("93.184.215.14", "10.0.0.5")
    _refused(Guard(resolve=resolve), "http://shop.example.com")
    assert resolve.asked == 1


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", UNSPECIFIED])
def test_a_peer_cannot_make_us_call_ourselves(address: str) -> None:
    """Our own listeners are closed to what peers wrote, even where `allow:` names them; the operator may."""
    guard = Guard(["http://localhost:8488"], resolve=_names(address), own={8488})
    assert "this emulator itself" in _refused(guard, "http://localhost:8488/_punchout/v1/reset").facts["reason"]
    assert guard.addresses(Target.of("http://localhost:8488"), trusted=True)
    assert guard.addresses(Target.of("http://localhost:3000"), trusted=False)


def test_another_host_may_use_our_port() -> None:
    """The number of a port of ours is nobody's secret: elsewhere it is another server."""
    guard = Guard(resolve=_names("93.184.215.14"), own={8488})
    assert guard.addresses(Target.of("http://shop.example.com:8488"), trusted=False)


def test_a_name_without_address_is_its_own_trouble() -> None:
    """What cannot be looked up is `dns`, with the reason."""

    def resolve(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(DeliveryError) as caught:
        Guard(resolve=resolve).addresses(Target.of("http://nowhere.example.com"), trusted=True)
    assert caught.value.kind == "dns"
    assert caught.value.facts == {"host": "nowhere.example.com", "port": "80", "reason": "Name or service not known"}


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://shop.example.com", "only http:// and https://"),
        ("file:///etc/passwd", "only http:// and https://"),
        ("//shop.example.com", "only http:// and https://"),
        ("javascript:alert(1)", "only http:// and https://"),
        ("", "only http:// and https://"),
        ("http://user:secret@shop.example.com", "credentials"),
        ("http://@shop.example.com", "credentials"),
        ("http:///path", "no host"),
        ("http://shop.example.com/a b", "control characters"),
        ("http://shop.example.com/\r\nX: y", "control characters"),
        ("http://shop.example.com\\@10.0.0.5", "control characters"),
        ("http://shop.example.com/\x00", "control characters"),
        ("http://shop.example.com:99999", "cannot be read"),
        ("http://[::1", "cannot be read"),
        ("http://" + "ä" * 80 + ".example.com", "cannot be read"),
    ],
)
def test_an_odd_url_is_refused_before_any_look_up(url: str, reason: str) -> None:
    """Other schemes, credentials, control characters and broken addresses are blocked, and no secret is told."""
    with pytest.raises(DeliveryError) as caught:
        Target.of(url)
    assert caught.value.kind == "blocked"
    assert reason in caught.value.facts["reason"]
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("HTTP://Shop.Example.com:80/x?y", "http://shop.example.com"),
        ("https://shop.example.com:443", "https://shop.example.com"),
        ("http://[::1]:3000/", "http://[::1]:3000"),
        ("http://①②⑦.0.0.1/", "http://127.0.0.1"),
        ("http://bücher.example/", "http://xn--bcher-kva.example"),
    ],
)
def test_an_origin_is_told_in_one_way(url: str, origin: str) -> None:
    """Letter case, default ports and other scripts make no other origin."""
    assert Target.of(url).origin == origin


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1"])
def test_odd_spellings_of_addresses_are_judged_by_where_they_lead(host: str) -> None:
    """The system's own look-up says what a spelling means, and that is what is judged."""
    _refused(Guard(exposed=True), f"http://{host}:3000")
