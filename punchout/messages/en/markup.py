"""Sentences for XML- codes: what cannot be read, or is not safe to read."""

__all__ = ["CATALOGUE"]

_XML = "Extensible Markup Language (XML) 1.0"
_GUIDE = "cXML Reference Guide 1.2.051"
_READERS = "A partner's parser stops here and reads nothing of the document."

CATALOGUE: dict[str, tuple[str, ...]] = {
    "XML-SIZE": (
        "the document has {size} bytes; {limit} are accepted",
        "split it, or raise the limit for documents",
        "Whoever receives has to hold the whole document in memory.",
        f"{_GUIDE}, status 499",
    ),
    "XML-EMPTY": ("there is no document here", "send a cXML document as the body", "", _XML),
    "XML-ENCODING": (
        "the {where} names the encoding {encoding}, which is not accepted",
        "use UTF-8",
        "Readers disagree on rare encodings, and some were made to hide markup from filters.",
        f"{_GUIDE}, p20",
        '<?xml version="1.0" encoding="UTF-7"?>',
        '<?xml version="1.0" encoding="UTF-8"?>',
    ),
    "XML-ENCODING-CONFLICT": (
        "the {where} says {named}, but the document was read as {encoding}",
        "let the XML declaration and the charset of the Content-Type name the encoding that the bytes are in",
        "Another reader may trust the other name and see other characters.",
        f"{_GUIDE}, p19-20",
    ),
    "XML-ENCODING-LABEL": (
        "the {where} says {named}, but the bytes are those of UTF-8 or its like",
        "let it say UTF-8; a StringWriter of .NET and writeToString of Java say utf-16, whatever is made of the text",
        _READERS,
        f"{_XML}, 4.3.3",
        '<?xml version="1.0" encoding="utf-16"?>',
        '<?xml version="1.0" encoding="UTF-8"?>',
    ),
    "XML-BOM": (
        "the document begins with a byte order mark",
        "Write UTF-8 without one; the first character is <.",
        "XML allows it, cXML does not, and several buyers refuse a document that begins with it.",
        f"{_GUIDE}, 3.1.3, p19",
    ),
    "XML-BYTES": (
        "these bytes are not {encoding} (byte {position})",
        "write the document in the encoding that it names, in UTF-8 where it names none",
        _READERS,
        f"{_XML}, 4.3.3",
    ),
    "XML-CHAR": (
        "the character {character} may not stand in XML",
        "take it out; no escape makes it legal",
        _READERS,
        f"{_XML}, 2.2",
    ),
    "XML-CHAR-REFERENCE": (
        "this reference names a character that may not stand in XML",
        "take it out",
        _READERS,
        f"{_XML}, 4.1",
        "&#0;",
        "&#233;",
    ),
    "XML-DECLARATION": (
        "the XML declaration is malformed",
        'write <?xml version="1.0" encoding="UTF-8"?>',
        _READERS,
        f"{_XML}, 2.8",
    ),
    "XML-DECLARATION-LATE": (
        "something stands before the XML declaration",
        "let <?xml be the very first characters, with no blank and no line before",
        _READERS,
        f"{_GUIDE}, p19",
    ),
    "XML-STANDALONE": (
        'the XML declaration says standalone="yes", though the DTD has default values',
        "leave standalone out; JAXB and xml2js write it unless they are told otherwise",
        "Validating parsers call such a document invalid.",
        f"{_XML}, 2.9",
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
        '<?xml version="1.0" encoding="UTF-8"?>',
    ),
    "XML-VERSION": ("this is XML {version}", 'write version="1.0"', "", f"{_XML}, 2.8"),
    "XML-SUBSET": (
        "the DOCTYPE has a part in [ ], the place for declarations of its own",
        "name the cXML DTD by its URL and leave out the [ ], empty ones too, as .NET writes them",
        "Declarations in a document can make a parser read files or grow without end, so they are never read.",
        f"{_GUIDE}, p19",
        '<!DOCTYPE cXML SYSTEM "…" [<!ENTITY a "b">]>',
        '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd">',
    ),
    "XML-DOCTYPE": ("the DOCTYPE holds a '<'", "name the cXML DTD by its plain URL", "", f"{_GUIDE}, p15"),
    "XML-DOCTYPE-ROOT": (
        "the DOCTYPE names {named}, the document is a {root}",
        "let both have one name: cXML, Supplier, Contract or Index",
        "Validating parsers call such a document invalid.",
        f"{_XML}, 2.8",
    ),
    "XML-ENTITY": (
        "the entity &{entity}; is not one of the five that XML has",
        "write the character itself, or its number as in &#160;",
        "Entities of HTML mean nothing in XML; many parsers drop them without a word.",
        f"{_GUIDE}, p26",
        "&nbsp;",
        "&#160;",
    ),
    "XML-DEPTH": ("elements are nested deeper than {limit} levels", "", "", ""),
    "XML-ELEMENTS": ("there are more than {limit} elements", "split the document", "", ""),
    "XML-ATTRIBUTES": ("<{element}> has more than {limit} attributes", "", "", ""),
    "XML-NAME": ("a name is longer than {limit} characters", "", "", ""),
    "XML-LIMIT": ("a text or a value is larger than any parser should hold", "send large content as an attachment"),
    "XML-TAG": (
        "this end tag does not close <{open}>, which is still open",
        "close the elements in the reverse order of opening them",
        _READERS,
        f"{_XML}, 3",
        "<a><b></a></b>",
        "<a><b></b></a>",
    ),
    "XML-OTHER": (
        "this is no XML but {like}",
        "send the document itself, from <?xml or <!DOCTYPE on; only a cart that a browser brings comes as a form",
        _READERS,
        _XML,
    ),
    "XML-RECORDING": (
        "this is a recording (HAR) of {count} exchanges, and none of them carries a cXML document",
        (
            "record with the bodies of answers and across pages (“preserve log”) until the cart has gone back to the "
            "buyer; setup requests and orders go from server to server, which no browser sees: record those there"
        ),
        _READERS,
        _XML,
    ),
    "XML-NO-ROOT": ("the document ends before its first element is open", "send the whole document", _READERS, _XML),
    "XML-TRUNCATED": ("the document ends too early; <{open}> is still open", "send the whole document", _READERS, _XML),
    "XML-JUNK": ("something stands after the end of the document", "take it out", _READERS, f"{_XML}, 2.1"),
    "XML-ATTR-TWICE": ("an attribute stands twice in this tag", "keep one of them", _READERS, f"{_XML}, 3.1"),
    "XML-AMPERSAND": (
        "a bare & stands here",
        "write &amp;",
        _READERS,
        f"{_GUIDE}, p26",
        "<Name>Nuts & Bolts</Name>",
        "<Name>Nuts &amp; Bolts</Name>",
    ),
    "XML-LESS-THAN": ("a bare < stands here", "write &lt;", _READERS, f"{_GUIDE}, p26", "5 < 6", "5 &lt; 6"),
    "XML-SYNTAX": ("this is not well-formed XML", "look at the markup just before this place", _READERS, _XML),
    "XML-NAMESPACE": (
        "a prefix is used here that no xmlns declares",
        "declare the prefix, or take it out; cXML's own elements have none",
        "",
        "Namespaces in XML 1.0, 5",
    ),
    "XML-COMMENT": (
        "a comment or processing instruction interrupts the text of <{element}>",
        "move it in front of the element",
        "Many readers take only the text before it, or only the text behind it.",
        f"{_XML}, 2.5",
        "<Email>joe<!-- new -->@example.com</Email>",
        "<!-- new --><Email>joe@example.com</Email>",
    ),
}
