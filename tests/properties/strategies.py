"""Documents of every kind: all that the neutral model can hold and cXML can say."""

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import strategies as st

from punchout.commerce.cart import Cart, QuoteStatus
from punchout.commerce.document import Body, Document, Envelope, Kind, Route
from punchout.commerce.items import Charge, Classification, Description, Detail, Item, Line
from punchout.commerce.kept import Kept, Opaque
from punchout.commerce.money import Moment, Money, Number
from punchout.commerce.notice import Notice
from punchout.commerce.order import Order, OrderType
from punchout.commerce.parties import (
    Address,
    Contact,
    Credential,
    Email,
    Extrinsic,
    Identity,
    Party,
    PostalAddress,
    Text,
)
from punchout.commerce.profile import Profile, ProfileRequest, Transaction
from punchout.commerce.session import Operation, SetupReply, SetupRequest
from punchout.commerce.status import Status, StatusUpdate
from punchout.redact import Secret

__all__ = ["carts", "documents", "lines", "notices", "orders", "texts"]

texts = st.text(
    st.characters(
        exclude_categories=("Cs",),
        exclude_characters=[*map(chr, range(9)), "\x0b", "\x0c", *map(chr, range(14, 32)), "\ufffe", "\uffff"],
    ),
    max_size=12,
)
_words = st.text("abcXYZ09 &<>'\"é漢-._", min_size=1, max_size=12)
_nmtokens = st.text("abcXYZ09", min_size=1, max_size=8)
_urls = st.builds("https://{}.example.com/?a=1&b={}".format, st.sampled_from(["shop", "buyer"]), st.integers(0, 99))
_languages = st.sampled_from(["en", "de-CH", "fr"])
_numbers = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=Decimal("-1e9"), max_value=Decimal("1e9")),
    st.sampled_from(["1,234.50", " 7 ", "0.00", "no number", ""]),
).map(Number)
_moments = st.one_of(
    st.datetimes(timezones=st.timezones()).map(lambda when: Moment(when.isoformat())),
    st.sampled_from(["2026-03-02T12:00:00Z", "2026-03-02", "yesterday"]).map(Moment),
)


def _some(*candidates: tuple[str, str, str]) -> st.SearchStrategy[tuple[Kept, ...]]:
    """Return some of the fragments `(holder, name, text)`, in this order."""
    return st.tuples(*(st.booleans() for _ in candidates)).map(
        lambda chosen: tuple(Kept("cxml", *one) for one, take in zip(candidates, chosen, strict=True) if take)
    )


def _tuples(of: st.SearchStrategy, most: int = 2) -> st.SearchStrategy[tuple]:
    return st.lists(of, max_size=most).map(tuple)


_opaque = st.one_of(
    texts.map(Opaque),
    st.sampled_from(
        [
            Opaque("a & b", "a <URL>&amp;</URL> b", "cxml"),
            Opaque(" x ", '<Money currency="EUR"> x </Money>', "cxml"),
            Opaque("", '<Extrinsic name="a>b"></Extrinsic>', "cxml"),
        ]
    ),
)
_extrinsics = st.builds(Extrinsic, texts, _opaque)
_text = st.builds(Text, texts, _languages)
_emails = st.builds(Email, texts, texts, st.sampled_from(["", "en"]))
_identities = st.builds(Identity, texts, texts, st.sampled_from(["", "marketplace"]))

_MODIFICATIONS = (
    '<Modifications><Modification><AdditionalDeduction><DeductionPercent percent="2"></DeductionPercent>'
    "</AdditionalDeduction></Modification></Modifications>"
)
_PHONE = (
    '<Phone name="work"><TelephoneNumber><CountryCode isoCountryCode="US">1</CountryCode>'
    "<AreaOrCityCode>555</AreaOrCityCode><Number>0100</Number></TelephoneNumber></Phone>"
)
_REFERENCE = '<IdReference domain="a" identifier="b"></IdReference>'
_ALTERNATE = (("Money", "@alternateAmount", "1.00"), ("Money", "@alternateCurrency", "USD"))


def money(holder: str) -> st.SearchStrategy[Money]:
    """Return amounts as they stand in a UnitPrice, a Total or a charge."""
    outside = () if holder == "" else ((holder, "Modifications", _MODIFICATIONS),)
    return st.builds(Money, _numbers, _nmtokens, _some(*outside, *_ALTERNATE))


