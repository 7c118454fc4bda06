"""Routes that cost nothing until a link to them is built."""

from collections.abc import Callable
from typing import Any

from werkzeug.routing import Rule

__all__ = ["LateRule"]


class LateRule(Rule):
    """A rule whose URL builder is compiled when it is first asked for.

    Werkzeug compiles two functions for each rule; for all of ours that takes longer than everything else in a start.
    """

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        compile_now = super()._compile_builder
        built: list[Callable[..., tuple[str, str]]] = []

        def build(rule: Rule, /, **values: Any) -> tuple[str, str]:
            """Build an address, compiling what builds it first."""
            if not built:
                built.append(compile_now(append_unknown))
            return built[0](rule, **values)

        return build
