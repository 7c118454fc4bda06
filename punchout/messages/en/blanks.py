"""What stands for a fact where a rule is explained and no document is at hand.

A fact is named by itself, in capitals: `ATTRIBUTE ends in Z`. Here stands what reads better, for a fact wherever it
occurs or, as `CODE.fact`, for that of one code.
"""

__all__ = ["BLANKS"]

BLANKS: dict[str, str] = {
    "CONF-004.problem": "an update has to name",
    "DTD-MISSING.missing": "a CHILD",
    "DTD-MISSING.where": " after ANOTHER",
    "DTD-ORDER.where": " after ANOTHER",
    "DTD-REPEATED.elsewhere": "",
    "DTD-UNEXPECTED.elsewhere": "",
    "FORM-KIND.is": "of one kind",
    "FORM-KIND.named": "the other",
    "INV-001.is": "is or is not",
    "ITEM-002.problem": "parentLineNumber stands on a line without itemType",
    "NET-001.kept": "so many",
    "PROFILE-004.problem": "it is missing",
    "SHIP-004.problem": "the first ShipControl has no startDate and no shipFrom contact of its own",
    "SHIP-008.problem": "a Route ends after it began",
    "XML-OTHER.like": "SOMETHING ELSE",
    "after": "THIS",
    "before": "THAT",
    "canonical": "THE TEXT OF THE GUIDE",
    "digits": "ITS DIGITS",
    "got": "VALUE",
    "lacking": "SOMETHING",
    "now": "ANOTHER",
    "only": "THE ONE THAT EXISTS",
    "right": "THE RIGHT NAME",
    "there": "ATTRIBUTE",
    "was": "ONE SESSION",
    "what": "ELEMENT",
    "when": "before or after",
    "where": "PLACE",
    "with": "SOME",
}
