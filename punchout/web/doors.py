"""The partners' endpoints and health: the part of the application that must be there at once."""

import logging
from typing import Any

from flask import Flask, Request, request
from werkzeug.routing import MapAdapter

from punchout.emulator import Emulator
from punchout.resources import templates_folder
from punchout.web import health, limits, masking, problems, protocol, security
from punchout.web.beneath import Beneath
from punchout.web.current import can_be_host
from punchout.web.routing import LateRule
from punchout.web.spaces import with_spaces

__all__ = ["doors"]

log = logging.getLogger("punchout.web")


class _Application(Flask):
    def create_url_adapter(self, request: Request | None) -> MapAdapter | None:
        """Match a request whose Host can be none as one for where we listen, which would else be refused before us."""
        host = request.environ.get("HTTP_HOST") if request else None
        if request is None or host is None or can_be_host(host):
            return super().create_url_adapter(request)
        environ = request.environ
        return self.url_map.bind_to_environ(
            environ | {"HTTP_HOST": f"{environ['SERVER_NAME']}:{environ['SERVER_PORT']}"}
        )

    def log_exception(self, exc_info: Any) -> None:
        """Log what even an error handler failed at, without the path: tokens stand in it."""
        log.error("%s %s failed", request.method, request.endpoint or "a request without a route", exc_info=exc_info)


def doors(emulator: Emulator, access: security.Access) -> Flask:
    """Return an application that takes documents, guarded and limited; `access` says what opens the admin side."""
    app = _Application("punchout.web", static_folder=None, template_folder=str(templates_folder()))
    app.extensions["punchout"] = emulator
    app.url_rule_class = LateRule
    # Ids of products may hold slashes, also two in a row.
    app.url_map.merge_slashes = False
    limits.limit(app, emulator.settings.limits)
    security.protect(app, access)
    problems.explain(app)
    masking.mask_all(app)
    app.register_blueprint(protocol.blueprint)
    app.register_blueprint(health.blueprint)
    app.wsgi_app = Beneath(emulator.public_url).around(with_spaces(app.wsgi_app))  # type: ignore[method-assign, assignment]
    return app
