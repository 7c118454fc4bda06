"""The operator's pages in a real browser."""

from collections.abc import Callable
from typing import Any

import pytest

from punchout.emulator import Emulator, Links
from punchout.web.server import start
from punchout.wire.message import Inbound


@pytest.fixture
def wrong(emulator: Emulator, links: Links, documents: Any) -> str:
    """The id of an exchange with an order that lacks what it must have."""
    order = documents.order().replace(b"<UnitOfMeasure>EA</UnitOfMeasure>", b"")
    emulator.space().receive(Inbound(order, (("Content-Type", "text/xml"),), url=links.supplier()), "supplier", links)
    return emulator.space().exchange("latest").id


def test_an_exchange_is_found_and_its_error_stands_under_its_line(
    links: Links, wrong: str, window: Callable[..., Any]
) -> None:
    """From the list by keyboard to the document; `n` goes to the finding, which lies right below the wrong row."""
    page = window()
    page.goto(f"{links.base}/")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_selector(".xml")
    page.wait_for_load_state()
    page.keyboard.press("n")
    assert page.evaluate("document.activeElement.matches('[data-finding]')")
    row, finding = page.locator(".row.error").bounding_box(), page.locator(".finding.error").bounding_box()
    assert abs(row["y"] + row["height"] - finding["y"]) < 2
    assert "DTD-" in page.text_content(".finding.error")
    assert "UnitOfMeasure" in page.text_content(".finding.error")


def test_new_exchanges_come_into_the_list_by_themselves(
    emulator: Emulator, links: Links, wrong: str, documents: Any, window: Callable[..., Any]
) -> None:
    """A row appears at the top without a reload, and the focus stays where it was."""
    page = window()
    page.goto(f"{links.base}/")
    page.keyboard.press("j")
    held = page.evaluate("document.activeElement.href")
    asked = Inbound(documents.order("PO-2"), (("Content-Type", "text/xml"),), url=links.supplier())
    emulator.space().receive(asked, "supplier", links)
    page.wait_for_selector(f"#row-{emulator.space().exchange('latest').id}")
    assert page.evaluate("document.activeElement.href") == held
    assert page.locator(".exchanges tbody tr").first.get_attribute("id") != f"row-{wrong}"


def come(emulator: Emulator, links: Links, body: bytes) -> str:
    """Let a document come, and return the id of its exchange."""
    emulator.space().receive(Inbound(body, (("Content-Type", "text/xml"),), url=links.supplier()), "supplier", links)
    return emulator.space().exchange("latest").id


def test_a_list_that_finds_no_listener_free_asks_for_its_rows(
    emulator: Emulator, links: Links, wrong: str, documents: Any, window: Callable[..., Any]
) -> None:
    """Rows come in all the same, and what is chosen keeps the focus."""
    emulator.feed.most = 0
    page = window()
    with page.expect_response(lambda answer: "/live" in answer.url):
        page.goto(f"{links.base}/")
    page.keyboard.press("j")
    page.wait_for_selector("#polling", state="attached")
    page.wait_for_selector(f"#row-{come(emulator, links, documents.order('PO-2'))}")
    assert page.evaluate("document.activeElement.closest('tr').id") == f"row-{wrong}"
    page.wait_for_selector(f"#row-{come(emulator, links, documents.order('PO-3'))}")


@pytest.mark.parametrize("most", [0, 100])
def test_an_empty_page_becomes_a_list(
    emulator: Emulator, links: Links, documents: Any, window: Callable[..., Any], most: int
) -> None:
    """With the first document, whether it is told or asked for."""
    emulator.feed.most = most
    page = window()
    page.goto(f"{links.base}/")
    assert page.locator(".empty").count() == 1
    page.wait_for_selector(f"#row-{come(emulator, links, documents.order())}")


