"""Six canaries at start: builds against a system's libxml2 may have other defaults, and then nothing is served."""

import tempfile
from pathlib import Path

from lxml import etree

from punchout.errors import ConfigError, PeerError
from punchout.markup.parse import read
from punchout.messages import sentence

__all__ = ["run", "versions"]

_CANARY = "canary-that-must-not-sing"
_PLAIN = '<cXML payloadID="1@example.com" timestamp="{0}"><Response><Status code="200" text="{0}"/></Response></cXML>'


def _canaries(file: str) -> dict[str, str]:
    """Return hostile documents by what they try; `file` is a local file that none may read."""
    entity = _PLAIN.format("&x;")
    laughs = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 9))
    return {
        "an external entity": f'<!DOCTYPE cXML [<!ENTITY x SYSTEM "{file}">]>{entity}',
        "a parameter entity": f'<!DOCTYPE cXML [<!ENTITY % p SYSTEM "{file}">%p;]>{entity}',
        "an external DTD": f'<!DOCTYPE cXML SYSTEM "{file}">{entity}',
        "an exploding entity": f'<!DOCTYPE cXML [<!ENTITY x0 "{_CANARY}">{laughs}]>{_PLAIN.format("&x8;")}',
        "an undeclared entity": _PLAIN.format("a&nbsp;b"),
        "three hundred levels": "<cXML>" * 300 + "</cXML>" * 300,
    }


def versions() -> str:
    """Return what reads XML here: lxml, and the libxml2 that it runs on."""
    return f"lxml {etree.__version__}, libxml2 {'.'.join(map(str, etree.LIBXML_VERSION))}"


def run() -> None:
    """Read the canaries; every one must be refused, and by our own words.

    Raises:
        ConfigError: one got through, so this build of libxml2 or expat is not safe.
    """
    with tempfile.TemporaryDirectory() as folder:
        bait = Path(folder) / "bait.dtd"
        bait.write_text(f'<!ENTITY x "{_CANARY}">', encoding="utf-8")
        for attempt, document in _canaries(bait.as_uri()).items():
            _refused(attempt, document)


def _refused(attempt: str, document: str) -> None:
    try:
        read(document.encode())
    except PeerError as error:
        said = [error.detail, *(sentence(finding).message for finding in error.findings)]
        if not any(_CANARY in words for words in said):
            return
    raise ConfigError(f"the XML parser of this installation lets {attempt} through; install lxml from its own wheel")
