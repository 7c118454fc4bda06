"""What those who do not see a page go by: names of fields and regions, headings in their order, ids of one's own."""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from lxml import html

from punchout.emulator import Space
from punchout.messages import LANGUAGES
from punchout.web.ui.exchanges import TABS

FIELDS = "//input[not(@type='hidden')]|//select|//textarea|//button|//summary|//iframe"
ROLES = {"nav": "navigation", "section": "region"}


@pytest.fixture
def pages(operator: Any, space: Space, purchase: Callable[..., str], broken: str) -> Callable[[str], Iterator[Any]]:
    """Yields the address and the document of every page, over a journal with a purchase and an error, faults armed."""
    purchase(order=True)
    space.arm(["cart:z-timestamp", "order:cxml=500"])
    punchout = space.punchouts()[0].id
    paths = ["/", "/?q=nothing", "/?q=tpye:x", "/welcome", "/connections", "/connections/new", "/paste", "/punchouts"]
    paths += ["/faults", "/diff", f"/diff?left={broken}&right=latest", "/explain/DTD-MISSING", "/nowhere", "/login"]
    paths += [f"/punchouts/{punchout}", f"/punchouts/{punchout}/frame", "/_punchout/docs"]
    paths += [f"/exchanges/{id}?tab={tab}" for id in (broken, "latest") for tab in TABS]

    def pages(language: str) -> Iterator[Any]:
        for path in paths:
            yield path, html.document_fromstring(operator.get(path, **{"Accept-Language": language}).text)

    return pages


def name_of(element: Any) -> str:
    """Return how an element is called for those who hear it."""
    for id in (element.get("aria-labelledby") or "").split():
        return " ".join(element.getroottree().getroot().get_element_by_id(id).text_content().split())
    labels = element.getroottree().xpath("//label[@for=$id]", id=element.get("id") or "")
    labels += element.xpath("ancestor::label[1]")
    own = (
        ""
        if element.tag in ("input", "select", "textarea", "iframe", "section", "div", "nav")
        else element.text_content()
    )
    said = element.get("aria-label") or element.get("title") or "".join(one.text_content() for one in labels) or own
    return " ".join(said.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_can_be_heard(pages: Callable[[str], Iterator[Any]], language: str) -> None:
    """Every field is called something, no two regions the same, one heading is first and none is skipped."""
    for path, page in pages(language):
        assert page.get("lang") == language, path
        assert [html.tostring(one) for one in page.xpath(FIELDS) if not name_of(one)] == [], path
        regions = page.xpath("//nav|//section[@aria-labelledby or @aria-label]|//*[@role='region']|//*[@role='search']")
        named = Counter((one.get("role") or ROLES[one.tag], name_of(one)) for one in regions)
        assert [region for region, count in named.items() if count > 1] == [], path
        levels = [int(one.tag[1]) for one in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_what_refers_to_another_finds_it(pages: Callable[[str], Iterator[Any]]) -> None:
    """An id stands once in its page, and labels, descriptions and links within the page lead to one."""
    for path, page in pages("en"):
        ids = Counter(page.xpath("//@id"))
        assert [id for id, count in ids.items() if count > 1] == [], path
        wanted = {
            id for value in page.xpath("//@aria-labelledby|//@aria-describedby|//@for|//@list") for id in value.split()
        }
        wanted |= {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")}
        assert wanted - ids.keys() == set(), path
