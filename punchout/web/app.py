"""The application: doors for partners, shoppers, operators and programs around one emulator."""

from flask import Flask

from punchout.emulator import Emulator
from punchout.resources import templates_folder
from punchout.web import limits, login, problems, protocol, security, storefront, ui
from punchout.web.control import health, views
from punchout.web.routing import LateRule
from punchout.web.spaces import with_spaces

__all__ = ["create_app"]

DOORS = (
    protocol.blueprint,
    storefront.blueprint,
    login.blueprint,
    ui.blueprint,
    views.blueprint,
    health.blueprint,
)
"""Every group of routes; their order does not matter."""


def create_app(emulator: Emulator, access: security.Access | None = None) -> Flask:
    """Return the WSGI application around an emulator; `access` says what opens the admin side."""
    app = Flask("punchout.web", static_folder=None, template_folder=str(templates_folder()))
    app.extensions["punchout"] = emulator
    app.url_rule_class = LateRule
    # Ids of products may hold slashes, also two in a row.
    app.url_map.merge_slashes = False
    limits.limit(app, emulator.settings.limits)
    security.protect(app, access or security.Access())
    problems.explain(app)
    for door in DOORS:
        app.register_blueprint(door)
    app.wsgi_app = with_spaces(app.wsgi_app)  # type: ignore[method-assign, assignment]
    return app
