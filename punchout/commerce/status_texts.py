"""The status codes of cXML, apart from the documents that carry them, so that a rule loads no document."""

__all__ = ["CANONICAL_TEXT"]

CANONICAL_TEXT = {
    200: "OK",
    201: "Accepted",
    204: "No Content",
    211: "OK",
    280: "Accepted",
    281: "Accepted",
    400: "Bad Request",
    401: "Unauthorized",
    402: "Payment Required",
    403: "Forbidden",
    406: "Not Acceptable",
    409: "Conflict",
    412: "Precondition Failed",
    417: "Expectation Failed",
    450: "Not Implemented",
    475: "Signature Required",
    476: "Signature Verification Failed",
    477: "Signature Unacceptable",
    499: "Document Size Error",
    500: "Internal Server Error",
    550: "Unable to reach cXML server",
    551: "Unable to forward request",
    560: "Temporary server error",
}
"""The text that goes with a code (cXML Reference Guide, Status, p35-37)."""
