"""Catalogues: the shipped one holds what real ones hold, the operator's is read or refused with its place."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from punchout.errors import ConfigError
from punchout.settings.catalogue import COLUMNS, read, shipped

SHARED = Path(os.environ.get("PUNCHOUT_SHARED", Path(__file__).resolve().parents[3].parent / "shared"))


def write(folder: Path, text: str | bytes) -> Path:
    """Write a catalogue and return its path."""
    path = folder / "c.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_shipped_catalogue_is_a_full_shop():
    """A session in EUR finds at least sixty products in several categories, each complete for a cart."""
    euro = shipped().sold_in("EUR")
    assert len(euro) >= 60
    assert len(euro.categories()) >= 6
    assert all(product.unit and len(product.unspsc) == 8 and product.name for product in shipped())
    assert {"EUR", "USD", "GBP", "JPY", "CHF"} == {product.currency for product in shipped()}


def test_the_shipped_catalogue_holds_what_breaks_others():
    """Every sort of value that real catalogues trip over occurs in it."""
    products = list(shipped())
    texts = [text for product in products for text in (product.part_id, product.name, product.description)]
    assert {-int(product.unit_price.as_tuple().exponent) for product in products} == {0, 1, 2, 3, 4}
    for needle in ("&", '"', "'", "<", "é", "ß", "ñ", "日本", "无线", "&amp;"):
        assert any(needle in text for text in texts), needle
    assert max(len(product.description) for product in products) > 2000
    assert {Decimal("0.25"), Decimal("0.5"), Decimal(1), Decimal(10)} <= {product.step for product in products}
    assert {None, 0, 1, 14} <= {product.lead_time for product in products}
    assert {"en", "fr", "de", "ja", "zh"} <= {product.language for product in products}
    ids = {product.part_id for product in products}
    assert {"..", "../etc/passwd"} <= ids
    assert any(" " in part for part in ids)
    assert any(not part.isascii() for part in ids)


def test_one_part_may_be_sold_by_two_units():
    """The auxiliary id tells the box from the single pencil."""
    box, single = (shipped().find("PCL-100", "EUR", unit) for unit in ("BX12", "EA"))
    assert box is not None
    assert single is not None
    assert (box.unit, single.unit) == ("XBX", "EA")


def test_the_shipped_units_are_those_of_recommendation_20():
    """Each unit of measure is a code of UN/CEFACT."""
    codes = SHARED / "codes" / "unece-rec20.txt"
    if not codes.is_file():
        pytest.skip(f"the code list {codes} is not there")
    assert {product.unit for product in shipped()} <= set(codes.read_text().split())


def test_a_catalogue_needs_four_columns(tmp_path: Path):
    """Columns that are not there, and empty values, have defaults."""
    path = write(tmp_path, "SupplierPartID,Name,UnitPrice,Currency,Step,LeadTime\nA,Thing,1.50,EUR,,\n")
    (product,) = read(path)
    assert (product.part_id, product.unit_price, product.unit, product.step, product.lead_time) == (
        "A",
        Decimal("1.50"),
        "EA",
        Decimal(1),
        None,
    )


@pytest.mark.parametrize(
    "data",
    [
        '\ufeffName,SupplierPartID,UnitPrice,Currency\r\n"Größe, ""M""",A,2,EUR\r\n\r\n'.encode(),
        'Name;SupplierPartID;UnitPrice;Currency\n"Größe, ""M""";A;2;EUR\n'.encode(),
    ],
    ids=["byte order mark and CRLF", "semicolons"],
)
def test_what_spreadsheets_write_is_read(tmp_path: Path, data: bytes):
    """A byte order mark, any order of columns, either separator, quotes and empty lines are fine."""
    (product,) = read(write(tmp_path, data))
    assert (product.name, product.part_id, product.unit_price) == ('Größe, "M"', "A", Decimal(2))


