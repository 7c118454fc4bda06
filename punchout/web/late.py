"""A start that loads only what the first documents need: shop, pages and control API come with their first request."""

import threading
from collections.abc import Iterable
from typing import Any

from punchout.emulator import Emulator
from punchout.web.beneath import Beneath
from punchout.web.doors import doors
from punchout.web.problems import ENDPOINTS
from punchout.web.security import HEALTH, Access
from punchout.web.spaces import Wsgi, split

__all__ = ["Late"]


class Late:
    """The application in two parts: the partners' endpoints and health now, everything when it is asked for."""

    def __init__(self, emulator: Emulator, access: Access) -> None:
        """Serve `emulator`; `access` says what opens the admin side."""
        self._emulator, self._access = emulator, access
        self._beneath = Beneath(emulator.public_url)
        self._doors: Wsgi = doors(emulator, access)
        self._whole: Wsgi | None = None
        self._once = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer one request."""
        path = split(self._beneath.inside(environ.get("PATH_INFO", "")))[1]
        early = path in HEALTH or path in ENDPOINTS
        return (self._doors if early else self.whole())(environ, start_response)

    def whole(self) -> Wsgi:
        """Return the whole application, made once."""
        with self._once:
            if self._whole is None:
                from punchout.web.app import create_app

                self._whole = create_app(self._emulator, self._access)
            return self._whole
