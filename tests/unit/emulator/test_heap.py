"""Giving memory back after large documents."""

import ctypes
from types import SimpleNamespace

import pytest

from punchout.emulator.heap import LARGE, give_back


@pytest.fixture
def trimmed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Stand in for the C library of Linux, and list what it is asked to keep."""
    calls: list[int] = []
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda name: SimpleNamespace(malloc_trim=calls.append))
    return calls


def test_a_large_document_is_followed_by_a_trim(trimmed: list[int]) -> None:
    """Nothing is kept back."""
    give_back(LARGE)
    assert trimmed == [0]


def test_a_small_document_costs_nothing(trimmed: list[int]) -> None:
    """What small documents take is used again at once."""
    give_back(LARGE - 1)
    assert trimmed == []


def test_other_systems_need_none(trimmed: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither another system nor a C library without such a call is asked."""
    monkeypatch.setattr(ctypes, "CDLL", lambda name: SimpleNamespace())
    give_back(LARGE)
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", None)
    give_back(LARGE)
    assert trimmed == []
