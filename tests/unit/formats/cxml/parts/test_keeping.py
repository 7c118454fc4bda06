"""What the model has no word for is kept and put back in its place."""

from lxml import etree

from punchout.commerce.kept import Kept
from punchout.formats.cxml.parts.keeping import Parts, attributes_of, spell
from punchout.formats.cxml.parts.lines import BREAK

CHILDREN = frozenset({"Name", "Email"})
CONTACT = """<Contact role="buyer" xml:lang="en" a-dtype="x" xmlns:o="urn:other" o:odd="1"><Name xml:lang="en">n</Name>
<!-- c --><Phone/><Email>a</Email><Email>b</Email></Contact>"""


def test_the_known_is_handed_out_and_the_rest_is_kept():
    """Children by name, attributes by name; what is fixed or foreign is nobody's."""
    parts = Parts(etree.fromstring(CONTACT), CHILDREN, frozenset({"role"}))
    assert (parts.get("role"), parts.get("name")) == ("buyer", None)
    assert [email.text for email in parts.all("Email")] == ["a", "b"]
    assert parts.one("Email").text == "a"
    assert parts.one("Fax") is None
    assert parts.kept == [
        Kept("cxml", "Contact", "Phone", "<Phone></Phone>"),
        Kept("cxml", "Contact", "@xml:lang", "en"),
    ]


def test_the_attributes_of_a_text_are_kept_under_its_name():
    """A city's code belongs to the city, whatever holds the city."""
    parts = Parts(etree.fromstring('<PostalAddress><City cityCode="7">x</City></PostalAddress>'), frozenset({"City"}))
    assert (parts.text("City"), parts.text("State")) == ("x", None)
    assert parts.kept == [Kept("cxml", "City", "@cityCode", "7")]


def test_nothing_has_no_parts():
    """Where an element is missing there is nothing to find."""
    parts = Parts(None, CHILDREN, holder="Contact")
    assert (parts.one("Name"), parts.all("Name"), parts.get("role"), parts.kept) == (None, [], None, [])


def test_the_kept_goes_back_to_its_place():
    """Children stand in the order of the content model, attributes in the tag; other holders and formats stay out."""
    kept = (
        Kept("cxml", "Contact", "Phone", "<Phone/>"),
        Kept("cxml", "Contact", "Unheard", "<Unheard/>"),
        Kept("cxml", "Contact", "PostalAddress", "<PostalAddress/>"),
        Kept("cxml", "Contact", "@x", '"'),
        Kept("cxml", "Address", "Fax", "<Fax/>"),
        Kept("x12", "Contact", "URL", "<URL/>"),
    )
    children = (("Name", "<Name/>"), ("Email", ""), ("Email", "<Email/>"))
    assert spell("Contact", children, kept, ' role="a"').replace(BREAK, "") == (
        '<Contact role="a" x="&quot;"><Name/><PostalAddress/><Email/><Phone/><Unheard/></Contact>'
    )
    assert attributes_of("Contact", kept) == ' x="&quot;"'
