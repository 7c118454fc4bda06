"""The page."""

import re
from html.parser import HTMLParser

from punchout.reports import html
from punchout.reports.part import Manner

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """Reads a page: what it refers to, what it names, and whether its tags are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links, self.names, self.tags, self.open, self.text = [], [], [], [], []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list) -> None:
        """Remember what a tag refers to and is called."""
        self.tags.append(tag)
        self.open += [] if tag in VOID else [tag]
        self.links += [value for name, value in attrs if name in ("href", "src")]
        self.names += [value for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        """Close the tag opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Remember a text."""
        self.text.append(data)


def page(*reports, troubles=()) -> tuple[Page, str]:
    """Return the page of reports, read and as it is."""
    text = html.whole([html.part(report, Manner()) for report in reports], list(troubles))
    return Page(text), text


def test_the_page_needs_nothing_else(reported):
    """No script, no style sheet, no picture: only links within the page, each to a place that is there once."""
    read, text = page(reported(), reported("b.xml"))
    assert "script" not in read.tags
    assert all(link.startswith("#") for link in read.links)
    assert {link[1:] for link in read.links} <= set(read.names)
    assert len(read.names) == len(set(read.names))
    assert "@import" not in text
    assert "url(" not in text


def test_every_finding_is_told_whole(reported):
    """Sentence, code, place, excerpt, advice, reason and source; severities by word and not by colour alone."""
    report = reported()
    read, text = page(report)
    shown = "".join(read.text)
    for finding in report.findings:
        assert finding.rule in shown
        assert f"line {finding.line}, column {finding.column}" in shown
    assert text.count("<article") == len(report.findings)
    assert "✗ error" in shown
    assert "! advisory" in shown
    assert re.search(r"<mark>&lt;Unknown</mark>", text)


def test_several_files_have_a_table(reported, documents):
    """A sound file stands in the table and has no section of its own; one alone says that nothing was found."""
    read, text = page(reported(), reported("good.xml", documents.order()), troubles=[("none.xml", "no such file")])
    assert "table" in read.tags
    assert "<td>good.xml</td>" in text
    assert "none.xml" in "".join(read.text)
    alone, _ = page(reported("good.xml", documents.order()))
    assert "Nothing was found." in "".join(alone.text)


def test_texts_of_strangers_stay_text(reported, secret):
    """Markup in names and values is shown, not run; secrets are masked."""
    raw = reported().content.replace(b"<Unknown/>", b"<script>alert(1)</script>")
    read, text = page(reported("<b>.xml", raw))
    assert "script" not in read.tags
    assert "&lt;b&gt;.xml" in text
    assert secret not in text
