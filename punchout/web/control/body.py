"""What callers of the control API send, read and checked; what is wrong is named with its path and the nearest name."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, get_args

from punchout.errors import ConfigError
from punchout.nearest import nearest
from punchout.web.control.asked import Json
from punchout.web.control.params import Param
from punchout.web.problems import Problem

__all__ = ["config_problem", "mistake", "read_body", "read_query", "told"]

MISSING = "this member is missing"

SHOWN = 60
"""Characters of a wrong value that are shown."""


def read_body(raw: bytes, media_type: str, shape: str) -> Mapping[str, Any]:
    """Return a body with all members of its shape, defaults filled in; nothing at all stands for no members.

    Raises:
        Problem: 415 for another media type, 400 for what is no JSON, 422 for what does not fit the shape.
    """
    if not raw and not media_type:
        return _checked({}, shape)
    if media_type != "application/json" and not media_type.endswith("+json"):
        raise Problem(415, "the body must be JSON: send it with `Content-Type: application/json`")
    return _checked(_json(raw), shape)


def _json(raw: bytes) -> Any:
    try:
        data = json.loads(raw, parse_constant=_no_constant)
        # Half a surrogate pair is JSON, and no text that anything could keep.
        json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Problem(400, f"the body is no JSON that can be read: {error}") from error
    return data


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


def _checked(data: Any, shape: str) -> Mapping[str, Any]:
    from pydantic import BaseModel, ValidationError

    model: type[BaseModel] = getattr(import_module("punchout.control.bodies"), shape)
    try:
        return model.model_validate(data).model_dump()
    except ValidationError as failed:
        errors = _without_doubles([_mistake(detail, model) for detail in failed.errors()])
        raise Problem(422, "; ".join(told(error) for error in errors), errors=errors) from failed


def _without_doubles(errors: Sequence[Json]) -> list[Json]:
    """Leave out what is missing only because it was mistyped: the mistyped name says so itself."""
    meant = {".".join([*error["path"].split(".")[:-1], error["nearest"]]) for error in errors if error["nearest"]}
    return [error for error in errors if error["message"] != MISSING or error["path"] not in meant]


def _mistake(detail: Mapping[str, Any], model: Any) -> dict[str, Any]:
    from punchout.control.shape import MEMBERS, TEXT  # with pydantic, which is there now

    kind, given = detail["type"], detail["input"]
    place = [step for step in detail["loc"] if step not in (TEXT, MEMBERS)]
    path = ".".join(map(str, place))
    if kind == "extra_forbidden":
        return _unknown("member", str(place[-1]), _members(model, place[:-1])) | {"path": path}
    near = None
    if kind == "missing":
        message = MISSING
    elif kind == "model_type":
        message = f"this is an object, of {', '.join(_members(model, place))}"
    elif kind == "value_error":
        message = str(detail["ctx"]["error"])
    else:
        message, near = _unexpected(detail, given)
    return {"path": path, "message": message, "nearest": near}


def _unexpected(detail: Mapping[str, Any], given: object) -> tuple[str, str | None]:
    """Return what was expected and what stood there, with the nearest where one of a few words was expected."""
    from punchout.settings.mistakes import expected, meant

    wanted, near = expected(detail["type"], detail), meant(detail)
    found = json.dumps(given, ensure_ascii=False)[:SHOWN] if isinstance(given, str | int | float | None) else "a list"
    found = "an object" if isinstance(given, dict) else found
    return f"expected {wanted}, found {found}" + (f"; did you mean {near}?" if near else ""), near


def _members(model: Any, place: Sequence[int | str]) -> list[str]:
    """Return the names of the members that an object has at a place of a body."""
    for name in place:
        if isinstance(name, str) and name in model.model_fields:
            model = next(_models(model.model_fields[name].annotation), model)
    return list(model.model_fields)


def _models(annotation: Any) -> Iterator[Any]:
    """Yield the shapes in a type, however it is put together."""
    if hasattr(annotation, "model_fields"):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _unknown(what: str, name: str, known: Sequence[str]) -> dict[str, Any]:
    near = nearest(name, known)
    hint = f"did you mean {near}?" if near else f"known are {', '.join(known) or 'none'}"
    return {"path": name, "message": f"there is no {what} {name!r}; {hint}", "nearest": near}


def config_problem(error: ConfigError, path: str) -> Problem:
    """Return what is wrong in a configuration that came as a body, or in the member `path` of one."""
    errors = [mistake(path, _PLACE.sub("", line)) for line in error.message.splitlines()]
    return Problem(422, error.message, errors=errors)


def mistake(path: str, message: str) -> Json:
    """Return one mistake of a body, with the nearest name where its sentence tells one."""
    near = _NEAR.search(message)
    return {"path": path, "message": message, "nearest": near[1] if near else None}


_PLACE = re.compile(r"^line \d+: ")
_NEAR = re.compile(r"did you mean ['`]?([^'`?]*)['`]?\?")


def told(error: Mapping[str, Any]) -> str:
    """Return one mistake as a sentence, with its path where it has one."""
    return f"{error['path']}: {error['message']}" if error["path"] else str(error["message"])


def read_query(given: Mapping[str, str], params: Sequence[Param]) -> Mapping[str, Any]:
    """Return every parameter of a route, defaults filled in.

    Raises:
        Problem: 400 for an unknown or missing one, and for a value that none can have.
    """
    known = [param.name for param in params]
    errors = [_unknown("parameter", name, known) for name in given if name not in known]
    found = {param.name: _value(param, given.get(param.name), errors) for param in params}
    if errors:
        raise Problem(400, "; ".join(error["message"] for error in errors), errors=errors)
    return found


def _value(param: Param, text: str | None, errors: list[dict[str, Any]]) -> str | int | None:
    if text is None or (text == "" and param.needed):
        if param.needed:
            errors.append({"path": param.name, "message": f"{param.name} is missing: {param.about}", "nearest": None})
        return param.default
    if param.most is not None:
        if not (text.isascii() and text.isdigit() and 1 <= len(text) <= 9 and 1 <= int(text) <= param.most):
            errors.append(
                {"path": param.name, "message": f"{param.name} is a number from 1 to {param.most}", "nearest": None}
            )
            return param.default
        return int(text)
    if param.values and text not in param.values:
        near = nearest(text, param.values)
        message = f"{param.name} is one of {', '.join(param.values)}, not {text!r}"
        errors.append({"path": param.name, "message": message, "nearest": near})
    return text
