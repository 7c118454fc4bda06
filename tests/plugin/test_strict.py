"""Strict mode: a document that nobody expected fails its test."""

from typing import Any

UNEXPECTED = ["*nobody expected what came (wait for it, or allow it with punchout.allow):", "*came OrderRequest*"]


def test_what_nobody_expected_fails_a_test_that_passed(trial: Any) -> None:
    """The test counts as failed, once, and the document is named."""
    result = trial.run(
        """
@pytest.mark.punchout(strict=True)
def test_passes(punchout):
    post(punchout.supplier().url)
""",
        failed=1,
    )
    result.stdout.fnmatch_lines(UNEXPECTED)


def test_what_nobody_expected_is_told_of_a_test_that_failed(trial: Any) -> None:
    """Its own failure stands, and the document is an error beside it."""
    result = trial.run(
        """
def test_fails(punchout):
    post(punchout.supplier().url)
    assert 1 == 2
""",
        "--punchout-strict",
        failed=1,
        errors=1,
    )
    result.stdout.fnmatch_lines(UNEXPECTED)
    result.stdout.fnmatch_lines(["E*assert 1 == 2"])


def test_what_was_awaited_allowed_or_struck_is_expected(trial: Any) -> None:
    """So are the earlier receptions of an awaited document, and what our own buyer sends to our own supplier."""
    trial.pytester.makeini("[pytest]\npunchout_strict = true\n")
    trial.run(
        """
def test_awaited(punchout):
    post(punchout.supplier().url)
    post(punchout.supplier().url)
    punchout.wait_for("OrderRequest", order_id="PO-1")

def test_allowed(punchout):
    punchout.allow("OrderRequest")
    post(punchout.supplier().url)

def test_own(punchout):
    shop = punchout.supplier()
    punchout.buyer(supplier=shop.url, identity="DEMO-BUYER", supplier_identity="DEMO-SUPPLIER").punch_out()

@pytest.mark.punchout(strict=False)
def test_not_strict(punchout):
    post(punchout.supplier().url)
""",
        passed=4,
    )
