"""All rules, as a ratio against safe parse and verdict of the same bytes in the same process."""

import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal

from benchmarks.markup import order
from punchout.formats.cxml.rules import CHECKS
from punchout.formats.cxml.rules.running import findings
from punchout.markup.parse import read
from punchout.rules.engine import Rulebook

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def faultless(lines: int) -> bytes:
    """Return an order whose total is right, so that the rules find nothing and nothing has to be placed."""
    total = Decimal("25.00") * lines
    return order(lines).replace(b'<Money currency="EUR">12.00<', f'<Money currency="EUR">{total}<'.encode())


def measures() -> Iterator[tuple[str, float, float]]:
    book = Rulebook(CHECKS)
    for lines, rounds, goal in ((10, 100, 4.0), (10_000, 5, 2.0)):
        raw = faultless(lines)
        assert findings(read(raw), book, NOW) == []
        reading_times, rule_times = [], []
        for _ in range(rounds):
            started = time.process_time()
            reading = read(raw)
            parsed = time.process_time()
            findings(reading, book, NOW)
            reading_times.append(parsed - started)
            rule_times.append(time.process_time() - parsed)
        ratio = statistics.median(rule_times) / statistics.median(reading_times)
        yield f"all rules on an order of {lines} lines, on top of safe parse and verdict", ratio, goal
