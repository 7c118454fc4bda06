"""No known secret leaves by any page or answer for the operator, wherever a partner has put it."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient

from punchout.emulator import Emulator
from punchout.redact import Secret, mask_urls
from punchout.settings.values import default_settings
from punchout.web.app import create_app

CANARY = "canary&secret-4711"
IN_XML = "canary&amp;secret-4711"


@pytest.fixture
def told(documents: Any, credential: Any) -> Iterator[FlaskClient]:
    """A client of a server to which a partner has sent its secret in every wrong place."""
    secret = (Secret(CANARY),)
    demo = replace(default_settings().connections[0], to_supplier=secret, to_buyer=secret)
    emulator = Emulator(replace(default_settings(), connections=(demo,)))
    client = create_app(emulator).test_client()
    swapped = documents.setup(
        payload_id=f"{IN_XML}@buyer.example.com", sender=credential("NetworkID", IN_XML, "DEMO-BUYER")
    )
    extrinsic = f'<Extrinsic name="x"><x:SharedSecret xmlns:x="urn:x">shh</x:SharedSecret>{IN_XML}</Extrinsic>'
    proven = documents.setup(extra=extrinsic, sender=credential("NetworkID", "DEMO-BUYER", IN_XML))
    for raw in (proven, swapped):
        client.post(f"/supplier/cxml?key={CANARY}", data=raw, content_type="text/xml", headers={"X-Key": CANARY})
    yield client
    emulator.close()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/exchanges/latest",
        "/exchanges/latest?tab=raw",
        "/exchanges/latest?tab=headers",
        "/exchanges/latest?tab=findings",
        "/_punchout/v1/exchanges",
        "/_punchout/v1/exchanges/latest",
        "/_punchout/v1/exchanges/latest/raw",
        "/_punchout/v1/exchanges/latest/findings",
        "/_punchout/v1/exchanges/latest/model",
        "/_punchout/v1/connections",
        "/connections",
    ],
)
def test_no_page_and_no_answer_shows_a_known_secret(told: FlaskClient, path: str) -> None:
    """A secret in an identity, a payloadID, a header, a URL or markup is masked by its value."""
    answer = told.get(path)
    assert answer.status_code == 200
    text = answer.get_data(as_text=True)
    for spelling in (CANARY, IN_XML, "canary&amp;amp;secret-4711", "canary\\u0026secret-4711", "canary%26secret-4711"):
        assert spelling not in text


def test_markup_in_the_model_is_masked_by_place(told: FlaskClient) -> None:
    """A short secret inside an Extrinsic is masked in the neutral model too."""
    entries = told.get("/_punchout/v1/exchanges").get_json()["items"]
    model = told.get(f"/_punchout/v1/exchanges/{entries[-1]['id']}/model").get_data(as_text=True)
    assert "urn:x" in model
    assert ">shh<" not in model


def test_a_password_in_a_url_is_masked() -> None:
    """A partner's URL may hold a user and a password; no page shows them."""
    demo = default_settings().connections[0]
    theirs = replace(demo, supplier=replace(demo.supplier, urls={"order": "http://user:pw@shop.example.com/"}))
    emulator = Emulator(replace(default_settings(), connections=(theirs,)))
    client = create_app(emulator).test_client()
    assert "//[redacted]@shop.example.com" in client.get("/connections").get_data(as_text=True)
    assert "user:pw" not in client.get("/_punchout/v1/connections").get_data(as_text=True)
    emulator.close()


PROOF = "<Credential domain='NetworkID'><Identity>DEMO-BUYER</Identity><SharedSecret>{}</SharedSecret></Credential>"


@pytest.mark.parametrize(
    "misplaced",
    [
        {"mode": f' deploymentMode="{IN_XML}"'},
        {"url": f"x:{IN_XML}"},
        {"extra": "<canary-secret-4711/>"},
        {"payload_id": '1" canary-secret-4711="'},
        {"sender": PROOF.format("a&shh-4711;b")},
        {"sender": PROOF.format("<shh-4711/>")},
    ],
)
def test_no_answer_repeats_a_secret_to_a_partner(documents: Any, misplaced: dict[str, str]) -> None:
    """What a partner put in a wrong place is refused, and the sentence that says so does not hold it."""
    secrets = (Secret(CANARY), Secret("canary-secret-4711"))
    demo = replace(default_settings().connections[0], to_supplier=secrets)
    emulator = Emulator(replace(default_settings(), connections=(demo,)))
    answer = (
        create_app(emulator)
        .test_client()
        .post("/supplier/cxml", data=documents.setup(**{"sender": PROOF.format(IN_XML), **misplaced}))
    )
    assert b'<Status code="40' in answer.data
    assert b"4711" not in answer.data
    assert b"[redacted]" in answer.data
    emulator.close()


