"""The shop that StartPage points to: plain pages that need neither cookies nor scripts; the token in the URL is all."""

from flask import Blueprint

from punchout.emulator.errors import Unknown
from punchout.resources import templates_folder
from punchout.web.storefront import basket, browse, leaving, visit
from punchout.web.words import equip

__all__ = ["blueprint"]

blueprint = Blueprint(
    "storefront",
    __name__,
    template_folder=str(templates_folder()),
    static_folder=str(templates_folder() / "static"),
    static_url_path="/shop/_static",
)
equip(blueprint)
blueprint.register_error_handler(Unknown, visit.unknown)
blueprint.register_error_handler(visit.Over, leaving.over)

# The first page may be posted to as well: some procurement systems open StartPage with a form.
blueprint.add_url_rule("/shop/<token>/", "start", browse.start, methods=["GET", "POST"])
blueprint.add_url_rule("/shop/<token>/browse", "browse", browse.browse)
blueprint.add_url_rule("/shop/<token>/product/", "product_by_id", browse.product)
blueprint.add_url_rule("/shop/<token>/product/<path:part_id>", "product", browse.product)
blueprint.add_url_rule("/shop/<token>/cart", "cart", basket.show)
blueprint.add_url_rule("/shop/<token>/cart/add", "add", basket.add, methods=["POST"])
blueprint.add_url_rule("/shop/<token>/cart/change", "change", basket.change, methods=["POST"])
blueprint.add_url_rule("/shop/<token>/return", "leave", leaving.leave, methods=["POST"])
blueprint.add_url_rule("/shop/<token>/again", "again", leaving.again, methods=["POST"])
