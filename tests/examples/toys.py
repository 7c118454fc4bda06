"""Toy systems that stand for the reader's in docs/pytest.md: a buyer and a shop, as little as speaks cXML."""

import html
import itertools
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import URLError
from urllib.parse import parse_qs, urlencode
from urllib.request import Request, urlopen

import pytest

NUMBERS = itertools.count(1)

LINE = """<ItemID><SupplierPartID>{part}</SupplierPartID></ItemID><ItemDetail>
<UnitPrice><Money currency="EUR">{price}</Money></UnitPrice><Description xml:lang="en">Pen</Description>
<UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC">44121704</Classification></ItemDetail>"""


def document(body: str) -> str:
    """Return a whole cXML document."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">
<cXML payloadID="{next(NUMBERS)}@toys.example.com" timestamp="2026-03-02T12:00:00+01:00">{body}</cXML>"""


def header(sender: str, receiver: str, secret: str = "") -> str:
    """Return a Header; both parties are Credentials as they are written."""
    proof = f"<SharedSecret>{secret}</SharedSecret></Credential>" if secret else "</Credential>"
    agent = f"<Sender>{sender.replace('</Credential>', proof)}<UserAgent>toy</UserAgent></Sender>"
    return f"<Header><From>{sender}</From><To>{receiver}</To>{agent}</Header>"


def credential(party) -> str:
    """Return a Credential."""
    return f'<Credential domain="{party.domain}"><Identity>{party.value}</Identity></Credential>'


def inner(element: str, text: str) -> str:
    """Return the text of the first element of that name, empty where there is none."""
    found = re.search(rf"<{element}\b[^>]*>\s*(.*?)\s*</{element}>", text, re.DOTALL)
    return html.unescape(found[1]) if found else ""


@contextmanager
def served(answer: Callable[[str, str], str]) -> Iterator[str]:
    """Serve what `answer` makes of a path and a body, and give the URL."""

    class Handler(BaseHTTPRequestHandler):
        """Hands every request over."""

        def do_GET(self) -> None:
            text = answer(self.path, self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/xml" if text.startswith(b"<?xml") else "text/html")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Buyer:
    """A procurement system: sends setups, takes carts, sends orders and sends them again when they fail."""

    def __init__(self) -> None:
        self.url = self.back = self.head = self.cookie = ""
        self.has_a_cart = False

    def connect(self, url, me, you, secret):
        """Say whom to buy from."""
        self.url, self.head = url, header(credential(me), credential(you), secret)

    def agree(self, supplier):
        """Do the same with a supplier of the fixture."""
        self.connect(supplier.url, supplier.buyer, supplier.identity, supplier.secret)

    def take(self, path, body):
        """Take a cart at BrowserFormPost, if it belongs to the session."""
        [cart] = parse_qs(body).get("cXML-urlencoded") or [_decoded(parse_qs(body)["cXML-base64"][0])]
        self.has_a_cart = inner("BuyerCookie", cart) == self.cookie
        return "thank you"

    def punch_out(self):
        """Open a session and return where the shopper goes."""
        self.cookie = f"cookie {next(NUMBERS)}"
        asked = f"""<PunchOutSetupRequest operation="create"><BuyerCookie>{self.cookie}</BuyerCookie>
<BrowserFormPost><URL>{self.back}</URL></BrowserFormPost></PunchOutSetupRequest>"""
        return inner("URL", self.send(asked))

    def order(self, number, comment="", tries=4):
        """Order twenty pens, and order them again when that fails."""
        said = f'<Comments xml:lang="en">{comment}</Comments>' if comment else ""
        return self.send(
            f"""<OrderRequest><OrderRequestHeader orderID="{number}" orderDate="2026-03-02T12:00:00+01:00" type="new">
<Total><Money currency="EUR">7.00</Money></Total><BillTo><Address addressID="1" addressIDDomain="toys">
<Name xml:lang="en">Toys</Name></Address></BillTo>{said}</OrderRequestHeader>
<ItemOut quantity="20" lineNumber="1">{LINE.format(part="PEN-2001", price="0.35")}</ItemOut></OrderRequest>""",
            tries,
        )

    def send(self, body, tries=1):
        """Send a request, the same bytes each time, and return the answer of the first that was not a failure."""
        request = document(f'{self.head}<Request deploymentMode="test">{body}</Request>').encode()
        for _ in range(tries):
            try:
                with urlopen(Request(self.url, request, {"Content-Type": "text/xml"})) as answered:
                    answer = answered.read().decode()
            except (URLError, OSError):
                continue
            if '<Status code="5' not in answer:
                return answer
        raise AssertionError(f"no answer in {tries} tries")


def _decoded(text):
    import base64

    return base64.b64decode(text).decode()


class Shop:
    """A shop that sells pens for 1.90 EUR to whoever knows the secret."""

    def __init__(self) -> None:
        self.url, self.sessions = "", {}

    def answer(self, path, body):
        """Answer a document, or show the page of a session."""
        if not body:
            return self.sessions[path.lstrip("/")]["page"]
        if inner("SharedSecret", body) != "s3cret":
            return document('<Response><Status code="401" text="Unauthorized"/></Response>')
        said = ""
        if "<PunchOutSetupRequest" in body:
            token = str(next(NUMBERS))
            parties = [inner(name, body) for name in ("To", "From")]
            self.sessions[token] = {"body": body, "parties": parties, "page": ""}
            url = f"<StartPage><URL>{self.url}/{token}</URL></StartPage>"
            said = f"<PunchOutSetupResponse>{url}</PunchOutSetupResponse>"
        return document(f'<Response><Status code="200" text="OK"/>{said}</Response>')

    def shop(self, start_url, wanted):
        """Do what a shopper with a browser does: fill the cart, and post the form of the page."""
        session = self.sessions[start_url.rsplit("/", 1)[1]]
        items = "".join(
            f'<ItemIn quantity="{quantity}">{LINE.format(part=part, price="1.90")}</ItemIn>'
            for part, quantity in wanted.items()
        )
        total = f'<Total><Money currency="EUR">{sum(wanted.values()) * 1.9:.2f}</Money></Total>'
        cart = document(
            f"""{header(*session["parties"])}<Message><PunchOutOrderMessage>
<BuyerCookie>{html.escape(inner("BuyerCookie", session["body"]))}</BuyerCookie>
<PunchOutOrderMessageHeader operationAllowed="edit">{total}</PunchOutOrderMessageHeader>{items}
</PunchOutOrderMessage></Message>"""
        )
        back = inner("URL", inner("BrowserFormPost", session["body"]))
        with urlopen(back, urlencode({"cXML-urlencoded": cart}).encode()) as answer:
            answer.read()


@pytest.fixture
def my_buyer():
    """The reader's buyer."""
    buyer = Buyer()
    with served(lambda path, body: buyer.take(path, body)) as buyer.back:
        yield buyer


@pytest.fixture
def my_shop():
    """The reader's shop."""
    shop = Shop()
    with served(lambda path, body: shop.answer(path, body)) as shop.url:
        yield shop
