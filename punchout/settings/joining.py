"""One connection from the keys of the configuration, for those who change connections while we run."""

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from punchout.errors import ConfigError
from punchout.settings.load import parse
from punchout.settings.values import Buyer, Connection, Settings, Supplier

__all__ = ["connection_from"]


def connection_from(name: str, data: Mapping[str, Any], settings: Settings) -> Connection:
    """Read a connection; `buyer` and `supplier` name a party of the settings, or hold one with the keys of the file.

    Raises:
        ConfigError: when a key or a value is wrong, as for a file.
    """
    buyers: dict[str, Buyer] = {known.buyer.name: known.buyer for known in settings.connections}
    suppliers: dict[str, Supplier] = {known.supplier.name: known.supplier for known in settings.connections}
    keys = dict(data)
    buyer = _party(keys, "buyer", f"{name}-buyer", buyers)
    supplier = _party(keys, "supplier", f"{name}-supplier", suppliers)
    whole = {"version": "1", "buyers": buyer, "suppliers": supplier, "connections": {name: keys}}
    if settings.networks:
        whole["networks"] = str(settings.networks)
    found = parse(json.dumps(whole), "json", os.environ).connection(name)
    if found is None:
        raise ConfigError(f"{name!r} cannot be the name of a connection")
    return replace(
        found,
        buyer=found.buyer if isinstance(data.get("buyer"), Mapping) else buyers.get(found.buyer.name, found.buyer),
        supplier=found.supplier
        if isinstance(data.get("supplier"), Mapping)
        else suppliers.get(found.supplier.name, found.supplier),
    )


def _party(keys: dict[str, Any], role: str, name: str, known: Mapping[str, Buyer | Supplier]) -> dict[str, Any]:
    """Return the table of parties to read with the connection, and leave the party's name in its keys.

    Of a known party its network stands there, which names itself in what is sent, and whether it is theirs or ours:
    only between two of ours is a secret spared.
    """
    said = keys.get(role)
    if isinstance(said, Mapping):
        inline = dict(said)
        keys[role] = str(inline.pop("name", name))
        return {keys[role]: inline}
    return {party: {"network": held.network} | ({} if held.ours else {"urls": {}}) for party, held in known.items()}
