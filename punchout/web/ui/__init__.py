"""The pages for the operator: what came and went, and what can be done with it."""

from flask import Blueprint

from punchout.resources import templates_folder
from punchout.web.ui import comparing, connections, exchanges, faults, live, paste, punchouts
from punchout.web.ui.shell import badge

__all__ = ["blueprint"]

blueprint = Blueprint("ui", __name__, static_folder=str(templates_folder() / "static"), static_url_path="/static")
blueprint.add_app_template_filter(badge)

blueprint.add_url_rule("/", "index", exchanges.index)
blueprint.add_url_rule("/welcome", "welcome", exchanges.welcome)
blueprint.add_url_rule("/rows", "rows", live.rows)
blueprint.add_url_rule("/live", "live", live.live)
blueprint.add_url_rule("/exchanges/<id>", "exchange", exchanges.exchange)
blueprint.add_url_rule("/exchanges/<id>/replay", "replay", exchanges.replay, methods=["POST"])
blueprint.add_url_rule("/diff", "diff", comparing.diff)
blueprint.add_url_rule("/explain/<path:code>", "explain", exchanges.explain)
blueprint.add_url_rule("/faults", "faults", faults.index)
blueprint.add_url_rule("/faults", "arm", faults.arm, methods=["POST"])
blueprint.add_url_rule("/faults/disarm", "disarm", faults.disarm, methods=["POST"])
blueprint.add_url_rule("/paste", "paste", paste.form)
blueprint.add_url_rule("/paste", "pasted", paste.act, methods=["POST"])
blueprint.add_url_rule("/connections", "connections", connections.index)
blueprint.add_url_rule("/connections", "make_connection", connections.make, methods=["POST"])
blueprint.add_url_rule("/connections/new", "new_connection", connections.new)
blueprint.add_url_rule("/connections/<path:name>/test", "test_connection", connections.test, methods=["POST"])
blueprint.add_url_rule("/connections/<path:name>/drop", "drop_connection", connections.drop, methods=["POST"])
blueprint.add_url_rule("/buyer", "buyer", punchouts.buyer)
blueprint.add_url_rule("/punchouts", "punchouts", punchouts.index)
blueprint.add_url_rule("/punchouts", "start", punchouts.start, methods=["POST"])
blueprint.add_url_rule("/punchouts/<id>", "punchout", punchouts.punchout)
blueprint.add_url_rule("/punchouts/<id>/order", "order", punchouts.order, methods=["POST"])
blueprint.add_url_rule("/punchouts/<id>/browser", "browser", punchouts.browser, methods=["POST"])
blueprint.add_url_rule("/punchouts/<id>/frame", "frame", punchouts.frame)
