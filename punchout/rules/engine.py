"""The rule engine: what a rule is, and how all of them are run over one document in one walk.

A check is a generator over one node (of whatever tree or model its room judges) that yields `Seen`; it speaks for one
rule or for a small family of them. A check that fails on a strange document becomes a finding itself, `INTERNAL-RULE`,
and hides no other.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, repeat, tee
from operator import itemgetter
from typing import Any, NamedTuple

from punchout.findings import Fix, Severity

__all__ = ["ANY", "MOST", "INTERNAL", "MORE", "ROOT", "Check", "Rule", "Rulebook", "Seen", "rule", "rules", "Told"]

ANY: tuple[str, ...] = ()
"""For rules that hold in every document."""

ROOT = "/"
"""The name under which a check sees the whole document once, whatever its root is called."""

MOST = 25
"""How often one rule speaks in one document; the rest is counted."""

INTERNAL, MORE = "INTERNAL-RULE", "RULE-MORE"


class Seen(NamedTuple):
    """Something that a check saw: at a node, an attribute of it or the text in it; `code` is empty for an only rule."""

    node: Any
    attribute: str = ""
    facts: Mapping[str, str] = {}
    fix: Fix | None = None
    text: bool = False
    code: str = ""
    severity: Severity | None = None


class Rule(NamedTuple):
    """A rule's facts; `guide` numbers the demands of the cXML guide that it carries out, `on` the documents it is for.

    `scope` is doc (one document is enough), pair (needs an earlier one), wire (HTTP, form or MIME) or conf
    (configuration or session).
    """

    code: str
    severity: Severity = Severity.ERROR
    guide: tuple[int, ...] = ()
    autofix: bool = False
    scope: str = "doc"
    on: tuple[str, ...] = ANY


class Check(NamedTuple):
    """A function with the rules it speaks for, the names of the nodes it wants to see, and the documents it is for."""

    rules: tuple[Rule, ...]
    at: tuple[str, ...]
    on: tuple[str, ...]
    look: Callable[[Any, Any], Iterable[Seen]]

    def __call__(self, node: Any, context: Any) -> Iterable[Seen]:
        """Yield what is to be said of one node."""
        return self.look(node, context)


Looking = Callable[[Any, Any], Iterable[Seen]]


def rule(
    code: str,
    *,
    at: tuple[str, ...],
    on: tuple[str, ...] = ANY,
    severity: Severity = Severity.ERROR,
    guide: tuple[int, ...] = (),
    autofix: bool = False,
) -> Callable[[Looking], Check]:
    """Make a check of a generator that speaks for one rule."""
    return rules(Rule(code, severity, guide, autofix, on=on), at=at, on=on)


def rules(*spoken: Rule, at: tuple[str, ...], on: tuple[str, ...] = ANY) -> Callable[[Looking], Check]:
    """Make a check of a generator that speaks for several rules; what it yields names the code."""
    return lambda look: Check(spoken, at, on, look)


class Told(NamedTuple):
    """What is to be said, by code and severity, of what was seen."""

    code: str
    severity: Severity
    seen: Seen


class Rulebook:
    """The rules of one room with the operator's choice: a severity or None (off) by code."""

    def __init__(
        self, checks: Iterable[Check], choice: Mapping[str, Severity | None] | None = None, most: int = MOST
    ) -> None:
        """Take the checks in the order in which they speak; each rule speaks `most` times."""
        self.checks = tuple(checks)
        self.choice, self.most = dict(choice or {}), most
        self._severity = {rule.code: rule.severity for check in self.checks for rule in check.rules}
        self._plans: dict[str, dict[str, tuple[Check, ...]]] = {}

    def choosing(self, choice: Mapping[str, Severity | None]) -> "Rulebook":
        """Return the same rules under another choice."""
        return Rulebook(self.checks, choice, self.most)

    def plan(self, document: str) -> dict[str, tuple[Check, ...]]:
        """Return which checks look at nodes of which name in a document."""
        if document not in self._plans:
            plan: dict[str, list[Check]] = {}
            for check in self.checks:
                if (not check.on or document in check.on) and self._wanted(check):
                    for name in check.at:
                        plan.setdefault(name, []).append(check)
            self._plans[document] = {name: tuple(looking) for name, looking in plan.items()}
        return self._plans[document]

    def _wanted(self, check: Check) -> bool:
        return any(self.choice.get(rule.code, rule.severity) is not None for rule in check.rules)

    def run(
        self, document: str, root: Any, nodes: Iterable[Any], name: Callable[[Any], str], context: Any
    ) -> list[Told]:
        """Let checks look at the root and then at the nodes of their names, and return what is to be said."""
        heard, plan = _Heard(self), self.plan(document)
        named, shown = tee(nodes)  # all of this runs in C, and a large document has two hundred thousand nodes
        looked_at = filter(itemgetter(0), zip(map(plan.get, map(name, named), repeat(())), shown, strict=True))
        for checks, node in chain(((plan.get(ROOT, ()), root),), looked_at):
            for check in checks:
                try:
                    for seen in check.look(node, context):
                        heard.hear(check, seen)
                except Exception as error:  # whatever a strange document makes a rule do, the others go on
                    heard.fail(check, node, error)
        return heard.all()

    def level(self, code: str, seen: Seen) -> Severity | None:
        """Return how bad a thing seen is under the operator's choice, None where the rule is off."""
        return self.choice[code] if code in self.choice else seen.severity or self._severity.get(code, Severity.ERROR)


class _Heard:
    def __init__(self, book: Rulebook) -> None:
        self.book, self.told = book, list[Told]()
        self.times: Counter[str] = Counter()
        self.last: dict[str, Told] = {}

    def hear(self, check: Check, seen: Seen) -> None:
        """Take down what a check saw, as the operator grades it and as often as one rule may speak."""
        code = seen.code or check.rules[0].code
        severity = self.book.level(code, seen)
        if severity is None:
            return
        self.times[code] += 1
        self.last[code] = told = Told(code, severity, seen)
        if self.times[code] <= self.book.most:
            self.told.append(told)

    def fail(self, check: Check, node: Any, error: Exception) -> None:
        """Take down that a check of ours failed: the others go on."""
        codes = ", ".join(rule.code for rule in check.rules)
        self.times[f"{INTERNAL} {codes}"] += 1
        if self.times[f"{INTERNAL} {codes}"] == 1:
            seen = Seen(node, facts={"rule": codes, "error": type(error).__name__})
            self.told.append(Told(INTERNAL, Severity.ADVISORY, seen))

    def all(self) -> list[Told]:
        """Return everything, with a word about those of which there were too many."""
        for code, told in self.last.items():
            if (more := self.times[code] - self.book.most) > 0:
                seen = Seen(told.seen.node, facts={"rule": code, "count": str(more)})
                self.told.append(Told(MORE, Severity.ADVISORY, seen))
        return self.told
