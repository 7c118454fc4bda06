"""What a server tells in its log of what came and went: what was refused always, the rest on demand."""

import logging
from collections.abc import Iterable

from punchout.exchange.entries import Exchange
from punchout.exchange.matching import failed, outcome
from punchout.redact import mask_urls, mask_values

__all__ = ["REFUSED", "write"]

REFUSED = logging.INFO + 5
"""Between what is worth a line and what is wrong with us: a program that only embeds the emulator hears none of it."""

logging.addLevelName(REFUSED, "REFUSED")

log = logging.getLogger("punchout.journal")


def write(exchange: Exchange, secrets: Iterable[str] = ()) -> None:
    """Tell one entry of the journal in one line, without these secrets, which a partner may have put anywhere.

    Nothing is put together for what nobody listens to.
    """
    level = REFUSED if failed(exchange) else logging.INFO
    if log.isEnabledFor(level):
        line = _line(exchange, "no answer" if level == REFUSED else "in a form of the shop")
        log.log(level, "%s", mask_urls(mask_values(line, secrets)))


def _line(exchange: Exchange, unanswered: str) -> str:
    way = "came in" if exchange.direction == "in" else "went out"
    over = f" over {exchange.connection}" if exchange.connection else ""
    answered = " ".join(text for text in (str(outcome(exchange) or ""), exchange.status_text) if text)
    fault = f"fault {exchange.fault}" if exchange.fault and exchange.fault not in answered else ""
    told = [answered or unanswered, exchange.difference, fault, _where(exchange)]
    line = f"{exchange.document or 'a document'} {way}{over}: {'; '.join(text for text in told if text)}"
    # What strangers write may hold line ends, which would begin a line of the log that we never wrote, and characters
    # that steer a terminal.
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in " ".join(line.split()))


def _where(exchange: Exchange) -> str:
    space = "" if exchange.space == "default" else f" --space {exchange.space}"
    return f"punchout exchanges show {exchange.id}{space}"
