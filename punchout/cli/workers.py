"""`punchout serve --workers N`: the same application in several processes of gunicorn, over one database."""

import importlib
import importlib.util
import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

from punchout.cli.command import Options
from punchout.cli.console import data
from punchout.cli.exits import DONE, Usage
from punchout.cli.greeting import greeting, say_trust, write_ready
from punchout.cli.loading import loaded
from punchout.cli.place import reached
from punchout.errors import ConfigError
from punchout.settings.values import Settings

__all__ = ["serve"]

THREADS = 32
"""Of each worker; streams of news hold one each, half of them at most."""

ADMIN_HOST = "127.0.0.1"
"""Where pages and control API listen when they have a port of their own."""

GRACE = 4
"""Seconds in which requests that are being answered may end, when a signal comes."""


def serve(options: Options, settings: Settings) -> int:
    """Serve from several processes until a signal comes, and return the exit code.

    Raises:
        Usage: for what several processes cannot do.
        ConfigError: when gunicorn or the database is not there.
    """
    if options.db.startswith("memory"):
        raise Usage("--workers needs a --db that several processes share: sqlite:///punchout.db, or postgresql://…")
    if importlib.util.find_spec("gunicorn") is None:
        raise ConfigError("--workers needs gunicorn, which Windows does not have: pip install 'punchout[server]'")
    from punchout.emulator import Emulator
    from punchout.storage import open_store
    from punchout.web.server import must_be_closed

    apart = options.admin_port is not None
    must_be_closed(options.public_url or "", ADMIN_HOST if apart else options.host, options.token)
    Emulator(settings, shared=True).space()  # what is wrong with the configuration is said here, and not by each worker
    # This process holds the file as its only master; the workers open it beside it.
    store = open_store(options.db, exclusive=True)
    try:
        _application(_Serving.of(options, settings)).run()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else DONE
    finally:
        store.close()
    return DONE


@dataclass
class _Serving:
    """What is made before there are workers, so that all of them have it; `bound` follows once the ports are ours.

    `access` makes that a form from one worker is known to the others, `authority` is the file that clients must trust
    where the certificate of `tls` was made here.
    """

    options: Options
    settings: Settings
    access: Any
    tls: Any = None
    authority: Path | None = None
    bound: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, options: Options, settings: Settings) -> "_Serving":
        """Make access and certificates.

        Raises:
            ConfigError: when TLS cannot be set up.
        """
        from punchout.web.security import Access
        from punchout.web.tls import tls_of

        public = urlsplit(options.public_url or "").hostname
        access = Access(options.token, frozenset({public} if public else ()))
        tls = tls_of(options.tls, options.host) if options.tls else None
        authority = say_trust(tls.authority, options) if tls and tls.authority else None
        return cls(options, settings, access, tls, authority)

    @property
    def url(self) -> str:
        """Where partners reach us."""
        return self.options.public_url or self._url_of(self.bound[0])

    @property
    def admin_url(self) -> str:
        """Where pages and control API are."""
        return self.url if self.options.admin_port is None else self._url_of(self.bound[1])

    def _url_of(self, address: tuple[str, int]) -> str:
        return f"{'https' if self.tls else 'http'}://{reached(*address)}"


def _application(serving: _Serving) -> Any:
    base: Any = importlib.import_module("gunicorn.app.base").BaseApplication  # it has no types

    class Application(base):  # type: ignore[misc]
        """Our application as gunicorn wants it."""

        def load_config(self) -> None:
            """Take our flags, and nothing of gunicorn's own."""
            for name, value in _configuration(serving).items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            """Make the application of one worker."""
            return _worker(serving)

    return Application()


def _configuration(serving: _Serving) -> dict[str, Any]:
    options, tls = serving.options, serving.tls
    host = f"[{options.host}]" if ":" in options.host else options.host
    admin = [] if options.admin_port is None else [f"{ADMIN_HOST}:{options.admin_port}"]
    # A certificate that was made here is no file: gunicorn is content with any, since we give it the context.
    certificate = (options.tls or "").partition(",")[0]
    secured = {"certfile": str(serving.authority or certificate), "ssl_context": lambda config, make: tls.context}
    return {
        "bind": [f"{host}:{options.port}", *admin],
        "workers": options.workers,
        "worker_class": "gthread",
        "threads": THREADS,
        "graceful_timeout": GRACE,
        "loglevel": "info" if options.verbose else "error" if options.quiet else "warning",
        "when_ready": lambda arbiter: _ready(arbiter, serving),
        "post_worker_init": _end_streams_first,
        "worker_exit": lambda arbiter, worker: _stop(worker),
        **(secured if tls else {}),
    }


def _worker(serving: _Serving) -> Any:
    from punchout.emulator import Emulator
    from punchout.storage import open_store
    from punchout.web.app import create_app
    from punchout.web.server import is_loopback
    from punchout.web.sides import sided

    options, public = serving.options, serving.options.public_url or ""
    emulator = Emulator(serving.settings, store=open_store(options.db), public_url=public, shared=True)
    emulator.exposed = emulator.exposed or not is_loopback(options.host)
    emulator.ports.update(port for _, port in serving.bound)
    emulator.authority = serving.authority
    emulator.feed.most = THREADS // 2
    emulator.start()
    loaded()
    app = create_app(emulator, serving.access)
    if options.admin_port is not None:
        app.wsgi_app = sided(app.wsgi_app, serving.bound[1], serving.url)  # type: ignore[method-assign, assignment]
    return app


def _end_streams_first(worker: Any) -> None:
    """Let a worker that is told to stop end its streams of news at once; they would hold it for all of `GRACE`."""
    feed = worker.wsgi.extensions["punchout"].feed

    def stop(number: int, frame: FrameType | None) -> None:
        """Let the streams go before the worker waits for its requests, which would else never end."""
        feed.close()
        worker.handle_exit(number, frame)

    signal.signal(signal.SIGTERM, stop)


def _stop(worker: Any) -> None:
    """Finish what a worker is delivering."""
    app = getattr(worker, "wsgi", None)
    if app is not None:
        app.extensions["punchout"].close()


def _ready(arbiter: Any, serving: _Serving) -> None:
    """Say where to point what, once the ports are ours."""
    from punchout.emulator import Emulator, Links
    from punchout.web.control.about import about

    serving.bound = tuple(listener.sock.getsockname()[:2] for listener in arbiter.LISTENERS)
    options, admin_url = serving.options, serving.admin_url
    info = about(Emulator(serving.settings).space(), Links(serving.url), admin_url) | {"pid": os.getpid()}
    if options.ready_file:
        write_ready(Path(options.ready_file), info)
    data("\n".join(greeting(options, info, admin_url)))
    sys.stdout.flush()
