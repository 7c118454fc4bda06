"""French sentences for DTD- and XSD- codes."""

__all__ = ["CATALOGUE"]

_VALID = (
    "Un partenaire qui valide refuse tout le document\u00a0; un autre risque de lire autre chose que ce que vous "
    "vouliez dire."
)

CATALOGUE: dict[str, tuple[str, ...]] = {
    "DTD-MISSING": (
        "il manque {missing} dans <{element}>{where}",
        "insérez {missing} ici",
        _VALID,
    ),
    "DTD-ORDER": (
        "<{child}> n’est pas à sa place dans <{element}>\u00a0; il vient{where}",
        "mettez <{child}>{where}",
        _VALID,
    ),
    "DTD-UNEXPECTED": (
        "<{child}> ne peut pas se trouver ici dans <{element}>",
        "permis ici\u00a0: {expected}{elsewhere}",
        _VALID,
    ),
    "DTD-UNKNOWN": (
        "<{child}> n’est pas un élément de {grammar}",
        "permis ici\u00a0: {expected}",
        _VALID,
    ),
    "DTD-CASE": (
        "{found} s’écrit {right}",
        "la casse compte en XML",
        _VALID,
    ),
    "DTD-REPEATED": (
        "<{child}> figure une fois de trop dans <{element}>{elsewhere}",
        "permis ici\u00a0: {expected}",
        _VALID,
    ),
    "DTD-TEXT": (
        "il y a du texte dans <{element}>, qui ne peut contenir que des éléments",
        "retirez le texte, ou mettez-le dans l’un de\u00a0: {expected}",
        _VALID,
    ),
    "DTD-EMPTY": (
        "<{element}> doit être vide",
        "écrivez <{element}/>",
        _VALID,
    ),
    "DTD-ATTR-MISSING": (
        "il manque à <{element}> son attribut {attribute}",
        'ajoutez {attribute}="…"',
        _VALID,
    ),
    "DTD-ATTR-UNKNOWN": (
        "<{element}> n’a pas d’attribut {attribute}",
        "permis\u00a0: {expected}",
        _VALID,
    ),
    "DTD-ATTR-VALUE": (
        '{attribute}="{value}" n’est pas une valeur de <{element}>',
        "permis\u00a0: {expected}",
        _VALID,
    ),
    "DTD-ID": (
        '{attribute}="{value}" figure aussi sur un autre élément',
        "donnez à chaque élément sa propre valeur",
        _VALID,
    ),
    "DTD-IDREF": (
        '{attribute}="{value}" ne renvoie à aucun élément',
        "indiquez ici l’identifiant d’un élément",
        _VALID,
    ),
    "DTD-INVALID": (
        "{grammar} n’accepte pas ce document",
        "la raison n’a pas pu être précisée",
        _VALID,
    ),
    "XSD-DATETIME": (
        "«\u00a0{value}\u00a0» n’est pas une date et heure avec décalage numérique",
        "écrivez 2026-01-31T12:00:00+01:00",
        "Les lecteurs qui attendent un décalage refusent le document ou comprennent une autre heure.",
    ),
    "XSD-DATE": (
        "«\u00a0{value}\u00a0» n’est ni un jour ni une date et heure comme cXML les écrit",
        "écrivez 2026-01-31, ou 2026-01-31T12:00:00+01:00",
        "Des nombres dans un autre ordre donnent un autre jour.",
    ),
    "XSD-AMOUNT": (
        "«\u00a0{value}\u00a0» n’est pas un montant",
        "écrivez des chiffres, avec un point avant les décimales, comme 1234.50",
        "Une virgule ou un symbole monétaire donne un autre montant, ou aucun.",
    ),
    "XSD-NUMBER": (
        "«\u00a0{value}\u00a0» n’est pas un nombre",
        "écrivez des chiffres, avec un point avant les décimales, comme 2.5",
    ),
    "XSD-CURRENCY": (
        "«\u00a0{value}\u00a0» n’est pas un code de devise ISO 4217",
        "écrivez trois majuscules, comme EUR",
        "Un montant dans une devise inconnue ne peut pas être comptabilisé.",
    ),
    "XSD-COUNTRY": (
        "«\u00a0{value}\u00a0» n’est pas un code de pays ISO 3166",
        "écrivez deux majuscules, comme FR",
    ),
    "XSD-LANGUAGE": (
        "«\u00a0{value}\u00a0» n’est pas un code de langue",
        "écrivez un code ISO 639, avec un pays si vous voulez, comme fr ou fr-CA",
    ),
    "XSD-URL": (
        "«\u00a0{value}\u00a0» n’est pas une URL absolue",
        "écrivez l’adresse entière, avec https:// devant",
        "Une adresse relative ne mène nulle part une fois que le document a quitté votre système.",
    ),
    "XSD-SUBDIVISION": (
        "«\u00a0{value}\u00a0» n’est pas un code ISO 3166-2",
        "écrivez le pays, un trait d’union et la subdivision, comme US-CA",
    ),
    "XSD-TIME": (
        "«\u00a0{value}\u00a0» n’est pas une heure",
        "écrivez 08:30:00",
    ),
    "XSD-DURATION": (
        "«\u00a0{value}\u00a0» n’est pas une durée ISO 8601",
        "écrivez P30D pour trente jours",
    ),
}
