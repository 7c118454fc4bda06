"""Sentences for credentials, answers and profiles."""

__all__ = ["CATALOGUE"]

_GUIDE = "cXML Reference Guide 1.2.051"

CATALOGUE: dict[str, tuple[str, ...]] = {
    "CRED-001": (
        "the Sender proves nothing: no SharedSecret, no MAC, no signature",
        "Put the agreed <SharedSecret> into the Sender's Credential, after the Identity.",
        "A receiver answers 401 to whoever does not authenticate.",
        f"{_GUIDE}, 3.1.7.3, p29",
        (
            '<Sender><Credential domain="NetworkID"><Identity>BUYER-1</Identity></Credential>'
            "<UserAgent>Example ERP 4.2</UserAgent></Sender>"
        ),
        (
            '<Sender><Credential domain="NetworkID"><Identity>BUYER-1</Identity><SharedSecret>example</SharedSecret>'
            "</Credential><UserAgent>Example ERP 4.2</UserAgent></Sender>"
        ),
    ),
    "CRED-002": (
        "{section} carries a <{element}>, which only the Sender needs",
        "Leave it out of {section}.",
        "From and To travel through every hub unchanged, and a secret in them with them.",
        f"{_GUIDE}, 3.1.7.3, p29",
        (
            '<From><Credential domain="NetworkID"><Identity>BUYER-1</Identity><SharedSecret>example</SharedSecret>'
            "</Credential></From>"
        ),
        '<From><Credential domain="NetworkID"><Identity>BUYER-1</Identity></Credential></From>',
    ),
    "CRED-003": (
        "{section} holds two credentials of domain {domain} with different values",
        "Send one value per domain.",
        "A receiver cannot know which one counts and has to refuse.",
        f"{_GUIDE}, p31",
        (
            '<To><Credential domain="DUNS"><Identity>1</Identity></Credential>'
            '<Credential domain="duns"><Identity>2</Identity></Credential></To>'
        ),
        (
            '<To><Credential domain="DUNS"><Identity>1</Identity></Credential>'
            '<Credential domain="NetworkID"><Identity>2</Identity></Credential></To>'
        ),
    ),
    "CRED-004": (
        'the Identity of the domain "{domain}" is empty',
        "Write the identity that was agreed, or leave the whole Credential out.",
        "Nobody is named, so nobody is recognised.",
        f"{_GUIDE}, 3.1.2, p19",
        '<To><Credential domain="NetworkID"><Identity/></Credential></To>',
        '<To><Credential domain="NetworkID"><Identity>SELLER-1</Identity></Credential></To>',
    ),
    "CRED-005": (
        'the domain "{domain}" does not go with the identity {identity}',
        "Use a domain that was agreed, such as NetworkID or DUNS; an AribaNetworkUserId is an e-mail address.",
        "Receivers look up the identity among those of its domain.",
        f"{_GUIDE}, 3.1.7.5, p29",
        '<To><Credential domain="AribaNetworkUserId"><Identity>4711</Identity></Credential></To>',
        '<To><Credential domain="AribaNetworkUserId"><Identity>sales@seller.example.com</Identity></Credential></To>',
    ),
    "CRED-006": (
        "the SharedSecret is empty",
        "Set the secret that was agreed with this partner.",
        "An empty secret is what a program sends that was never given one.",
        f"{_GUIDE}, 3.1.7.3, p29",
        "<SharedSecret/>",
        "<SharedSecret>example</SharedSecret>",
    ),
    "CRED-007": (
        "UserAgent is empty",
        "Name the program and its version.",
        "It is what a partner's support looks for first.",
        f"{_GUIDE}, 3.1.7.4, p29",
        "<UserAgent/>",
        "<UserAgent>Example ERP 4.2</UserAgent>",
    ),
    "CRED-008": (
        '{attribute} "{value}" of CredentialMac is none that exists',
        "Write {only}; there is no other.",
        "The receiver cannot check the MAC and answers 401.",
        f"{_GUIDE}, 21.1.4, p572",
        (
            '<Sender><Credential domain="NetworkID"><Identity>BUYER-1</Identity><CredentialMac'
            ' type="FromSenderCredentials" algorithm="MD5" creationDate="2026-03-01T12:00:00+01:00"'
            ' expirationDate="2026-04-01T12:00:00+01:00">ZXhhbXBsZQ==</CredentialMac></Credential>'
            "<UserAgent>Example ERP 4.2</UserAgent></Sender>"
        ),
        (
            '<Sender><Credential domain="NetworkID"><Identity>BUYER-1</Identity><CredentialMac'
            ' type="FromSenderCredentials" algorithm="HMAC-SHA1-96" creationDate="2026-03-01T12:00:00+01:00"'
            ' expirationDate="2026-04-01T12:00:00+01:00">ZXhhbXBsZQ==</CredentialMac></Credential>'
            "<UserAgent>Example ERP 4.2</UserAgent></Sender>"
        ),
    ),
    "CRED-009": (
        "the MAC was not in force: its {attribute} lies {when} the document's timestamp",
        "Make a new MAC; its creationDate lies in the past, its expirationDate in the future.",
        "The receiver rejects it.",
        f"{_GUIDE}, 21.1.3, p571",
        (
            '<Sender><Credential domain="NetworkID"><Identity>BUYER-1</Identity><CredentialMac'
            ' type="FromSenderCredentials" algorithm="HMAC-SHA1-96" creationDate="2025-03-01T12:00:00+01:00"'
            ' expirationDate="2025-04-01T12:00:00+01:00">ZXhhbXBsZQ==</CredentialMac></Credential>'
            "<UserAgent>Example ERP 4.2</UserAgent></Sender>"
        ),
        (
            '<Sender><Credential domain="NetworkID"><Identity>BUYER-1</Identity><CredentialMac'
            ' type="FromSenderCredentials" algorithm="HMAC-SHA1-96" creationDate="2026-03-01T12:00:00+01:00"'
            ' expirationDate="2026-04-01T12:00:00+01:00">ZXhhbXBsZQ==</CredentialMac></Credential>'
            "<UserAgent>Example ERP 4.2</UserAgent></Sender>"
        ),
    ),
    "CRED-010": (
        "blanks stand around the text of <{element}>",
        "Write the value right between the tags, also where the XML is indented.",
        "Receivers that compare what stands there, blanks and all, do not recognise it.",
        "Extensible Markup Language (XML) 1.0, 2.10",
        (
            '<Sender><Credential domain="NetworkID"><Identity> BUYER-1 </Identity><SharedSecret>example'
            "</SharedSecret></Credential><UserAgent>Example ERP 4.2</UserAgent></Sender>"
        ),
        (
            '<Sender><Credential domain="NetworkID"><Identity>BUYER-1</Identity><SharedSecret>example</SharedSecret>'
            "</Credential><UserAgent>Example ERP 4.2</UserAgent></Sender>"
        ),
    ),
    "STATUS-002": (
        "<{element}> stands beside status {code}; data come only with 2xx",
        "Answer with the Status alone, or with a code of 2xx.",
        "Receivers that look for the data first take a refusal for a success.",
        f"{_GUIDE}, 3.1.9, p34",
        'PunchOutSetupResponse: <Status code="500" text="Internal Server Error"/>',
        'PunchOutSetupResponse: <Status code="200" text="OK"/>',
    ),
    "STATUS-003": (
        'the status code "{code}" is no number of three digits',
        "Write the number alone, such as 200.",
        "Programs act on the code; nobody can act on this one.",
        f"{_GUIDE}, p35-37",
        '<Status code="OK" text="OK"/>',
        '<Status code="200" text="OK"/>',
    ),
    "STATUS-004": (
        "the guide has no status {code}; it counts as {class}",
        "Use a code of the guide, and put the details into the text of <Status>.",
        "Unknown codes are handled by their class, so what it was meant to say is lost.",
        f"{_GUIDE}, p37",
        '<Status code="404" text="Not Found"/>',
        '<Status code="417" text="Expectation Failed"/>',
    ),
    "STATUS-005": (
        'the text of status {code} is "{canonical}", not "{text}"',
        'Write text="{canonical}" and put what happened between <Status> and </Status>.',
        "Some buyers compare the text.",
        f"{_GUIDE}, p34",
        '<Status code="200" text="success"/>',
        '<Status code="200" text="OK"/>',
    ),
    "STATUS-006": (
        "an InvoiceStatus goes with status 200, not {code}",
        "Write code 200; what happened to the invoice stands in InvoiceStatus.",
        "Another code says that the transaction failed.",
        f"{_GUIDE}, p294",
        'StatusUpdateRequest: <Status code="400" text="Bad Request"/>',
        'StatusUpdateRequest: <Status code="200" text="OK"/>',
    ),
    "STATUS-007": (
        "a rejected invoice explains itself in Comments, and there are none",
        "Write the reason into <Comments>.",
        "The supplier cannot know what to mend.",
        f"{_GUIDE}, p294 and p386",
        'StatusUpdateRequest: <InvoiceStatus type="rejected"/>',
        (
            'StatusUpdateRequest: <InvoiceStatus type="rejected"><Comments xml:lang="en">No such order.</Comments>'
            "</InvoiceStatus>"
        ),
    ),
    "PROFILE-001": (
        "effectiveDate {date} lies in the future of the document",
        "Write since when the profile holds.",
        "A profile says what holds now.",
        f"{_GUIDE}, p47",
        '<ProfileResponse effectiveDate="2026-04-01T00:00:00+01:00">',
        '<ProfileResponse effectiveDate="2026-03-01T00:00:00+01:00">',
    ),
    "PROFILE-002": (
        'requestName "{name}" is the name of no cXML request',
        "Write the payload's element name, such as OrderRequest.",
        "Clients look up the URL of a document by its name.",
        f"{_GUIDE}, p51",
        '<Transaction requestName="Order">',
        '<Transaction requestName="OrderRequest">',
    ),
    "PROFILE-003": (
        "the OrderRequest transaction does not say {lacking}",
        'Add <Option name="attachments">Yes</Option> and <Option name="changes">Yes</Option>, or No.',
        "What is not said counts as No, so buyers send neither attachments nor change orders.",
        f"{_GUIDE}, p50",
        '<Transaction requestName="OrderRequest"><URL>https://shop.seller.example.com/cxml</URL></Transaction>',
        (
            '<Transaction requestName="OrderRequest"><URL>https://shop.seller.example.com/cxml</URL>'
            '<Option name="attachments">No</Option><Option name="changes">Yes</Option></Transaction>'
        ),
    ),
    "PROFILE-004": (
        "SessionStatusRequest needs the option requestNames with names that are offered too: {problem}",
        "List the transactions whose sessions can be asked for, separated by blanks.",
        "A client cannot know which sessions it may ask for.",
        f"{_GUIDE}, p50",
        '<Transaction requestName="SessionStatusRequest"><URL>https://shop.seller.example.com/cxml</URL></Transaction>',
        (
            '<Transaction requestName="SessionStatusRequest"><URL>https://shop.seller.example.com/cxml</URL>'
            '<Option name="requestNames">PunchOutSetupRequest</Option></Transaction>'
        ),
    ),
    "PROFILE-005": (
        "{name} is offered twice with nothing to tell the two apart",
        'Give each an <Option name="service"> of its own.',
        "Clients take the first or the last, as it happens.",
        f"{_GUIDE}, p50",
        (
            '<ProfileResponse>…<Transaction requestName="PunchOutSetupRequest"><URL>https://b.example.com/</URL>'
            "</Transaction></ProfileResponse>"
        ),
        (
            '<ProfileResponse>…<Transaction requestName="PunchOutSetupRequest"><URL>https://b.example.com/</URL>'
            '<Option name="service">second</Option></Transaction></ProfileResponse>'
        ),
    ),
}
