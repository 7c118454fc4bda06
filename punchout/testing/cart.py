"""The cart that came back."""

from collections.abc import Mapping, Sequence
from typing import Any

from punchout.testing.exchange import Exchange

__all__ = ["Cart"]

__tracebackhide__ = True


class Cart(Exchange):
    """A PunchOutOrderMessage at our BrowserFormPost, taken or refused."""

    @property
    def is_taken(self) -> bool:
        """Whether our buyer took it; why it did not stands in `status_text`."""
        return self.status_code is None and self.http_status == 200

    @property
    def is_valid(self) -> bool:
        """Whether our buyer took it and nothing in it is an error; else the report of the test says what is wrong."""
        valid = super().is_valid
        if not self.is_taken:
            self._notes.note(f"the cart was refused with {self.status_code}: {self.status_text}")
        return valid and self.is_taken

    @property
    def buyer_cookie(self) -> str:
        """The BuyerCookie it carries."""
        return str(self.body.cookie.text) if self.body else ""

    @property
    def advisories_found(self) -> Sequence[Mapping[str, Any]]:
        """What is legal, but will hurt with a named network."""
        return [one for one in self.findings if one["severity"] == "advisory"]
