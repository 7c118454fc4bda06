"""What every author would write in the same way."""

from datetime import UTC, datetime

import pytest

from punchout.formats.cxml.constants import ELEMENTS, constant
from punchout.markup.dtd import grammars
from punchout.markup.outline import Outline

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "path", "name", "value"),
    [
        ("<Name/>", "/Name", "xml:lang", "en"),
        ('<a xml:lang="fr-CA"><Name/></a>', "/a/Name", "xml:lang", "fr-CA"),
        ("<cXML/>", "/cXML", "timestamp", "2026-03-02T12:00:00+00:00"),
        ("<cXML/>", "/cXML", "payloadID", None),
        ('<Status code="200"/>', "/Status", "text", "OK"),
        ('<Status code="9"/>', "/Status", "text", None),
        ("<Status/>", "/Status", "text", None),
        ("<Status/>", "/Status", "code", None),
        ("<CredentialMac/>", "/CredentialMac", "algorithm", "HMAC-SHA1-96"),
        ("<cXMLSignedInfo/>", "/cXMLSignedInfo", "signatureVersion", "1.0"),
        ("<Money/>", "/Money", "currency", None),
        ("<ItemOut/>", "/ItemOut", "quantity", None),
        ("<PunchOutSetupRequest/>", "/PunchOutSetupRequest", "operation", None),
    ],
)
def test_only_what_is_certain_is_known(text, path, name, value):
    """Languages, the moment, texts of status codes and single values; nothing of the business."""
    outline = Outline(text.encode())
    node = outline.find(path)
    assert node is not None
    declared = grammars().declarations("cXML").elements[node.name].attributes[name]
    assert constant(outline, node, declared, NOW) == value


def test_elements_that_say_nothing_are_few():
    """The name of a program is the only one."""
    assert list(ELEMENTS) == ["UserAgent"]