def _charges(*candidates: tuple[str, str, str]) -> st.SearchStrategy[Charge]:
    return st.builds(Charge, money(""), _text, _some(*candidates))


_shipping = _charges(("Shipping", "Modifications", _MODIFICATIONS), ("Shipping", "@trackingDomain", "x"))
_tax = _charges(
    (
        "Tax",
        "TaxDetail",
        '<TaxDetail category="vat"><TaxAmount><Money currency="EUR">1</Money></TaxAmount></TaxDetail>',
    ),
    ("Tax", "Extrinsic", '<Extrinsic name="a">b</Extrinsic>'),
    ("Description", "@type", "long"),
)
_postal = st.builds(
    PostalAddress,
    street=st.lists(texts, min_size=1, max_size=2).map(tuple),
    city=texts,
    state=texts,
    postal_code=texts,
    country_code=_nmtokens,
    country=texts,
    deliver_to=_tuples(texts),
    name=texts,
    kept=_some(
        ("PostalAddress", "Municipality", "<Municipality>x</Municipality>"),
        ("PostalAddress", "Extrinsic", '<Extrinsic name="a">b</Extrinsic>'),
        ("City", "@cityCode", "7"),
        ("State", "@isoStateCode", "US-CA"),
    ),
)


def addresses(*candidates: tuple[str, str, str]) -> st.SearchStrategy[Address]:
    """Return addresses as they stand in a ShipTo or BillTo."""
    return st.builds(
        Address,
        name=_text,
        address_id=texts,
        address_domain=texts,
        country_code=st.sampled_from(["", "DE"]),
        postal=st.none() | _postal,
        email=st.none() | _emails,
        kept=_some(*candidates, ("Address", "Phone", _PHONE), ("Address", "URL", "<URL>x</URL>")),
    )


_ship_to = addresses(("ShipTo", "IdReference", _REFERENCE))
_bill_to = addresses(("BillTo", "IdReference", _REFERENCE))
_contacts = st.builds(
    Contact,
    name=_text,
    role=st.sampled_from(["", "endUser", "buyer"]),
    emails=_tuples(_emails),
    address_id=texts,
    address_domain=texts,
    kept=_some(("Contact", "Phone", _PHONE), ("Contact", "IdReference", _REFERENCE)),
)
_items = st.builds(
    Item,
    part_id=texts,
    auxiliary_id=st.none() | _opaque,
    buyer_part_id=st.none() | texts,
    kept=_some(("SupplierPartID", "@revisionID", "2"), ("ItemID", "IdReference", _REFERENCE)),
)
_descriptions = st.one_of(
    st.builds(Description, texts, _languages, texts, texts),
    st.just(
        Description(
            "before after", "en", "s", "", (Kept("cxml", "Description", "*", "before <ShortName>s</ShortName>after"),)
        )
    ),
)
_BASIS = '<PriceBasisQuantity conversionFactor="1" quantity="2"><UnitOfMeasure>EA</UnitOfMeasure></PriceBasisQuantity>'
_details = st.builds(
    Detail,
    price=money("UnitPrice"),
    descriptions=st.lists(_descriptions, min_size=1, max_size=2).map(tuple),
    unit=_nmtokens,
    classifications=st.lists(st.builds(Classification, texts, texts, texts), min_size=1, max_size=2).map(tuple),
    manufacturer_part_id=st.none() | texts,
    manufacturer_name=st.none() | st.builds(Text, texts, st.sampled_from(["", "en"])),
    lead_time=st.none() | texts,
    extrinsics=_tuples(_extrinsics),
    kept=_some(
        (
            "ItemDetail",
            "PriceBasisQuantity",
            _BASIS,
        ),
        ("ItemDetail", "URL", "<URL>https://shop.example.com/</URL>"),
        (
            "ItemDetail",
            "Dimension",
            '<Dimension quantity="3" type="length"><UnitOfMeasure>CMT</UnitOfMeasure></Dimension>',
        ),
    ),
)
_COMMENTS = '<Comments xml:lang="en">note &amp; more</Comments>'
_KEPT_OF_LINES = {
    "ItemIn": (
        ("ItemIn", "Comments", _COMMENTS),
        ("ItemIn", "BillTo", '<BillTo><Address><Name xml:lang="en">x</Name></Address></BillTo>'),
        ("ItemIn", "@openQuantity", "1"),
        ("ItemIn", "@itemType", "composite"),
    ),
    "ItemOut": (
        ("ItemOut", "Comments", _COMMENTS),
        ("ItemOut", "@requisitionID", "R 1"),
        ("ItemOut", "@isAdHoc", "yes"),
    ),
}


