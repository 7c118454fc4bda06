"""The list of exchanges and one exchange under its tabs."""

import json
import re
import shlex
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from punchout.emulator import Links, Space
from punchout.web.ui.curl import curl_to_begin
from punchout.web.ui.exchanges import TABS
from punchout.web.ui.goods import MOST
from punchout.wire.message import Inbound

LINKS = Links("http://localhost")


def test_an_empty_journal_says_what_would_fill_it(operator: Any, space: Space) -> None:
    """One command that works as it stands; without a connection of our buyer's, the one for a file."""
    page = unescape(operator.get("/").text)
    assert "Nothing has happened yet" in page
    command = re.search(r"curl -sS .*", page)
    assert command
    words = shlex.split(command[0].partition("<")[0])
    assert words[-1] == "http://localhost/_punchout/v1/punchouts"
    assert json.loads(words[words.index("-d") + 1]) == {"connection": "demo"}
    space.drop_connection("demo")
    assert "--data-binary @setup.xml http://localhost/supplier/cxml<" in unescape(operator.get("/").text)


def test_the_first_command_brings_a_token_where_one_is_asked_for(space: Space) -> None:
    """Its name, not the token itself."""
    command = curl_to_begin(space, LINKS, "http://localhost", guarded=True)
    assert '"Authorization: Bearer $PUNCHOUT_TOKEN"' in command


def test_nothing_in_the_place_of_a_document_is_said_to_be_wrong(operator: Any, space: Space) -> None:
    """An empty body has no rows, and its finding stands there all the same."""
    space.receive(Inbound(b"", (("Content-Type", "text/xml"),), url=LINKS.supplier()), "supplier", LINKS)
    page = operator.get(f"/exchanges/{space.exchange('latest').id}").text
    assert page.index("there is no document here", page.index('id="request"')) < page.index('id="response"')


def test_the_newest_exchange_stands_first_with_its_result_in_words(
    operator: Any, purchase: Callable[..., str], broken: str
) -> None:
    """Every row has document, route and a badge with a shape and a word."""
    purchase(order=True)
    page = operator.get("/").text
    rows = re.findall(r'<tr id="row-([^"]+)"', page)
    assert rows == sorted(rows, reverse=True)
    assert broken in rows
    assert "✓ valid" in page
    assert re.search(r'class="badge bad">✗ \d', page)


def test_the_search_is_in_the_address_and_its_mistakes_are_said(operator: Any, broken: str) -> None:
    """`q` narrows the list; an unknown key is named beside the field, which keeps what was written."""
    assert broken in operator.get("/?q=type:PunchOutSetupRequest").text
    assert broken not in operator.get("/?q=type:OrderRequest").text
    page = operator.get("/?q=tpe:OrderRequest")
    assert page.status_code == 200
    assert 'value="tpe:OrderRequest"' in page.text
    assert 'role="alert"' in page.text


def test_a_long_list_is_paged_by_the_last_row(operator: Any, space: Space, refused: bytes, broken: str) -> None:
    """Older exchanges are behind a link that keeps the search, and no row stands on two pages."""
    for _ in range(60):
        space.receive(Inbound(refused, (), url=LINKS.supplier()), "supplier", LINKS)
    first = operator.get("/?q=type:PunchOutSetupRequest").text
    older = re.search(r'rel="next" href="([^"]+)"', first)
    assert older
    second = operator.get(older[1].replace("&amp;", "&")).text
    ids = re.compile(r'<tr id="row-([^"]+)"')
    assert len(ids.findall(first)) == 50
    assert len(ids.findall(second)) == 11
    assert not set(ids.findall(first)) & set(ids.findall(second))


def test_a_finding_stands_under_its_line(operator: Any, broken: str) -> None:
    """The row of the line is followed by the finding with severity, code, sentence and a link to its explanation."""
    page = operator.get(f"/exchanges/{broken}").text
    after = page.partition('id="L12"')[2]
    assert "data-finding" in after[:600]
    assert re.search(r'data-finding>\s*<span class="said error">\s*<strong>Error\s*<a href="/explain/DTD-', after[:700])
    assert "&lt;Extra" in after[:400]


