"""What is said in another language says the same: same keys, same facts, nothing that English does not know."""

import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import punchout
from punchout.errors import DeliveryError, LocalError
from punchout.faults.armed import armed
from punchout.faults.table import FAULTS
from punchout.findings import Finding, Severity
from punchout.messages import LANGUAGES, entry, fault, held, outline, sentence, text
from punchout.messages.en import CATALOGUE as ENGLISH
from punchout.messages.en.pages import PAGES as ENGLISH_PAGES
from punchout.messages.fr import CATALOGUE as FRENCH
from punchout.messages.fr import FACTS
from punchout.messages.fr.faults import FAULTS as FRENCH_FAULTS
from punchout.messages.fr.pages import PAGES as FRENCH_PAGES

OTHERS = [language for language in LANGUAGES if language != "en"]
CATALOGUES = {language: import_module(f"punchout.messages.{language}").CATALOGUE for language in OTHERS}
CODES = [(language, code) for language in OTHERS for code in sorted(CATALOGUES[language])]
WIRE = re.compile(r"&[#\w{}]+;|[=/]\w\S*;(?: \S+;)*")
"""What is quoted from a document or a header, such as &amp; or SameSite=None; its semicolons are no French."""

BRACES = re.compile(r"\{\w*\}")


def facts(said: str) -> set[str]:
    """Return the names of the placeholders in a template."""
    return {name for _, name, _, _ in Formatter().parse(said) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_named_in_the_bar(language: str) -> None:
    """Each language that is held has a name, or no page could be shown."""
    key = f"ui.language.{language}"
    assert key in ENGLISH_PAGES, f"write {key} into punchout/messages/en/pages_journal.py, and into the other languages"


@pytest.mark.parametrize("language", OTHERS)
def test_texts_of_the_pages_tell_the_same_facts(language: str) -> None:
    """English knows each key, and the text shows the same facts."""
    pages = import_module(f"punchout.messages.{language}.pages").PAGES
    assert not pages.keys() - ENGLISH_PAGES.keys(), f"{language} says what English does not know"
    assert {key for key, said in pages.items() if facts(said) != facts(ENGLISH_PAGES[key])} == set()


def test_every_text_of_the_pages_is_there_in_french() -> None:
    """French is whole: a page half in English would look broken."""
    lacking = ENGLISH_PAGES.keys() - FRENCH_PAGES.keys()
    assert not lacking, f"say these in a file of punchout/messages/fr/pages_*.py: {sorted(lacking)}"


@pytest.mark.parametrize(("language", "code"), CODES)
def test_a_finding_tells_the_same_facts_in_every_language(language: str, code: str) -> None:
    """English knows the code, and message and hint each show the same facts; source and examples are English's."""
    other, english = CATALOGUES[language][code], ENGLISH[code]
    assert 2 <= len(other) <= 3
    assert [facts(said) for said in other[:2]] == [facts(said) for said in english[:2]]
    spoken, known = entry(code, language), entry(code)
    assert spoken
    assert known
    assert (spoken.message, spoken[3:]) == (other[0], known[3:])


def test_every_fault_is_said_in_french() -> None:
    """The names of the table, none more and none less; a language that says nothing leaves it in English."""
    lacking = FAULTS.keys() - FRENCH_FAULTS.keys()
    assert not lacking, f"say in punchout/messages/fr/faults.py what these do: {sorted(lacking)}"
    assert not FRENCH_FAULTS.keys() - FAULTS.keys()
    assert fault("cut", FAULTS["cut"].says, "fr") == "S’arrêter au milieu."
    assert fault("cut", FAULTS["cut"].says, "de") == "Stop in the middle."


def test_a_refusal_is_english_and_can_be_said_in_french() -> None:
    """What has no key is English everywhere."""
    refused = LocalError.of("refused.no_line", number=3)
    assert (str(refused), refused.said("fr")) == ("the cart has no line 3", "le panier n’a pas de ligne 3")
    assert LocalError("as it is").said("fr") == "as it is"


def test_what_is_wrong_inside_of_a_refusal_is_said_in_the_same_language() -> None:
    """A reason and an advice are refusals themselves."""
    with pytest.raises(LocalError) as wrong:
        armed("order:delay=1y")
    assert str(wrong.value) == "fault 'order:delay=1y': '1y' is no span of time up to an hour; write 3s, 500ms or 2m"
    assert wrong.value.said("fr").startswith("défaut 'order:delay=1y'\u00a0: '1y' n’est pas une durée")
    with pytest.raises(LocalError) as near:
        armed("ordr:cut")
    assert near.value.said("fr").endswith("vouliez-vous dire 'order'\u00a0?")


def test_french_signs_stand_apart_as_the_french_set_them() -> None:
    """A space that does not break stands before : ; ! ? and inside of « », no other."""
    said = [
        *FRENCH_PAGES.values(),
        *FRENCH_FAULTS.values(),
        *(WIRE.sub("", part) for row in FRENCH.values() for part in row),
    ]
    wrong = re.compile(r"\w [:;!?](?!\w)| »|« |[\w)}][!?;](?=\s|$)|'")
    assert [each for each in said if wrong.search(each)] == []


def test_facts_that_are_words_of_ours_are_said_in_french() -> None:
    """Where a line is, or what a rule saw in its own words; what a document wrote stays as it is."""
    facts = {"where": "line 3 (PEN-1)", "before": "the document", "after": "line 4"}
    said = sentence(Finding("PAIR-001", Severity.ERROR, facts), "fr")
    assert said.message == "ligne 3 (PEN-1)\u00a0: le SupplierPartID était the document et est line 4"


def test_a_word_of_ours_may_begin_or_end_with_what_it_is_about() -> None:
    """Why somebody was not reached names an address at its beginning, or seconds in its middle."""
    facts = {
        "host": "shop.example.com",
        "reason": "10.0.0.1 is not a public address",
        "remedy": "`allow: [http://shop.example.com]` in the configuration does",
    }
    said = DeliveryError("blocked", facts).said("fr")
    assert said == (
        "shop.example.com n’a pas été appelé\u00a0: 10.0.0.1 n’est pas une adresse publique\u00a0; "
        "ce qui le permet\u00a0: `allow: [http://shop.example.com]` dans la configuration"
    )
    slow = DeliveryError("timeout", {"host": "a", "reason": "it took the connection but did not answer within 5 s"})
    assert "n’a pas répondu en 5 s" in slow.said("fr")


def test_every_such_word_is_still_said_by_a_rule() -> None:
    """What no source says any more would stay in the table for nothing."""
    root = Path(punchout.__path__[0])
    sources = "".join(
        path.read_text(encoding="utf-8")
        for kind in ("*.py", "*.toml")
        for path in root.rglob(kind)
        if "messages" not in path.relative_to(root).parts
    )
    phrases = [phrase for words in FACTS.values() for phrase in words]
    # Two names joined by "and" are put together only when it is said.
    parts = [part for phrase in phrases if " and " not in phrase for part in phrase.split("…")]
    assert [part for part in parts if part not in sources] == []


@pytest.mark.parametrize(
    ("tag", "spoken"),
    [("fr", "fr"), ("fr-CA", "fr"), ("FR_be", "fr"), ("en-GB", "en"), ("de", "en"), ("", "en"), ("../fr", "en")],
)
def test_who_asks_for_a_language_we_lack_is_told_in_english(tag: str, spoken: str) -> None:
    """The first part of a tag decides, and no tag is an error."""
    assert held(tag) == spoken
    assert text("shop.cart", tag) == text("shop.cart", spoken)
    assert sentence(Finding("DTD-MISSING", Severity.ERROR), tag) == sentence(
        Finding("DTD-MISSING", Severity.ERROR), spoken
    )
    assert LANGUAGES[0] == "en"


def test_a_code_that_french_lacks_is_said_in_english() -> None:
    """Every code that English knows is known in every language."""
    assert [code for code in ENGLISH if entry(code, "fr") is None] == []
    lacking = [code for code in ENGLISH if code not in FRENCH]
    assert [code for code in lacking if entry(code, "fr") != entry(code)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_is_explained_without_a_gap(language: str) -> None:
    """A word stands for each fact, so that nobody reads a template; the rest is as a finding says it."""
    told = {code: outline(code, language) for code in ENGLISH}
    assert [code for code, said in told.items() if said is None or BRACES.search(said.message + said.hint)] == []
    missing = told["DTD-MISSING"]
    assert missing
    assert (
        missing.message
        == {"en": "<ELEMENT> lacks a CHILD after ANOTHER", "fr": "il manque un ENFANT dans <ÉLÉMENT> après UN AUTRE"}[
            language
        ]
    )
    assert outline("NO-SUCH", language) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_for_a_fact_is_needed(language: str) -> None:
    """Each stands for a fact that a rule tells, and says more than its name in capitals."""
    blanks = import_module(f"punchout.messages.{language}.blanks").BLANKS
    told = {code: facts(row[0]) | facts(row[1]) for code, row in ENGLISH.items()}
    known = {fact for names in told.values() for fact in names} | {
        f"{code}.{fact}" for code, names in told.items() for fact in names
    }
    assert blanks.keys() - known == set()
    assert [name for name, word in blanks.items() if word == name.upper()] == []
