"""TLS for the in-process server: certificates of the operator's, or a throw-away authority."""

import atexit
import importlib.util
import os
import ssl
import tempfile
from pathlib import Path
from typing import NamedTuple

from punchout.errors import ConfigError

__all__ = ["Tls", "tls_of"]


class Tls(NamedTuple):
    """What a listener needs; `authority` is the certificate (PEM) that clients must trust, where we made it."""

    context: ssl.SSLContext
    authority: bytes | None = None

    def authority_file(self) -> Path | None:
        """Write the authority into a file that lives as long as this process; None where we made none."""
        if self.authority is None:
            return None
        descriptor, name = tempfile.mkstemp(prefix="punchout-ca-", suffix=".pem")
        path = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(self.authority)
        atexit.register(path.unlink, missing_ok=True)
        return path


def tls_of(text: str, host: str) -> Tls:
    """Read `auto`, which makes a certificate for this machine and `host`, or `CERT,KEY`, two files in PEM.

    Raises:
        ConfigError: when files are missing or do not fit, or what `auto` needs is not installed.
    """
    if text == "auto":
        return _made(host)
    certificate, comma, key = text.partition(",")
    if not comma:
        raise ConfigError(f"--tls is `auto` or two files, CERT,KEY; {text!r} is neither")
    for name in (certificate, key):
        if not Path(name).is_file():
            raise ConfigError(f"--tls: there is no file {name}")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key)
    except (ssl.SSLError, OSError) as error:
        raise ConfigError(f"--tls: {certificate} and {key} are no certificate with its key: {error}") from error
    return Tls(context)


def _made(host: str) -> Tls:
    if importlib.util.find_spec("trustme") is None:
        raise ConfigError("--tls auto needs the extra `tls`: pip install 'punchout[tls]', or give CERT,KEY")
    import trustme

    authority = trustme.CA(organization_name="punchout")
    names = dict.fromkeys(["localhost", "127.0.0.1", "::1", host])
    names.pop("0.0.0.0", None)  # noqa: S104
    names.pop("::", None)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    return Tls(context, authority.cert_pem.bytes())
