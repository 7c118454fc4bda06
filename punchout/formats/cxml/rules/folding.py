"""One cause, one finding: what several judges say of the same node is told by the one who says it best."""

from collections.abc import Iterable

from punchout.findings import Finding, Severity

__all__ = ["folded"]


def folded(grammar: Iterable[Finding], rules: Iterable[Finding], schema: Iterable[Finding]) -> tuple[Finding, ...]:
    """Join findings, the one to mend first at the front.

    Where the grammar speaks of a node, the others are silent; where a rule does, the XSD is. Errors come before
    advisories and those of the grammar before all others, since a partner stops there; then the place decides.
    """
    told = list(grammar)
    refused = _places(finding for finding in told if finding.rule.startswith("DTD-"))
    ruled = [finding for finding in rules if not _places([finding]) & refused]
    taken = refused | _places(ruled)
    rest = [finding for finding in schema if not _places([finding]) & taken]
    ranked = [(0, finding) for finding in told] + [(1, finding) for finding in ruled] + [(2, one) for one in rest]
    return tuple(finding for _, finding in sorted(ranked, key=_order))


def _places(findings: Iterable[Finding]) -> set[tuple[int, int]]:
    return {(f.line, f.column) for f in findings if f.line is not None and f.column is not None}


def _order(ranked: tuple[int, Finding]) -> tuple[bool, int, int, int]:
    rank, finding = ranked
    return finding.severity is not Severity.ERROR, rank, finding.line or 0, finding.column or 0
