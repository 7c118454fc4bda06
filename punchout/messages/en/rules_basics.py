"""Sentences for rules that hold in every document: the engine itself, the envelope, moments, languages."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"
_P25 = f"{_GUIDE}, 3.1.6.2, p25"

CATALOGUE: dict[str, tuple[str, ...]] = {
    "INTERNAL-RULE": (
        "our rule {rule} could not judge this ({error}); all other rules did",
        "Please report it with the document; nothing is wrong with the document because of this.",
        "A rule that fails says so, since silence would look like a pass.",
        "our own mistake",
    ),
    "RULE-MORE": (
        "{rule} was seen {count} more times in this document",
        "Mend the first ones and judge again.",
        "The same thing said thousands of times hides everything else.",
        "our limit",
    ),
    "TIME-001": (
        '{attribute} "{value}" is no date and time as cXML writes them',
        "Write YYYY-MM-DDThh:mm:ss±hh:mm, such as 2026-03-02T12:00:00+01:00.",
        "Parsers of ISO 8601 refuse it, or read another day than you meant.",
        _P25,
        '<cXML timestamp="Mon Mar 02 12:00:00 2026">',
        '<cXML timestamp="2026-03-02T12:00:00+01:00">',
    ),
    "TIME-002": (
        "{attribute} ends in Z; the guide wants a numeric offset",
        "Write +00:00 in place of Z.",
        "Receivers that follow the guide to the letter refuse Z, or drop it and take the time as local.",
        _P25,
        '<cXML timestamp="2026-03-02T12:00:00Z">',
        '<cXML timestamp="2026-03-02T12:00:00+00:00">',
    ),
    "TIME-003": (
        '{attribute} "{value}" has no UTC offset',
        "Add the offset at its end, such as +01:00 or -08:00.",
        "The receiver has to guess the time zone, and is wrong by hours.",
        _P25,
        '<cXML timestamp="2026-03-02T12:00:00">',
        '<cXML timestamp="2026-03-02T12:00:00+01:00">',
    ),
    "TIME-004": (
        '{attribute} "{value}" has an offset without a colon',
        "Write the offset as ±hh:mm.",
        "Parsers of XML date-times refuse ±hhmm.",
        _P25,
        '<cXML timestamp="2026-03-02T12:00:00-0800">',
        '<cXML timestamp="2026-03-02T12:00:00-08:00">',
    ),
    "TIME-005": (
        '{attribute} "{value}" is a day without a time',
        "Write date, time and offset.",
        "A day begins at another moment in each time zone.",
        _P25,
        '<OrderRequestHeader orderDate="2026-03-02">',
        '<OrderRequestHeader orderDate="2026-03-02T12:00:00+01:00">',
    ),
    "TIME-006": (
        '{attribute} "{value}" has no seconds',
        "Write the seconds too, :00 if they do not matter.",
        "Parsers of XML date-times want the seconds.",
        _P25,
        '<cXML timestamp="2026-03-02T12:00+01:00">',
        '<cXML timestamp="2026-03-02T12:00:00+01:00">',
    ),
    "TIME-007": (
        '{attribute} "{value}" lies years ahead',
        "Look at the sender's clock, or at what fills this field.",
        "A timestamp is the moment at which the document was made.",
        _P25,
        '<cXML timestamp="9999-12-31T23:59:59+00:00">',
        '<cXML timestamp="2026-03-02T12:00:00+00:00">',
    ),
}
