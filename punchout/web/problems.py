"""Every refusal, in the language of whoever asked: cXML for partners, problem+json for programs, a page for people."""

from flask import Flask

__all__ = ["explain"]


def explain(app: Flask) -> None:
    """Answer every error of `app`."""
