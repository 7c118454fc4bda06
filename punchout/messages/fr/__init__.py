"""French: the sentences of findings by code, `(message, hint, why)`; what is no language is taken from English."""

from punchout.messages.fr import grammar, road, rules_basics

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    **grammar.CATALOGUE,
    **road.CATALOGUE,
    **rules_basics.CATALOGUE,
}
