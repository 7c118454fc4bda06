"""How cXML is mended: the fixes of findings as edits, completed by constants; never by what only the author knows."""

from dataclasses import replace
from xml.parsers import expat

from punchout.errors import NotWellFormed, PeerError, UnsafeInput
from punchout.findings import Finding, Fix
from punchout.formats.cxml.constants import ELEMENTS, constant
from punchout.formats.cxml.judge import CxmlJudge
from punchout.formats.cxml.judging import RULES, judgement
from punchout.formats.cxml.prologues import clearings, declaration_patches, doctype_patches
from punchout.formats.judgement import Judgement
from punchout.formats.mending import Diagnosis, Mend, Wishes
from punchout.limits import Limits
from punchout.markup.content import automaton
from punchout.markup.declared import Grammar
from punchout.markup.dtd import Grammars
from punchout.markup.escapes import escapes
from punchout.markup.likeness import alike
from punchout.markup.naming import SECTIONS
from punchout.markup.outline import Node, Outline
from punchout.markup.parse import Reading, read
from punchout.markup.patch import Patch
from punchout.markup.payloads import PAYLOADS
from punchout.markup.repair import Repair, repair, without_copy
from punchout.markup.sample import placeholder, sample, says_nothing
from punchout.rules.choice import Choice
from punchout.rules.engine import Rulebook

__all__ = ["CxmlMender"]

_ALL = 20_000
"""Findings told by the grammar, and by each rule, in one round: as many as anybody would mend."""

_KNOWN = frozenset((*PAYLOADS, "Response-Status"))
_SPELLING = frozenset(("XML-AMPERSAND", "XML-ENTITY", "XML-LESS-THAN", "XML-SYNTAX", "XML-OTHER", "XML-NAMESPACE"))
"""What keeps a text from being XML, and may be a matter of single characters."""
_HOLLOW = frozenset(("XML-DECLARATION-LATE", "XML-SUBSET"))
"""What may be blanks or empty brackets, in which nothing is said."""


class CxmlMender(CxmlJudge):
    """Mends by the grammar of the house or by the one given; a rule that is off mends nothing."""

    def __init__(self, grammar: Grammars | None = None, choice: Choice | None = None, *, thorough: bool = True) -> None:
        """Take a grammar of one's own (None is the one of the house) and severities by code of a rule.

        One that is not `thorough` mends what a report tells, and not all that there is.
        """
        super().__init__(grammar, choice)
        self._rules = Rulebook(RULES.checks, choice, most=_ALL) if thorough else RULES.choosing(choice or {})
        self._most = _ALL if thorough else None

    def diagnose(self, utf8: bytes, limits: Limits, wishes: Wishes) -> Diagnosis:
        """Judge a text and say how each finding is mended; never raises for what the text holds."""
        try:
            reading = read(utf8, "utf-8", limits, self._grammar)
        except PeerError as error:
            return _broken(utf8, error)
        judged = judgement(reading, schema=False, book=self._rules, most=self._most)
        try:
            surgeon = _Surgeon(reading, Outline(reading.utf8), wishes)
        except expat.ExpatError:  # two parsers disagree on rare documents, which then nobody should edit
            return Diagnosis(judged, tuple(map(Mend, judged.findings)))
        return Diagnosis(judged, tuple(Mend(finding, surgeon.patches(finding)) for finding in judged.findings))


def _broken(utf8: bytes, error: PeerError) -> Diagnosis:
    verdict = "unsafe" if isinstance(error, UnsafeInput) else "not-well-formed"
    findings, rules = tuple(error.findings), {one.rule for one in error.findings}
    mendable = isinstance(error, NotWellFormed) and rules & _SPELLING
    patches = tuple(escapes(utf8)) if mendable else clearings(utf8) if rules & _HOLLOW else ()
    return Diagnosis(Judgement("", verdict, findings=findings), tuple(Mend(one, patches) for one in findings))


