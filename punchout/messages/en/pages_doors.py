"""Texts of the pages at the doors themselves: signing in, and what becomes of a cart."""

__all__ = ["DOORS"]

DOORS: dict[str, str] = {
    "door.sign_in": "Sign in",
    "door.token": "Token",
    "door.token_help": "The token that the server was started with: --token, or PUNCHOUT_TOKEN.",
    "door.token_wrong": "This is not the token that the server was started with.",
    "door.cart_taken": "The cart has come back",
    "door.cart_cancelled": "Cancelled: nothing was changed",
    "door.cart_refused": "The cart was not taken",
    "door.cart_empty": "The cart is empty.",
    "door.cart_code": "Status {code}",
    "door.items": "What was in the cart",
    "door.part": "Part number",
    "door.description": "Description",
    "door.quantity": "Quantity",
    "door.unit": "Unit",
    "door.price": "Unit price",
    "door.amount": "Amount",
    "door.total": "Total",
    "door.findings": "Findings",
    "door.no_findings": "No findings: the document is valid.",
    "door.line": "line {line}",
    "door.see_exchange": "See the exchange",
    "door.see_punchout": "Back to the punch-out",
    "door.close": "You may close this window.",
    "door.error": "error",
    "door.advisory": "advisory",
}
