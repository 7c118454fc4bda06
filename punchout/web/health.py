"""Whether we live, and whether we can serve."""

from flask import Blueprint

from punchout.web.current import current_emulator

__all__ = ["blueprint"]

blueprint = Blueprint("health", __name__)


@blueprint.get("/livez")
def live() -> dict[str, str]:
    """Say that this process answers."""
    return {"status": "ok"}


@blueprint.get("/readyz")
def ready() -> dict[str, str]:
    """Say that documents can be taken and kept."""
    current_emulator().store.exchange("default", "latest")
    return {"status": "ok"}