def lines(holder: str) -> st.SearchStrategy[Line]:
    """Return lines as they stand in an ItemIn or ItemOut."""
    return st.builds(
        Line,
        item=_items,
        quantity=_numbers,
        number=st.none() | texts,
        detail=_details if holder == "ItemIn" else st.none() | _details,
        supplier=st.none() | st.builds(Identity, texts, texts),
        ship_to=st.none() | _ship_to,
        shipping=st.none() | _shipping,
        tax=st.none() | _tax,
        extrinsics=_tuples(_extrinsics) if holder == "ItemIn" else st.just(()),
        kept=_some(*_KEPT_OF_LINES[holder]),
    )


setups = st.builds(
    SetupRequest,
    operation=st.sampled_from(Operation),
    cookie=_opaque,
    return_url=st.none() | _urls,
    extrinsics=_tuples(_extrinsics),
    contacts=_tuples(_contacts),
    supplier_url=st.none() | _urls,
    ship_to=st.none() | _ship_to,
    selected=st.none() | _items,
    lines=_tuples(lines("ItemOut")),
)
setup_replies = st.builds(SetupReply, _urls, _some(("StartPage/URL", "@name", "start")))
carts = st.builds(
    Cart,
    cookie=_opaque,
    allowed=st.sampled_from([Operation.CREATE, Operation.EDIT, Operation.INSPECT]),
    total=money("Total"),
    lines=_tuples(lines("ItemIn")),
    quote=st.sampled_from(QuoteStatus),
    ship_to=st.none() | _ship_to,
    shipping=st.none() | _shipping,
    tax=st.none() | _tax,
    kept=_some(
        ("PunchOutOrderMessageHeader", "SourcingStatus", '<SourcingStatus xml:lang="en">x</SourcingStatus>'),
        ("PunchOutOrderMessageHeader", "SupplierOrderInfo", '<SupplierOrderInfo orderID="7"></SupplierOrderInfo>'),
    ),
)
orders = st.builds(
    Order,
    order_id=texts,
    date=_moments,
    total=money("Total"),
    bill_to=_bill_to,
    type=st.sampled_from(OrderType),
    ship_to=st.none() | _ship_to,
    lines=st.lists(lines("ItemOut"), min_size=1, max_size=2).map(tuple),
    shipping=st.none() | _shipping,
    tax=st.none() | _tax,
    contacts=_tuples(_contacts),
    comments=_tuples(st.builds(Text, texts, st.sampled_from(["", "en"]))),
    extrinsics=_tuples(_extrinsics),
    earlier=st.none() | texts,
    version=st.none() | texts,
    requisition_id=st.none() | texts,
    kept=_some(
        ("OrderRequestHeader", "PaymentTerm", '<PaymentTerm payInNumberOfDays="30"></PaymentTerm>'),
        ("OrderRequestHeader", "IdReference", _REFERENCE),
        ("OrderRequestHeader", "@orderType", "blanket"),
        (
            "OrderRequestHeader",
            "Comments",
            "<Comments>see <Attachment><URL>cid:1@buyer.example.com</URL></Attachment></Comments>",
        ),
    ),
)
_status = st.builds(Status, st.integers(100, 599), texts, texts, st.sampled_from(["", "en"]))
status_updates = st.builds(
    StatusUpdate,
    status=_status,
    reference=st.none() | texts,
    extrinsics=_tuples(_extrinsics),
    kept=_some(("StatusUpdateRequest", "SourcingStatus", '<SourcingStatus xml:lang="en">x</SourcingStatus>')),
)
_options = _tuples(st.tuples(texts, texts))
profiles = st.builds(
    Profile,
    effective=_moments,
    transactions=st.lists(
        st.builds(Transaction, texts, _urls, _options, _some(("Transaction/URL", "@name", "n"))), min_size=1, max_size=2
    ).map(tuple),
    options=_options,
    refreshed=st.none() | _moments,
)
_UPLOAD = (
    '<CatalogUploadRequest operation="new"><CatalogName xml:lang="en">a</CatalogName><Description xml:lang="en"> b'
    "</Description><Attachment><URL>cid:1@buyer.example.com</URL></Attachment><Notification></Notification></CatalogUploadRequest>"
)
_REQUEST_NOTICES = [
    Notice(
        "GetPendingRequest",
        '<GetPendingRequest maxMessages="1"><MessageType>x</MessageType></GetPendingRequest>',
        "cxml",
        "GetPendingResponse",
    ),
    Notice("CatalogUploadRequest", _UPLOAD),
]
_MESSAGE_NOTICES = [
    Notice(
        "DataAvailableMessage",
        '<DataAvailableMessage><InternalID domain="a"> &amp; </InternalID></DataAvailableMessage>',
    )
]
notices = st.sampled_from([*_REQUEST_NOTICES, *_MESSAGE_NOTICES])

