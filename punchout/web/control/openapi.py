"""The OpenAPI 3.1 document, made from the table of routes and the shapes; `python -m punchout.generate` writes it."""

import inspect
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from punchout.control import answers, bodies
from punchout.control.shape import Answer, Body
from punchout.web.control.params import Param
from punchout.web.control.routes import ROUTES, Route
from punchout.web.control.views import OPENAPI, PREFIX

__all__ = ["openapi_document", "openapi_files"]

_REFUSED = {
    400: "what was sent cannot be read, or a parameter is wrong",
    401: "the token is missing or wrong",
    403: "the Host or the origin is not trusted",
    404: "there is no such thing",
    406: "the document cannot be used",
    408: "it did not come in time; `misses` say why what came was not it",
    409: "the state forbids it",
    413: "the body is too large",
    415: "the body must be JSON",
    422: "the body does not fit; `errors` name what is wrong, by path",
    502: "the partner could not be reached",
    503: "too many listen already: ask again after the seconds in `Retry-After`",
}

_ABOUT = """\
Steers a running punchout: spaces, connections, the journal, the buyer and the shopper. Every path is also there below
`/t/{space}`, in a private world of its own. Errors are problem documents (RFC 9457). Off loopback, or with a public
URL, every call needs the token of the server as a bearer."""


def openapi_files() -> Mapping[str, str]:
    """Return the document as the file that is shipped."""
    root = OPENAPI.parent.parent.parent
    text = json.dumps(openapi_document(), indent=1, ensure_ascii=False, sort_keys=True)
    return {OPENAPI.relative_to(root).as_posix(): text + "\n"}


def openapi_document() -> dict[str, Any]:
    """Return the document."""
    paths: dict[str, dict[str, Any]] = {}
    for route in ROUTES:
        path = re.sub(r"<(\w+)>", r"{\1}", PREFIX + route.path)
        paths.setdefault(path, {})[route.method.lower()] = _operation(route)
    for path in ("/livez", "/readyz"):
        paths[path] = {"get": _health(path)}
    paths["/metrics"] = {"get": _metrics()}
    return {
        "openapi": "3.1.0",
        "info": {"title": "punchout control API", "version": "1", "description": _ABOUT},
        "servers": [{"url": "/"}],
        "security": [{}, {"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": _schemas(),
        },
    }


def _operation(route: Route) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": route.name,
        "summary": route.summary,
        "tags": [route.name.partition(".")[0]],
        "parameters": [*_in_path(route), *(_in_query(param) for param in route.query)],
        "responses": dict(_responses(route)),
    }
    if route.body:
        content = {"application/json": {"schema": _reference(_body_name(route.body))}}
        operation["requestBody"] = {"required": _needs_members(route.body), "content": content}
    elif route.raw:
        binary = {"schema": {"type": "string", "contentMediaType": "application/octet-stream"}}
        operation["requestBody"] = {
            "required": True,
            "content": {"text/xml": binary, "application/octet-stream": binary},
        }
    return operation


def _needs_members(shape: str) -> bool:
    """Say whether a body of that shape can be left out: it can where it needs no member."""
    return any(field.is_required() for field in getattr(bodies, shape).model_fields.values())


_NAMED = {
    "connections": "its name, as the list has it",
    "exchanges": "its `id`, or `latest`",
    "orders": "its orderID",
    "punchouts": "its `id`, as the answer to `POST /punchouts` has it",
    "sessions": "what stands behind `/shop/` in `startUrl`, up to the next slash",
    "spaces": "its name",
}


def _in_path(route: Route) -> Iterator[dict[str, Any]]:
    about = _NAMED.get(route.path.split("/")[1], "")
    for name in re.findall(r"<(\w+)>", route.path):
        schema = {"type": "string", "minLength": 1}
        yield {"name": name, "in": "path", "required": True, "description": about, "schema": schema}


def _in_query(param: Param) -> dict[str, Any]:
    schema: dict[str, Any] = (
        {"type": "integer", "minimum": 1, "maximum": param.most} if param.most else {"type": "string"}
    )
    if param.values:
        schema["enum"] = list(param.values)
    if param.default is not None:
        schema["default"] = param.default
    return {"name": param.name, "in": "query", "required": param.needed, "description": param.about, "schema": schema}


def _responses(route: Route) -> Iterator[tuple[str, dict[str, Any]]]:
    done: dict[str, Any] = {"description": "done"}
    if route.answer:
        done["content"] = {route.media: {"schema": _reference(route.answer)}}
    elif route.status != 204:
        done["content"] = {route.media: {"schema": {"type": "string"}}}
    yield str(route.status), done
    refuses = {400, 401, 403, 404, 413, *route.refuses, *((415, 422) if route.body else ())}
    for status in sorted(refuses):
        problem = {"application/problem+json": {"schema": _reference("Problem")}}
        yield str(status), {"description": _REFUSED[status], "content": problem}


def _health(path: str) -> dict[str, Any]:
    content = {"application/json": {"schema": _reference("Health")}}
    return {
        "operationId": path.strip("/"),
        "summary": "Say whether we live." if path == "/livez" else "Say whether documents can be taken and kept.",
        "tags": ["health"],
        "security": [],
        "responses": {"200": {"description": "yes", "content": content}},
    }


def _metrics() -> dict[str, Any]:
    refused = {"application/problem+json": {"schema": _reference("Problem")}}
    return {
        "operationId": "metrics",
        "summary": "Give the numbers of all spaces together, in the text format of Prometheus.",
        "tags": ["health"],
        "responses": {
            "200": {"description": "done", "content": {"text/plain": {"schema": {"type": "string"}}}},
            **{str(code): {"description": _REFUSED[code], "content": refused} for code in (401, 403)},
        },
    }


def _reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _body_name(shape: str) -> str:
    """Return the name of a body's schema, told apart from the answer of the same name."""
    return f"{shape}Body" if hasattr(answers, shape) else shape


def _schemas() -> dict[str, Any]:
    schemas: dict[str, Any] = {}
    for module, mode in ((bodies, "validation"), (answers, "serialization")):
        models = [shape for _, shape in inspect.getmembers(module, _is_shape)]
        _, made = models_json_schema(
            [(model, "validation" if mode == "validation" else "serialization") for model in models],
            ref_template="#/components/schemas/{model}",
        )
        for name, schema in made["$defs"].items():
            schemas[_body_name(name) if module is bodies else name] = schema
    return schemas


def _is_shape(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, Body | Answer) and thing not in (Body, Answer)
