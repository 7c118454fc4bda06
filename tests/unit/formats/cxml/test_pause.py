"""The garbage collector is paused for large documents, and only then."""

import gc

import pytest

from punchout.formats.cxml.pause import LARGE, without_collection


@pytest.mark.parametrize(("size", "running"), [(LARGE, True), (LARGE + 1, False)])
def test_it_is_paused_above_a_size(size, running):
    """Small documents are not worth it."""
    with without_collection(b" " * size):
        assert gc.isenabled() is running
    assert gc.isenabled()


def test_it_runs_again_after_a_failure():
    """An error inside does not leave it switched off."""
    with pytest.raises(ValueError, match="x"), without_collection(b" " * (LARGE + 1)):
        raise ValueError("x")
    assert gc.isenabled()


def test_who_switched_it_off_keeps_it_off():
    """A program that runs without the collector goes on without it."""
    gc.disable()
    try:
        with without_collection(b" " * (LARGE + 1)):
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_a_program_froze_stays_frozen():
    """Objects that were frozen on purpose, before a fork for example, are not thawed."""
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with without_collection(b" " * (LARGE + 1)):
            pass
        # Some of them may have died meanwhile, of what other threads do; thawed would be all.
        assert 0 < gc.get_freeze_count() <= frozen
    finally:
        gc.unfreeze()
