"""What the command line says, word for word, so that no change of it goes unseen."""

import re
from pathlib import Path

import pytest

from punchout.cli import main

TIMED = re.compile(r"\d+ ms")

CHECKED = """\
order.xml:3:39: error TIME-002  timestamp ends in Z; the guide wants a numeric offset
    3 │ <cXML payloadID="1@buyer.example.com" timestamp="2026-03-02T12:00:00Z">
      │                                       ^ Write +00:00 in place of Z.
   see: punchout explain TIME-002
order.xml: 1 error, 0 advisories · OrderRequest · declared 1.2.071, judged by 1.2.071: valid · N ms
"""

EXPLAINED = """\
TIME-002  rule, error

ATTRIBUTE ends in Z; the guide wants a numeric offset
  → Write +00:00 in place of Z.

Why: Receivers that follow the guide to the letter refuse Z, or drop it and take the time as local.

Source: cXML Reference Guide 1.2.051, 3.1.6.2, p25

Bad:
  <cXML timestamp="2026-03-02T12:00:00Z">

Good:
  <cXML timestamp="2026-03-02T12:00:00+00:00">
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, documents) -> None:
    """Work in a folder with one document whose timestamp ends in Z."""
    monkeypatch.chdir(tmp_path)
    raw = documents.order()
    wrong = raw.replace(b'timestamp="2026-03-02T12:00:00+01:00"', b'timestamp="2026-03-02T12:00:00Z"')
    Path("order.xml").write_bytes(wrong)
    Path("wrong.yaml").write_text("version: 1\nconections: {}\nbuyers: {b: {network: coup}}\n")


@pytest.mark.parametrize(
    ("words", "code", "out", "err"),
    [
        ("check order.xml", 1, CHECKED, ""),
        ("explain TIME-002", 0, EXPLAINED, ""),
        ("check none.xml", 3, "", "punchout: none.xml: there is no such file\n"),
        ("check .", 3, "", "punchout: .: this is a folder; name the files in it, such as *.xml\n"),
        ("chek order.xml", 2, "", "punchout: there is no verb 'chek'; did you mean check?\n"),
        (
            "config check wrong.yaml",
            3,
            "",
            "punchout: wrong.yaml:2: unknown key 'conections'; did you mean 'connections'?\n",
        ),
        (
            "faults ls --url http://127.0.0.1:9",
            4,
            "",
            (
                "punchout: no punchout answers at http://127.0.0.1:9: Connection refused;"
                " start one with `punchout serve`, or name it with --url\n"
            ),
        ),
    ],
)
def test_what_is_said(capsys, words, code, out, err):
    """A command says exactly this, and leaves with exactly that."""
    assert main(words.split()) == code
    said = capsys.readouterr()
    assert (TIMED.sub("N ms", said.out), said.err) == (out, err)
