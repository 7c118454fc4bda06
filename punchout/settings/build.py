"""From the shapes of a file to the frozen values: names resolved, paths made absolute, secrets fetched."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from punchout.commerce.parties import Identity
from punchout.errors import ConfigError
from punchout.limits import Limits
from punchout.nearest import advice, nearest
from punchout.networks.registry import profile
from punchout.redact import Secret
from punchout.settings.catalogue import read
from punchout.settings.mistakes import dotted
from punchout.settings.shapes import (
    BuyerShape,
    ConnectionShape,
    FileShape,
    IdentityShape,
    PartyShape,
    RelayShape,
    SecretShape,
    SupplierShape,
    TlsShape,
)
from punchout.settings.tree import Node
from punchout.settings.values import (
    Buyer,
    Connection,
    Relay,
    Settings,
    Supplier,
    Tls,
    User,
    default_settings,
)

__all__ = ["Builder"]

_Party = TypeVar("_Party")

_VARIABLE = re.compile(r"\$\{env:([^}]*)\}")
_NOT_IN_NAMES = re.compile(r'[/:"\\\x00-\x1f]')
_ALMOST = re.compile(r"\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?")


class Builder:
    """Builds the settings of one file; `folder` is what its relative paths count from."""

    def __init__(self, tree: Node, file: str | None, folder: Path, environ: Mapping[str, str]) -> None:
        """Build from `tree`, with the variables of `environ`."""
        self._tree, self._file, self._folder, self._environ = tree, file, folder, environ
        self._profiles: Path | None = None

    def settings(self, shape: FileShape, networks: Callable[[Path | None], Collection[str]]) -> Settings:
        """Return the settings; `networks` tells the names of the profiles, those of a folder of the user's included.

        Raises:
            ConfigError: when a name is unknown, a file is missing, or a secret is lacking.
        """
        folder = self._path(shape.networks, ("networks",), folder=True)
        self._profiles = folder
        names = networks(folder)
        for name in names if folder else ():
            profile(name, folder)  # a mistake in it is said now, and not by whoever uses it first
        built_in = default_settings().connections[0]
        buyers = {built_in.buyer.name: built_in.buyer} | {
            name: self._buyer(name, party, names) for name, party in shape.buyers.items()
        }
        suppliers = {built_in.supplier.name: built_in.supplier} | {
            name: self._supplier(name, party, names) for name, party in shape.suppliers.items()
        }
        says_nothing = not (shape.buyers or shape.suppliers or shape.connections)
        connections = tuple(
            self._connection(name, connection, buyers, suppliers) for name, connection in shape.connections.items()
        )
        return Settings(
            connections=(built_in,) if says_nothing else connections,
            allow=shape.allow,
            rules=self._rules(shape.rules),
            faults=tuple(self._fault(number, fault) for number, fault in enumerate(shape.faults)),
            limits=Limits(**{name: int(value) for name, value in shape.limits if value is not None}),
            strict=shape.strict,
            networks=folder,
            origin=Path(self._file) if self._file else None,
            fault_lines=tuple(self._tree.line_of(("faults", number)) for number in range(len(shape.faults))),
        )

    def _error(self, text: str, *path: str | int) -> ConfigError:
        return ConfigError(dotted(path) + text, file=self._file, line=self._tree.line_of(path))

    def _path(self, text: str | None, path: tuple[str | int, ...], *, folder: bool = False) -> Path | None:
        if not text:
            return None
        found = self._folder / text
        try:
            found = found.resolve()
            there = found.is_dir() if folder else found.is_file()
        except (OSError, ValueError):  # nothing can have a name of that length, or with that character in it
            there = False
        if not there:
            raise self._error(f"there is no {'folder' if folder else 'file'} {found}", *path)
        return found

    def _party(self, kind: str, name: str, party: PartyShape, networks: Collection[str]) -> tuple[Identity, ...]:
        if party.network not in networks:
            known = advice(party.network, sorted(networks), "known networks:")
            raise self._error(f"unknown network {party.network!r}; {known}", kind, name, "network")
        return _identities(party.identities) or (Identity("NetworkID", name.upper()),)

    def _buyer(self, name: str, party: BuyerShape, networks: Collection[str]) -> Buyer:
        identities = self._party("buyers", name, party, networks)
        users = tuple(User(user.email, user.name, tuple(user.extrinsics.items())) for user in party.users)
        urls = None if party.urls is None else _urls(party.urls)
        return Buyer(name, identities, party.network, users, urls)

    def _supplier(self, name: str, party: SupplierShape, networks: Collection[str]) -> Supplier:
        identities = self._party("suppliers", name, party, networks)
        catalogue = self._path(party.catalogue, ("suppliers", name, "catalogue"))
        if catalogue is not None:
            read(catalogue)  # so that the operator hears of a mistake in it, and not the first shopper
        urls = None if party.urls is None else _urls(party.urls)
        return Supplier(name, identities, party.network, catalogue, urls)

    def _connection(
        self, name: str, shape: ConnectionShape, buyers: Mapping[str, Buyer], suppliers: Mapping[str, Supplier]
    ) -> Connection:
        if not name.strip():
            raise self._error("a connection needs a name", "connections")
        if strange := _NOT_IN_NAMES.search(name):
            # It stands in addresses, in searches, and in the text form of faults.
            raise self._error(f"the name of a connection cannot hold {strange[0]!r}", "connections", name)
        buyer = self._named(shape.buyer, buyers, name, "buyer")
        supplier = self._named(shape.supplier, suppliers, name, "supplier")
        to_supplier, to_buyer, trouble = self._secrets(name, shape.secret, ours=buyer.ours and supplier.ours)
        return Connection(
            name=name,
            buyer=buyer,
            supplier=supplier,
            to_supplier=to_supplier,
            to_buyer=to_buyer,
            mode=shape.deployment_mode or "",
            enabled=shape.enabled and not trouble,
            trouble=trouble,
            currency=shape.currency,
            language=shape.language,
            operations=shape.operations,
            allowed=shape.operation_allowed,
            http_status=shape.http_status,
            accept_invalid=shape.invalid == "accept",
            short_name=shape.short_name,
            return_field=shape.return_field,
            repeated_order=shape.repeated_order,
            fold_values=shape.fold_values,
            session_minutes=shape.session_minutes,
            relay=_relay(shape.relay),
            tls=self._tls(name, shape.tls),
            proxy=shape.proxy,
            template=self._path(shape.template, ("connections", name, "template")),
            user_agent=self._user_agent(buyer.network),
        )

    def _user_agent(self, network: str) -> str:
        known = profile(network, self._profiles).user_agent
        return known.value if known else ""

    def _named(self, name: str, known: Mapping[str, _Party], connection: str, kind: str) -> _Party:
        if name in known:
            return known[name]
        said = advice(name, sorted(known), f"known {kind}s:")
        raise self._error(f"unknown {kind} {name!r}; {said}", "connections", connection, kind)

    def _secrets(
        self, name: str, shape: SecretShape | None, *, ours: bool
    ) -> tuple[tuple[Secret, ...], tuple[Secret, ...], str]:
        if shape is None:
            if not ours:
                raise self._error(
                    "a secret is missing; write `secret: …`, the one that you and the partner agreed on",
                    "connections",
                    name,
                )
            return *_demo_secrets(), ""
        if not (shape.to_supplier or shape.to_buyer):
            raise self._error("a secret that is empty opens to everybody; write one", "connections", name, "secret")
        missing: list[str] = []
        sides = []
        for texts in (shape.to_supplier, shape.to_buyer):
            known = (self._secret(text, name, missing) for text in texts)
            sides.append(tuple(Secret(text) for text in known if text))
        names = " and ".join(dict.fromkeys(missing))
        trouble = f"its secret stands in the environment variable {names}, which is not set" if missing else ""
        return sides[0], sides[1], trouble

    def _secret(self, text: str, connection: str, missing: list[str]) -> str:
        if almost := _ALMOST.fullmatch(text):
            wanted = f"${{env:{almost.group(1)}}}"
            raise self._error(f"a secret from the environment is written {wanted}", "connections", connection, "secret")
        named = _VARIABLE.findall(text)
        if "" in named:
            raise self._error("${env:} names no variable; write ${env:NAME}", "connections", connection, "secret")
        lacking = [variable for variable in named if not self._environ.get(variable)]
        missing += lacking
        return "" if lacking else _VARIABLE.sub(lambda match: self._environ[match.group(1)], text)

    def _tls(self, name: str, shape: TlsShape) -> Tls:
        path = ("connections", name, "tls")
        return Tls(
            shape.verify,
            self._path(shape.ca, (*path, "ca")),
            self._path(shape.client_cert, (*path, "clientCert")),
        )

    def _rules(self, chosen: Mapping[str, str]) -> dict[str, str]:
        if chosen:
            from punchout.messages.en import CATALOGUE  # large, and most configurations choose nothing

            for code in chosen:
                if code not in CATALOGUE:
                    near = nearest(code, CATALOGUE)
                    known = f"did you mean {near!r}?" if near else "`punchout explain --list` names them all"
                    raise self._error(f"there is no rule {code!r}; {known}", "rules", code)
        return dict(chosen)

    def _fault(self, number: int, fault: Mapping[str, str] | str) -> Mapping[str, str]:
        if isinstance(fault, str):
            on, _, kind = fault.partition(":")
            return {"on": on, "kind": kind}
        for key in ("on", "kind"):
            if key not in fault:
                raise self._error(f"the key {key!r} is missing", "faults", number)
        return dict(fault)


def _demo_secrets() -> tuple[tuple[Secret, ...], tuple[Secret, ...]]:
    demo = default_settings().connections[0]
    return demo.to_supplier, demo.to_buyer


def _identities(shapes: Iterable[IdentityShape]) -> tuple[Identity, ...]:
    return tuple(Identity(shape.domain, shape.value, shape.type) for shape in shapes)


def _urls(shape: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    return {name: url for name, url in shape if url}


def _relay(shape: RelayShape | None) -> Relay | None:
    return Relay(_identities(shape.identities), shape.user_agent) if shape else None
