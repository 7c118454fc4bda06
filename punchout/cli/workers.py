"""`punchout serve --workers N`: the same application in several processes of gunicorn, over one database."""

import importlib
import importlib.util
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

from punchout.cli.command import Options
from punchout.cli.console import data
from punchout.cli.exits import DONE, Usage
from punchout.cli.greeting import greeting, write_ready
from punchout.cli.loading import loaded
from punchout.errors import ConfigError
from punchout.settings.values import Settings

__all__ = ["serve"]

THREADS = 32
"""Of each worker; streams of news hold one each, half of them at most."""

GRACE = 4
"""Seconds in which requests that are being answered may end, when a signal comes."""


def serve(options: Options, settings: Settings) -> int:
    """Serve from several processes until a signal comes, and return the exit code.

    Raises:
        Usage: for what several processes cannot do.
        ConfigError: when gunicorn or the database is not there.
    """
    if options.db.startswith("memory"):
        raise Usage("workers share what they remember: --workers needs a --db on disk or PostgreSQL")
    if options.admin_port is not None or options.tls == "auto":
        raise Usage("--workers goes with neither --admin-port nor --tls auto; put a proxy before it, or use CERT,KEY")
    if importlib.util.find_spec("gunicorn") is None:
        raise ConfigError("--workers needs gunicorn, which Windows does not have: pip install 'punchout[server]'")
    from punchout.emulator import Emulator
    from punchout.storage import open_store
    from punchout.web.server import must_be_closed

    must_be_closed(options.public_url or "", options.host, options.token)
    Emulator(settings, shared=True).space()  # what is wrong with the configuration is said here, and not by each worker
    # This process holds the file as its only master; the workers open it beside it.
    store = open_store(options.db, exclusive=True)
    try:
        _application(options, settings).run()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else DONE
    finally:
        store.close()
    return DONE


def _application(options: Options, settings: Settings) -> Any:
    from punchout.web.security import Access

    # Made before the workers are, so that a form from one of them is known to the others.
    public = urlsplit(options.public_url or "").hostname
    access = Access(options.token, frozenset({public} if public else ()))

    base: Any = importlib.import_module("gunicorn.app.base").BaseApplication  # it has no types

    class Application(base):  # type: ignore[misc]
        """Our application as gunicorn wants it."""

        def load_config(self) -> None:
            """Take our flags, and nothing of gunicorn's own."""
            for name, value in _configuration(options, settings).items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            """Make the application of one worker."""
            return _worker(options, settings, access)

    return Application()


def _configuration(options: Options, settings: Settings) -> dict[str, Any]:
    host = f"[{options.host}]" if ":" in options.host else options.host
    certificate, _, key = (options.tls or "").partition(",")
    return {
        "bind": f"{host}:{options.port}",
        "workers": options.workers,
        "worker_class": "gthread",
        "threads": THREADS,
        "graceful_timeout": GRACE,
        "certfile": certificate or None,
        "keyfile": key or None,
        "loglevel": "info" if options.verbose else "error" if options.quiet else "warning",
        "when_ready": lambda arbiter: _ready(arbiter, options, settings),
        "post_worker_init": _end_streams_first,
        "worker_exit": lambda arbiter, worker: _stop(worker),
    }


def _worker(options: Options, settings: Settings, access: Any) -> Any:
    from punchout.emulator import Emulator
    from punchout.storage import open_store
    from punchout.web.app import create_app
    from punchout.web.server import is_loopback

    emulator = Emulator(settings, store=open_store(options.db), public_url=options.public_url or "", shared=True)
    emulator.exposed = emulator.exposed or not is_loopback(options.host)
    emulator.feed.most = THREADS // 2
    emulator.start()
    loaded()
    return create_app(emulator, access)


def _end_streams_first(worker: Any) -> None:
    """Let a worker that is told to stop end its streams of news at once; they would hold it for all of `GRACE`."""
    feed = worker.wsgi.extensions["punchout"].feed

    def stop(number: int, frame: FrameType | None) -> None:
        feed.close()
        worker.handle_exit(number, frame)

    signal.signal(signal.SIGTERM, stop)


def _stop(worker: Any) -> None:
    """Finish what a worker is delivering."""
    app = getattr(worker, "wsgi", None)
    if app is not None:
        app.extensions["punchout"].close()


def _ready(arbiter: Any, options: Options, settings: Settings) -> None:
    """Say where to point what, once the port is ours."""
    from punchout.emulator import Emulator, Links
    from punchout.web.control.about import about

    number = arbiter.LISTENERS[0].sock.getsockname()[1]
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(options.host, options.host)  # noqa: S104
    url = options.public_url or f"{'https' if options.tls else 'http'}://{host}:{number}"
    info = about(Emulator(settings).space(), Links(url), url) | {"pid": os.getpid()}
    if options.ready_file:
        write_ready(Path(options.ready_file), info)
    data("\n".join(greeting(options, info, url)))
    sys.stdout.flush()
