"""The shop that StartPage points to."""

from flask import Blueprint

from punchout.resources import templates_folder

__all__ = ["blueprint"]

blueprint = Blueprint(
    "storefront",
    __name__,
    static_folder=str(templates_folder() / "storefront" / "static"),
    static_url_path="/shop/_static",
)
