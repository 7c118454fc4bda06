"""Mends of what stands before the root."""

import pytest

from punchout.findings import Fix
from punchout.formats.cxml.prologues import declaration_patches, doctype_patches
from punchout.markup.parse import read
from punchout.markup.patch import patched

URL = "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd"
NEW = f'<!DOCTYPE cXML SYSTEM "{URL}">'


@pytest.mark.parametrize(
    ("text", "fix", "right"),
    [
        ("<cXML/>", Fix("insert", {"doctype": URL}), f"{NEW}\n<cXML/>"),
        ("<!-- x -->\r\n<cXML/>", Fix("insert", {"doctype": URL}), f"<!-- x -->\r\n{NEW}\r\n<cXML/>"),
        ('<!DOCTYPE  cXML PUBLIC "a" "b" ><cXML/>', Fix("replace", {"doctype": URL}), f"{NEW}<cXML/>"),
        (
            '<!DOCTYPE  cxml SYSTEM "b" ><cXML/>',
            Fix("rename", {"doctype": "cXML"}),
            '<!DOCTYPE  cXML SYSTEM "b" ><cXML/>',
        ),
        ("<cXML/>", Fix("rename", {"doctype": "cXML"}), "<cXML/>"),
    ],
)
def test_a_doctype_is_written_put_in_or_renamed(text, fix, right):
    """Line ends are those of the document."""
    reading = read(text.encode())
    assert patched(reading.utf8, doctype_patches(reading, fix)).decode() == right


@pytest.mark.parametrize(
    ("text", "encoding", "right"),
    [
        ("<cXML/>", "utf-8", '<?xml version="1.0" encoding="UTF-8"?>\n<cXML/>'),
        ("<?xml version='1.0' ?>\r\n<cXML/>", "utf-16-le", "<?xml version='1.0' encoding=\"UTF-16\" ?>\r\n<cXML/>"),
        ("<cXML/>", "cp1252", "<cXML/>"),
    ],
)
def test_a_declaration_names_the_encoding(text, encoding, right):
    """Encodings that need a declaration to be read cannot lack it."""
    reading = read(text.encode())
    assert patched(reading.utf8, declaration_patches(reading, Fix("insert"), encoding)).decode() == right