class _Surgeon:
    """Finds the edits for the findings of one document."""

    def __init__(self, reading: Reading, outline: Outline, wishes: Wishes) -> None:
        self._reading, self._outline, self._wishes = reading, outline, wishes
        self._declared: Grammar | None = reading.grammar.declarations(reading.dtd) if reading.dtd else None

    def patches(self, finding: Finding) -> Repair:
        """Return the edits that mend a finding, none where there are none that are sure."""
        fix = finding.fix
        if fix is None:
            return ()
        if "doctype" in fix.facts:
            sure = self._reading.dtd is not None and (fix.kind != "replace" or self._payload_known())
            return doctype_patches(self._reading, fix) if sure else ()
        if "declaration" in fix.facts:
            return declaration_patches(self._reading, fix, self._wishes.encoding)
        if "beginning" in fix.facts:
            return (Patch(0, self._reading.utf8.index(b"<"), b""),)
        node = self._outline.find(finding.path) if finding.path else None
        if node is None or not self._allowed(node, fix, surplus=finding.rule.startswith("DTD-")):
            return ()
        done = repair(self._outline, node, self._completed(finding, node, fix))
        return done or (without_copy(self._outline, node) if finding.rule == "DTD-REPEATED" else ())

    def _allowed(self, node: Node, fix: Fix, *, surplus: bool) -> bool:
        """Tell whether a fix neither loses nor guesses anything; `surplus` is what the grammar has no place for."""
        facts = fix.facts
        if fix.kind == "rename" and "attribute" in facts:
            return _near(facts["attribute"], facts["to"])
        if fix.kind == "rename":
            return self._has_place(node.parent, facts["to"])
        if fix.kind == "replace" and facts.get("element") == "Money" and "text" in facts:
            return self._wishes.totals
        if fix.kind == "delete" and "element" in facts:
            return surplus or self._may_go(node)
        return True

    def _payload_known(self) -> bool:
        """Tell whether it is certain which DTD a document belongs to."""
        return self._outline.root is None or self._outline.root.name != "cXML" or self._reading.payload in _KNOWN

    def _has_place(self, parent: Node | None, name: str) -> bool:
        """Tell whether an element of this name might stand in a parent."""
        if parent is None or (parent.name in SECTIONS and name in PAYLOADS):
            return True
        declared = self._declared.elements.get(parent.name) if self._declared else None
        return declared is not None and name in automaton(declared.content).symbols

    def _may_go(self, node: Node) -> bool:
        """Tell whether the grammar does without an element; where something else is wrong that is not sure yet."""
        parent = node.parent
        declared = self._declared.elements.get(parent.name) if self._declared and parent else None
        if parent is None or declared is None:
            return False
        names = [child.name for child in parent.children]
        rest = [child.name for child in parent.children if child is not node]
        model = automaton(declared.content)
        return model.allows(names) and model.allows(rest)

    def _completed(self, finding: Finding, node: Node, fix: Fix) -> Fix:
        """Return a fix with what it puts in, where that is known or placeholders are wanted."""
        name = fix.facts.get("element", "")
        if fix.kind != "insert" or self._declared is None:
            return fix
        if "attribute" in fix.facts:
            value = self._value(node, fix.facts["attribute"])
            return fix if value is None else replace(fix, facts={**fix.facts, "value": value})
        markup = ELEMENTS.get(name) or (f"<{name}/>" if says_nothing(self._declared, name) else None)
        if markup is None and self._wishes.fill:
            markup = sample(self._declared, name)
        alone = " | " not in finding.facts.get("missing", "") or self._wishes.fill
        return replace(fix, facts={**fix.facts, "markup": markup}) if markup and alone else fix

    def _value(self, node: Node, name: str) -> str | None:
        declared = self._declared.elements.get(node.name) if self._declared else None
        attribute = declared.attributes.get(name) if declared else None
        if attribute is None:
            return None
        known = constant(self._outline, node, attribute, self._wishes.now)
        return placeholder(attribute) if known is None and self._wishes.fill else known


def _near(written: str, meant: str) -> bool:
    """Tell whether a name is a slip of another one."""
    one, other = sorted((written.lower(), meant.lower()), key=len)
    return bool(alike(written, meant)) or (len(one) > 2 and other.startswith(one))
