"""The shape of a configuration file: keys as the operator writes them, values typed from text.

Only `settings.load` and `settings.schema` import this module; it brings pydantic with it.
"""

import re
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ByteSize, ConfigDict, Field, WithJsonSchema
from pydantic.alias_generators import to_camel

from punchout.commerce.location import located

__all__ = [
    "BuyerShape",
    "ConnectionShape",
    "FileShape",
    "IdentityShape",
    "PartyShape",
    "RelayShape",
    "SecretShape",
    "Shape",
    "SupplierShape",
    "TlsShape",
]


MOST_MINUTES = 365 * 24 * 60
"""How long a session may live: a year."""


def _mapping(value: Any) -> Any:
    """A key with nothing behind it, where a mapping is due, is an empty mapping."""
    return {} if value == "" else value


def _sequence(value: Any) -> Any:
    return [] if value == "" else value


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _secret(value: Any) -> Any:
    """One secret, or a list of them, holds in both directions."""
    if value == "":
        return {}
    return {"toSupplier": value, "toBuyer": value} if isinstance(value, (str, list)) else value


def _url(value: str) -> str:
    try:
        parts = urlsplit(value)
        absolute = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        absolute = False
    if not absolute:
        raise ValueError("an absolute http or https URL")
    return value


def _address(value: str) -> str:
    if urlsplit(_url(value)).username is not None:
        raise ValueError("a URL without user and password, which would be shown wherever the URL is")
    return value


def _origin(value: str) -> str:
    parts = urlsplit(_url(value))
    if located(value) is None or parts.path.strip("/") or parts.query or parts.fragment or parts.username is not None:
        raise ValueError("an origin, such as http://app:3000, without user, path or query")
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _currency(value: str) -> str:
    if not re.fullmatch("[A-Z]{3}", value):
        raise ValueError("an ISO 4217 currency code in capitals, such as EUR")
    return value


