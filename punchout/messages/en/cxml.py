"""Sentences for what is seen in the spelling of a cXML document, and on its way to another."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "CXML-ENVELOPE": (
        "<{document}> has no Request, Response or Message in it, so it asks for nothing",
        "Send a <cXML> document with a <Request> or a <Message>; files such as Index or Contract go through uploads.",
        "Only a Request, a Response or a Message can be acted on.",
        "cXML Reference Guide 1.2.051, p18",
        '<Index loadmode="Full">…</Index>',
        "<cXML …><Header>…</Header><Request>…</Request></cXML>",
    ),
    "CXML-CODE": (
        'the code of <Status> is "{code}", and a code is a number of three digits',
        "Write the number alone, such as 200, and the words in the attribute text.",
        "Programs act on the code; nobody can act on one that is no number.",
        "cXML Reference Guide 1.2.051, p34",
        '<Status code="OK" text="200"/>',
        '<Status code="200" text="OK"/>',
    ),
    "CXML-VALUE": (
        "the document cannot be read: {value}",
        "Compare the values of its attributes with the cXML Reference Guide.",
        "The grammar lets it pass, and yet it says nothing that can be acted on.",
        "cXML Reference Guide 1.2.051, p35",
    ),
    "CXML-ROOT": (
        "<{root}> is only a part of a document",
        (
            "Put it into <cXML>, a payload into its <Request>, <Response> or <Message>; only Supplier, Contract and "
            "Index stand alone."
        ),
        "A DTD takes any element as the root; receivers take these four.",
        "cXML Reference Guide 1.2.051, 3.1.3, p19",
        "<OrderRequest>…</OrderRequest>",
        "<cXML …><Header>…</Header><Request><OrderRequest>…</OrderRequest></Request></cXML>",
    ),
    "CXML-NEWER": (
        "{name} is in no version up to {absent}, and the document declares {declared}",
        "Name the DTD of version {since} or later in the DOCTYPE.",
        "A receiver that holds exactly the declared version refuses the document.",
        "cXML Reference Guide 1.2.051, p15",
    ),
    "ORDER-LOST": (
        "line of part {part}: an ItemOut has no place for {name} of the cart's ItemIn, so the order goes without it",
        "If the supplier needs it back, let it stand in ItemDetail: an Extrinsic there survives the way to the order.",
        "All that stands in ItemID and ItemDetail is carried over; beside them ItemIn may hold more than ItemOut.",
        "cXML Reference Guide 1.2.051, p89",
        '<ItemIn quantity="1">…<Extrinsic name="bin">7</Extrinsic></ItemIn>',
        '<ItemIn quantity="1">…<ItemDetail>…<Extrinsic name="bin">7</Extrinsic></ItemDetail></ItemIn>',
    ),
}
