"""What our buyer does of itself."""

from dataclasses import replace

import pytest

from punchout.emulator import Emulator, Links
from punchout.errors import LocalError
from punchout.settings.values import default_settings


@pytest.mark.parametrize(
    ("trouble", "said"), [("its secret is not set", "its secret is not set"), ("", "its key `enabled` says so")]
)
def test_over_a_disabled_connection_nothing_is_sent(trouble: str, said: str) -> None:
    """A punch-out over it is refused with the reason, and the journal stays empty."""
    [demo] = default_settings().connections
    emulator = Emulator(replace(default_settings(), connections=(replace(demo, enabled=False, trouble=trouble),)))
    with pytest.raises(LocalError, match=f"connection demo is disabled: {said}"):
        emulator.space().punch_out("demo", Links("http://127.0.0.1:8488"))
    assert emulator.space().exchanges() == ([], None)
    emulator.close()
