"""What a document is: the name of its payload, told from the names of its outermost elements."""

__all__ = ["LANG", "SECTIONS", "Naming", "local"]

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute `xml:lang` as lxml names it."""

SECTIONS = ("Request", "Response", "Message")
"""What holds a payload."""


def local(name: str) -> str:
    """Return a name without its prefix or namespace."""
    return name.rpartition("}")[2].rpartition(":")[2]


class Naming:
    """Follows the outermost elements of one document until its payload is known.

    `written` is the root's name with its prefix, `root` the name alone. `payload` is the payload's element name,
    `Response-Status` for a Response that holds only a Status, the section's name where it is empty, and the root's name
    where the root is neither cXML nor a section that lost its envelope.
    """

    __slots__ = ("_payload", "root", "section", "written")

    def __init__(self, root: str) -> None:
        """Start with the root's name, which may have a prefix."""
        self.written = root
        self.root = local(root)
        self.section = self.root if self.root in SECTIONS else None
        self._payload: str | None = None

    def enter(self, depth: int, name: str) -> bool:
        """Take a start tag `depth` levels below nothing (the root is 0); return whether the payload is known."""
        bare = self.root != "cXML"
        if bare and self.section is None:
            return True
        name = local(name)
        if depth == 1 and not bare:
            if self.section is not None:
                return True
            if name in SECTIONS:
                self.section = name
        elif depth == 2 - bare and self.section is not None:
            if name != "Status":
                self._payload = name
                return True
            self._payload = f"{self.section}-Status"
        return False

    @property
    def payload(self) -> str:
        """The document's name."""
        return self._payload or self.section or self.root
