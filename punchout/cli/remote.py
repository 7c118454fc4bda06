"""What verbs that talk to a running server share: flags, the address, and what its refusals mean as exit codes."""

import os
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from punchout.cli.command import Options, Parser
from punchout.cli.exits import Failed, Overdue, Unreachable, Usage
from punchout.cli.place import PORT, reached
from punchout.client import Client, NotInTime, Refused
from punchout.client import Unreachable as NobodyThere
from punchout.errors import ConfigError
from punchout.testing.telling import misses_text

__all__ = ["address", "any_certificate", "in_exit_codes", "server", "server_flags", "trust"]


def address(environ: Mapping[str, str], *, admin: bool = True) -> str:
    """Return where a server is that was started under the same PUNCHOUT_* variables; `admin` is its control side."""
    scheme = "https" if environ.get("PUNCHOUT_TLS") else "http"
    if admin and environ.get("PUNCHOUT_ADMIN_PORT"):
        return f"{scheme}://127.0.0.1:{environ['PUNCHOUT_ADMIN_PORT']}"
    return f"{scheme}://{reached(environ.get('PUNCHOUT_HOST') or '127.0.0.1', environ.get('PUNCHOUT_PORT') or PORT)}"


def server_flags(parser: Parser) -> None:
    """Add `--url --space --token --ca`."""
    parser.flag("--url", default=address(os.environ), help="the server")
    parser.flag("--space", default="default", metavar="NAME", help="the private world to talk to")
    parser.flag("--token", help="what opens its control API")
    parser.flag("--ca", metavar="FILE", help="the certificate to trust (PEM), for a server with one of its own")


@contextmanager
def server(options: Options) -> Iterator[Client]:
    """Give the client of the server that the flags name; it fails in terms of exit codes.

    Raises:
        Usage, Failed, Overdue, Unreachable: with the server's own sentence.
    """
    with in_exit_codes():
        yield Client(options.url, options.space, options.token, tls=trust(options.ca))


@contextmanager
def in_exit_codes() -> Iterator[None]:
    """Say the failures of a client in terms of exit codes.

    Raises:
        Usage, Failed, Overdue, Unreachable: with the server's own sentence.
    """
    try:
        yield
    except NobodyThere as error:
        raise Unreachable(str(error)) from error
    except NotInTime as error:
        raise Overdue(f"{error}{misses_text(error.misses)}") from error
    except Refused as error:
        kind = Failed if error.status == 409 or error.status >= 500 else Usage
        raise kind(_with_mistakes(error)) from error


def _with_mistakes(error: Refused) -> str:
    mistakes = [one for one in error.problem.get("errors", ()) if one.get("message") not in str(error)]
    return "\n".join([str(error), *(f"  {one.get('path')}: {one.get('message')}" for one in mistakes)])


def trust(ca: str | None) -> ssl.SSLContext | None:
    """Return the trust in a certificate of a server's own, None for that of the machine.

    Raises:
        ConfigError: when the file holds none.
    """
    if ca is None:
        return None
    try:
        return ssl.create_default_context(cafile=ca)
    except (OSError, ssl.SSLError) as error:
        raise ConfigError("this is no certificate in PEM that could be trusted", file=ca) from error


def any_certificate() -> ssl.SSLContext:
    """Return a context that takes any certificate: nothing is told to the server, and nothing but its health asked."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
