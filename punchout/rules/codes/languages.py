"""Languages as RFC 5646 names them: ISO 639, and behind it script, country or region."""

import re

from punchout.rules.codes.iso import COUNTRIES, LANGUAGES

__all__ = ["known", "meant"]

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\Z", re.ASCII)


def known(written: str) -> bool:
    """Tell whether a tag names a language, and no country that is none; three letters are taken on trust."""
    tag = written.strip()
    if not _TAG.match(tag):
        return False
    language, country, *_ = (*tag.split("-"), "")
    if len(country) == 2 and country.upper() not in COUNTRIES:
        return False
    return len(language) == 3 or language.lower() in LANGUAGES


def meant(written: str) -> str | None:
    """Return the tag that is surely meant by what is none, None where that is open."""
    tag = re.sub("(?i)-UK$", "-GB", written.strip().replace("_", "-"))
    return tag if known(tag) else None
