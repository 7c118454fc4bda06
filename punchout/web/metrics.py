"""`GET /metrics`: what this process has seen, in numbers for Prometheus."""

from collections.abc import Iterator

from flask import Blueprint, Response

from punchout import __version__
from punchout.emulator import Emulator
from punchout.reports.prometheus import CONTENT_TYPE, Metric, Sample, exposition
from punchout.web.current import current_emulator

__all__ = ["blueprint"]

SHARED = "# The counters are those of the one worker that answers; to count, serve without --workers.\n"

blueprint = Blueprint("metrics", __name__)


@blueprint.get("/metrics")
def metrics() -> Response:
    """Give the numbers of all spaces together; one of several processes says that they are its own."""
    emulator = current_emulator()
    alone = SHARED if emulator.shared else ""
    return Response(alone + exposition(list(_metrics(emulator))), content_type=CONTENT_TYPE)


def _metrics(emulator: Emulator) -> Iterator[Metric]:
    counts, backlog = emulator.counts, emulator.store.backlog()
    yield Metric("punchout_build_info", "gauge", "The version that runs.", [Sample(1, {"version": __version__})])
    yield Metric("punchout_uptime_seconds", "gauge", "Seconds since the start.", [Sample(emulator.uptime)])
    yield Metric(
        "punchout_exchanges_total",
        "counter",
        "Exchanges by direction, document of the request and status of the answer.",
        [Sample(count, kind._asdict()) for kind, count in sorted(counts.exchanges.items())],
    )
    yield Metric(
        "punchout_refused_total",
        "counter",
        "Exchanges that were refused, failed or never answered.",
        [Sample(count, {"direction": direction}) for direction, count in counts.refused.items()],
    )
    yield Metric(
        "punchout_findings_total",
        "counter",
        "What was found in documents.",
        [Sample(count, {"severity": severity}) for severity, count in counts.findings.items()],
    )
    yield Metric(
        "punchout_outbox_parcels",
        "gauge",
        "Documents that are not delivered yet.",
        [Sample(backlog.get(state, 0), {"state": state}) for state in ("waiting", "claimed", "parked")],
    )
    yield Metric("punchout_spaces", "gauge", "Private worlds, the default one too.", [Sample(len(emulator.spaces()))])
