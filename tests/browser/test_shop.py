"""The shop in a real browser."""

from collections.abc import Callable
from typing import Any

from punchout.emulator import Emulator, Links
from punchout.roles.punchout import Punchout

BACK = "text=The cart has come back"


def _punch_out(emulator: Emulator, links: Links, **asked: Any) -> Punchout:
    return emulator.space().punch_out("demo", links, **asked)


def _state(emulator: Emulator, punchout: Punchout) -> tuple[str, list[str]]:
    found = emulator.space().punchout(punchout.id)
    return found.state, [line.item.part_id for line in found.lines]


def _tab_to(page: Any, selector: str) -> None:
    """Press Tab until something has the focus, and see that it is shown to have it."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            break
    else:
        raise AssertionError(f"{selector} is not reached by Tab")
    style = page.evaluate("(s => s.outlineStyle + s.outlineWidth)(getComputedStyle(document.activeElement))")
    assert style == "solid2px"


def test_a_cart_is_filled_and_returned_by_keyboard_alone(
    emulator: Emulator, links: Links, window: Callable[..., Any]
) -> None:
    """Tab, letters and Enter lead from StartPage to the returned cart, the focus always in view."""
    punchout, page = _punch_out(emulator, links), window()
    page.goto(punchout.start_url)
    _tab_to(page, ".skip")
    page.keyboard.press("Enter")
    _tab_to(page, ".products li:first-child h2 a")
    page.keyboard.press("Enter")
    page.wait_for_selector("article.product")
    _tab_to(page, "#quantity")
    page.keyboard.press("Control+A")
    page.keyboard.type("7")
    page.keyboard.press("Enter")
    page.wait_for_selector("#problem")
    page.wait_for_selector("#quantity:focus")
    page.keyboard.press("Control+A")
    page.keyboard.type("30")
    page.keyboard.press("Enter")
    page.wait_for_selector("table.cart")
    _tab_to(page, "#quantity0")
    page.keyboard.press("Control+A")
    page.keyboard.type("20")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=The cart is up to date")
    _tab_to(page, ".ways form:first-of-type button")
    page.keyboard.press("Enter")
    page.wait_for_selector(BACK)
    assert _state(emulator, punchout) == ("returned", ["PEN-2001"])
    assert emulator.space().punchout(punchout.id).lines[0].quantity.value == 20


def test_the_shop_works_in_a_frame_of_another_site_without_cookies(
    emulator: Emulator, links: Links, window: Callable[..., Any]
) -> None:
    """A page of `localhost` frames the shop of `127.0.0.1`: search, buy and return work, and no cookie is set."""
    punchout, page = _punch_out(emulator, links), window()
    page.goto(f"{links.base.replace('127.0.0.1', 'localhost')}/punchouts/{punchout.id}/frame")
    frame = page.frame_locator("iframe.shop-frame")
    frame.locator("#q").fill("ERA-7")
    frame.locator("#q").press("Enter")
    frame.locator(".products li").nth(1).wait_for(state="detached")
    frame.locator(".products button").first.click()
    frame.get_by_role("button", name="Return cart", exact=True).click()
    frame.locator(BACK).wait_for()
    assert page.context.cookies() == []
    assert _state(emulator, punchout) == ("returned", ["ERA-7"])


def test_two_sessions_in_one_browser_do_not_disturb_each_other(
    emulator: Emulator, links: Links, window: Callable[..., Any]
) -> None:
    """Two tabs of one profile: each keeps and returns its own cart, in any order."""
    first, second = _punch_out(emulator, links), _punch_out(emulator, links)
    one = window()
    two = one.context.new_page()
    for page, punchout, product in ((one, first, "ERA-7"), (two, second, "CLN-GP")):
        page.goto(f"{punchout.start_url}product/{product}")
        page.click("article.product button")
        page.wait_for_selector("table.cart")
    one.reload()
    two.get_by_role("button", name="Return cart", exact=True).click()
    two.wait_for_selector(BACK)
    one.get_by_role("button", name="Return cart", exact=True).click()
    one.wait_for_selector(BACK)
    assert _state(emulator, first) == ("returned", ["ERA-7"])
    assert _state(emulator, second) == ("returned", ["CLN-GP"])


def test_the_shop_works_where_scripts_are_off(emulator: Emulator, links: Links, window: Callable[..., Any]) -> None:
    """The page that carries the cart has a button, and everything before it is plain links and forms."""
    punchout, page = _punch_out(emulator, links), window(java_script_enabled=False)
    page.goto(punchout.start_url)
    page.click("text=Cleaning")
    page.click("text=General purpose cleaner")
    page.fill("#quantity", "1.5")
    page.click("article.product button")
    page.get_by_role("button", name="Return cart", exact=True).click()
    page.click("text=Continue to 127.0.0.1")
    page.wait_for_selector(BACK)
    assert _state(emulator, punchout) == ("returned", ["CLN-GP"])


def test_cancel_changes_nothing(emulator: Emulator, links: Links, window: Callable[..., Any]) -> None:
    """The buyer is told 204, and the page that was left says that the session is over."""
    punchout, page = _punch_out(emulator, links), window()
    page.goto(f"{punchout.start_url}cart")
    page.get_by_role("button", name="Cancel").click()
    page.wait_for_selector("text=Cancelled: nothing was changed")
    assert _state(emulator, punchout) == ("cancelled", [])
    page.goto(punchout.start_url)
    page.wait_for_selector("text=The session was cancelled")


def test_a_selected_item_opens_its_page(emulator: Emulator, links: Links, window: Callable[..., Any]) -> None:
    """A number with a slash and a blank is where the shopper lands, and its address is not rewritten."""
    punchout, page = _punch_out(emulator, links, selected="MRK 12/BK"), window()
    page.goto(punchout.start_url)
    assert page.text_content("h1") == "Permanent marker, black"
    assert page.url.endswith("/product/MRK%2012/BK")


def test_hostile_numbers_survive_the_browser(emulator: Emulator, links: Links, window: Callable[..., Any]) -> None:
    """Dots, percent signs, quotes and markup in a number: its link in the list leads to its own page."""
    punchout, page = _punch_out(emulator, links), window()
    for number, words in (
        ("..", "called dot"),
        ("../etc/passwd", "dots slashes"),
        ("a b+c%20d?e#f&g", "blanks signs"),
        ('<b>"O\'Neil"</b>', "hammer"),
    ):
        page.goto(f"{punchout.start_url}browse?q={words}")
        page.click(".products h2 a")
        page.wait_for_selector("article.product")
        assert page.text_content("dd code") == number
