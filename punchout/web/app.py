"""The whole application: doors for partners, shoppers, operators and programs around one emulator."""

from flask import Flask

from punchout.emulator import Emulator
from punchout.web import language, login, metrics, storefront, ui
from punchout.web.control import views
from punchout.web.doors import doors
from punchout.web.security import Access

__all__ = ["create_app"]

DOORS = (
    storefront.blueprint,
    login.blueprint,
    language.blueprint,
    ui.blueprint,
    views.blueprint,
    metrics.blueprint,
)
"""Every group of routes beside the doors of partners; their order does not matter."""


def create_app(emulator: Emulator, access: Access | None = None) -> Flask:
    """Return the WSGI application around an emulator; `access` says what opens the admin side."""
    app = doors(emulator, access or Access())
    for door in DOORS:
        app.register_blueprint(door)
    return app
