"""Paste anything."""

import base64
import json
import re
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from punchout.emulator import Space


def test_a_document_is_judged_with_its_findings_under_their_lines(operator: Any, refused: bytes) -> None:
    """The verdict, the finding in its place, nothing kept in the journal."""
    page = operator.post("/paste", document=refused.decode(), do="judge").text
    assert "✗ invalid" in page
    assert "data-finding" in page.partition('id="L12"')[2][:600]
    assert "Nothing has happened yet" in operator.get("/").text


def test_wrappings_are_taken_off_and_named(operator: Any, refused: bytes) -> None:
    """A return form and a bare base64 field hold the same document."""
    coded = base64.b64encode(refused).decode()
    for pasted in (coded, urlencode({"cXML-base64": coded})):
        page = operator.post("/paste", document=pasted, do="judge").text
        assert "Taken out of:" in page
        assert 'id="L12"' in page


def test_a_file_is_judged_too(operator: Any, refused: bytes) -> None:
    """A chosen file counts before the field."""
    page = operator.post("/paste", document="", file=(BytesIO(refused), "setup.xml"), do="judge").text
    assert 'id="L12"' in page


def test_a_pasted_secret_is_not_shown_again_and_still_sent(operator: Any, space: Space, documents: Any) -> None:
    """The field shows it masked, and what is sent from there is what was pasted."""
    setup = documents.setup().replace(b"<UserAgent>", b"<!-- --><UserAgent>")
    judged = operator.post("/paste", document=setup.decode(), do="judge").text
    shown = re.search(r"<textarea[^>]*>(.*?)</textarea>", judged, re.DOTALL)
    held = re.search(r'name="held" value="([^"]+)"', judged)
    assert shown
    assert held
    assert ">demo&lt;/SharedSecret" not in judged
    assert "[redacted]" in shown[1]
    document = shown[1].replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", '"').replace("&amp;", "&")
    operator.exchange_of(operator.post("/paste", document=document, held=held[1], do="supplier"))
    entry = space.exchange("latest")
    assert entry.status_code == 200
    assert entry.request_body == setup


def test_a_document_is_taken_in_by_either_role(operator: Any, space: Space, documents: Any) -> None:
    """The supplier answers a setup; the buyer says that this is not for it."""
    operator.exchange_of(operator.post("/paste", document=documents.setup().decode(), do="supplier"))
    assert space.exchange("latest").status_code == 200
    operator.exchange_of(operator.post("/paste", document=documents.setup().decode(), do="buyer"))
    assert space.exchange("latest").status_code != 200


def test_a_document_is_sent_to_a_connection(operator: Any, space: Space, documents: Any) -> None:
    """It goes out and its answer is shown."""
    where = operator.exchange_of(operator.post("/paste", document=documents.order().decode(), do="send", to="demo"))
    assert operator.get(where).status_code == 200
    assert space.exchange(where.rpartition("/")[2]).direction == "out"
    wrong = operator.post("/paste", document=documents.order().decode(), do="send", to="nobody")
    assert wrong.status_code == 422
    assert "nobody" in wrong.text


def test_a_connection_is_prefilled_from_the_header_without_its_secret(operator: Any, documents: Any) -> None:
    """From and To fill the form; the secret does not."""
    setup = documents.setup().replace(b">demo<", b">canary-secret-1234<").replace(b">DEMO-BUYER<", b">CITY-7<")
    page = operator.post("/paste", document=setup.decode(), do="connection").text
    assert 'name="buyer_value" type="text" value="CITY-7"' in page
    assert 'name="supplier_value" type="text" value="DEMO-SUPPLIER"' in page
    assert "canary" not in page


def test_nothing_and_nonsense_are_said(operator: Any) -> None:
    """An empty field, and what has no header, bring the page back with a sentence."""
    assert "nothing to look at" in operator.post("/paste", document="  ", do="judge").text
    page = operator.post("/paste", document="hello", do="connection")
    assert page.status_code == 422
    assert "no readable Header" in page.text
    assert "hello" in page.text
    assert operator.post("/paste", document="hello", do="judge").status_code == 200


def test_one_of_several_documents_is_asked_for(operator: Any, space: Space, documents: Any) -> None:
    """A recording shows its first document and asks which one is meant; every button then acts on that one."""
    texts = [documents.setup().decode(), documents.order().decode()]
    entries = [{"request": {"postData": {"text": text}}} for text in texts]
    recording = json.dumps({"log": {"entries": entries}})
    page = operator.post("/paste", document=recording, do="judge").text
    assert "Which of the 2 documents in it" in page
    assert '<h2 id="verdict">PunchOutSetupRequest' in page
    held = re.search(r'name="held" value="([^"]+)"', page)
    shown = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    assert held
    assert shown
    again = {"document": unescape(shown[1]), "held": held[1]}
    second = operator.post("/paste", **again, number="2", do="judge").text
    assert '<h2 id="verdict">OrderRequest' in second
    assert 'name="number" min="1" max="2" value="2"' in second
    operator.exchange_of(operator.post("/paste", **again, number="2", do="supplier"))
    assert space.exchange("latest").document == "OrderRequest"
    wrong = operator.post("/paste", **again, number="9", do="judge")
    assert wrong.status_code == 422
    assert "there is no document #9 in it; it holds #1 to #2" in wrong.text
    assert "Which of the" not in operator.post("/paste", document=texts[1], number="2", do="judge").text