_secrets = st.none() | texts.map(Secret)
_PROOF = (
    '<CredentialMac algorithm="HMAC-SHA1-96" creationDate="a" expirationDate="b" type="FromSenderCredentials">c'
    "</CredentialMac>"
)
_proven = st.builds(Credential, _identities, st.none(), st.just(()), st.just(Secret(_PROOF)))


def _parties(section: str, secrets: st.SearchStrategy[Secret | None]) -> st.SearchStrategy[Party]:
    credentials = st.builds(
        Credential, _identities, secrets, _some(("Identity", "@lastChangedTimestamp", "2026-03-02T12:00:00+01:00"))
    )
    correspondent = (
        section,
        "Correspondent",
        '<Correspondent><Contact><Name xml:lang="en">x</Name></Contact></Correspondent>',
    )
    return st.builds(
        Party,
        st.lists(credentials if secrets is not _secrets else credentials | _proven, min_size=1, max_size=2).map(tuple),
        st.just(()) if section == "Sender" else _some(correspondent),
    )


def _routes(secrets: st.SearchStrategy[Secret | None]) -> st.SearchStrategy[Route]:
    return st.builds(
        Route,
        _parties("From", st.none()),
        _parties("To", st.none()),
        _parties("Sender", secrets),
        texts,
    )


def _envelopes(kind: Kind) -> st.SearchStrategy[Envelope]:
    section = {Kind.REQUEST: "Request", Kind.RESPONSE: "Response", Kind.MESSAGE: "Message"}[kind]
    routes = {
        Kind.REQUEST: _routes(_secrets),
        Kind.RESPONSE: st.none(),
        Kind.MESSAGE: _routes(st.none()),  # a message authenticates nobody
    }
    return st.builds(
        Envelope,
        kind=st.just(kind),
        payload_id=texts,
        timestamp=_moments,
        route=routes[kind],
        mode=st.just("") if kind is Kind.RESPONSE else st.sampled_from(["", "test", "production"]),
        language=st.sampled_from(["", "en-US"]),
        version=st.sampled_from(["", "1.2.021"]),
        in_reply_to=texts if kind is Kind.MESSAGE else st.just(""),
        kept=_some(("cXML", "@signatureVersion", "1.0"), (section, "@Id", "a")),
    )


def _documents(kind: Kind, bodies: Sequence[st.SearchStrategy[Body | None]]) -> st.SearchStrategy[Document]:
    statuses = {Kind.REQUEST: st.none(), Kind.RESPONSE: _status, Kind.MESSAGE: st.none() | _status}
    return st.builds(Document, _envelopes(kind), st.one_of(*bodies), statuses[kind])


REQUESTS = {
    SetupRequest: setups,
    Order: orders,
    StatusUpdate: status_updates,
    ProfileRequest: st.just(ProfileRequest()),
}
REPLIES = {SetupReply: setup_replies, Profile: profiles}
MESSAGES = {Cart: carts}
"""The strategy of each body with a meaning, by how documents of its kind are answered."""

documents = st.one_of(
    _documents(Kind.REQUEST, [*REQUESTS.values(), st.sampled_from(_REQUEST_NOTICES)]),
    _documents(Kind.RESPONSE, [*REPLIES.values(), st.none()]),
    _documents(Kind.MESSAGE, [*MESSAGES.values(), st.sampled_from(_MESSAGE_NOTICES)]),
)
"""Any document that cXML can say."""
