"""`punchout explain`: what a code means, why it matters, where it stands written, and how it looks wrong and right."""

from collections.abc import Iterator

from punchout.cli.codes import Code, every_code
from punchout.cli.command import Command, Options, Parser
from punchout.cli.console import as_json, data, styled, table
from punchout.cli.exits import DONE, Usage
from punchout.nearest import nearest

__all__ = ["COMMANDS"]


def _arguments(parser: Parser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help="a rule, fault, network or status code")
    parser.flag("--list", action="store_true", help="all of them")
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    known = every_code()
    if options.list:
        data(_listed_json(known) if options.format == "json" else _listed(known))
        return DONE
    if options.code is None:
        raise Usage("say which CODE, or --list for all of them")
    found = _found(options.code, known)
    data(as_json(found.plain()) if options.format == "json" else "\n".join(_told(found)))
    return DONE


def _found(word: str, known: dict[str, Code]) -> Code:
    lower = {name.lower(): code for name, code in known.items()}
    if word.lower() in lower:
        return lower[word.lower()]
    armed = word.partition(":")[2].partition(":")[0].partition("=")[0]  # a fault as it is armed: order:cxml=500:first=1
    if armed in known and known[armed].kind == "fault":
        return known[armed]
    family = sorted(name for name in known if name.startswith(word.upper() + "-"))
    if family:
        raise Usage(f"{word} is a family; there are {', '.join(family)}")
    near = nearest(word, known)
    said = f"did you mean {known[near].code}?" if near else "`punchout explain --list` has all codes"
    raise Usage(f"nothing is called {word!r}; {said}")


def _told(code: Code) -> Iterator[str]:
    yield styled(code.code, "bold") + "  " + ", ".join(filter(None, (code.kind, code.severity, *code.documents)))
    yield f"\n{code.sentence}"
    if code.hint:
        yield f"  → {code.hint}"
    for title, text in (("Why", code.why), ("Source", code.source)):
        if text:
            yield f"\n{title}: {text}"
    for title, text in (("Bad", code.bad), ("Good", code.good)):
        if text:
            yield f"\n{title}:\n" + "\n".join(f"  {line}" for line in text.splitlines())


def _listed(known: dict[str, Code]) -> str:
    rows = [(code.code, code.kind, code.severity or "-", code.sentence) for code in known.values()]
    order = ("rule", "fault", "network", "status")
    rows.sort(key=lambda row: (order.index(row[1]), row[0]))
    return table([("code", "kind", "severity", "what"), *rows])


def _listed_json(known: dict[str, Code]) -> str:
    plural = {"rule": "rules", "fault": "faults", "network": "networks", "status": "statuses"}
    listed = {name: [code.plain() for code in known.values() if code.kind == kind] for kind, name in plural.items()}
    return as_json(listed)


COMMANDS = {"": Command("say what a code means: what, why, source, bad and good example", _arguments, _run)}
