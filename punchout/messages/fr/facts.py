"""French words for what rules say in their facts: by the fact's name, how a value begins and what is said for that."""

__all__ = ["FACTS"]

FACTS: dict[str, dict[str, str]] = {
    "direction": {"for": "au nom de qui", "to": "à qui"},
    "elsewhere": {
        "; it fits into ": "\u00a0; il irait dans ",
        "; it looks like the beginning of another ": "\u00a0; on dirait le début d’un autre ",
    },
    "expected": {
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
    "sign": {"negative": "négatif", "positive": "positif"},
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
