"""What `punchout doctor` looks at: each check says in plain words what is there, and what to do where that is wrong.

A check that raises an error of the house has failed, and the error says what to do.
"""

import importlib.util
import os
import platform
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import punchout
from punchout.cli.command import Options
from punchout.cli.place import reached
from punchout.cli.remote import any_certificate
from punchout.client import Client
from punchout.clock import SystemClock
from punchout.errors import ConfigError, PunchoutError
from punchout.settings.load import load
from punchout.settings.place import find

__all__ = ["CHECKS", "Examined", "Outcome", "examine"]

SQLITE = "sqlite:///"
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


class Outcome(StrEnum):
    """What became of a check: `note` is worth knowing and stops nothing."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


class Examined(NamedTuple):
    """What a check found, and what to do about it."""

    said: str
    outcome: Outcome = Outcome.GOOD
    remedy: str = ""


def examine(options: Options) -> Iterator[tuple[str, Examined]]:
    """Make every check and yield its name with what it found; a database that exists is opened as a start opens it."""
    for name, check in CHECKS.items():
        try:
            yield name, check(options)
        except PunchoutError as error:
            yield name, Examined(str(error), Outcome.BAD)


def _program(options: Options) -> Examined:
    folder = Path(punchout.__file__).parent
    said = f"punchout {punchout.__version__}, Python {platform.python_version()}, {platform.system()}"
    if not Path(importlib.util.cache_from_source(punchout.__file__)).exists():
        return Examined(
            f"{said}; not compiled, so that every start takes several times as long",
            Outcome.NOTE,
            f"python -m compileall -q {folder}",
        )
    return Examined(said)


def _parser(options: Options) -> Examined:
    from punchout.markup import selftest

    selftest.run()
    return Examined(f"{selftest.versions()}: reads no entity and nothing from elsewhere")


def _grammar(options: Options) -> Examined:
    from punchout.formats.cxml.grammar.xsd_writer import xsd_files
    from punchout.resources import GRAMMAR_VERSION, grammar_folder

    folder, again = grammar_folder(), "install punchout again"
    try:
        made = xsd_files(folder).items()
        other = [name for name, text in made if (folder / "xsd" / name).read_text(encoding="utf-8") != text]
    except (OSError, ValueError) as error:
        return Examined(f"the grammar in {folder} cannot be read: {error}", Outcome.BAD, again)
    if other:
        said = f"the DTDs and XSDs in {folder} are not of one making: {', '.join(other[:3])}"
        return Examined(said, Outcome.BAD, again)
    return Examined(f"cXML {GRAMMAR_VERSION}, DTDs and XSDs are of one making")


def _configuration(options: Options) -> Examined:
    path = Path(options.config) if options.config else find(Path.cwd(), os.environ)
    settings = load(path, os.environ)
    if path is None:
        return Examined("none here, so both roles are ours", Outcome.NOTE, "punchout init writes one")
    disabled = [f"{one.name} ({one.trouble})" for one in settings.connections if one.trouble]
    if disabled:
        return Examined(f"{path}: disabled are {', '.join(disabled)}", Outcome.NOTE)
    return Examined(f"{path}: right, connections: {len(settings.connections)}")


def _access(options: Options) -> Examined:
    from punchout.web.server import is_loopback, must_be_closed

    admin = "127.0.0.1" if options.admin_port is not None else options.host
    must_be_closed(options.public_url or "", admin, options.token)
    if options.token:
        return Examined("pages and control API open with the token")
    outside = "" if is_loopback(options.host) else "; partners come from outside too"
    return Examined(f"pages and control API answer on this machine only{outside}")


def _served(options: Options) -> bool:
    place = reached(options.host, options.port)
    return any(Client(f"{scheme}://{place}", tls=any_certificate()).ready() for scheme in ("http", "https"))


def _port(options: Options) -> Examined:
    from punchout.web.listener import bind

    try:
        bind(options.host, options.port).close()
    except ConfigError:
        if _served(options):
            return Examined(f"a punchout serves on port {options.port} now", Outcome.NOTE)
        raise
    return Examined(f"{options.host} port {options.port} is free")


def _database(options: Options) -> Examined:
    from punchout.storage import open_store

    path = Path(options.db.removeprefix(SQLITE))
    if options.db.startswith(SQLITE) and not path.exists():
        if path.parent.is_dir() and os.access(path.parent, os.W_OK):
            return Examined(f"{path} will be made by the first start")
        return Examined(f"{path} cannot be made: its folder does not exist or is not ours", Outcome.BAD, "see --db")
    if options.db.startswith(SQLITE) and _served(options):
        return Examined(f"{path} is left to the server that runs", Outcome.NOTE)
    store = open_store(options.db, exclusive=True)
    try:
        store.exchange("default", "latest")
    finally:
        store.close()
    # What follows the @ of a database's URL holds no password.
    return Examined(f"{options.db.rpartition('@')[2]} can be read")


def _clock(options: Options) -> Examined:
    now = SystemClock().now()
    installed = datetime.fromtimestamp(Path(punchout.__file__).stat().st_mtime, now.tzinfo)
    said = now.isoformat(timespec="seconds")
    if now < installed:
        remedy = "set the clock of the machine: documents would carry a wrong timestamp"
        return Examined(f"{said}, which is before punchout was installed", Outcome.BAD, remedy)
    return Examined(said)


def _proxy(options: Options) -> Examined:
    named = [name for name in _PROXIES if os.environ.get(name) or os.environ.get(name.lower())]
    if not named:
        return Examined("no proxy in the environment")
    # The values may hold a password.
    said = f"{', '.join(named)}: punchout sends past it, your own programs may not reach punchout because of it"
    remedy = "a partner's proxy is `proxy` of its connection; NO_PROXY=localhost,127.0.0.1 is for your programs"
    return Examined(said, Outcome.NOTE, remedy)


def _browser(options: Options) -> Examined:
    from punchout.browsing.chromium import PROGRAMS

    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None or importlib.util.find_spec("playwright") is None:
        missing = "no Chromium on the PATH" if program is None else "playwright is not installed"
        return Examined(f"{missing}: browser-check looks at headers and cookies alone", Outcome.NOTE)
    return Examined(f"{program}, for browser-check")


def _extras(options: Options) -> Examined:
    wanted = {"psycopg": "PostgreSQL (punchout[postgres])", "gunicorn": "--workers (punchout[server])"}
    missing = [what for module, what in wanted.items() if importlib.util.find_spec(module) is None]
    if missing:
        return Examined(f"not installed is what these need: {', '.join(missing)}", Outcome.NOTE)
    return Examined("PostgreSQL and --workers can be used")


CHECKS: Mapping[str, Callable[[Options], Examined]] = {
    "program": _program,
    "parser": _parser,
    "grammar": _grammar,
    "configuration": _configuration,
    "access": _access,
    "port": _port,
    "database": _database,
    "clock": _clock,
    "proxy": _proxy,
    "browser": _browser,
    "extras": _extras,
}
"""Every check by its name, in the order in which a start would meet what is wrong."""
