"""Nothing that stands in a secret is told: people put markup into one, or a sign that looks like it."""

from collections.abc import Iterable
from dataclasses import replace

from punchout.findings import Finding
from punchout.redact import MASK

__all__ = ["SECRETS", "discreet", "within_secret"]

SECRETS = ("SharedSecret", "CredentialMac", "DigitalSignature")
"""Elements whose content is a secret, whatever their prefix and letter case."""

_LOWER = frozenset(name.lower() for name in SECRETS)


def within_secret(names: Iterable[str]) -> bool:
    """Tell whether one of these elements, open at some place, makes what stands there a secret."""
    return any(name.rpartition(":")[2].lower() in _LOWER for name in names)


def discreet(finding: Finding) -> Finding:
    """Return a finding on something inside a secret as one on the element that holds it, which nobody mends."""
    steps = (finding.path or "").split("/")
    holders = [number for number, step in enumerate(steps) if within_secret([step.partition("[")[0]])]
    if not holders or all(step.startswith("@") for step in steps[holders[0] + 1 :]):
        return finding
    facts = {name: fact if name == "grammar" else MASK for name, fact in finding.facts.items()}
    return replace(finding, path="/".join(steps[: holders[0] + 1]), facts=facts, fix=None)
