"""The pages for the operator."""

from flask import Blueprint

from punchout.resources import templates_folder

__all__ = ["blueprint"]

blueprint = Blueprint("ui", __name__, static_folder=str(templates_folder() / "static"), static_url_path="/static")
