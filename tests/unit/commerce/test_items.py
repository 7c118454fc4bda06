"""Which items are one and the same."""

from decimal import Decimal

import pytest

from punchout.commerce.catalog import Catalogue, Product
from punchout.commerce.items import Item
from punchout.commerce.kept import Opaque


@pytest.mark.parametrize("blanks", ["", "\n      "])
def test_blanks_around_numbers_make_no_other_item(blanks: str) -> None:
    """Programs that indent their XML wrap the part number and the auxiliary id like any other text."""
    item = Item(f"{blanks}A-1{blanks}", Opaque(f"{blanks}blue{blanks}"))
    assert item.key == Item("A-1", Opaque("blue")).key
    pen = Product("A-1", "Pen", Decimal(1), "EUR", auxiliary_id="blue")
    assert Catalogue((pen,)).find(item.part_id, "EUR", item.auxiliary_id.text if item.auxiliary_id else None) is pen
    assert Catalogue((pen,)).find("A-1", "EUR", "red") is None
