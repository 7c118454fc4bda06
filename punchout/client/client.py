"""The control API from Python; every method is one call, answers are the JSON of the API as dicts."""

from punchout.client.dealings import Dealings
from punchout.client.documents import Documents
from punchout.client.journal import Journal
from punchout.client.steering import Steering

__all__ = ["Client"]


class Client(Journal, Dealings, Documents, Steering):
    """Talks to one space of a running server: all chapters together.

    Every method raises `Unreachable` where nobody answers, and `Refused` where the server says no.
    """
