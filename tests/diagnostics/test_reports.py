"""What the reports for other tools, and `fix`, say word for word."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest

from punchout.cli import main

DOCUMENT = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="1@shop.example.com" timestamp="2026-03-02T12:00:00Z">
  <Response>
    <status code="200" text="OK"/>
    <ProfileResponse effectiveDate="2026-03-02T12:00:00+01:00">
      <Transaction>
        <URL>https://shop.example.com/cxml</URL>
      </Transaction>
    </ProfileResponse>
  </Response>
</cXML>
"""

GOLDEN = {path.stem: path for path in sorted((Path(__file__).parent / "reports").glob("*.txt"))}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder with one document."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "profile.xml").write_bytes(DOCUMENT)


@pytest.mark.parametrize("what", GOLDEN)
def test_the_words_are_these(what, capsys):
    """Not a word changes unseen."""
    words = ["fix", "profile.xml", "--dry-run"] if what == "fix" else ["check", "profile.xml", "--format", what]
    assert main(words) == 1
    told = capsys.readouterr()
    said = re.sub(r'time="[\d.]+"', 'time="N"', told.out + told.err).replace(f'"{version("punchout")}"', '"N"')
    assert said == GOLDEN[what].read_text(encoding="utf-8")
