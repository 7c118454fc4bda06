"""Spaces as wholes: what they are, making and forgetting them, what is armed in them."""

import os
from datetime import datetime

from punchout import __version__
from punchout.emulator import Links, Space
from punchout.errors import ConfigError, LocalError
from punchout.faults.armed import armed
from punchout.web.control.asked import Asked, Json
from punchout.web.control.body import config_problem, mistake
from punchout.web.problems import Problem

__all__ = ["about", "add_space", "arm", "faults", "info", "remove_space", "reset", "spaces"]


def about(space: Space, links: Links, api: str) -> Json:
    """Return what `GET /info` says of a space, and what the ready file holds; `api` is the root of the admin side."""
    root = Links(api, space.name).root
    info = space.info(links) | {"api": f"{root}/_punchout/v1"}
    return {"version": __version__, "pid": os.getpid(), "url": links.root, "space": space.name, **info}


def info(asked: Asked) -> Json:
    """Say who we are, where our doors are, and which connections there are."""
    return about(asked.space, asked.links, asked.api)


def spaces(asked: Asked) -> Json:
    """List the spaces."""
    return {"items": [_line(asked, name) for name in asked.emulator.spaces()]}


def _line(asked: Asked, name: str) -> Json:
    return {
        "name": name,
        "url": Links(asked.links.base, name).root,
        "api": f"{Links(asked.api, name).root}/_punchout/v1",
    }


def add_space(asked: Asked) -> Json:
    """Make a private world."""
    name, seed, clock = asked.body["name"], asked.body["seed"], asked.body["clock"]
    try:
        space = asked.emulator.add_space(
            name,
            seed=None if seed is None else str(seed),
            clock=datetime.fromisoformat(clock) if clock else None,
            config=asked.body["config"],
        )
    except ConfigError as error:
        raise config_problem(error, "config") from error
    return about(space, Links(asked.links.base, space.name), asked.api)


def remove_space(asked: Asked, name: str) -> None:
    """Forget a space and everything in it."""
    asked.emulator.remove_space(name)


def reset(asked: Asked) -> None:
    """Forget the journal, the sessions, the faults, or all of it."""
    asked.space.reset(asked.query["what"])


def faults(asked: Asked) -> Json:
    """List the armed faults."""
    return {"faults": list(asked.space.faults)}


def arm(asked: Asked) -> Json:
    """Arm exactly these faults."""
    path = "faults"
    try:
        for place, text in enumerate(asked.body["faults"]):
            path = f"faults.{place}"
            armed(text)
        path = "faults"
        asked.space.arm(asked.body["faults"])
    except LocalError as error:
        raise Problem(422, str(error), errors=[mistake(path, str(error))]) from error
    return faults(asked)
