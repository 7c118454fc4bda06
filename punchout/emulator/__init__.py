"""The composition root and public object: everything wired together."""

from punchout.emulator.emulator import Emulator
from punchout.emulator.errors import NotVerified, TimedOut, Unknown
from punchout.emulator.links import Links
from punchout.emulator.space import Space

__all__ = ["Emulator", "Links", "NotVerified", "Space", "TimedOut", "Unknown"]
