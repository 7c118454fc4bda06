"""French: the sentences of findings by code, `(message, hint, why)`; what is no language is taken from English."""

from punchout.messages.fr import (
    browser,
    cxml,
    delivery,
    grammar,
    road,
    rules_basics,
    rules_header,
    rules_items,
    rules_pairs,
    rules_places,
    rules_purchase,
    rules_steps,
    wire,
)

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    **browser.CATALOGUE,
    **cxml.CATALOGUE,
    **delivery.CATALOGUE,
    **grammar.CATALOGUE,
    **road.CATALOGUE,
    **rules_basics.CATALOGUE,
    **rules_header.CATALOGUE,
    **rules_items.CATALOGUE,
    **rules_pairs.CATALOGUE,
    **rules_places.CATALOGUE,
    **rules_purchase.CATALOGUE,
    **rules_steps.CATALOGUE,
    **wire.CATALOGUE,
}
