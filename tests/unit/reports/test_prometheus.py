"""Metrics as text: the three kinds of lines, and labels that nobody can break out of."""

from punchout.reports.prometheus import Metric, Sample, exposition


def test_each_metric_says_what_it_is_and_its_values() -> None:
    """HELP and TYPE come once, before all samples; whole numbers have no fraction, large ones no exponent."""
    samples = [Sample(3, {"direction": "in", "status": "200"}), Sample(123456789, {"direction": "out", "status": ""})]
    text = exposition([Metric("a_total", "counter", "All.", samples), Metric("b", "gauge", "One.", [Sample(0.25)])])
    assert text.splitlines() == [
        "# HELP a_total All.",
        "# TYPE a_total counter",
        'a_total{direction="in",status="200"} 3',
        'a_total{direction="out",status=""} 123456789',
        "# HELP b One.",
        "# TYPE b gauge",
        "b 0.25",
    ]
    assert text.endswith("\n")


def test_a_label_holds_any_text() -> None:
    """Quotes, backslashes and line ends are escaped, so that a value cannot add a line or a label."""
    assert 'a{x="\\"} 1\\n\\\\"} 1\n' in exposition([Metric("a", "gauge", "A.", [Sample(1, {"x": '"} 1\n\\'})])])