def _language(value: str) -> str:
    if not re.fullmatch("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise ValueError("a language code, such as en or de-DE")
    return value


def _filled(value: str) -> str:
    if not value.strip():
        raise ValueError("a text that is not empty")
    return value


_Anything = WithJsonSchema({"type": ["string", "number", "boolean"]})
Value = Annotated[str, AfterValidator(_filled), _Anything]
Url = Annotated[str, AfterValidator(_url), WithJsonSchema({"type": "string", "format": "uri"})]
Address = Annotated[str, AfterValidator(_address), WithJsonSchema({"type": "string", "format": "uri"})]
Origin = Annotated[str, AfterValidator(_origin), WithJsonSchema({"type": "string", "format": "uri"})]
Currency = Annotated[str, AfterValidator(_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"})]
Language = Annotated[str, AfterValidator(_language)]
Secrets = Annotated[tuple[Value, ...], BeforeValidator(_one_or_many, json_schema_input_type=Value | list[Value])]
Operation = Literal["create", "edit", "inspect", "source"]


class Shape(BaseModel):
    """What all shapes share: camelCase keys, nothing unknown, frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=to_camel)


class IdentityShape(Shape):
    """A name in a naming scheme, such as domain DUNS; `type: marketplace` marks a credential that is set aside."""

    domain: Value
    value: Value
    type: Literal["", "marketplace"] = ""


Identities = Annotated[tuple[IdentityShape, ...], BeforeValidator(_sequence)]


class UserShape(Shape):
    """A shopper whom we play."""

    email: Value
    name: str = ""
    extrinsics: Annotated[dict[str, Annotated[str, _Anything]], BeforeValidator(_mapping)] = {}


class BuyerUrls(Shape):
    """Where a buyer's own system takes what suppliers send."""

    cxml: Address | None = None


class SupplierUrls(Shape):
    """Where a supplier's own system takes what buyers send: `cxml` for all, or one for each kind."""

    cxml: Address | None = None
    setup: Address | None = None
    order: Address | None = None


class PartyShape(Shape):
    """A buying or selling organisation."""

    network: str = "generic"
    identities: Identities = ()


class BuyerShape(PartyShape):
    """A buying organisation; theirs when it has `urls`, else ours to play."""

    users: Annotated[tuple[UserShape, ...], BeforeValidator(_sequence)] = ()
    urls: Annotated[BuyerUrls, BeforeValidator(_mapping)] | None = None


class SupplierShape(PartyShape):
    """A selling organisation; theirs when it has `urls`, else ours to play with a catalogue (CSV)."""

    catalogue: str | None = None
    urls: Annotated[SupplierUrls, BeforeValidator(_mapping)] | None = None


class SecretShape(Shape):
    """One secret for each direction; the receiver issues it. Several: all are accepted, the first is sent."""

    to_supplier: Secrets = ()
    to_buyer: Secrets = ()


Secret = Annotated[SecretShape, BeforeValidator(_secret, json_schema_input_type=Value | list[Value] | SecretShape)]


class RelayShape(Shape):
    """A hub that is the Sender in place of the buyer or supplier itself."""

    identities: Annotated[tuple[IdentityShape, ...], Field(min_length=1)]
    user_agent: str = ""


class TlsShape(Shape):
    """How we speak TLS to a partner; paths count from the file's folder."""

    verify: bool = True
    ca: str | None = None
    client_cert: str | None = None


class ConnectionShape(Shape):
    """One buyer with one supplier, and what they agreed on."""

    buyer: Value
    supplier: Value
    secret: Secret | None = None
    deployment_mode: Literal["test", "production"] | None = None
    enabled: bool = True
    currency: Currency = "EUR"
    language: Language = "en"
    operations: tuple[Operation, ...] = ("create", "edit", "inspect", "source")
    operation_allowed: Literal["create", "inspect", "edit"] = "edit"
    http_status: Annotated[Literal["200", "mirror"], WithJsonSchema({"enum": [200, "200", "mirror"]})] = "200"
    invalid: Literal["refuse", "accept"] = "refuse"
    short_name: bool = False
    return_field: Literal[
        "cXML-base64", "cXML-urlencoded", "cxml-base64", "cxml-urlencoded", "CXML-base64", "CXML-urlencoded"
    ] = "cXML-base64"
    repeated_order: Literal["advise", "refuse"] = "advise"
    fold_values: bool = False
    session_minutes: Annotated[int, Field(gt=0, le=MOST_MINUTES)] = 60
    relay: RelayShape | None = None
    tls: Annotated[TlsShape, BeforeValidator(_mapping)] = TlsShape()
    proxy: Url | None = None
    template: str | None = None


Size = Annotated[ByteSize, Field(gt=0), WithJsonSchema({"type": ["integer", "string"]})]
Amount = Annotated[int, Field(gt=0)]


class LimitsShape(Shape):
    """How much a stranger may send: sizes such as 16MiB, the rest in counts."""

    document: Size | None = None
    body: Size | None = None
    elements: Amount | None = None
    depth: Amount | None = None
    attributes: Amount | None = None
    name: Amount | None = None
    parts: Amount | None = None


class FileShape(Shape):
    """A whole configuration file."""

    version: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = "1"
    suppliers: Annotated[dict[str, Annotated[SupplierShape, BeforeValidator(_mapping)]], BeforeValidator(_mapping)] = {}
    buyers: Annotated[dict[str, Annotated[BuyerShape, BeforeValidator(_mapping)]], BeforeValidator(_mapping)] = {}
    connections: Annotated[dict[str, ConnectionShape], BeforeValidator(_mapping)] = {}
    allow: Annotated[tuple[Origin, ...], BeforeValidator(_sequence)] = ()
    rules: Annotated[dict[str, Literal["error", "advisory", "off"]], BeforeValidator(_mapping)] = {}
    faults: Annotated[tuple[str | dict[str, Annotated[str, _Anything]], ...], BeforeValidator(_sequence)] = ()
    networks: str | None = None
    limits: Annotated[LimitsShape, BeforeValidator(_mapping)] = LimitsShape()
    strict: bool = False
