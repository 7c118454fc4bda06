"""One worker over many files: in this process, or in one for each core where that pays; the order stays."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from punchout.cli.loading import loaded
from punchout.cli.sources import Source

__all__ = ["PAYS", "WAY", "spread"]

WAY = "fork" if sys.platform.startswith("linux") else "spawn"
"""How further processes start: forked ones have at once what this one has loaded."""

PAYS = {"fork": (24, 2**21), "spawn": (600, 2**26)}
"""From how many files, or bytes in more than one, further processes pay, by the way in which they start."""

CHUNK = 16

Result = TypeVar("Result")


def spread(sources: Sequence[Source], worker: Callable[[str], Result]) -> Iterator[Result]:
    """Yield what the worker makes of each source's name, in their order.

    A worker travels to other processes by pickle, and its results come back so. The first source is always worked on
    here: what it makes this process load, forked ones have at once; stdin can be read nowhere else.
    """
    first, *rest = sources
    yield worker(first.name)
    loaded()
    cores = _cores()
    files, size = PAYS[WAY]
    large = len(rest) > 1 and sum(source.size for source in rest) > size
    if cores > 1 and (len(rest) >= files or large):
        yield from _in_processes([source.name for source in rest], worker, min(cores, len(rest)))
    else:
        yield from map(worker, (source.name for source in rest))


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


_worker: Callable[[str], Any]


def _begin(worker: Callable[[str], Any]) -> None:
    """Take the worker into a new process, which leaves Ctrl-C to the first one."""
    import signal

    global _worker
    _worker = worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(name: str) -> Any:
    return _worker(name)


def _in_processes(names: Sequence[str], worker: Callable[[str], Result], cores: int) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(cores, get_context(WAY), _begin, (worker,))
    try:
        yield from pool.map(_work, names, chunksize=CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)
