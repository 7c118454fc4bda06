"""Texts of the pages that refuse, by HTTP status: its name, and what is said where a view gave no reason."""

__all__ = ["PROBLEMS"]

PROBLEMS: dict[str, str] = {
    "problem.400": "Bad Request",
    "problem.400.said": "the request is malformed or ends too early",
    "problem.401": "Unauthorized",
    "problem.403": "Forbidden",
    "problem.403.host": "this Host is not trusted here: use http://127.0.0.1, the host of --public-url, or a bearer "
    "token",
    "problem.403.origin": "a page of another origin may not do this",
    "problem.403.expired": "this form has expired: load the page again",
    "problem.404": "Not Found",
    "problem.404.said": "there is nothing at this address; partners send documents to /supplier/cxml or /buyer/cxml",
    "problem.405": "Method Not Allowed",
    "problem.405.said": "this address takes no such method; partners POST documents to /supplier/cxml or /buyer/cxml",
    "problem.405.cart": "a cart is posted here: let the shopper's browser submit a form with the field cXML-base64 or "
    "cXML-urlencoded (a redirect brings no cart)",
    "problem.406": "Not Acceptable",
    "problem.408": "Request Timeout",
    "problem.409": "Conflict",
    "problem.412": "Precondition Failed",
    "problem.413": "Request Entity Too Large",
    "problem.413.said": "more was sent than is taken here (limits.body in the configuration)",
    "problem.415": "Unsupported Media Type",
    "problem.422": "Unprocessable Entity",
    "problem.429": "Too Many Requests",
    "problem.500": "Internal Server Error",
    "problem.500.said": "this is a mistake of ours; the log of the server has it",
    "problem.502": "Bad Gateway",
    "problem.503": "Service Unavailable",
}
