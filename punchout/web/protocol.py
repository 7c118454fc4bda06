"""The doors of partners: both endpoints and the return of the cart."""

from flask import Blueprint

__all__ = ["blueprint"]

blueprint = Blueprint("protocol", __name__)
