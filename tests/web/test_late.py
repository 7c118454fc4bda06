"""A start loads little, and everything is there when it is asked for."""

import subprocess
import sys

from werkzeug.test import Client

from punchout.emulator import Emulator
from punchout.web.late import Late
from punchout.web.security import Access

FIRST = """
import sys, urllib.request
from punchout.emulator import Emulator
from punchout.web.server import start
with start(Emulator()) as server:
    urllib.request.urlopen(server.url + "/readyz").read()
    urllib.request.urlopen(server.url + "/supplier/cxml").read()
    heavy = {"pydantic", "yaml", "sqlalchemy", "requests", "babel", "pygments", "xmlschema", "rich", "trustme"}
    print(*sorted(heavy & set(sys.modules)), *(name for name in sys.modules if name.startswith("punchout.web.ui")))
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