@pytest.mark.parametrize("tab", TABS)
def test_no_tab_shows_a_secret_or_runs_a_script(operator: Any, broken: str, tab: str) -> None:
    """Secrets are masked and markup of peers is text, in every view."""
    page = operator.get(f"/exchanges/{broken}?tab={tab}")
    assert page.status_code == 200
    assert "canary-secret" not in page.text
    assert "<script>" not in page.text
    assert 'style="' not in page.text


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_of_every_exchange_opens(operator: Any, space: Space, purchase: Callable[..., str], tab: str) -> None:
    """A whole purchase can be looked at from every side, the chosen tab marked."""
    purchase(order=True)
    for entry in space.exchanges("", 50)[0]:
        page = operator.get(f"/exchanges/{entry.id}?tab={tab}")
        assert page.status_code == 200
        assert re.search(rf'tab={tab}" aria-current="page"', page.text)


def test_the_cart_is_a_table_with_what_it_adds_up_to(operator: Any, space: Space, purchase: Callable[..., str]) -> None:
    """Lines, units, prices with all decimals and the total; no second number where both agree."""
    purchase()
    cart = space.exchanges("type:PunchOutOrderMessage direction:in", 1)[0][0]
    page = operator.get(f"/exchanges/{cart.id}?tab=cart").text
    assert "<code>ERA-7</code>" in page
    assert "€0.0875" in page
    assert "€1.75" in page
    assert "add up to" not in page


def test_a_total_that_is_not_the_sum_is_shown_beside_it(operator: Any, space: Space, documents: Any) -> None:
    """Both numbers are printed when they differ."""
    order = documents.order().replace(b">7.00<", b">9.99<")
    space.receive(Inbound(order, (("Content-Type", "text/xml"),), url=LINKS.supplier()), "supplier", LINKS)
    page = operator.get("/exchanges/latest?tab=cart").text
    assert "€9.99" in page
    assert "The lines add up to" in page
    assert "€7.00" in page


def test_the_conversation_is_a_picture_and_a_list(operator: Any, space: Space, purchase: Callable[..., str]) -> None:
    """Setup, cart and order of one purchase stand in one sequence, with title, description and the same as a list."""
    purchase(order=True)
    setup = space.exchanges("type:PunchOutSetupRequest direction:out", 1)[0][0]
    page = operator.get(f"/exchanges/{setup.id}?tab=sequence").text
    assert "<title id=" in page
    assert "<desc id=" in page
    steps = page.partition('<ol class="steps">')[2]
    places = [steps.find(name) for name in ("PunchOutSetupRequest", "PunchOutOrderMessage", "OrderRequest")]
    assert -1 not in places
    assert places == sorted(places)
    assert page.count("<polygon") == steps.count("<li>")


def test_a_document_in_one_line_is_shown_tag_by_tag(operator: Any, space: Space, refused: bytes) -> None:
    """Where a line has no end the view breaks it up, and says line and column of every piece."""
    flat = refused.replace(b"\n", b"")
    space.receive(Inbound(flat, (("Content-Type", "text/xml"),), url=LINKS.supplier()), "supplier", LINKS)
    page = operator.get("/exchanges/latest").text
    found = re.search(r'<div class="row error" id="L1:(\d+)"', page)
    assert found
    assert flat.decode()[int(found[1]) - 1 :].startswith("<Extra/>")


def test_a_long_document_is_paged_and_opens_where_the_error_is(operator: Any, space: Space, refused: bytes) -> None:
    """More than 500 lines come in pages; the first page shown is the one with the finding."""
    long = refused.replace(b"<Extra/>", b"<!-- x -->\n" * 700 + b"<Extra/>")
    space.receive(Inbound(long, (("Content-Type", "text/xml"),), url=LINKS.supplier()), "supplier", LINKS)
    page = operator.get("/exchanges/latest").text
    assert "page 2 of 2" in page
    assert 'id="L712"' in page
    assert 'id="L1"' not in page
    assert 'id="L1"' in operator.get("/exchanges/latest?tab=xml&page=1").text


def test_who_was_not_trusted_is_told_to_the_operator(operator: Any, space: Space, documents: Any) -> None:
    """The page names the field that differs from the nearest connection, and never the secret."""
    wrong = documents.setup().replace(b">demo</SharedSecret>", b">wrong-secret-98765</SharedSecret>")
    space.receive(Inbound(wrong, (("Content-Type", "text/xml"),), url=LINKS.supplier()), "supplier", LINKS)
    page = operator.get("/exchanges/latest").text
    assert "Why it was not trusted:" in page
    assert "wrong-secret" not in page


