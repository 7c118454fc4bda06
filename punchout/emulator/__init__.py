"""The composition root and public object: everything wired together."""

from punchout.emulator.comparing import Side
from punchout.emulator.emulator import Emulator
from punchout.emulator.errors import NotVerified, TimedOut, Unknown
from punchout.emulator.feed import Crowded, Listener
from punchout.emulator.links import Links
from punchout.emulator.space import Space

__all__ = ["Crowded", "Emulator", "Links", "Listener", "NotVerified", "Side", "Space", "TimedOut", "Unknown"]
