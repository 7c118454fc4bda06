"""What our buyer remembers of one punch-out."""

from dataclasses import dataclass, replace
from datetime import datetime

from punchout.commerce.cart import Cart
from punchout.commerce.items import Line
from punchout.commerce.money import Moment
from punchout.commerce.plain import from_plain, plain
from punchout.commerce.session import Operation
from punchout.commerce.status import Status
from punchout.roles.conversation import PUNCHOUT
from punchout.roles.effects import Change, Remembered

__all__ = ["Punchout", "Remark", "punchout_key", "return_key"]


def punchout_key(id: str) -> str:
    """Return the key of a punch-out."""
    return f"punchout:{id}"


def return_key(token: str) -> str:
    """Return the further name of a punch-out: the token of its BrowserFormPost."""
    return f"return:{token}"


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as it is remembered: its code, and what it was about."""

    rule: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Punchout:
    """One punch-out as our buyer sees it.

    `expires` is when it stops waiting for a cart. `lines` is the requisition: what the buyer holds after the cart came;
    `cart` is the cart as it came. `status` is the partner's answer to the setup, `trouble` the code of what went wrong
    on the way there, `facts` fill its sentence and `said` is that in English. `remarks` say what of the cart an order
    could not hold.
    """

    id: str
    token: str
    connection: str
    operation: Operation
    cookie: str
    asked: Moment
    return_url: str
    state: str = "asked"
    setup: str = ""
    user: str = ""
    start_url: str = ""
    status: Status | None = None
    trouble: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    cart: Cart | None = None
    cart_id: str = ""
    lines: tuple[Line, ...] = ()
    orders: tuple[str, ...] = ()
    said: str = ""
    remarks: tuple[Remark, ...] = ()
    expires: Moment | None = None

    @classmethod
    def of(cls, remembered: Remembered, now: datetime) -> "Punchout":
        """Read a punch-out from storage; one whose cart did not come in time is `expired`."""
        punchout: Punchout = from_plain(cls, dict(remembered.state))
        until = punchout.expires.value if punchout.expires else None
        over = until is not None and until <= now and "expire" in PUNCHOUT[punchout.state]
        return punchout.to(PUNCHOUT[punchout.state]["expire"]) if over else punchout

    def change(self, before: Remembered) -> Change:
        """Return the write that remembers this punch-out under its id and its return token."""
        return Change(before, plain(self), (return_key(self.token),))

    def to(self, state: str) -> "Punchout":
        """Return the punch-out in another state."""
        return replace(self, state=state)
