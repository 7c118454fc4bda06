"""Measure every goal as a ratio taken side by side in this run: `python -m benchmarks [--check] [WORD…]`.

A row is what was measured, the ratio (or the bound) reached, the goal, and whether it holds. `--check` exits 1 where
one does not. Only ratios count; the machine's own speed drifts.
"""

import argparse
import importlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent


def modules() -> list[str]:
    """Return the names of the modules that measure something."""
    return sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))


def rows(words: list[str]) -> Iterator[tuple[str, str, float, float]]:
    """Measure module by module; `words` choose modules by a part of their name."""
    for name in modules():
        if words and not any(word in name for word in words):
            continue
        module = importlib.import_module(f"benchmarks.{name}")
        if hasattr(module, "measures"):
            for what, reached, goal in module.measures():
                yield name, what, reached, goal


def main() -> int:
    """Print the table and return the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit 1 when a goal is not reached")
    parser.add_argument("words", nargs="*", help="measure only the modules whose name holds one of these")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as bytecode:
        # An installed program has its bytecode; where a machine forbids to write it, each start would compile anew.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = bytecode
        return _measured(options)


def _measured(options: argparse.Namespace) -> int:
    missed = 0
    print(f"{'room':<10} {'what':<78} {'reached':>9} {'goal':>9}")
    for name, what, reached, goal in rows(options.words):
        # A negative goal is a floor: at least that much.
        holds = reached >= -goal if goal < 0 else reached <= goal
        missed += not holds
        bound = f"≥ {-goal:g}" if goal < 0 else f"≤ {goal:g}"
        print(f"{name:<10} {what:<78} {reached:>9.3g} {bound:>9} {'' if holds else ' MISSED'}", flush=True)
    print(f"{missed} goals missed" if missed else "every goal is reached")
    return 1 if missed and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
