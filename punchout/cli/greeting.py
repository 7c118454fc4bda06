"""What a server says once it serves: where to point what, for people, and the ready file for scripts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from punchout import __version__
from punchout.cli.command import Options
from punchout.cli.console import as_json, say
from punchout.errors import ConfigError

__all__ = ["greeting", "remove_ready", "say_trust", "write_ready"]

AUTHORITY = Path("punchout-ca.pem")
"""Where `--tls auto` leaves the certificate that clients must trust: in the working directory."""


def greeting(options: Options, info: dict[str, Any], admin_url: str) -> Iterator[str]:
    """Say where to point what."""
    # What follows the @ of a database's URL holds no password.
    journal = "memory" if options.db.startswith("memory") else options.db.removeprefix("sqlite:///").split("@")[-1]
    yield f"punchout {__version__} · journal in {journal}\n"
    yield f"  Look       {admin_url}/"
    yield f"  Supplier   buyers send to     {info['roles']['supplier']['cxml']}"
    yield f"  Buyer      suppliers send to  {info['roles']['buyer']['cxml']}"
    yield f"  API        {admin_url}/_punchout/v1/"
    for link in info["connections"]:
        buyer, supplier = _party(link["buyer"]), _party(link["supplier"])
        yield f"  Connection {link['name']}: buyer {buyer}, supplier {supplier}"
    yield "\nCtrl-C to stop"


def _party(party: dict[str, Any]) -> str:
    return f"{party['value']} ({'ours' if party['ours'] else 'theirs'})"


def say_trust(authority: bytes, options: Options) -> Path:
    """Leave the certificate of the authority that was made where clients can be pointed to it, and return its path."""
    try:
        AUTHORITY.write_bytes(authority)
    except OSError as error:
        raise ConfigError(f"--tls auto leaves its certificate here, which fails: {error.strerror}") from error
    say(f"clients must trust {AUTHORITY.resolve()}", options)
    return AUTHORITY.resolve()


def write_ready(path: Path, info: dict[str, Any]) -> None:
    """Write the ready file in one step, so that nobody reads half of it."""
    try:
        half = path.with_name(path.name + ".part")
        half.write_text(as_json(info) + "\n", encoding="utf-8")
        half.replace(path)
    except OSError as error:
        raise ConfigError(f"--ready-file cannot be written: {error.strerror}", file=str(path)) from error


def remove_ready(path: Path) -> None:
    """Remove a ready file: one of an earlier run would say that we are ready."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ConfigError(f"--ready-file cannot be replaced: {error.strerror}", file=str(path)) from error
