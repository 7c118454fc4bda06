"""The comparison: two statements of one purchase, field by field, into the four sorts."""

from collections.abc import Callable, Iterable, Iterator

from punchout.commerce.money import Number
from punchout.rules.pairs.facts import Fact, Facts
from punchout.rules.pairs.lines import matched
from punchout.rules.pairs.pair import Difference, Sort
from punchout.rules.pairs.statement import Entry, Statement
from punchout.rules.pairs.steps import STEPS, Step

__all__ = ["compared", "permits"]

_SUMS = ("Total", "Shipping", "Tax")
_NOTHING = 204


def compared(first: Statement, second: Statement) -> tuple[Difference, ...]:
    """Return what became of each field that the later document has to carry over, those of the document first."""
    step = STEPS.get((first.kind, second.kind), Step())
    lines = tuple(_lines(first, second, step)) if _has_lines(first, second, step) else ()
    moved = any(one.sort is not Sort.KEPT for one in lines)
    declared = _declared(first, second, step)

    def sort(name: str) -> Sort:
        """Tell whether a change shows: it was declared, or it is a sum of lines that changed."""
        visible = (declared and step.lets_change(name)) or (moved and name.startswith(_SUMS))
        return Sort.VISIBLE if visible else Sort.SILENT

    return (
        *_refused(first, second),
        *_fields(first.facts, second.facts, step.carries, sort, silent=not step.whole),
        *lines,
    )


def _declared(first: Statement, second: Statement, step: Step) -> bool:
    return (first if step.by_first else second).does in step.declaring


def _has_lines(first: Statement, second: Statement, step: Step) -> bool:
    """A deleted order has nothing to carry over, and neither has a session that began with an empty cart."""
    return bool(step.in_lines and (first.lines or _ignored(first, second))) and second.does != "delete"


def _refused(first: Statement, second: Statement) -> Iterator[Difference]:
    if first.kind == "cart" and second.kind == "setup":
        permitted = permits(first.written("@operationAllowed"), second.does)
        before, after = f"allowed: {first.written('@operationAllowed')}", second.does
        yield Difference(Sort.KEPT if permitted else Sort.REFUSED, "@operation", before, after)
    elif second.kind == "status update" and first.kind != second.kind:
        sort = Sort.KEPT if second.code // 100 == 2 else Sort.REFUSED
        yield Difference(sort, "", first.document, f"Status {second.code}")


def permits(allowed: str, operation: str) -> bool:
    """Return whether a cart's operationAllowed lets a later session do this to its items (guide p86)."""
    return operation not in ("edit", "inspect") or allowed == "edit" or operation == allowed == "inspect"


def _ignored(first: Statement, second: Statement) -> bool:
    """The buyer ignores lines after inspect and under Status 204 (guide p86); nobody acts on those under a refusal."""
    return second.kind == "cart" and (
        first.does == "inspect" or second.code == _NOTHING or bool(second.code and second.code // 100 != 2)
    )


def _lines(first: Statement, second: Statement, step: Step) -> Iterator[Difference]:
    own = tuple(line for line in second.lines if not line.order or line.order in (*first.orders, first.payload_id))
    if _ignored(first, second):
        for place, line in enumerate(own, 1):
            yield _whole(Sort.REFUSED, None, line, place)
        return
    all_refused = second.does == "reject"
    declared = _declared(first, second, step)
    for old, new, place in matched(first.lines, own, numbered=step.numbered, strict=step.whole):
        if old is None or new is None:
            if new is not None or step.whole or all_refused:
                yield _whole(_missing(new, declared, all_refused), old, new, place)
        elif all_refused or "reject" in new.said:
            yield from _rejected(old, new, place)
        else:
            said = not set(step.declaring).isdisjoint(new.said) if new.said else declared
            yield from _line(old, new, place, step, said)


def _missing(new: Entry | None, declared: bool, refused: bool) -> Sort:
    if refused:
        return Sort.REFUSED
    return Sort.VISIBLE if declared or new is not None else Sort.SILENT


def _whole(sort: Sort, old: Entry | None, new: Entry | None, place: int) -> Difference:
    line = new or old or Entry({})
    told = (old.told if old else None, new.told if new else None)
    return Difference(sort, "", *told, line.number or str(place), line.part, place)


def _rejected(old: Entry, new: Entry, place: int) -> Iterator[Difference]:
    number, part = old.number or str(place), old.part
    for quantity in new.refused or (new.written("@quantity"),):
        yield Difference(Sort.REFUSED, "", old.told, f"reject {quantity}".strip(), number, part, place)


def _line(old: Entry, new: Entry, place: int, step: Step, declared: bool) -> Iterator[Difference]:
    def sort(name: str) -> Sort:
        """Tell whether a change shows: it was declared, or it takes a part of the quantity where a step may."""
        part = name == "@quantity" and not step.whole and _less(new.facts.get(name), old.facts.get(name))
        return Sort.VISIBLE if part or (declared and step.lets_change(name)) else Sort.SILENT

    number, part = new.number or old.number or str(place), new.part or old.part
    for one in _fields(old.facts, new.facts, step.carries_in_lines, sort, silent=not step.whole):
        yield Difference(one.sort, one.field, one.before, one.after, number, part, place)


def _fields(
    before: Facts, after: Facts, carries: Callable[[str], bool], sort: Callable[[str], Sort], *, silent: bool = False
) -> Iterator[Difference]:
    """Yield what became of each field; where the later document may be `silent` about one, that is no change."""
    for name in _names(before, after):
        if not carries(name):
            continue
        old, new = before.get(name), after.get(name)
        if new is None and silent:
            continue
        kind = Sort.KEPT if _same(old, new) else Sort.VISIBLE if old is None else sort(name)
        yield Difference(kind, name, old.written if old else None, new.written if new else None)


def _names(before: Facts, after: Facts) -> Iterable[str]:
    return before if before.keys() == after.keys() else dict.fromkeys((*before, *after))


def _same(old: Fact | None, new: Fact | None) -> bool:
    return old is not None and new is not None and old.meaning == new.meaning


def _less(new: Fact | None, old: Fact | None) -> bool:
    one, other = (fact.meaning.value if fact and isinstance(fact.meaning, Number) else None for fact in (new, old))
    return one is not None and other is not None and one < other
