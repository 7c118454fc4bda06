"""What has to stand in several tables stands in all of them: a new kind of document is forgotten nowhere."""

import re
from pathlib import Path
from typing import get_args

import pytest

from punchout import client
from punchout.commerce.document import Body
from punchout.commerce.kinds import BODIES
from punchout.commerce.notice import Notice
from punchout.faults.targets import TARGETS
from punchout.formats.cxml import documents
from punchout.formats.cxml.documents import DOCUMENTS
from punchout.formats.cxml.parts.places import PLACES
from punchout.formats.cxml.statements import SHAPES
from punchout.formats.purchases import READERS
from punchout.formats.registry import FORMATS
from punchout.messages.en.pages import PAGES
from punchout.resources import templates_folder
from punchout.settings import build, shapes
from punchout.web.control.routes import ROUTES

MEANT = [body for body in get_args(Body) if body is not Notice]


def test_every_body_has_a_name() -> None:
    """What a document may be and what storage can name is the same."""
    assert set(get_args(Body)) == set(BODIES.values()), "commerce/document.py and commerce/kinds.py name other bodies"


@pytest.mark.parametrize("body", MEANT, ids=lambda body: body.__name__)
def test_every_body_is_spelled_and_can_be_struck(body: type[Body]) -> None:
    """A body with a meaning has one row in cXML, and a fault may be armed for it by the name of that row."""
    rows = [row.payload for row in DOCUMENTS if row.body is body]
    assert len(rows) == 1, f"give {body.__name__} one row in punchout/formats/cxml/documents/__init__.py"
    assert rows[0] in TARGETS, f"name {rows[0]} in punchout/faults/targets.py"


def test_every_format_stands_in_both_tables() -> None:
    """A format that a door can speak also has somebody who reads its documents for a comparison."""
    assert READERS.keys() == FORMATS.keys()


def test_what_has_a_meaning_is_read_by_it() -> None:
    """A document that the model has words for is no longer read by its shape."""
    assert not SHAPES.keys() & {row.payload for row in DOCUMENTS}, "take its shape out of formats/cxml/statements.py"


def test_every_text_of_a_template_is_there() -> None:
    """A page asks for no text by a key that no catalogue has: it would fail when it is opened, and not before."""
    asked = {
        (path.name, key)
        for path in templates_folder().rglob("*.html")
        for key in re.findall(r"\bt\(\"([^\"]+)\"\s*[,)]", path.read_text(encoding="utf-8"))
    }
    assert len(asked) > 300
    assert {(name, key) for name, key in asked if key not in PAGES} == set()


def test_every_key_of_the_configuration_is_carried_over() -> None:
    """A key that is understood is also obeyed: what builds the settings reads it."""
    read = Path(build.__file__).read_text(encoding="utf-8")
    whole = {shapes.BuyerUrls, shapes.SupplierUrls, shapes.LimitsShape}  # taken over field by field, whatever they have
    keys = {
        key
        for shape in vars(shapes).values()
        if isinstance(shape, type) and issubclass(shape, shapes.Shape) and shape not in whole
        for key in shape.model_fields
    } - {"version"}
    assert {key for key in keys if not re.search(rf"\.{key}\b", read)} == set()


def test_every_route_has_its_method() -> None:
    """What the control API can do Python can: each route is called by one method of the client."""
    files = Path(client.__file__).parent.glob("*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in files).replace("{self._api}", "")
    called = {(method, re.sub(r"{.*?}", "<>", path)) for method, path in re.findall(r'"([A-Z]+)", f?"([^"]+)"', source)}
    routes = {(route.method, re.sub(r"<.*?>", "<>", route.path)) for route in ROUTES}
    # A stream is read by a call of its own, and `put_connection` makes connections too.
    assert routes - called == {("GET", "/events"), ("POST", "/connections")}


def test_everything_that_is_spelled_has_its_places() -> None:
    """What was kept goes back into its place: of each element that is written it is known where its children stand."""
    folder = Path(documents.__file__).parent.parent
    spelled = {
        name
        for path in (*folder.glob("documents/*.py"), *folder.glob("parts/*.py"))
        for name in re.findall(r'\bspell\(\s*"(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert {"OrderRequest", "OrderRequestHeader", "ItemDetail"} <= spelled
    forgotten = spelled - PLACES.keys()
    assert not forgotten, f"say in punchout/formats/cxml/parts/places.py where the children of these stand: {forgotten}"
