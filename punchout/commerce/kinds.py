"""The table of bodies: their names in the neutral model and what each is in plain words."""

from punchout.commerce.cart import Cart
from punchout.commerce.document import Body
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order
from punchout.commerce.profile import Profile, ProfileRequest
from punchout.commerce.session import SetupReply, SetupRequest
from punchout.commerce.status import StatusUpdate

__all__ = ["BODIES"]

BODIES: dict[str, type[Body]] = {
    "setup-request": SetupRequest,
    "setup-reply": SetupReply,
    "cart": Cart,
    "order": Order,
    "status-update": StatusUpdate,
    "profile-request": ProfileRequest,
    "profile": Profile,
    "notice": Notice,
}
