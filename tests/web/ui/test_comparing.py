"""The page that compares two exchanges or conversations, and the ways that lead there."""

import re
from typing import Any

import pytest

from punchout.emulator import Links, Space
from punchout.wire.message import Inbound


@pytest.fixture
def orders(space: Space, documents: Any) -> list[str]:
    """The ids of three exchanges: an order, the same under another id, and one for another part."""
    ids = []
    for order, part in (("PO-1", "PEN-2001"), ("PO-2", "PEN-2001"), ("PO-3", "PEN-2002")):
        body = documents.order(order, part=part)
        asked = Inbound(body, (("Content-Type", "text/xml"),), url="http://localhost/supplier/cxml")
        space.receive(asked, "supplier", Links("http://localhost"))
        ids.append(space.exchange("latest").id)
    return ids


def test_differences_are_marked_in_words_too(operator: Any, orders: list[str]) -> None:
    """Each changed line has its sign, what that means for who cannot see it, and its number."""
    page = operator.get(f"/diff?left={orders[0]}&right={orders[2]}").text
    assert "They differ." in page
    removed, added = (re.search(rf'<tr class="{kind}">(.*?)</tr>', page, re.DOTALL)[1] for kind in ("removed", "added"))
    assert "only left" in removed
    assert "PEN-2001" in removed
    assert "only right" in added
    assert "PEN-2002" in added


def test_what_is_only_written_differently_is_the_same(operator: Any, orders: list[str]) -> None:
    """With all lines shown, both ways of writing stand there."""
    page = operator.get(f"/diff?left={orders[0]}&right={orders[1]}&context=all").text
    assert "Both mean the same." in page
    alike = re.search(r'<tr class="alike">(.*?)</tr>', page, re.DOTALL)[1]
    assert "means the same, written differently" in alike
    for order in ("order:PO-1", "order:PO-2"):
        assert order not in page


def test_conversations_are_compared_and_parts_picked(operator: Any, orders: list[str]) -> None:
    """A name with a colon is a conversation; unknown words in the address count as the first of the choices."""
    assert "They differ." in operator.get("/diff?left=order:PO-1&right=order:PO-3").text
    assert "Both mean the same." in operator.get(f"/diff?left={orders[0]}&right={orders[2]}&part=response").text
    assert "They differ." in operator.get(f"/diff?left={orders[0]}&right={orders[2]}&part=x&context=y").text


def test_what_is_not_there_is_said_on_the_form(operator: Any, orders: list[str]) -> None:
    """And the form keeps what was written."""
    answer = operator.get(f"/diff?left={orders[0]}&right=nothing")
    assert answer.status_code == 404
    assert "there is no exchange &#39;nothing&#39;" in answer.text
    assert 'value="nothing"' in answer.text
    assert operator.get("/diff").status_code == 200


def test_a_long_comparison_is_cut(operator: Any, orders: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The page says how many lines are missing, and where they are."""
    monkeypatch.setattr("punchout.web.ui.comparing.MOST", 2)
    page = operator.get(f"/diff?left={orders[0]}&right={orders[2]}").text
    assert re.search(r"\d+ more lines; the API has all of them", page)


def test_an_exchange_leads_to_others_like_it(operator: Any, space: Space, orders: list[str]) -> None:
    """To compare with, to its conversation, and a replay to what it repeats."""
    page = operator.get(f"/exchanges/{orders[2]}").text
    assert re.findall(r'<option value="([^"]+)">12:00:00 ⇐ OrderRequest', page) == [orders[1], orders[0]]
    assert f'name="right" value="{orders[2]}"' in page
    assert "/diff?left=order:PO-3" in page
    answer = operator.post(f"/exchanges/{orders[0]}/replay", how="retry")
    assert answer.headers["Location"].endswith(f"?like={orders[0]}")
    again = operator.get(answer.headers["Location"]).text
    found = re.search(r'href="(/diff\?left=[^"]+)"[^>]*>This is a replay', again)
    assert found
    assert operator.get(found[1].replace("&amp;", "&")).status_code == 200


def test_secrets_are_masked(operator: Any, broken: str, orders: list[str]) -> None:
    """As on every page."""
    page = operator.get(f"/diff?left={broken}&right={orders[0]}&context=all").text
    assert "canary-secret" not in page
    assert "<script>alert" not in page


def test_the_sequence_tells_what_became_of_a_purchase(operator: Any, space: Space, documents: Any) -> None:
    """A table with a heading of its own for each two documents, its marks in words too, and the findings."""
    for part in ("PEN-2001", "PEN-2002"):
        asked = Inbound(documents.order("PO-7", part=part), (("Content-Type", "text/xml"),), url="http://localhost/x")
        space.receive(asked, "supplier", Links("http://localhost"))
    page = operator.get(f"/exchanges/{space.exchange('latest').id}?tab=sequence").text
    assert "What became of it" in page
    assert '<h3 id="pair-1">order → order</h3>' in page
    assert "1 changed silently" in page
    assert "PEN-2001</td><td>PEN-2002</td>" in page.replace("\n", "")
    assert "PAIR-001" in page
