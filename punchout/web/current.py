"""What a view asks for: the emulator, the space that the address names, and the links that lead back to our doors."""

import re
from functools import lru_cache
from typing import cast

from flask import Request, current_app, request
from werkzeug.local import LocalProxy

from punchout.commerce.location import located
from punchout.emulator import Emulator, Links, Space

__all__ = [
    "admin_base",
    "asked_base",
    "asked_host",
    "asking",
    "can_be_host",
    "current_emulator",
    "current_links",
    "current_space",
    "space_name",
]

_HOST = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")


def asking() -> Request:
    """Return the request itself: who asks it often is spared the way through Flask's stand-in each time."""
    return cast("LocalProxy[Request]", request)._get_current_object()


def current_emulator() -> Emulator:
    """Return the emulator behind this application."""
    return cast("Emulator", current_app.extensions["punchout"])


def space_name() -> str:
    """Return the name of the space that the address names, `default` where it has no `/t/<space>` prefix."""
    return str(request.environ.get("punchout.space", "default"))


def current_space() -> Space:
    """Return the space of this request.

    Raises:
        Unknown: where there is no such space; the error pages make a 404 of it.
    """
    return current_emulator().space(space_name())


def current_links(space: str | None = None) -> Links:
    """Return the links into `space` (that of the request): from the public URL, else from where partners reach us."""
    # A request on the admin listener must not lend its address to documents: partners cannot reach it.
    base = current_emulator().public_url or asking().environ.get("punchout.partners") or asked_base()
    return Links(base, space or space_name())


def asked_host() -> str:
    """Return the Host that was asked for, empty where it could not be one."""
    host = str(request.environ.get("HTTP_HOST", ""))
    return host if can_be_host(host) else ""


@lru_cache(1024)
def can_be_host(host: str) -> bool:
    """Return whether a request can have been for this Host."""
    return _HOST.fullmatch(host) is not None and located(f"http://{host}") is not None


def asked_base() -> str:
    """Return scheme and host of this request, those of the listener where the Host could not be one."""
    environ = asking().environ
    bound = f"{environ['SERVER_NAME']}:{environ['SERVER_PORT']}"
    return f"{environ['wsgi.url_scheme']}://{asked_host() or bound}"


def admin_base() -> str:
    """Return the root of pages and control API as whoever asks reaches it."""
    alone = asking().environ.get("punchout.side") == "admin"
    return asked_base() if alone else current_emulator().public_url or asked_base()
