"""Every failure the house knows, and whose fault each is.

PunchoutError
├── ConfigError          the operator's: a configuration, a flag, a missing or unreadable file (exit 3)
├── LocalError           a caller of our own asked for what the protocol forbids
├── PeerError            the partner's: carries findings and the cXML status to answer
│   ├── UnsafeInput          too large, hostile or in an encoding that is not accepted
│   ├── NotWellFormed        no XML at all, or broken XML
│   ├── NotValid             refused by the grammar
│   ├── NotUnderstood        valid, but says nothing that can be acted on
│   ├── NotTrusted           the Sender is unknown or the secret is wrong
│   └── NotAllowed           understood and trusted, and refused by rule or state
├── DeliveryError        a partner could not be reached, or answered without cXML
└── StorageError         what was received could not be kept
    └── Stale            somebody else changed the state meanwhile: decide again

For any bytes whatever `Format.decode` returns or raises PeerError; anything else is our bug.
"""

from collections.abc import Iterable, Mapping
from typing import Self

from punchout.findings import Finding
from punchout.messages import advice, sentence, text

__all__ = [
    "ConfigError",
    "DeliveryError",
    "LocalError",
    "NotAllowed",
    "NotTrusted",
    "NotUnderstood",
    "NotValid",
    "NotWellFormed",
    "PeerError",
    "PunchoutError",
    "Stale",
    "StorageError",
    "UnsafeInput",
]


class PunchoutError(Exception):
    """The root of all failures that the house itself raises."""


class ConfigError(PunchoutError):
    """The operator's mistake: what is wrong, in which file and line, and what would be right."""

    def __init__(self, message: str, *, file: str | None = None, line: int | None = None) -> None:
        """Keep the message with its place; `str()` prints `file:line: message`."""
        self.message, self.file, self.line = message, file, line
        place = f"{file}:{line}: " if file and line else f"{file}: " if file else ""
        super().__init__(place + message)


class LocalError(PunchoutError):
    """A caller of our own asked for something the protocol or the state forbids; the text says what to do instead.

    One that pages show is made by its key, so that they can say it in the language of their reader; `str()` is English.
    """

    key, facts = "", dict[str, object]()

    @classmethod
    def of(cls, key: str, **facts: object) -> "LocalError":
        """Build the error whose sentence is the text of the pages of that key."""
        error = LocalError(text(key, "en", **facts))
        error.key, error.facts = key, facts
        return error

    def said(self, language: str) -> str:
        """Return the sentence in a language, in English where it has no key; what is wrong inside of it likewise."""
        told = {
            name: fact.said(language) if isinstance(fact, LocalError) else fact for name, fact in self.facts.items()
        }
        return text(self.key, language, **told) if self.key else str(self)


class PeerError(PunchoutError):
    """Something a partner did; never our failure.

    `findings` say what and where, `code` is the cXML status to answer, `detail` the sentence for the Status content.
    """

    code = 400

    def __init__(self, detail: str, findings: Iterable[Finding] = (), *, code: int | None = None) -> None:
        """Keep detail and findings; `code` overrides the status of the class."""
        super().__init__(detail)
        self.detail = detail
        self.findings = tuple(findings)
        if code is not None:
            self.code = code

    @classmethod
    def of(cls, finding: Finding, code: int | None = None) -> Self:
        """Build the error whose detail is the finding's own sentence."""
        return cls(sentence(finding).message, (finding,), code=code)

    @property
    def told(self) -> str:
        """What the partner is told, who may see nothing else of it."""
        return self.detail


class _Unread(PeerError):
    """Bytes of which nothing could be read."""

    code = 406

    @property
    def told(self) -> str:
        """Where, what, and what to do about it."""
        return advice(self.findings[0]) if self.findings else self.detail


class UnsafeInput(_Unread):
    """Too large (499), hostile, or in an encoding that is not accepted (406)."""


class NotWellFormed(_Unread):
    """No XML, or broken XML."""


class NotValid(PeerError):
    """Refused by the grammar."""

    code = 406


class NotUnderstood(PeerError):
    """Valid, and yet nothing that can be acted on."""

    code = 400


class NotTrusted(PeerError):
    """The Sender is unknown or its secret is wrong (401), or From or To do not fit (400).

    `difference` is for our own page and log: which field differs from the nearest connection; never the secret.
    """

    code = 401

    def __init__(self, detail: str, findings: Iterable[Finding] = (), *, code: int | None = None, difference: str = ""):
        """Keep, beside the answer, what only the operator may see."""
        super().__init__(detail, findings, code=code)
        self.difference = difference


class NotAllowed(PeerError):
    """Understood and trusted, and refused by rule or state; the code says which."""

    code = 409


class DeliveryError(PunchoutError):
    """A partner could not be reached, or answered without cXML.

    `kind` is one of dns, refused, tls, timeout, reset, blocked, moved (a redirect), broken (cXML that cannot be read),
    http (an answer without cXML); `facts` fill its sentence.
    """

    def __init__(self, kind: str, facts: Mapping[str, str]) -> None:
        """Keep the kind and its facts."""
        super().__init__(kind, dict(facts))
        self.kind, self.facts = kind, dict(facts)

    @property
    def finding(self) -> Finding:
        """The same as a finding, whose code is made of the kind."""
        return Finding(f"DELIVERY-{self.kind.upper()}", facts=self.facts)

    def said(self, language: str = "en") -> str:
        """Return what happened and what to do, in plain words."""
        told = sentence(self.finding, language)
        return text("trouble", language, message=told.message, hint=told.hint)


class StorageError(PunchoutError):
    """What was received could not be kept; the partner is told 560 and may come again."""


class Stale(StorageError):
    """The state that was decided on has changed meanwhile: load it and decide again."""
