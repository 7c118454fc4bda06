"""The code lists, compared with the facts where those lie beside the checkout."""

import os
from pathlib import Path

import pytest

from punchout.rules.codes import countries, languages, money
from punchout.rules.codes.iso import COUNTRIES, CURRENCIES, LANGUAGES
from punchout.rules.codes.money import decimals
from punchout.rules.codes.units import MISTAKES, PACKAGES, UNITS, known, meant, shaped

SHARED = Path(os.environ.get("PUNCHOUT_SHARED") or Path(__file__).resolve().parents[3].parent / "shared")


@pytest.mark.parametrize(("name", "codes"), [("unece-rec20", UNITS), ("unece-rec21", PACKAGES)])
def test_units_are_those_of_the_recommendations(name: str, codes: frozenset[str]) -> None:
    """Recommendations 20 and 21 are held completely, and nothing beside them."""
    path = SHARED / "codes" / f"{name}.txt"
    if not path.is_file():
        pytest.skip(f"{path} is not here")
    facts = set(path.read_text().split())
    assert all(known(code) for code in facts)
    assert codes <= facts


@pytest.mark.parametrize(
    ("written", "code"), [("each", "EA"), ("EACH", "EA"), ("PCE", "EA"), ("ea", "EA"), ("kg", "KGM")]
)
def test_what_is_meant(written: str, code: str) -> None:
    """The common mistakes lead to the code that is meant."""
    assert not known(written)
    assert meant(written) == code


def test_what_is_open() -> None:
    """Where several codes may be meant, none is guessed."""
    assert meant("100/BX") is None


@pytest.mark.parametrize(("written", "code"), [("XQ9", True), ("Q", False), ("ea", False), ("EACH", False)])
def test_the_form_of_a_unit(written: str, code: bool) -> None:
    """A unit nobody knows may still have the form of one: two or three capitals or digits."""
    assert shaped(written) is code


def test_mistakes_lead_to_codes() -> None:
    """Every mistake leads to a code that exists."""
    assert all(known(code) for code in MISTAKES.values())


def test_iso() -> None:
    """The everyday codes of ISO 4217, 3166 and 639 are there, and the ones people make up are not."""
    assert {"EUR", "USD", "JPY"} <= CURRENCIES
    assert "EURO" not in CURRENCIES
    assert {"DE", "GB", "US"} <= COUNTRIES
    assert "UK" not in COUNTRIES
    assert {"de", "en", "zh"} <= LANGUAGES


@pytest.mark.parametrize(("written", "code"), [(" de ", "DE"), ("uk", "GB"), ("Germany", None), ("", None)])
def test_the_country_that_is_meant(written: str, code: str | None) -> None:
    """Letter case, blanks and the United Kingdom are understood, names are not guessed."""
    assert countries.meant(written) == code


@pytest.mark.parametrize(("written", "code"), [("eur", "EUR"), (" USD ", "USD"), ("EURO", None), ("€", None)])
def test_the_currency_that_is_meant(written: str, code: str | None) -> None:
    """Letter case and blanks are understood, names and signs are not guessed."""
    assert money.meant(written) == code


def test_subdivisions() -> None:
    """A subdivision has its country before it."""
    assert countries.is_subdivision("DE-NW")
    assert countries.is_subdivision("US-CA")
    assert not countries.is_subdivision("CA")
    assert not countries.is_subdivision("US-California")


@pytest.mark.parametrize("tag", ["en", "de-AT", "zh-Hant-TW", "es-419", "gsw", "de-at"])
def test_languages(tag: str) -> None:
    """Two letters are a language of ISO 639, three are taken on trust; script and region may follow."""
    assert languages.known(tag)
    assert languages.meant(tag) == tag


@pytest.mark.parametrize(
    ("written", "tag"), [("en_US", "en-US"), ("en-UK", "en-GB"), ("xx", None), ("de_XX", None), ("english", None)]
)
def test_the_language_that_is_meant(written: str, tag: str | None) -> None:
    """An underscore and the United Kingdom are understood; no language and no country is made up."""
    assert not languages.known(written)
    assert languages.meant(written) == tag


@pytest.mark.parametrize(("currency", "digits"), [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("???", 2)])
def test_decimals(currency: str, digits: int) -> None:
    """Amounts have the decimals of their currency, two where nothing is known."""
    assert decimals(currency) == digits
