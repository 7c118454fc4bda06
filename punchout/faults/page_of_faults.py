"""Writes docs/faults.md: how a fault is armed, and the table of all of them."""

from collections.abc import Iterator

from punchout.faults.table import ANSWERS, FAULTS, Fault, Stage

__all__ = ["faults_page"]

_HEAD = """# Faults

Made by `python -m punchout.generate`; do not edit. A fault makes `punchout` behave as a broken partner does, so that
you see what your system makes of it. It is one line of text, `on:what=value:when`:

```
setup:delay=3s                      every setup request is answered three seconds late
order:cxml=500:first=1              the first order is refused with a cXML Status 500, the next ones are taken
cart:wrong-total                    every cart that we send says a wrong Total
*:reset:probability=0.1             one request in ten ends in a connection reset
order:http=503:connection=acme      on one connection only
```

| part | says | written as |
|---|---|---|
| `on` | which documents | `setup`, `cart`, `order`, `*` for all, or a name in cXML such as `ConfirmationRequest` |
| `what` | which fault | a name of the table below |
| `value` | how much, where it takes one | a span is `3s`, `500ms` or `2m`; a size `17MiB`; a code 400 to 599 |
| `when` | when it strikes; several may follow | `first=2`, `nth=3`, `every=2`, `probability=0.1`, `connection=NAME`, \
`direction=in` (they called us), `direction=out` (we send); without one, always |

An armed fault stands on every page until it is cleared, and the journal names it beside each exchange that it struck.

| arm it from | by |
|---|---|
| a shell | `punchout faults set 'order:cxml=500:first=1'`, then `punchout faults ls` and `punchout faults clear` |
| pytest | `punchout.supplier(faults=["order:cxml=500:first=1"])`, `punchout.arm(…)`, `punchout.disarm()`, the marker |
| a scenario | a step `fault: order:cxml=500:first=1` |
| the control API | `PUT /_punchout/v1/faults` with `{"faults": ["order:cxml=500:first=1"]}` |
| the configuration | `faults: ["order:cxml=500:first=1"]`, or `[{on: order, kind: cxml, value: 500, first: 1}]` |
"""

_STAGES = {
    Stage.DOCUMENT: "What a document says",
    Stage.MARKUP: "How a document is written",
    Stage.INSTEAD: "Another answer; what was asked for is not done",
    Stage.AROUND: "The answer on its way; what was asked for is done",
    Stage.PORT: "Whoever connects, from now on",
}


def faults_page() -> str:
    """Return the page."""
    return "\n".join([_HEAD, *(line for stage in Stage for line in _stage(stage))])


def _stage(stage: Stage) -> Iterator[str]:
    yield f"## {_STAGES[stage]}\n"
    if stage in ANSWERS:
        yield "These strike answers alone, never what we send of ourselves.\n"
    yield "| fault | strikes | |\n|---|---|---|"
    yield from (_row(name, fault) for name, fault in FAULTS.items() if fault.stage is stage)
    yield ""


def _row(name: str, fault: Fault) -> str:
    value = f"={fault.default}" if fault.value else ""
    return f"| `{name}{value}` | {', '.join(f'`{on}`' for on in fault.only) or 'all'} | {fault.says} |"
