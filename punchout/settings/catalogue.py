"""Read a catalogue from CSV: the shipped one or the operator's."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from punchout.commerce.catalog import Catalogue, Product
from punchout.errors import ConfigError
from punchout.nearest import advice

__all__ = ["COLUMNS", "read", "shipped"]

_SHIPPED = Path(__file__).resolve().parent / "catalogue.csv"

_NOT_XML = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"

Row = tuple[int, list[str]]
"""A record with the line it begins on."""


def _matching(pattern: str, expected: str, convert: Callable[[str], Any] = str) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        """Take a text that is like the pattern."""
        if not re.fullmatch(pattern, text):
            raise ValueError(expected)
        return convert(text)

    return read


def _step(text: str) -> Decimal:
    step = Decimal(_matching(r"\d{1,12}(\.\d{1,6})?", "a number above 0, such as 1 or 0.25")(text))
    if not step:
        raise ValueError("a number above 0, such as 1 or 0.25")
    return step


COLUMNS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "SupplierPartID": ("part_id", str),
    "SupplierPartAuxiliaryID": ("auxiliary_id", str),
    "Name": ("name", str),
    "Description": ("description", str),
    "Language": ("language", _matching("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language code, such as en or de-DE")),
    "UnitPrice": ("unit_price", _matching(r"\d{1,12}(\.\d{1,10})?", "a decimal such as 12.50, with a point", Decimal)),
    "Currency": ("currency", _matching("[A-Z]{3}", "an ISO 4217 code in capitals, such as EUR")),
    "UnitOfMeasure": ("unit", str),
    "Step": ("step", _step),
    "UNSPSC": ("unspsc", _matching(r"\d{8}(\d\d)?", "a code of 8 digits")),
    "Category": ("category", str),
    "ManufacturerName": ("manufacturer_name", str),
    "ManufacturerPartID": ("manufacturer_part_id", str),
    "LeadTime": ("lead_time", _matching(r"\d{1,4}", "a whole number of days", int)),
}
"""The columns, each with the field it fills and what reads its values."""

_LONGEST = 40
"""Characters of a name or a value that are repeated when it is wrong."""

MOST = 10_000
"""Characters of one value, several times what any network keeps; each line of a cart carries all of them."""
_NEEDED = ("SupplierPartID", "Name", "UnitPrice", "Currency")
"""Columns that must be there and filled; any other may be left out or empty."""


@cache
def shipped() -> Catalogue:
    """Return the catalogue that comes with the product."""
    return read(_SHIPPED)


def read(path: Path) -> Catalogue:
    """Read a CSV file in UTF-8 with the columns of `COLUMNS`, in any order, separated by commas or semicolons.

    Raises:
        ConfigError: naming file, line, column, value and what would be right.
    """
    file = str(path)
    rows = _rows(_text(path), file)
    first = next(rows, None)
    if first is None:
        raise ConfigError("this catalogue is empty; its first line names the columns", file=file, line=1)
    header = _header(first[1], file)
    seen: dict[tuple[str, str, str], int] = {}
    products = []
    for line, values in rows:
        product = _product(header, values, file, line)
        key = (product.part_id, product.auxiliary_id, product.currency)
        if key in seen:
            raise ConfigError(
                f"SupplierPartID {product.part_id[:_LONGEST]!r} is sold in {product.currency} a second time; "
                f"the first is on line {seen[key]}; tell them apart by SupplierPartAuxiliaryID",
                file=file,
                line=line,
            )
        seen[key] = line
        products.append(product)
    if not products:
        raise ConfigError("this catalogue has columns and no products", file=file, line=first[0])
    return Catalogue(tuple(products))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"this catalogue cannot be read: {error.strerror}", file=str(path)) from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ConfigError("this is not UTF-8; save it as CSV UTF-8", file=str(path), line=line) from error


def _rows(text: str, file: str) -> Iterator[Row]:
    """Yield the records that hold something."""
    head = text.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            values = next(reader, None)
        except csv.Error as error:
            # The reader's own limit is far above ours.
            long = "field limit" in str(error)
            why = f"a value here has more than {MOST} characters" if long else f"this is no CSV: {error}"
            advice = "; is a quotation mark still open?" if long else ""
            raise ConfigError(why + advice, file=file, line=line) from error
        if values is None:
            return
        if any(value.strip() for value in values):
            yield line, values


def _header(names: Sequence[str], file: str) -> list[str]:
    header = [name.strip() for name in names]
    for name in header:
        if name not in COLUMNS:
            # Another file was meant; what it begins with may be a secret, and is not ours to repeat.
            plain = len(name) <= _LONGEST and name.isprintable()
            said = f"{name!r}; {advice(name, COLUMNS, 'known columns:')}" if plain else "(not shown)"
            raise ConfigError(f"unknown column {said}", file=file, line=1)
        if header.count(name) > 1:
            raise ConfigError(f"the column {name!r} stands here twice", file=file, line=1)
    for name in _NEEDED:
        if name not in header:
            raise ConfigError(f"the column {name!r} is missing", file=file, line=1)
    return header


def _product(header: Sequence[str], values: Sequence[str], file: str, line: int) -> Product:
    if len(values) != len(header):
        raise ConfigError(
            f"this line has {len(values)} values and the header {len(header)}; quote values that hold the separator",
            file=file,
            line=line,
        )
    filled: dict[str, Any] = {}
    for column, value in zip(header, map(str.strip, values), strict=True):
        if not value and column in _NEEDED:
            raise ConfigError(f"{column} is missing", file=file, line=line)
        if len(value) > MOST:
            said = f"{column} has {len(value)} characters, and {MOST} are the most; is a quotation mark still open?"
            raise ConfigError(said, file=file, line=line)
        if bad := re.search(_NOT_XML, value):
            character = f"U+{ord(bad.group()):04X}"
            raise ConfigError(f"{column} holds {character}, which no XML document can hold", file=file, line=line)
        field, convert = COLUMNS[column]
        try:
            if value:
                filled[field] = convert(value)
        except ValueError as error:
            raise ConfigError(f"{column}: expected {error}, found {value[:_LONGEST]!r}", file=file, line=line) from None
    return Product(**filled)