def test_everything_can_be_read_where_scripts_are_off(links: Links, wrong: str, window: Callable[..., Any]) -> None:
    """List, tabs and findings are links and pages."""
    page = window(java_script_enabled=False)
    page.goto(f"{links.base}/")
    page.click(f"#row-{wrong} a")
    page.wait_for_selector(".finding.error")
    for tab, seen in (
        ("Cart", "table.goods"),
        ("Sequence", "svg.sequence"),
        ("Findings", ".elsewhere"),
        ("Raw", ".raw"),
    ):
        page.click(f".tabs >> text={tab}")
        page.locator(seen).first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_a_telephone(links: Links, wrong: str, window: Callable[..., Any], scheme: str) -> None:
    """No page scrolls sideways at 390 pixels."""
    page = window(viewport={"width": 390, "height": 800}, color_scheme=scheme)
    for path in (
        "",
        f"exchanges/{wrong}",
        f"diff?left={wrong}&right={wrong}",
        "connections",
        "connections/new",
        "paste",
        "punchouts",
        "welcome",
    ):
        page.goto(f"{links.base}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_a_purchase_is_made_from_the_pages_alone(emulator: Emulator, links: Links, window: Callable[..., Any]) -> None:
    """Start a punch-out, shop in the new tab, see the cart come back by itself, order it."""
    page = window()
    page.goto(f"{links.base}/punchouts")
    page.get_by_role("button", name="Punch out").click()
    with page.expect_popup() as opened:
        page.click("text=Open the shop in a new tab")
    shop = opened.value
    shop.locator(".products button").first.click()
    shop.get_by_role("button", name="Return cart", exact=True).click()
    shop.wait_for_selector("text=The cart has come back")
    page.get_by_role("button", name="Order what came back").click()
    page.wait_for_selector("text=✓ ordered")
    assert emulator.space().punchouts()[0].state == "ordered"


def test_keys_are_listed_and_can_be_closed(links: Links, window: Callable[..., Any]) -> None:
    """`?` opens the list of keys, Escape closes it, and letters in a field are letters."""
    page = window()
    page.goto(f"{links.base}/paste")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    page.locator("#document").press("?")
    assert not page.locator("#keys").is_visible()
    assert page.input_value("#document") == "?"


def test_an_exchange_is_compared_by_a_key(
    emulator: Emulator, links: Links, documents: Any, window: Callable[..., Any]
) -> None:
    """`d` compares with the one before of its kind."""
    first, second = (come(emulator, links, documents.order(order)) for order in ("PO-1", "PO-2"))
    page = window()
    page.goto(f"{links.base}/exchanges/{second}")
    page.keyboard.press("d")
    page.wait_for_selector("text=Both mean the same")
    assert page.input_value("[name=left]") == first


@pytest.mark.parametrize("scripts", [True, False])
def test_french_is_chosen_in_the_bar_and_fits_a_phone(
    links: Links, wrong: str, window: Callable[..., Any], scripts: bool
) -> None:
    """A click leads back to the same page in French, with and without scripts; no page is wider than the screen."""
    page = window(viewport={"width": 360, "height": 780}, java_script_enabled=scripts)
    page.goto(f"{links.base}/exchanges/{wrong}?tab=findings")
    page.click("text=Français")
    page.wait_for_selector("html[lang=fr]")
    assert page.url == f"{links.base}/exchanges/{wrong}?tab=findings"
    assert "il manque <UnitOfMeasure> dans <ItemDetail>" in page.inner_text("main")
    for path in ("", "paste", "connections", "connections/new", "punchouts", "faults", "diff", "_punchout/docs"):
        page.goto(f"{links.base}/{path}")
        root = page.locator("html")
        assert root.get_attribute("lang") == "fr"
        assert root.evaluate("it => it.scrollWidth <= it.clientWidth"), path


LONG = "a-connection-with-a-name-that-no-narrow-column-of-any-table-can-hold-in-one-line"


@pytest.mark.parametrize("width", [360, 800, 1400])
def test_a_long_name_covers_nothing(emulator: Emulator, links: Links, window: Callable[..., Any], width: int) -> None:
    """The list keeps to its column beside the exchange, and no page scrolls sideways."""
    space = emulator.space()
    space.put_connection(LONG, {"buyer": "demo-buyer", "supplier": "demo-supplier", "secret": "of-the-long-one"})
    space.hand_over(space.punch_out(LONG, links).start_url.rstrip("/").rpartition("/")[2], links)
    page = window(viewport={"width": width, "height": 800}, locale="fr-FR")
    for path in ("", f"exchanges/{space.exchange('latest').id}", "punchouts", "connections"):
        page.goto(f"{links.base}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        table, detail = page.locator("table.exchanges"), page.locator(".detail")
        if not path:
            assert all(link.bounding_box()["height"] < 30 for link in table.locator("th a").all())
        if width == 1400 and table.count():
            assert table.bounding_box()["x"] + table.bounding_box()["width"] <= detail.bounding_box()["x"]


def test_escape_leads_back_to_the_row(
    emulator: Emulator, links: Links, documents: Any, window: Callable[..., Any]
) -> None:
    """From there `j` goes on to the next one."""
    older, newer = (come(emulator, links, documents.order(order)) for order in ("PO-1", "PO-2"))
    page = window()
    page.goto(f"{links.base}/exchanges/{newer}?q=type:OrderRequest")
    page.keyboard.press("Escape")
    page.wait_for_url(f"{links.base}/?q=type:OrderRequest#row-{newer}")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('tr').id") == f"row-{older}"


def test_single_keys_can_be_switched_off(links: Links, wrong: str, window: Callable[..., Any]) -> None:
    """For whoever speaks to the browser (WCAG 2.1.4): the switch is remembered, and its list still opens by a click."""
    page = window()
    page.goto(f"{links.base}/exchanges/{wrong}")
    page.keyboard.press("2")
    page.wait_for_selector("table.goods")
    page.wait_for_load_state()
    page.click("[data-keys]")
    page.get_by_label("Keys of one letter work outside fields").uncheck()
    page.get_by_role("button", name="Close").click()
    page.reload()
    page.keyboard.press("1")
    page.keyboard.press("?")
    assert not page.locator("#keys").is_visible()
    assert "tab=cart" in page.url
    page.click("[data-keys]")
    assert not page.get_by_label("Keys of one letter work outside fields").is_checked()


def test_paper_has_what_was_found_and_nothing_to_click(links: Links, wrong: str, window: Callable[..., Any]) -> None:
    """In print the document stands whole, with its findings; lists, tabs and buttons do not."""
    page = window()
    page.goto(f"{links.base}/exchanges/{wrong}")
    page.emulate_media(media="print")
    assert page.locator(".finding.error").first.is_visible()
    assert [page.locator(what).first.is_visible() for what in (".bar", ".list", ".tabs", ".actions")] == [False] * 4
    assert page.evaluate("(it => it.scrollWidth <= it.clientWidth)(document.querySelector('.xml'))")


def test_live_rows_come_back_after_the_server_was_gone(emulator: Emulator, documents: Any, chromium: Any) -> None:
    """The list says that it hears nothing, then catches up: every row once, in the order that a reload would show."""
    page = chromium.new_page()  # a server that is gone is a complaint of the console
    rows = page.locator("tr[id^=row-]")
    try:
        with start(emulator) as first:
            links = Links(first.url)
            come(emulator, links, documents.order())
            page.goto(f"{first.url}/")
            page.wait_for_selector("text=● live")
            emulator.space().punch_out("demo", links)
            rows.nth(2).wait_for()
        page.wait_for_selector("text=not live")
        again = Emulator(store=emulator.store)
        with start(again, port=first.port):
            latest = come(again, links, documents.order("PO-2"))
            page.wait_for_selector("text=● live")
            page.wait_for_selector(f"#row-{latest}")
            shown = [row.get_attribute("id") for row in rows.all()]
            assert shown == sorted(set(shown), reverse=True)
            assert len(shown) == 4
    finally:
        page.context.close()
