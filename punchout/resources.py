"""Where the grammar and the templates lie: beside the package in a checkout, inside it in an installed wheel."""

from functools import cache
from pathlib import Path

__all__ = ["GRAMMAR_VERSION", "grammar_folder", "schemas_folder", "templates_folder"]

GRAMMAR_VERSION = "1.2.071"
"""The cXML version whose grammar is held; it accepts everything that versions from 1.1.010 on accept."""

_PACKAGE = Path(__file__).resolve().parent


@cache
def _folder(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def schemas_folder() -> Path:
    """Return the folder that holds a folder of grammar per format."""
    return _folder("schemas")


def templates_folder() -> Path:
    """Return the folder with the page templates of the UI and the storefront."""
    return _folder("templates")


def grammar_folder() -> Path:
    """Return the folder with the nine DTDs and XSDs of cXML."""
    return schemas_folder() / "cxml" / GRAMMAR_VERSION
