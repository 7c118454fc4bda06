"""Writes the table that says which DTD judges which payload, from what the DTDs themselves allow."""

import textwrap
from collections.abc import Iterable
from pathlib import Path

from punchout.markup.content import automaton
from punchout.markup.declared import Grammar
from punchout.markup.dtd_text import read_dtd

__all__ = ["PRECEDENCE", "payload_table", "payloads", "roots"]

PRECEDENCE = (
    "cXML",
    "Fulfill",
    "InvoiceDetail",
    "Quote",
    "Contract",
    "PaymentRemittance",
    "Logistics",
    "Catalog",
    "Private",
)
"""Several payloads stand in more than one DTD: the first one in this order judges them."""

_HEAD = '''"""Which DTD judges what. Made from the DTDs by `python -m punchout.generate`; do not edit."""

__all__ = ["PAYLOADS", "ROOTS"]
'''


def payloads(grammars: Iterable[Grammar]) -> dict[str, str]:
    """Return the DTD of each request, response and message; `grammars` come in the order of precedence."""
    return _first(
        (payload, grammar)
        for grammar in grammars
        for section in ("Request", "Response", "Message")
        for payload in automaton(grammar.elements[section].content).symbols
        if payload != "Status"
    )


def roots(grammars: Iterable[Grammar]) -> dict[str, str]:
    """Return the first DTD that declares each element; `grammars` come in the order of precedence."""
    return _first((element, grammar) for grammar in grammars for element in grammar.elements)


def payload_table(folder: Path) -> str:
    """Return the text of `punchout/markup/payload_table.py` for a folder of DTDs."""
    grammars = [read_dtd(folder / f"{name}.dtd") for name in PRECEDENCE]
    lines = [_HEAD]
    for title, table in (("PAYLOADS", payloads(grammars)), ("ROOTS", roots(grammars))):
        lines.append(f"{title}: dict[str, str] = {{")
        lines.append("    name: dtd")
        lines.append("    for dtd, names in {")
        for dtd in dict.fromkeys(table.values()):
            names = " ".join(sorted(name for name, judge in table.items() if judge == dtd))
            wrapped = textwrap.fill(names, 108, break_long_words=False, break_on_hyphens=False)
            lines += [f'        "{dtd}": """', textwrap.indent(wrapped, " " * 12), '        """,']
        lines += ["    }.items()", "    for name in names.split()", "}", ""]
    return "\n".join(lines)


def _first(pairs: Iterable[tuple[str, Grammar]]) -> dict[str, str]:
    table: dict[str, str] = {}
    for name, grammar in pairs:
        table.setdefault(name, grammar.path.stem)
    return table
