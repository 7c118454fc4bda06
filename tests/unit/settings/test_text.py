"""Files that people wrote are read, or refused with their name and what to do."""

from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.settings.text import MOST_BYTES, read_text


def test_lines_end_alike(tmp_path: Path) -> None:
    """A mark of byte order is taken off, and lines of Windows and of old Macs end as all others do."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n")
    assert read_text(path, "scenario") == "a: 1\nb: 2\nc: 3\n"


@pytest.mark.parametrize(
    ("raw", "line", "says"),
    [(b"#" * (MOST_BYTES + 1), None, "larger than any scenario"), (b"a: 1\nb: \xff\n", 2, "save it as UTF-8")],
)
def test_what_cannot_be_text_is_refused(tmp_path: Path, raw: bytes, line: int | None, says: str) -> None:
    """What is too large or no UTF-8 is refused, with the line where it stands."""
    path = tmp_path / "a.yaml"
    path.write_bytes(raw)
    with pytest.raises(ConfigError, match=says) as caught:
        read_text(path, "scenario")
    assert (caught.value.file, caught.value.line) == (str(path), line)


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    """A missing file is said to be missing, a folder to be unreadable."""
    with pytest.raises(ConfigError, match="no such file"):
        read_text(tmp_path / "none.yaml", "scenario")
    with pytest.raises(ConfigError, match="cannot be read"):
        read_text(tmp_path, "scenario")
