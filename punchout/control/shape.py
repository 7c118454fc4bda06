"""What all shapes of the control API share."""

from pydantic import BaseModel, ConfigDict

__all__ = ["Answer", "Body"]


class Body(BaseModel):
    """A body that a caller sends: nothing unknown in it, nothing of another type."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(BaseModel):
    """A body that we send: exactly these members."""

    model_config = ConfigDict(extra="forbid", frozen=True)
