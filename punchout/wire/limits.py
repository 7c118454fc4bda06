"""The limits by the name under which the wire asks for them."""

from punchout.limits import Limits

__all__ = ["Limits"]