@pytest.mark.parametrize(
    ("written", "cut"),
    [
        ("&#99;anary&amp;secret-471&#x31;", "anary"),
        (f"{'p' * 108}{IN_XML}", "canary"),
    ],
)
@pytest.mark.parametrize(
    "path",
    ["/", "/exchanges/latest", "/exchanges/latest?tab=cart", "/exchanges/latest?tab=sequence"]
    + [f"/_punchout/v1/exchanges{path}" for path in ("", "/latest", "/latest/raw", "/latest/model")],
)
def test_no_spelling_and_no_half_of_a_known_secret_shows(
    told: FlaskClient, documents: Any, written: str, cut: str, path: str
) -> None:
    """Neither one written in references, nor the beginning of one where a long payloadID is cut."""
    told.delete("/_punchout/v1/exchanges")
    told.post("/supplier/cxml", data=documents.setup(payload_id=written), content_type="text/xml")
    answer = told.get(path)
    assert answer.status_code == 200
    assert cut not in answer.get_data(as_text=True)


def test_a_secret_in_what_a_partner_calls_an_item_shows_nowhere(told: FlaskClient, documents: Any) -> None:
    """Neither its markup nor the text of it, in the cart and in the model."""
    part = b"<SupplierPartID>"
    order = documents.order()
    at = order.index(b"</SupplierPartID>") + len(b"</SupplierPartID>")
    assert part in order
    inner = b"<SupplierPartAuxiliaryID><SharedSecret>shh</SharedSecret></SupplierPartAuxiliaryID>"
    told.post("/supplier/cxml", data=order[:at] + inner + order[at:], content_type="text/xml")
    for path in ("/exchanges/latest?tab=cart", "/_punchout/v1/exchanges/latest/model"):
        text = told.get(path).get_data(as_text=True)
        assert "[redacted]" in text
        assert "shh" not in text


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_compressed_body_shows_no_secret(told: FlaskClient, encoding: str) -> None:
    """What can be unpacked is shown unpacked and masked, anything else not at all."""
    document = b"<cXML><SharedSecret>shh</SharedSecret></cXML>"
    packed = {"gzip": gzip.compress, "deflate": zlib.compress, "br": bytes}[encoding](
        document if encoding != "br" else b"\x0bshh"
    )
    told.post("/supplier/cxml", data=packed, content_type="text/xml", headers={"Content-Encoding": encoding})
    for path in ("/_punchout/v1/exchanges/latest/raw", "/exchanges/latest?tab=raw", "/exchanges/latest?tab=xml"):
        text = told.get(path).get_data(as_text=True)
        assert "[redacted]" in text
        assert "shh" not in text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("http://a.example/?secret=demo&x=1", "http://a.example/?secret=[redacted]&x=1"),
        ("/supplier/cxml?x=1&sharedSecret=ab%26c", "/supplier/cxml?x=1&sharedSecret=[redacted]"),
        ("?a=b&amp;Shared_Secret=demo&amp;c=d", "?a=b&amp;Shared_Secret=[redacted]&amp;c=d"),
        (r'"?a=b\u0026password=demo\u0026c=d"', r'"?a=b\u0026password=[redacted]\u0026c=d"'),
        ("next=%2Fx%3Fsecret%3Ddemo%26c", "next=%2Fx%3Fsecret%3D[redacted]"),
        ("?secret=[redacted]", "?secret=[redacted]"),
        ("?secretary=anna&nosecret=1", "?secretary=anna&nosecret=1"),
    ],
)
def test_a_secret_in_a_query_is_masked_however_short(written: str, shown: str) -> None:
    """What a URL itself calls a secret is shown nowhere, though its value may be an ordinary word."""
    assert mask_urls(written) == shown


@pytest.mark.parametrize("path", ["/_punchout/v1/events?after=0", "/live?after=0"])
def test_no_stream_shows_a_known_secret(told: FlaskClient, path: str) -> None:
    """Each event is masked by value too, whatever an identity or a payloadID holds."""
    with told.get(path, buffered=False) as answer:
        parts = answer.iter_encoded()
        heard = b"".join(next(parts) for _ in range(3)).decode()
    assert "PunchOutSetupRequest" in heard
    assert "canary" not in heard


def test_a_finding_about_a_secret_names_its_element_and_keeps_its_sentence(told: FlaskClient, documents: Any) -> None:
    """Only what stands between the tags is masked, never what is said of them."""
    secret = b"<SharedSecret>demo</SharedSecret>"
    told.post("/supplier/cxml", data=documents.setup().replace(secret, secret * 2), content_type="text/xml")
    [found] = told.get("/_punchout/v1/exchanges/latest/findings").get_json()["items"]
    assert found["message"] == "<SharedSecret> stands once too often in <Credential>"
