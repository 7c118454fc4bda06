"""What a view asks for: the emulator, the space that the address names, and the links that lead back to our doors."""

from typing import Any
from urllib.parse import urlsplit

from flask import current_app, request

from punchout.emulator.links import Links

__all__ = ["current_emulator", "current_links", "current_space", "space_name"]

Emulator = Any
Space = Any


def current_emulator() -> Emulator:
    """Return the emulator behind this application."""
    return current_app.extensions["punchout"]


def space_name() -> str:
    """Return the name of the space that the address names, `default` where it has no `/t/<space>` prefix."""
    name: str = request.environ.get("punchout.space", "default")
    return name


def current_space() -> Space:
    """Return the space of this request.

    Raises:
        Unknown: where there is no such space; the error pages make a 404 of it.
    """
    return current_emulator().space(space_name())


def current_links() -> Links:
    """Return the links for this request: from the public URL, else from where partners reach us."""
    return Links(_base(), space_name())


def _base() -> str:
    if public := current_emulator().public_url:
        return str(public)
    # A request on the admin listener must not lend its address to documents: partners cannot reach it.
    if partners := request.environ.get("punchout.partners"):
        return str(partners)
    url = request.host_url
    return url if urlsplit(url).hostname else f"{request.scheme}://{request.environ['SERVER_NAME']}"
