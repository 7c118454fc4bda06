"""Reads the text of a DTD into its declarations, with the prefixes that parsers hide inside content models.

Parameter entities, conditional sections and files included from beside the DTD are followed; nothing is fetched, and
nothing outside the folder of the DTD is read. The first declaration of an entity or an attribute binds, as XML says.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from punchout.errors import ConfigError
from punchout.markup.declared import Attribute, Element, Grammar

__all__ = ["read_dtd"]

_DEEPEST = 32  # entities in entities; the official grammar needs 3
_LONGEST = 32_000_000  # characters after all entities are put in; the official grammar has 450,000

_PREDEFINED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_NAME = r"[^\s%&;<>\"'()|,?*+=\[\]#]+"
_QUOTED = r"\"[^\"]*\"|'[^']*'"
_MARKUP = re.compile(
    rf"\s+|<!--.*?-->|<\?.*?\?>|%(?P<reference>{_NAME});|<!\[(?P<condition>[^\[\]]*)\["
    rf"|<!(?P<keyword>ELEMENT|ATTLIST|ENTITY|NOTATION)(?P<body>\s(?:{_QUOTED}|[^\"'>])*)>",
    re.DOTALL,
)
_SECTION = re.compile(r"<!\[|\]\]>")
_OUTSIDE_QUOTES = re.compile(rf"{_QUOTED}|%(?P<name>{_NAME});", re.DOTALL)
_PARAMETER = re.compile(rf"%({_NAME});")
_CHARACTER = re.compile(r"&#(x?)([0-9a-fA-F]+);")
_GENERAL = re.compile(rf"&({_NAME});")
_ENTITY = re.compile(
    rf"\s+(?P<parameter>%\s+)?(?P<name>{_NAME})\s+"
    rf"(?:(?:SYSTEM|PUBLIC\s*(?:{_QUOTED}))\s*(?P<file>{_QUOTED})|(?P<literal>{_QUOTED}))",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    rf"\s*(?P<name>{_NAME})\s*(?P<type>\([^)]*\)|NOTATION\s*\([^)]*\)|[A-Z]+)\s*"
    rf"(?P<default>#REQUIRED|#IMPLIED|#FIXED)?\s*(?P<value>{_QUOTED})?\s*",
    re.DOTALL,
)


@cache
def read_dtd(path: Path) -> Grammar:
    """Return the declarations of a DTD file; each file is read once.

    Raises:
        ConfigError: the file cannot be read or is no DTD, with file and line.
    """
    reader = _Reader(path.resolve().parent)
    reader.include(path.resolve(), 0)
    elements = {
        name: Element(name, content, reader.attributes.get(name, {}), file)
        for name, (content, file) in reader.contents.items()
    }
    return Grammar(path, elements)


@dataclass(frozen=True, slots=True)
class _Entity:
    text: str = ""
    file: Path | None = None


class _Reader:
    """Walks through DTD text and collects what it declares."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parameters: dict[str, _Entity] = {}
        self._generals: dict[str, str] = {}
        self._length = 0
        self.contents: dict[str, tuple[str, Path]] = {}
        self.attributes: dict[str, dict[str, Attribute]] = {}

    def include(self, path: Path, depth: int) -> None:
        """Read a file of the folder and all that it includes."""
        if not path.is_relative_to(self._folder):
            raise ConfigError("a DTD may include only files of its own folder", file=str(path))
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"this file of the grammar cannot be read: {error}", file=str(path)) from error
        self._read(text, path, depth)

    def _read(self, text: str, path: Path, depth: int) -> None:
        self._count(text)
        at = 0
        while at < len(text):
            found = _MARKUP.match(text, at)
            try:
                if found is None or depth > _DEEPEST:
                    raise ValueError("no declaration here, or entities are nested too deeply")
                at = self._section(text, found, path, depth) if found["condition"] is not None else found.end()
                if found["reference"]:
                    self._put_in(found["reference"], path, depth)
                elif found["keyword"]:
                    self._declare(found["keyword"], found["body"], path)
            except (KeyError, ValueError) as error:
                line = text.count("\n", 0, at) + 1
                raise ConfigError(f"cannot be read as a DTD: {error}", file=str(path), line=line) from error

    def _section(self, text: str, opening: re.Match[str], path: Path, depth: int) -> int:
        """Read or skip a conditional section; return where it ends."""
        level = 1
        for edge in _SECTION.finditer(text, opening.end()):
            level += 1 if edge[0] == "<![" else -1
            if level == 0:
                if self._expanded(opening["condition"]).strip() == "INCLUDE":
                    self._read(text[opening.end() : edge.start()], path, depth + 1)
                return edge.end()
        raise ValueError("a conditional section has no end")

    def _put_in(self, name: str, path: Path, depth: int) -> None:
        entity = self._parameters[name]
        if entity.file:
            self.include(entity.file, depth + 1)
        else:
            self._read(entity.text, path, depth + 1)

    def _declare(self, keyword: str, body: str, path: Path) -> None:
        if keyword == "ENTITY":
            self._entity(body, path)
        elif keyword == "ELEMENT":
            name, content = self._expanded(body).split(None, 1)
            if name in self.contents:
                raise ValueError(f"element {name} is declared twice")
            self.contents[name] = _evenly(content), path
        elif keyword == "ATTLIST":
            name, *rest = self._expanded(body).split(None, 1)
            self._attributes(self.attributes.setdefault(name, {}), rest[0].rstrip() if rest else "")

    def _entity(self, body: str, path: Path) -> None:
        found = _ENTITY.match(body)
        if not found:
            raise ValueError(f"entity{body}")
        if found["parameter"] and found["file"]:
            entity = _Entity(file=(path.parent / found["file"][1:-1]).resolve())
            self._parameters.setdefault(found["name"], entity)
        elif found["literal"]:
            text = _characters(_PARAMETER.sub(lambda name: self._text(name[1]), found["literal"][1:-1]))
            if found["parameter"]:
                self._parameters.setdefault(found["name"], _Entity(text))
            else:
                self._generals.setdefault(found["name"], text)

    def _attributes(self, declared: dict[str, Attribute], body: str) -> None:
        at = 0
        while at < len(body):
            found = _ATTRIBUTE.match(body, at)
            if not found:
                raise ValueError(f"attribute {body[at:].strip()}")
            at = found.end()
            kind, _, listed = found["type"].rstrip(")").partition("(")
            value = self._value(found["value"][1:-1]) if found["value"] else None
            attribute = Attribute(
                name=found["name"],
                type=kind.strip() or "enumeration",
                values=tuple(one.strip() for one in listed.split("|")) if listed else (),
                default=found["default"] or "",
                value=value if kind == "CDATA" or value is None else " ".join(value.split()),
            )
            declared.setdefault(attribute.name, attribute)

    def _expanded(self, text: str) -> str:
        """Put in the parameter entities of a declaration, except within quotes, where they are plain text."""
        put_in = _OUTSIDE_QUOTES.sub(lambda part: f" {self._text(part['name'])} " if part["name"] else part[0], text)
        return self._expanded(put_in) if put_in != text else text

    def _text(self, name: str) -> str:
        text = self._parameters[name].text
        self._count(text)
        return text

    def _value(self, text: str, depth: int = 0) -> str:
        """Return the value that a quoted default stands for."""
        if depth > _DEEPEST:
            raise ValueError("entities are nested too deeply")
        self._count(text)
        return _GENERAL.sub(
            lambda name: _PREDEFINED.get(name[1]) or self._value(self._generals[name[1]], depth + 1), _characters(text)
        )

    def _count(self, text: str) -> None:
        self._length += len(text)
        if self._length > _LONGEST:
            raise ValueError("the entities of this DTD grow too long")


def _characters(text: str) -> str:
    return _CHARACTER.sub(lambda code: chr(int(code[2], 16 if code[1] else 10)), text)


def _evenly(content: str) -> str:
    """Space a content model the same way however it was written."""
    tight = re.sub(r"\s*([(),|?*+])\s*", r"\1", content.strip())
    return tight.replace(",", ", ").replace("|", " | ")
