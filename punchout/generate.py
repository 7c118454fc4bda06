"""Makes every generated file anew: `python -m punchout.generate`, or with `--check` says which ones are out of date.

Each generator returns files by their path in the checkout; a new one is one line in `GENERATORS`.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from punchout.faults.page_of_faults import faults_page
from punchout.formats.cxml.grammar.payload_table import payload_table
from punchout.formats.cxml.grammar.xsd_writer import xsd_files
from punchout.formats.cxml.rules.page_of_rules import rules_page
from punchout.resources import grammar_folder
from punchout.rules.codes.making import iso_table

__all__ = ["GENERATORS", "Generator", "main", "outdated"]

Generator = Callable[[], Mapping[str, str]]

ROOT = Path(__file__).resolve().parent.parent


def _payloads() -> Mapping[str, str]:
    return {"punchout/markup/payload_table.py": payload_table(grammar_folder())}


def _schemas() -> Mapping[str, str]:
    folder = grammar_folder()
    return {f"{folder.relative_to(ROOT).as_posix()}/xsd/{name}": text for name, text in xsd_files(folder).items()}


def _openapi() -> Mapping[str, str]:
    from punchout.web.control.openapi import openapi_files

    return openapi_files()


def _codes() -> Mapping[str, str]:
    return {"punchout/rules/codes/iso.py": iso_table()}


def _rules() -> Mapping[str, str]:
    return {"docs/rules.md": rules_page()}


def _faults() -> Mapping[str, str]:
    return {"docs/faults.md": faults_page()}


GENERATORS: Mapping[str, Generator] = {
    "which DTD judges which payload": _payloads,
    "the XSDs of the DTDs": _schemas,
    "the codes of ISO 4217, 3166 and 639": _codes,
    "the page of all rules": _rules,
    "the page of all faults": _faults,
    "the OpenAPI document": _openapi,
}
"""What is made, and by whom."""


def outdated() -> dict[Path, str]:
    """Return the files whose text differs from what their generator makes, with the text that they should have."""
    made = {ROOT / path: text for generator in GENERATORS.values() for path, text in generator().items()}
    return {path: text for path, text in made.items() if not path.is_file() or path.read_text("utf-8") != text}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write what is out of date; with `--check` only name it and return 1 if there is any."""
    parser = argparse.ArgumentParser(prog="python -m punchout.generate", description="Makes the generated files anew.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is out of date")
    check = parser.parse_args(arguments).check
    for path, text in (late := outdated()).items():
        said = "out of date (python -m punchout.generate writes it)" if check else "written"
        sys.stdout.write(f"{said}: {path.relative_to(ROOT)}\n")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if check and late else 0


if __name__ == "__main__":
    sys.exit(main())
