"""What a document is: the name of its payload, told from the names of its outermost elements."""

__all__ = ["LANG", "Naming", "local"]

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute `xml:lang` as lxml names it."""

_SECTIONS = ("Request", "Response", "Message")


def local(name: str) -> str:
    """Return a name without its prefix or namespace."""
    return name.rpartition("}")[2].rpartition(":")[2]


class Naming:
    """Follows the outermost elements of one document until its payload is known.

    `written` is the root's name with its prefix, `root` the name alone. `payload` is the payload's element name,
    `Response-Status` for a Response that holds only a Status, the section's name where it is empty, and the root's name
    where the root is not cXML.
    """

    __slots__ = ("_payload", "root", "section", "written")

    def __init__(self, root: str) -> None:
        """Start with the root's name, which may have a prefix."""
        self.written = root
        self.root = local(root)
        self.section: str | None = None
        self._payload: str | None = None

    def enter(self, depth: int, name: str) -> bool:
        """Take a start tag `depth` levels below nothing (the root is 0); return whether the payload is known."""
        if self.root != "cXML":
            return True
        name = local(name)
        if depth == 1:
            if self.section is not None:
                return True
            if name in _SECTIONS:
                self.section = name
        elif depth == 2 and self.section is not None:
            if name != "Status":
                self._payload = name
                return True
            self._payload = f"{self.section}-Status"
        return False

    @property
    def payload(self) -> str:
        """The document's name."""
        return self._payload or self.section or self.root
