"""Addresses and contacts."""

from lxml import etree

from punchout.commerce.kept import Kept
from punchout.commerce.parties import Address, Contact, Email, PostalAddress, Text
from punchout.formats.cxml.parts.keeping import Parts, attributes_of, spell
from punchout.formats.cxml.parts.spelling import LANG, attribute, language, leaf

__all__ = ["read", "read_contact", "write", "write_contact"]

_PLACE = frozenset({"Address"})
_ADDRESS = frozenset({"Name", "PostalAddress", "Email"})
_ADDRESS_ATTRIBUTES = frozenset({"addressID", "addressIDDomain", "isoCountryCode"})
_POSTAL = frozenset({"DeliverTo", "Street", "City", "State", "PostalCode", "Country"})
_POSTAL_ATTRIBUTES = frozenset({"name"})
_COUNTRY_ATTRIBUTES = frozenset({"isoCountryCode"})
_CONTACT = frozenset({"Name", "Email"})
_CONTACT_ATTRIBUTES = frozenset({"addressID", "addressIDDomain", "role"})


def read(holder: str, element: etree._Element | None) -> Address | None:
    """Read the address in a ShipTo or BillTo; what stands beside it is kept with the address."""
    if element is None:
        return None
    kept: list[Kept] = []
    around = Parts(element, _PLACE, kept=kept, holder=holder)
    parts = Parts(around.one("Address"), _ADDRESS, _ADDRESS_ATTRIBUTES, kept)
    email = parts.one("Email")
    return Address(
        name=_name(parts.one("Name")),
        address_id=parts.get("addressID") or "",
        address_domain=parts.get("addressIDDomain") or "",
        country_code=parts.get("isoCountryCode") or "",
        postal=_postal(parts.one("PostalAddress")),
        email=None if email is None else _email(email),
        kept=tuple(kept),
    )


def write(holder: str, address: Address | None) -> str:
    """Write a ShipTo or BillTo, nothing for None."""
    if address is None:
        return ""
    attributes = _optional(
        isoCountryCode=address.country_code, addressID=address.address_id, addressIDDomain=address.address_domain
    )
    children = (
        ("Name", _write_name(address.name)),
        ("PostalAddress", _write_postal(address.postal)),
        ("Email", _write_email(address.email)),
    )
    return spell(holder, (("Address", spell("Address", children, address.kept, attributes)),), address.kept)


def read_contact(element: etree._Element) -> Contact:
    """Read `Contact`."""
    parts = Parts(element, _CONTACT, _CONTACT_ATTRIBUTES)
    return Contact(
        name=_name(parts.one("Name")),
        role=parts.get("role") or "",
        emails=tuple(_email(email) for email in parts.all("Email")),
        address_id=parts.get("addressID") or "",
        address_domain=parts.get("addressIDDomain") or "",
        kept=tuple(parts.kept),
    )


def write_contact(contact: Contact) -> str:
    """Write `Contact`."""
    attributes = _optional(role=contact.role, addressID=contact.address_id, addressIDDomain=contact.address_domain)
    children = [("Name", _write_name(contact.name)), *(("Email", _write_email(email)) for email in contact.emails)]
    return spell("Contact", children, contact.kept, attributes)


def _name(element: etree._Element | None) -> Text:
    return Text("") if element is None else Text(element.text or "", element.get(LANG, ""))


def _write_name(name: Text) -> str:
    return leaf("Name", name.text, language(name.language, required=True))


def _email(element: etree._Element) -> Email:
    return Email(element.text or "", element.get("name", ""), element.get("preferredLang", ""))


def _write_email(email: Email | None) -> str:
    if email is None:
        return ""
    return leaf("Email", email.address, _optional(name=email.name, preferredLang=email.language))


def _postal(element: etree._Element | None) -> PostalAddress | None:
    if element is None:
        return None
    parts = Parts(element, _POSTAL, _POSTAL_ATTRIBUTES)
    country = parts.one("Country")
    return PostalAddress(
        street=tuple(street.text or "" for street in parts.all("Street")),
        city=parts.text("City") or "",
        state=parts.text("State") or "",
        postal_code=parts.text("PostalCode") or "",
        country_code="" if country is None else country.get("isoCountryCode", ""),
        country=parts.text("Country", _COUNTRY_ATTRIBUTES) or "",
        deliver_to=tuple(line.text or "" for line in parts.all("DeliverTo")),
        name=parts.get("name") or "",
        kept=tuple(parts.kept),
    )


def _write_postal(postal: PostalAddress | None) -> str:
    if postal is None:
        return ""
    kept = postal.kept
    state = attributes_of("State", kept)
    children = (
        *(("DeliverTo", leaf("DeliverTo", line)) for line in postal.deliver_to),
        *(("Street", leaf("Street", line)) for line in postal.street or ("",)),
        ("City", leaf("City", postal.city, attributes_of("City", kept))),
        ("State", leaf("State", postal.state, state) if postal.state or state else ""),
        ("PostalCode", leaf("PostalCode", postal.postal_code) if postal.postal_code else ""),
        ("Country", leaf("Country", postal.country, attribute("isoCountryCode", postal.country_code))),
    )
    return spell("PostalAddress", children, kept, _optional(name=postal.name))


def _optional(**attributes: str) -> str:
    return "".join(attribute(name, value) for name, value in attributes.items() if value)
