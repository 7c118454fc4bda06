"""The path of the public URL: pages and doors lie beneath it, whether a proxy takes it off or hands it on."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

from punchout.web.spaces import Wsgi

__all__ = ["Beneath"]

OWN = frozenset({"/supplier", "/buyer", "/shop", "/oci", "/t", "/static", "/_punchout"})
"""Where paths of ours begin: a public URL that ends so is taken off by its proxy, since we could not tell the two."""


class Beneath:
    """The path of one public URL, empty where it has none."""

    def __init__(self, public_url: str) -> None:
        """Read the public URL."""
        # WSGI hands bytes around as Latin-1.
        self._prefix = unquote(urlsplit(public_url).path.rstrip("/"), "latin-1")

    def inside(self, path: str) -> str:
        """Return a path without the one of the public URL, or as it is where it does not begin with that."""
        inner = path.removeprefix(self._prefix)
        return path if self._prefix in OWN or inner[:1] not in ("", "/") else inner or "/"

    def around(self, app: Wsgi) -> Wsgi:
        """Return an application whose links lie beneath the public URL, but for an operator's own listener."""
        if not self._prefix:
            return app

        def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            """Move the path of the public URL to what stands before the path of a request."""
            path = environ.get("PATH_INFO", "")
            inner = self.inside(path)
            if inner != path or environ.get("punchout.side") != "admin":
                environ["SCRIPT_NAME"] = self._prefix
            environ["PATH_INFO"] = inner
            return app(environ, start_response)

        return serve
