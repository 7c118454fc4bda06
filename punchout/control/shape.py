"""What all shapes of the control API share."""

from pydantic import BaseModel, ConfigDict

__all__ = ["MEMBERS", "TEXT", "Answer", "Body", "written"]

TEXT, MEMBERS = "as text", "as members"
"""The tags of a value that may be written either way; no member has a blank in its name."""


def written(given: object) -> str:
    """Return the tag of such a value, so that what is wrong is said of the way in which it was written."""
    return TEXT if isinstance(given, str) else MEMBERS


class Body(BaseModel):
    """A body that a caller sends: nothing unknown in it, nothing of another type."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(BaseModel):
    """A body that we send: exactly these members."""

    model_config = ConfigDict(extra="forbid", frozen=True)
