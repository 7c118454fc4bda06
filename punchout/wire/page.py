"""The fields of a page's forms that hold a cart, as a browser would post them."""

from html.parser import HTMLParser

from punchout.wire.forms import FIELDS, Field

__all__ = ["hidden_fields"]

_WANTED = {name.lower() for name in FIELDS.values()}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Field] = []
        self._area: str | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {key: value or "" for key, value in reversed(attrs)}
        name = about.get("name", "")
        if name.strip().lower() not in _WANTED:
            return
        if tag == "input":
            self._keep(name, about.get("value", ""))
        elif tag == "textarea":
            self._area, self._text = name, []

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area is not None:
            self._keep(self._area, "".join(self._text))
            self._area = None

    def _keep(self, name: str, value: str) -> None:
        self.found.append(Field(name, value.encode("utf-8", "surrogateescape")))


def hidden_fields(page: bytes) -> list[Field]:
    """Return the fields of a page that are called as a cart's field is; their values are in UTF-8."""
    parser = _Page()
    parser.feed(page.decode("utf-8-sig", "surrogateescape"))
    parser.close()
    return parser.found
