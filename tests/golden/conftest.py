"""`--update` writes the expected files anew instead of comparing with them."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option; it is known when this folder is named on the command line."""
    parser.addoption("--update", action="store_true", help="write the golden files anew")
