"""What a partner may read of a refusal: no secret comes back, ours or one that it wrote in a wrong place."""

import re
from collections.abc import Iterable

from punchout.markup.mask import masked_text
from punchout.redact import MASK, mask_urls, mask_values
from punchout.wire.message import Inbound

__all__ = ["discreet"]

_WORD = re.compile(r"[^\s<>&;\"'=,:()]{4,}")


def discreet(sentence: str, message: Inbound, known: Iterable[str]) -> str:
    """Return a sentence about a message without secrets.

    Masked are the `known` ones, what URLs call a secret, and every word that stands in the message only where a secret
    stands: a sentence about markup inside a SharedSecret would else repeat a part of it.
    """
    from punchout.markup.secret_places import holds_secret  # as in `markup.mask`

    sentence = mask_values(mask_urls(sentence), known)
    text = message.body.decode("utf-8", "replace")
    if not holds_secret(text):
        return sentence
    shown = masked_text(message.body)
    return _WORD.sub(lambda word: MASK if word[0] in text and word[0] not in shown else word[0], sentence)
