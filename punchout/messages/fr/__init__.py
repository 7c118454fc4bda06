"""French: the sentences of findings by code, `(message, hint, why)`; what is no language is taken from English."""

from punchout.messages.fr import (
    browser,
    cxml,
    delivery,
    grammar,
    markup,
    road,
    rules_basics,
    rules_confirmations,
    rules_fulfilment,
    rules_header,
    rules_invoice,
    rules_items,
    rules_orders,
    rules_pairs,
    rules_places,
    rules_punch_outs,
    rules_steps,
    wire,
)
from punchout.messages.fr.facts import FACTS
from punchout.messages.fr.faults import FAULTS

__all__ = ["CATALOGUE", "FACTS", "FAULTS"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    **browser.CATALOGUE,
    **cxml.CATALOGUE,
    **delivery.CATALOGUE,
    **grammar.CATALOGUE,
    **markup.CATALOGUE,
    **road.CATALOGUE,
    **rules_basics.CATALOGUE,
    **rules_confirmations.CATALOGUE,
    **rules_fulfilment.CATALOGUE,
    **rules_header.CATALOGUE,
    **rules_invoice.CATALOGUE,
    **rules_items.CATALOGUE,
    **rules_orders.CATALOGUE,
    **rules_pairs.CATALOGUE,
    **rules_places.CATALOGUE,
    **rules_punch_outs.CATALOGUE,
    **rules_steps.CATALOGUE,
    **wire.CATALOGUE,
}
