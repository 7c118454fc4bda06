"""The prefix `/t/<space>`: written once, before routing, so that no route knows of spaces."""

from collections.abc import Callable, Iterable
from typing import Any

__all__ = ["Wsgi", "split", "with_spaces"]

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def split(path: str) -> tuple[str | None, str]:
    """Return the space that a path names, None where it names none, and the path inside of it."""
    if not path.startswith("/t/"):
        return None, path
    name, slash, rest = path[3:].partition("/")
    return name, slash + rest


def with_spaces(app: Wsgi) -> Wsgi:
    """Return an application that serves the same routes below `/t/<space>`.

    The prefix moves into SCRIPT_NAME, so that `url_for` keeps every link inside the space.
    """

    def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Move the space from the path of a request to what stands before the path."""
        name, path = split(environ.get("PATH_INFO", ""))
        if name is not None:
            environ["SCRIPT_NAME"] = f"{environ.get('SCRIPT_NAME', '')}/t/{name}"
            environ["PATH_INFO"] = path
            # WSGI hands bytes around as Latin-1.
            environ["punchout.space"] = name.encode("latin-1").decode("utf-8", "replace")
        return app(environ, start_response)

    return serve