HEAD = "SupplierPartID,Name,UnitPrice,Currency"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1: this catalogue is empty; its first line names the columns"),
        ("\n \n", "1: this catalogue is empty; its first line names the columns"),
        (f"{HEAD}\n", "1: this catalogue has columns and no products"),
        (f"{HEAD},Unspcs\n", "1: unknown column 'Unspcs'; did you mean 'UNSPSC'?"),
        (f"{HEAD},Farbe\n", f"1: unknown column 'Farbe'; known columns: {', '.join(COLUMNS)}"),
        ("PASSWORD=hidden\0HOME=/root\n", "1: unknown column (not shown)"),
        (f"{'k' * 41}\n", "1: unknown column (not shown)"),
        (f"{HEAD},Name\n", "1: the column 'Name' stands here twice"),
        ("SupplierPartID,Name,Currency\n", "1: the column 'UnitPrice' is missing"),
        (f"{HEAD}\nA,x,1,EUR\n,x,1,EUR\n", "3: SupplierPartID is missing"),
        (f'{HEAD}\nA,x,"1,50",EUR\n', "2: UnitPrice: expected a decimal such as 12.50, with a point, found '1,50'"),
        (f"{HEAD}\nA,x,-1,EUR\n", "2: UnitPrice: expected a decimal such as 12.50, with a point, found '-1'"),
        (f"{HEAD}\nA,x,NaN,EUR\n", "2: UnitPrice: expected a decimal such as 12.50, with a point, found 'NaN'"),
        (f"{HEAD}\nA,x,1,Euro\n", "2: Currency: expected an ISO 4217 code in capitals, such as EUR, found 'Euro'"),
        (f"{HEAD},Step\nA,x,1,EUR,0\n", "2: Step: expected a number above 0, such as 1 or 0.25, found '0'"),
        (f"{HEAD},UNSPSC\nA,x,1,EUR,4412\n", "2: UNSPSC: expected a code of 8 digits, found '4412'"),
        (f"{HEAD},LeadTime\nA,x,1,EUR,soon\n", "2: LeadTime: expected a whole number of days, found 'soon'"),
        (f"{HEAD},Language\nA,x,1,EUR,english!\n", "2: Language: expected a language code, such as en or de-DE, "),
        (f"{HEAD}\nA,x,1,5,EUR\n", "2: this line has 5 values and the header 4; quote values that hold the separator"),
        (f'{HEAD}\n"A\nB",x,1,EUR\nC,\x07,1,EUR\n', "4: Name holds U+0007, which no XML document can hold"),
        (f'{HEAD}\nA,"x,1,EUR\n', "2: this is no CSV: unexpected end of data"),
        (
            f"{HEAD}\nB,x,1,EUR\nA,{'x' * 10_001},1,EUR\n",
            "3: Name has 10001 characters, and 10000 are the most; is a quotation mark still open?",
        ),
        (
            f'{HEAD}\nB,x,1,EUR\nA,"{"x,1,EUR;" * 20_000}\n',
            "3: a value here has more than 10000 characters; is a quotation mark still open?",
        ),
        (
            f"{HEAD}\nA,x,1,EUR\nA,y,2,EUR\n",
            (
                "3: SupplierPartID 'A' is sold in EUR a second time; the first is on line 2; "
                "tell them apart by SupplierPartAuxiliaryID"
            ),
        ),
    ],
)
def test_a_mistake_is_named_with_line_column_and_value(tmp_path: Path, text: str, said: str):
    """What cannot be read is refused with its place, the value that stands there and what would be right."""
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as refused:
        read(path)
    assert str(refused.value).startswith(f"{path}:{said}")


def test_a_file_that_is_not_utf8_says_so(tmp_path: Path):
    """A spreadsheet's Latin-1 is refused with the line of its first odd byte; a missing file is named."""
    path = write(tmp_path, f"{HEAD}\nA,Gr\xf6\xdfe,1,EUR\n".encode("latin-1"))
    with pytest.raises(ConfigError, match=r"c\.csv:2: this is not UTF-8; save it as CSV UTF-8"):
        read(path)
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        read(tmp_path / "none.csv")
