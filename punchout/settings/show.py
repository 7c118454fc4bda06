"""What `config show` and `config schema` print: every value that holds, secrets masked, and the shape of the file."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from punchout.commerce.parties import Identity
from punchout.redact import MASK, Secret, mask_urls
from punchout.settings.values import Buyer, Connection, Relay, Settings, Supplier

__all__ = ["schema", "shown"]


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a configuration file."""
    from punchout.settings.shapes import FileShape

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **FileShape.model_json_schema(by_alias=True),
        "title": "Configuration of punchout",
    }


def shown(settings: Settings) -> dict[str, Any]:
    """Return the settings under the keys of the file, defaults filled in and secrets masked."""
    connections = settings.connections
    return {
        "version": 1,
        "origin": str(settings.origin) if settings.origin else "built in: there is no configuration file",
        "suppliers": {c.supplier.name: _supplier(c.supplier) for c in connections},
        "buyers": {c.buyer.name: _buyer(c.buyer) for c in connections},
        "connections": {c.name: _connection(c) for c in connections},
        "allow": list(settings.allow),
        "rules": dict(settings.rules),
        "faults": [dict(fault) for fault in settings.faults],
        "networks": _path(settings.networks),
        "limits": {name: getattr(settings.limits, name) for name in settings.limits.__slots__},
        "strict": settings.strict,
    }


def _identities(identities: Iterable[Identity]) -> list[dict[str, str]]:
    return [
        {"domain": identity.domain, "value": identity.value} | ({"type": identity.kind} if identity.kind else {})
        for identity in identities
    ]


def _party(party: Buyer | Supplier) -> dict[str, Any]:
    about: dict[str, Any] = {"network": party.network, "identities": _identities(party.identities)}
    if party.urls is not None:
        about["urls"] = {name: mask_urls(url) for name, url in party.urls.items()}
    return about


def _buyer(buyer: Buyer) -> dict[str, Any]:
    users = [{"email": user.email, "name": user.name, "extrinsics": dict(user.extrinsics)} for user in buyer.users]
    return _party(buyer) | {"users": users}


def _supplier(supplier: Supplier) -> dict[str, Any]:
    return _party(supplier) | {"catalogue": _path(supplier.catalogue) or "the shipped one"}


def _connection(connection: Connection) -> dict[str, Any]:
    return {
        "buyer": connection.buyer.name,
        "supplier": connection.supplier.name,
        "secret": {"toSupplier": _masked(connection.to_supplier), "toBuyer": _masked(connection.to_buyer)},
        "deploymentMode": connection.mode or "test and production",
        "enabled": connection.enabled,
        "trouble": connection.trouble,
        "currency": connection.currency,
        "language": connection.language,
        "operations": list(connection.operations),
        "operationAllowed": connection.allowed,
        "httpStatus": connection.http_status,
        "invalid": "accept" if connection.accept_invalid else "refuse",
        "shortName": connection.short_name,
        "returnField": connection.return_field,
        "repeatedOrder": connection.repeated_order,
        "foldValues": connection.fold_values,
        "sessionMinutes": connection.session_minutes,
        "relay": _relay(connection.relay),
        "tls": {
            "verify": connection.tls.verify,
            "ca": _path(connection.tls.ca),
            "clientCert": _path(connection.tls.client_cert),
        },
        "proxy": mask_urls(connection.proxy) if connection.proxy else None,
        "template": _path(connection.template),
    }


def _relay(relay: Relay | None) -> Mapping[str, Any] | None:
    return {"identities": _identities(relay.identities), "userAgent": relay.user_agent} if relay else None


def _masked(secrets: Iterable[Secret]) -> list[str]:
    return [MASK for _ in secrets]


def _path(path: Path | None) -> str | None:
    return str(path) if path else None
