"""French words for what we say in facts: by the fact's name, how a value begins and what is said for that."""

__all__ = ["FACTS"]

FACTS: dict[str, dict[str, str]] = {
    "by": {"answer": "la réponse", "items": "les articles"},
    "direction": {"for": "au nom de qui", "to": "à qui"},
    "elsewhere": {
        "; it fits into ": "\u00a0; il irait dans ",
        "; it looks like the beginning of another ": "\u00a0; on dirait le début d’un autre ",
    },
    "expected": {
        "a name": "un nom",
        "the name that an element has as its ID": "le nom qu’un élément porte comme ID",
        "such names with blanks between": "de tels noms séparés par des blancs",
        "one word of letters, digits and . - _ :": "un mot de lettres, de chiffres et de . - _ :",
        "such words with blanks between": "de tels mots séparés par des blancs",
        "no namespace, so take it out and let the program that adds it write none": "aucun espace de noms\u00a0; "
        "retirez-le et faites que le programme qui l’ajoute n’en écrive aucun",
    },
    "is": {"is not": "n’est pas", "is": "est"},
    "lacking": {
        "attachments and changes": "attachments et changes",
        "shipFrom and shipTo": "shipFrom et shipTo",
    },
    "like": {
        "escaped markup": "du balisage échappé",
        "percent-encoded": "un texte encodé pour une URL",
        "base64": "du base64",
        "form fields": "des champs de formulaire",
        "a multipart body whose Content-Type is neither multipart/related nor multipart/mixed": "un corps multipart "
        "dont le Content-Type n’est ni multipart/related ni multipart/mixed",
        "a text of JSON in quotes": "un texte JSON entre guillemets",
        "JSON": "du JSON",
        "plain text": "du texte",
    },
    "meaning": {"a cigarette stick": "une cigarette", "a kind of package": "une sorte de colis"},
    "measure": {"bytes": "octets", "characters": "caractères", "digits": "chiffres", "decimals": "décimales"},
    "place": {"tab": "l’onglet", "frame": "le cadre"},
    "problem": {
        "an update has to name": "une mise à jour doit indiquer",
        "only an update may name": "seule une mise à jour peut indiquer",
        "the first ShipControl has no startDate and no shipFrom contact of its own": "le premier ShipControl n’a ni "
        "startDate ni contact shipFrom",
        "every ShipControl after the first has a startDate and a shipFrom contact": "chaque ShipControl après le "
        "premier a une startDate et un contact shipFrom",
        "a Route ends after it began": "une Route se termine après avoir commencé",
        "every Route after the first has a shipFrom contact": "chaque Route après la première a un contact shipFrom",
        "parentLineNumber stands on a line without itemType": "parentLineNumber figure sur une ligne sans itemType",
        'itemType="item" stands on a line without parentLineNumber': 'itemType="item" figure sur une ligne sans '
        "parentLineNumber",
        "it names ": "elle indique ",
        "it is missing": "elle manque",
    },
    "proof": {"vendor": "éditeur", "sample": "exemple", "secondary": "de seconde main", "inferred": "déduit"},
    "detail": {
        "its answer is larger than … bytes": "sa réponse dépasse … octets",
        "no cXML Response in it": "elle ne contient pas de Response cXML",
        "nothing in it": "elle est vide",
    },
    "reason": {
        "it has no address": "il n’a pas d’adresse",
        "it is no name that can be looked up": "ce n’est pas un nom qui se résolve",
        "its address cannot be read": "son adresse est illisible",
        "there are blanks, backslashes or control characters in the URL": "l’URL contient des blancs, des barres "
        "obliques inverses ou des caractères de contrôle",
        "only http:// and https:// are called": "seuls http:// et https:// sont appelés",
        "there are credentials in the URL": "l’URL contient des identifiants",
        "the URL names no host": "l’URL n’indique pas d’hôte",
        "that is this emulator itself": "c’est cet émulateur lui-même",
        "… is link-local or a cloud's own address": "… est une adresse de lien local ou propre à un cloud",
        "… is not a public address": "… n’est pas une adresse publique",
        "… is this machine, and strangers can reach us": "… est cette machine, et des inconnus peuvent nous joindre",
        "the proxy of the connection cannot be reached, or does not let us pass": "le proxy de la connexion est "
        "injoignable, ou ne nous laisse pas passer",
        "it did not take the connection within … s": "il n’a pas accepté la connexion en … s",
        "it took the connection but did not answer within … s": "il a accepté la connexion et n’a pas répondu en … s",
        "it closed the connection in the middle of its answer": "il a fermé la connexion au milieu de sa réponse",
        "it reset the connection": "il a réinitialisé la connexion",
        "it closed the connection without an answer": "il a fermé la connexion sans répondre",
        "the CA file or client certificate of the connection cannot be read": "le fichier CA ou le certificat client "
        "de la connexion est illisible",
        "what it sent is no HTTP": "ce qu’il a envoyé n’est pas du HTTP",
        "it does not speak TLS on this port; the URL may have to start with http://": "il ne parle pas TLS sur ce "
        "port\u00a0; l’URL doit peut-être commencer par http://",
        "it wants a client certificate": "il demande un certificat client",
        "it does not know who signed our client certificate": "il ne sait pas qui a signé notre certificat client",
        "it speaks only a TLS version that is no longer safe": "il ne parle qu’une version de TLS qui n’est plus sûre",
        "it speaks only other TLS versions": "il ne parle que d’autres versions de TLS",
        "its certificate is not trusted: ": "son certificat n’est pas reconnu\u00a0: ",
        "TLS failed: ": "TLS a échoué\u00a0: ",
    },
    "remedy": {"nothing does": "rien", "`… in the configuration does": "`… dans la configuration"},
    "sign": {"negative": "négatif", "positive": "positif"},
    "step": {
        "answer": "réponse",
        "cart": "panier",
        "invoice": "facture",
        "order": "commande",
        "receipt": "réception",
        "ship notice": "avis d’expédition",
        "status update": "suivi",
    },
    "trouble": {
        "its secret stands in the environment variable …, which is not set": "son secret se trouve dans la variable "
        "d’environnement …, qui n’est pas définie",
    },
    "wanted": {"a detail": "une facture détaillée", "a header": "une facture d’en-tête"},
    "what": {"this punch-out": "ce punch-out", "order ": "la commande ", "line ": "la ligne "},
    "when": {"after": "après", "before": "avant"},
    "where": {
        " after ": " après ",
        " at the very beginning": " au tout début",
        "byte pattern": "la forme des octets",
        "HTTP charset": "le charset HTTP",
        "XML declaration": "la déclaration XML",
        "the document": "document",
        "the header": "en-tête",
        "line ": "ligne ",
    },
}
