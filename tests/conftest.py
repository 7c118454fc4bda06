"""What every test may ask for: a clock held still, counted ids, an emulator in memory."""

import logging
import os
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from _pytest.pytester import SysModulesSnapshot
from hypothesis import HealthCheck, settings

from punchout.clock import HeldClock, SeededIds
from punchout.emulator import Emulator, Links
from punchout.web.server import Server, start

pytest_plugins = ["pytester"]

# Nothing is timed, on machines that are busy; HYPOTHESIS_PROFILE=deep looks twenty times as long.
for profile, most in (("fast", 50), ("deep", 1000)):
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    settings.register_profile(profile, max_examples=most, deadline=None, suppress_health_check=slow)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell lets what it runs in the background ignore Ctrl-C, and so would every program that a test starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _modules(_: pytest.Pytester) -> SysModulesSnapshot:
    """Return what puts back the modules of now, and leaves loaded what came meanwhile and is no test."""
    return SysModulesSnapshot(lambda name: not name.startswith(("test_", "conftest")))


@pytest.fixture(autouse=True, scope="session")
def libraries_are_loaded_once() -> Iterator[None]:
    """Let tests of tests unload nothing else: a library that is loaded twice has two of each class."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pytest.Pytester, "_Pytester__take_sys_modules_snapshot", _modules)
        yield


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """Give the log back as it was: a command that a test runs in this process sets it up for itself."""
    logger = logging.getLogger("punchout")
    before = (logger.handlers[:], logger.propagate, logger.level)
    yield
    logger.handlers[:], logger.propagate = before[:2]
    logger.setLevel(before[2])


@pytest.fixture
def clock() -> HeldClock:
    """A clock that stands at noon of a working day."""
    return HeldClock(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))


@pytest.fixture
def emulator(clock: HeldClock) -> Iterator[Emulator]:
    """An emulator in memory under the default settings, with time and ids held still."""
    made = Emulator(clock=clock, ids=SeededIds("tests"))
    yield made
    made.close()


@pytest.fixture
def server(emulator: Emulator) -> Iterator[Server]:
    """Both roles and all pages on a free port; a folder that wants another emulator behind it overrides that alone."""
    with start(emulator) as running:
        yield running


@pytest.fixture
def links() -> Links:
    """The links of a server on loopback."""
    return Links("http://127.0.0.1:8488")


SETUP = """<PunchOutSetupRequest operation="{operation}"><BuyerCookie>{cookie}</BuyerCookie>{extra}
<BrowserFormPost><URL>{url}</URL></BrowserFormPost>{tail}</PunchOutSetupRequest>"""

ORDER = """<OrderRequest><OrderRequestHeader orderID="{order}" orderDate="2026-03-02T12:00:00+01:00" type="{type}">
<Total><Money currency="EUR">7.00</Money></Total>
<BillTo><Address><Name xml:lang="en">Example City</Name></Address></BillTo>{reference}</OrderRequestHeader>
<ItemOut quantity="20" lineNumber="1"><ItemID><SupplierPartID>{part}</SupplierPartID></ItemID>
<ItemDetail><UnitPrice><Money currency="EUR">0.35</Money></UnitPrice><Description xml:lang="en">Pen</Description>
<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">44121704</Classification></ItemDetail></ItemOut>
</OrderRequest>"""

ENVELOPE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="{payload_id}" timestamp="2026-03-02T12:00:00+01:00">
<Header>
<From>{from_}</From>
<To>{to}</To>
<Sender>{sender}<UserAgent>tests</UserAgent></Sender>
</Header>
<Request{mode}>{body}</Request>
</cXML>"""


def _credential(domain: str, value: str, secret: str | None = None, kind: str = "") -> str:
    """Return one Credential element."""
    proof = f"<SharedSecret>{secret}</SharedSecret>" if secret is not None else ""
    mark = f' type="{kind}"' if kind else ""
    return f'<Credential domain="{domain}"{mark}><Identity>{value}</Identity>{proof}</Credential>'


class Documents:
    """Writes the requests of a buyer DEMO-BUYER, with whatever a test wants to be different."""

    def __init__(self) -> None:
        """Start counting payloadIDs."""
        self.count = 0

    def request(self, body: str, **changes: str) -> bytes:
        """Return a request around a body; `payload_id`, `from_`, `to`, `sender`, `mode` may be changed."""
        self.count += 1
        values = {
            "payload_id": f"{self.count}@buyer.example.com",
            "from_": _credential("NetworkID", "DEMO-BUYER"),
            "to": _credential("NetworkID", "DEMO-SUPPLIER"),
            "sender": _credential("NetworkID", "DEMO-BUYER", "demo"),
            "mode": ' deploymentMode="test"',
            **changes,
        }
        return ENVELOPE.format(body=body, **values).encode()

    def setup(self, operation: str = "create", **changes: str) -> bytes:
        """Return a PunchOutSetupRequest; `cookie`, `url`, `extra`, `tail` and all of `request` may be changed."""
        names = ("cookie", "url", "extra", "tail")
        own = {"cookie": "c-1", "url": "http://127.0.0.1:9/back", "extra": "", "tail": ""}
        own |= {name: changes.pop(name) for name in names if name in changes}
        return self.request(SETUP.format(operation=operation, **own), **changes)

    def order(self, order: str = "PO-1", type: str = "new", **changes: str) -> bytes:
        """Return an OrderRequest; `part`, `reference` and all of `request` may be changed."""
        own = {"part": changes.pop("part", "PEN-2001"), "reference": changes.pop("reference", "")}
        return self.request(ORDER.format(order=order, type=type, **own), **changes)


@pytest.fixture
def documents() -> Documents:
    """What a buyer sends."""
    return Documents()


@pytest.fixture
def credential() -> Callable[..., str]:
    """Writes one Credential element."""
    return _credential
