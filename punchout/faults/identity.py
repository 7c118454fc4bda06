"""Faults in who says it: the Sender and the From of what we send."""

from collections.abc import Callable
from dataclasses import replace

from punchout.commerce.document import Document
from punchout.commerce.parties import Credential, Identity, Party
from punchout.redact import Secret

__all__ = ["other_sender", "wrong_domain", "wrong_secret"]


def wrong_secret(document: Document, value: str) -> Document:
    """Prove the Sender with another SharedSecret."""
    return _sender(document, lambda credential: replace(credential, secret=Secret(value)))


def wrong_domain(document: Document, value: str) -> Document:
    """Name the Sender in a naming scheme that was not agreed on."""
    return _sender(
        document, lambda credential: replace(credential, identity=replace(credential.identity, domain=value))
    )


def other_sender(document: Document, value: str) -> Document:
    """Let somebody send it whom the receiver does not know, such as a hub in between."""
    return _sender(
        document, lambda credential: replace(credential, identity=Identity(credential.identity.domain, value))
    )


def _sender(document: Document, change: Callable[[Credential], Credential]) -> Document:
    route = document.envelope.route
    if route is None:
        return document
    sender = Party(tuple(change(credential) for credential in route.sender.credentials), route.sender.kept)
    return replace(document, envelope=replace(document.envelope, route=replace(route, sender=sender)))