def test_a_request_is_sent_again_as_it_was_or_as_new(operator: Any, space: Space, purchase: Callable[..., str]) -> None:
    """Both buttons lead to the exchange that came of it; only `new` renews the payloadID."""
    purchase(order=True)
    order = space.exchanges("type:OrderRequest direction:out", 1)[0][0]
    again = space.exchange(
        operator.exchange_of(operator.post(f"/exchanges/{order.id}/replay", how="retry")).rpartition("/")[2]
    )
    assert again.payload_id == order.payload_id
    new = space.exchange(
        operator.exchange_of(operator.post(f"/exchanges/{order.id}/replay", how="new")).rpartition("/")[2]
    )
    assert new.payload_id != order.payload_id


def test_a_form_without_its_mark_does_nothing(operator: Any, space: Space, broken: str) -> None:
    """A page of somebody else's cannot make us send."""
    answer = operator.client.post(f"/exchanges/{broken}/replay", data={"how": "retry"})
    assert answer.status_code == 403
    assert len(space.exchanges("", 10)[0]) == 1


def test_the_command_for_a_shell_is_quoted_and_masked(operator: Any, broken: str) -> None:
    """The curl command can be pasted, and holds no secret."""
    page = operator.get(f"/exchanges/{broken}").text
    command = page.partition('id="curl"')[2].partition("</pre>")[0]
    assert "--data-binary" in command
    assert "[redacted]" in command


def test_armed_faults_are_told_on_every_page_and_taken_away(operator: Any, space: Space) -> None:
    """Nobody wonders why a cart is wrong."""
    space.arm(["cart:z-timestamp"])
    assert all("cart:z-timestamp" in operator.get(path).text for path in ("/", "/paste", "/connections", "/punchouts"))
    operator.post("/faults/disarm")
    assert space.faults == ()


def test_a_rule_is_explained_and_for_an_unknown_one_the_nearest_is_named(operator: Any) -> None:
    """A page per code, with words in the places of facts; a slip leads on to what was meant."""
    assert (
        '<p class="lead">ATTRIBUTE ends in Z; the guide wants a numeric offset</p>'
        in operator.get("/explain/TIME-002").text
    )
    french = operator.client.get("/explain/DTD-MISSING", headers={"Accept-Language": "fr"}).text
    assert '<p class="lead">Il manque un ENFANT dans &lt;ÉLÉMENT&gt;' in french
    unknown = operator.get("/explain/TIEM-002")
    assert unknown.status_code == 404
    assert '<a href="/explain/TIME-002">' in unknown.text
    assert "/explain/TIME" not in operator.get("/explain/xyz").text


def test_an_unknown_exchange_is_404(operator: Any) -> None:
    """A page says so."""
    assert operator.get("/exchanges/nothing").status_code == 404


def test_pairs_are_told_in_the_language_of_the_page(operator: Any, space: Space, purchase: Callable[..., str]) -> None:
    """The step, what joined its documents, and the lines that changed."""
    space.arm(["order:old-price"])
    purchase(order=True)
    page = operator.get(f"/exchanges/{space.exchange('latest').id}?tab=sequence", **{"Accept-Language": "fr"}).text
    assert ">panier → commande</h3>" in page
    assert "reliés par les articles" in page
    assert '<td class="line">ligne 1 ' in page


def test_a_raw_body_can_be_downloaded_whole(operator: Any, broken: str) -> None:
    """From its tab, masked as the page is."""
    page = operator.get(f"/exchanges/{broken}?tab=raw").text
    links = [unescape(link) for link in re.findall(r'<a href="([^"]*)" download=', page)]
    assert [operator.get(link).status_code for link in links] == [200, 200]
    assert "PunchOutSetupRequest" in operator.get(links[0]).text
    assert "canary" not in operator.get(links[0]).text
    assert 'Status code="406"' in operator.get(links[1]).text


def test_a_cart_of_thousands_of_lines_is_a_page_all_the_same(operator: Any, space: Space, documents: Any) -> None:
    """The table ends where it is long enough and says how many lines are left; its sum is that of all of them."""
    head, line, tail = re.split(rb"(?s)(<ItemOut.*</ItemOut>)", documents.order())
    many = [line.replace(b'lineNumber="1"', b'lineNumber="%d"' % number) for number in range(1, MOST + 3)]
    body = head + b"".join(many) + tail
    space.receive(Inbound(body, (("Content-Type", "text/xml"),), url=LINKS.supplier()), "supplier", LINKS)
    page = operator.get(f"/exchanges/{space.exchange('latest').id}?tab=cart").text
    assert page.count('<th scope="row"><code>PEN-2001</code>') == MOST
    assert "… and 2 lines more" in page
    assert "€3,514.00" in page
