"""Metrics in the text format of Prometheus, version 0.0.4: three kinds of lines, for which no library is loaded."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

__all__ = ["CONTENT_TYPE", "Metric", "Sample", "exposition"]

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


class Sample(NamedTuple):
    """One value of a metric, and the labels that tell it from the others."""

    value: float
    labels: Mapping[str, str] = {}


class Metric(NamedTuple):
    """A metric: `kind` is `counter` or `gauge`, `about` one line for people."""

    name: str
    kind: str
    about: str
    samples: Sequence[Sample]


def exposition(metrics: Sequence[Metric]) -> str:
    """Return what a scrape gets."""
    return "".join(f"{line}\n" for metric in metrics for line in _lines(metric))


def _lines(metric: Metric) -> Iterator[str]:
    yield f"# HELP {metric.name} {metric.about}"
    yield f"# TYPE {metric.name} {metric.kind}"
    for value, labels in metric.samples:
        spelled = ",".join(f'{name}="{text.translate(_ESCAPES)}"' for name, text in labels.items())
        yield f"{metric.name}{{{spelled}}} {value:.15g}" if spelled else f"{metric.name} {value:.15g}"
