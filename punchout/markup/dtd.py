"""The grammar that judges: a folder of DTDs with their XSDs, each read when needed and kept for whoever comes next."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from lxml import etree

from punchout.errors import ConfigError
from punchout.markup.declared import Grammar
from punchout.markup.naming import local
from punchout.markup.payloads import dtd_for
from punchout.resources import GRAMMAR_VERSION, grammar_folder

__all__ = ["Grammars", "grammars", "qualified"]


class Grammars:
    """The DTDs of one folder; may be shared by threads, since no two threads hold the same parsed grammar at once.

    A server has a thread for each connection, and reading a grammar takes longer than judging by it: a thread borrows
    what another one has left, and there are never more sets than threads that judged at the same time.
    """

    def __init__(self, folder: Path, version: str = GRAMMAR_VERSION) -> None:
        """Take the folder; nothing is read before it is needed.

        Raises:
            ConfigError: the folder holds no DTD.
        """
        self.folder, self.version = folder.resolve(), version
        self.names = frozenset(path.stem for path in self.folder.glob("*.dtd"))
        if not self.names:
            raise ConfigError("there is no DTD file in this folder", file=str(folder))
        self._local = threading.local()
        self._left: list[dict[str, Any]] = []
        self._declaring: dict[str, str] | None = None

    @contextmanager
    def borrowed(self) -> Iterator[None]:
        """Let this thread use a set of parsed grammars that another has left, or a new one, until the block ends."""
        here = self._local.__dict__
        if "set" in here:
            yield
            return
        try:
            here["set"] = self._left.pop()
        except IndexError:
            here["set"] = {}
        try:
            yield
        finally:
            self._left.append(here.pop("set"))

    def choose(self, root: str, payload: str) -> str | None:
        """Return the name of the DTD that judges a payload, None where the root is no cXML.

        An older grammar may declare in one DTD what came to be divided among several.

        Raises:
            ConfigError: the DTD of this payload is not in the folder, and no other declares it.
        """
        name = dtd_for(root, payload)
        if name is None or name in self.names:
            return name
        if root != "cXML" or payload not in self._everywhere():
            raise ConfigError(f"{name}.dtd is missing in this folder; it judges {payload}", file=str(self.folder))
        return self._everywhere()[payload]

    def _everywhere(self) -> dict[str, str]:
        """Return by element a DTD that declares it, `cXML` where that does."""
        if self._declaring is None:
            names = sorted(self.names, key=lambda name: name == "cXML")
            self._declaring = {one: name for name in names for one in self.declarations(name).elements}
        return self._declaring

    def declarations(self, name: str) -> Grammar:
        """Return what a DTD declares, for explaining."""
        from punchout.markup.dtd_text import read_dtd

        return read_dtd(self.folder / f"{name}.dtd")

    def dtd(self, name: str) -> etree.DTD:
        """Return this thread's parsed DTD.

        Raises:
            ConfigError: the file cannot be read as a DTD.
        """
        held = self._held("dtds")
        if name not in held:
            path = self.folder / f"{name}.dtd"
            try:
                held[name] = etree.DTD(file=str(path))
            except (etree.DTDParseError, OSError) as error:
                raise ConfigError("cannot be read as a DTD", file=str(path)) from error
        dtd: etree.DTD = held[name]
        return dtd

    def doctype(self, name: str, root: str) -> bytes:
        """Return the DOCTYPE that lets `judging_parser` validate by a DTD."""
        return f'<!DOCTYPE {root} SYSTEM "{self.folder.as_uri()}/{name}.dtd">'.encode()

    def judging_parser(self, *, validate: bool = True, schema: str | None = None) -> etree.XMLParser:
        """Return this thread's parser that reads our DTD; it judges by it, or by the XSD named `schema`."""
        held = self._held("parsers")
        if (validate, schema) not in held:
            held[validate, schema] = etree.XMLParser(
                encoding="utf-8",
                resolve_entities=True,  # needed to follow our DTD into its modules; the document has no entity left
                load_dtd=True,
                dtd_validation=validate,
                attribute_defaults=False,
                collect_ids=validate,  # without a verdict a repeated ID is no reason to stop
                no_network=True,
                huge_tree=False,
                recover=False,
                remove_comments=True,
                remove_pis=True,
                strip_cdata=True,
                remove_blank_text=False,
                schema=self.schema(schema) if schema else None,
            )
            held[validate, schema].resolvers.add(_OurFilesOnly(self.folder))
        parser: etree.XMLParser = held[validate, schema]
        return parser

    def schema(self, name: str) -> etree.XMLSchema | None:
        """Return this thread's compiled XSD of a grammar, None where the folder has none.

        Raises:
            ConfigError: the file cannot be read as an XSD.
        """
        held = self._held("schemas")
        if name not in held:
            path = self.schema_path(name)
            try:
                held[name] = etree.XMLSchema(file=str(path)) if path.is_file() else None
            except (etree.XMLSchemaParseError, OSError) as error:
                raise ConfigError("cannot be read as an XSD", file=str(path)) from error
        found: etree.XMLSchema | None = held[name]
        return found

    def schema_path(self, name: str) -> Path:
        """Return where the XSD of a grammar lies, whether it is there or not."""
        return self.folder / "xsd" / f"{name}.xsd"

    def empty(self, name: str) -> frozenset[str]:
        """Return the elements of a DTD that must be empty."""
        return frozenset(one.name for one in self.declarations(name).elements.values() if one.content == "EMPTY")

    def tokenised(self, name: str) -> dict[str, frozenset[str]]:
        """Return, by element, the attributes whose values XML trims before it judges them."""
        held = self._held("tokenised")
        if name not in held:
            held[name] = {
                element.name: frozenset(one.name for one in element.attributes.values() if one.type != "CDATA")
                for element in self.declarations(name).elements.values()
            }
        found: dict[str, frozenset[str]] = held[name]
        return found

    def _held(self, kind: str) -> dict[Any, Any]:
        here = self._local.__dict__
        mine = here["set"] if "set" in here else here.setdefault("own", {})
        held: dict[Any, Any] = mine.setdefault(kind, {})
        return held


class _OurFilesOnly(etree.Resolver):
    """Answers for the files of one folder and gives nothing for everything else.

    Who resolves is one pointer for all of libxml2, which lxml sets for the length of a parse: one that ends in another
    thread may take it away in the middle of ours. So our files have addresses at which libxml2 finds them by itself.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._base = folder, f"{folder.as_uri()}/"
        self._texts: dict[str, bytes] = {}

    def resolve(self, system_url: str | None, public_id: str | None, context: Any) -> Any:
        """Give libxml2 our own file, and nothing for any other address."""
        if system_url and system_url.startswith(self._base):
            text = self._text(unquote(system_url.removeprefix(self._base)))
            return self.resolve_string(text, context, base_url=system_url)
        return self.resolve_empty(context)

    def _text(self, name: str) -> bytes:
        if name not in self._texts:
            path = (self._folder / name).resolve()
            self._texts[name] = path.read_bytes() if path.is_relative_to(self._folder) and path.is_file() else b""
        return self._texts[name]


_default: Grammars | None = None


def grammars() -> Grammars:
    """Return the grammar of the house."""
    global _default
    if _default is None:
        _default = Grammars(grammar_folder())
    return _default


def qualified(element: etree._Element) -> str:
    """Return an element's name as the document spells it, with its prefix."""
    tag = str(element.tag)
    return tag if tag[0] != "{" else f"{element.prefix}:{tag.rpartition('}')[2]}" if element.prefix else local(tag)
