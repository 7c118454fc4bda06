"""English: one module per family of codes, joined here; `(message, hint, why, source, bad, good)` per code."""

from punchout.messages.en import (
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

__all__ = ["CATALOGUE"]

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
