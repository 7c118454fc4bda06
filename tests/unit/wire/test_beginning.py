"""How a document begins, put right."""

import pytest

from punchout.wire.beginning import begun

MARK = b"\xef\xbb\xbf"
SOUND = b'<?xml version="1.0" encoding="UTF-8"?>'


@pytest.mark.parametrize(
    ("wrong", "right", "codes"),
    [
        (SOUND, SOUND, []),
        (MARK + SOUND, MARK + SOUND, []),
        (b"<r/>", b"<r/>", []),
        (b"\n <r/>", b"\n <r/>", []),
        (b"\n  " + SOUND, SOUND, ["XML-DECLARATION-LATE"]),
        (MARK + MARK + SOUND, MARK + SOUND, ["XML-DECLARATION-LATE"]),
        (b"\n" + MARK + b"<r/>", b"<r/>", ["XML-DECLARATION-LATE"]),
        (b'<?xml version="1.0">', b'<?xml version="1.0"?>', ["XML-DECLARATION"]),
        (b"<?xml version=1.0 encoding=UTF-8 ? >", SOUND, ["XML-DECLARATION"]),
        ("<?XML version=“1.0” encoding=„UTF-8“ ?>".encode(), SOUND, ["XML-DECLARATION"]),
        (b'<xml version="1.0" encoding="UTF-8"?>', SOUND, ["XML-DECLARATION"]),
        (b'<?xml encoding="UTF-8" version="1.0"?>', SOUND, ["XML-DECLARATION"]),
        (b"<?xml version='1.0'standalone='yes'?>", b'<?xml version="1.0" standalone="yes"?>', ["XML-DECLARATION"]),
        (b"<?xml?>", b'<?xml version="1.0"?>', ["XML-DECLARATION"]),
        (SOUND + b"\n" + SOUND + b"<?xml version='1.0'?>", SOUND, ["XML-DECLARATION-LATE"] * 2),
        (b"<?xml-stylesheet href='a'>", b"<?xml-stylesheet href='a'>", []),
        (b"<?xml version='1.1' x>", b"<?xml version='1.1' x>", []),
        (b"<?xml version='1.0' encoding='KOI8-R' x?>", b"<?xml version='1.0' encoding='KOI8-R' x?>", []),
    ],
)
def test_a_declaration_is_written_once_at_the_beginning_and_well(wrong, right, codes):
    """What follows stays; where it is not sure what was meant all stays."""
    rest = b"<cXML a='\n<?xml?>'/>" if wrong.endswith(b">") else b""
    text, found = begun(wrong + rest)
    assert text == right + rest
    assert [finding.rule for finding in found] == codes


def test_a_second_declaration_is_told_in_its_line():
    """That is where the author will look for it."""
    _, found = begun(b"\n".join([SOUND, b"", SOUND, b"<r/>"]))
    assert [finding.line for finding in found] == [3]


@pytest.mark.parametrize("piece", [b" ", MARK, b"<?xml ", b"<?xml?>", b"<?xml x=", b"\n" + MARK])
def test_endless_beginnings_are_read_once(piece):
    """Nobody gains anything by repeating one."""
    assert len(begun(piece * 200_000)[0]) <= len(piece) * 200_000 + len(SOUND)
