"""Reading what people wrote into a file, a configuration or a scenario: what is wrong with it is said with its name."""

from pathlib import Path

from punchout.errors import ConfigError

__all__ = ["read_text"]

MOST_BYTES = 1024 * 1024
"""More than anybody writes by hand; what is larger is another file."""


def read_text(path: Path, what: str) -> str:
    r"""Return the text of a file, its lines ended by `\n`; `what` is what it should be, such as `configuration`.

    Raises:
        ConfigError: when it is not there, cannot be read, is too large or no UTF-8.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            raise ConfigError(f"this is larger than any {what}: 1 MiB is the most", file=str(path))
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except FileNotFoundError as error:
        raise ConfigError("there is no such file", file=str(path)) from error
    except OSError as error:
        raise ConfigError(f"this cannot be read: {error.strerror}", file=str(path)) from error
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ConfigError("this is not UTF-8; save it as UTF-8", file=str(path), line=line) from error
