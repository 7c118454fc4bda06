"""The control API from Python, with the standard library alone."""

from punchout.client.client import Client
from punchout.client.errors import ClientError, NotInTime, Refused, Unreachable

__all__ = ["Client", "ClientError", "NotInTime", "Refused", "Unreachable"]
