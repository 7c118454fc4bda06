"""A newcomer finds a verb: each has one file of its name beside the table, and what they share is one folder up."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from punchout.cli import verbs
from punchout.cli.verbs import VERBS, commands

FOLDER = Path(verbs.__file__).parent
FILES = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
OF_VERBS = {verb.replace("-", "_"): verb for verb in VERBS}
OF_NOUNS = {f"{stem}_{noun}": stem for stem, verb in OF_VERBS.items() for noun in commands(verb) if noun}
"""What the file of a noun would be called, and that of its verb."""


def imported(path: Path) -> Iterator[str]:
    """Yield the names of our modules that a file imports anywhere."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))


def known_by(path: Path) -> set[str]:
    """Return the files of verbs that a file knows."""
    names = {name.removeprefix(f"{verbs.__name__}.").partition(".")[0] for name in imported(path)}
    return names & FILES


def test_every_verb_has_its_file_and_every_file_its_verb() -> None:
    """The folder holds the files of the table, and some nouns in files of their own; what else is there is no verb."""
    assert OF_VERBS.keys() <= FILES
    assert OF_VERBS.keys() | OF_NOUNS.keys() >= FILES, "what verbs share stands in punchout/cli"


@pytest.mark.parametrize("stem", sorted(FILES))
def test_verbs_are_strangers(stem: str) -> None:
    """A verb knows no other; the file of a verb knows those of its nouns."""
    nouns = {noun for noun, verb in OF_NOUNS.items() if verb == stem}
    assert known_by(FOLDER / f"{stem}.py") <= nouns


@pytest.mark.parametrize("path", sorted(set(FOLDER.parent.glob("*.py"))), ids=lambda path: path.stem)
def test_what_verbs_share_knows_no_verb(path: Path) -> None:
    """Parts are loaded by verbs, and never the other way round."""
    assert known_by(path) == set()
