"""A start loads little, and everything is there when it is asked for."""

import subprocess
import sys

from werkzeug.test import Client

from punchout.emulator import Emulator
from punchout.web.late import Late
from punchout.web.security import Access

FIRST = """
import sys
from http.client import HTTPConnection
from punchout.emulator import Emulator
from punchout.web.server import start
with start(Emulator()) as server:
    for path in ("/readyz", "/supplier/cxml"):
        talk = HTTPConnection("127.0.0.1", server.port)
        talk.request("GET", path)
        assert talk.getresponse().read()
        talk.close()
    heavy = {"pydantic", "yaml", "sqlalchemy", "requests", "babel", "pygments", "xmlschema", "rich", "trustme"}
    needless = {"urllib.request", "xml.sax", "email.policy", "punchout.browsing.check", "punchout.browsing.chromium"}
    needless |= {"punchout.markup.secret_places", "punchout.exchange.comparing"}
    loaded = set(sys.modules)
    print(*sorted((heavy | needless) & loaded), *(name for name in loaded if name.startswith("punchout.web.ui")))
"""


def test_the_first_answers_need_nothing_heavy() -> None:
    """Health and ping are answered without any library that they do not use, and without the pages."""
    done = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == []


def test_both_parts_are_one_application(emulator: Emulator) -> None:
    """Early and late paths are answered alike, with and without the prefix of a space; the whole is made once."""
    app = Late(emulator, Access())
    client = Client(app)
    for path in (
        "/livez",
        "/supplier/cxml",
        "/t/default/buyer/cxml",
        "/_punchout/v1/info",
        "/t/default/_punchout/docs",
    ):
        assert client.get(path).status_code == 200
    assert app.whole() is app.whole()
