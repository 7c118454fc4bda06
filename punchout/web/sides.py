"""The two sides of us, where a server that is not ours listens: partners at one address, the operator at another."""

from collections.abc import Iterable
from typing import Any

from punchout.web.spaces import Wsgi

__all__ = ["sided"]


def sided(app: Wsgi, admin: tuple[str, int], partners: str) -> Wsgi:
    """Return an application that is told by the address of the listener, never by the Host, which side is asked.

    `admin` is the address of the operator's listener, `partners` the URL at which partners reach the other one.
    """

    def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Mark a request with the listener that it came to."""
        if (environ["SERVER_NAME"], int(environ["SERVER_PORT"])) == admin:
            environ |= {"punchout.side": "admin", "punchout.partners": partners}
        else:
            environ["punchout.side"] = "partners"
        return app(environ, start_response)

    return serve
