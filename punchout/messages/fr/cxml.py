"""French sentences for what is seen in the spelling of a cXML document, and on its way to another."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "CXML-ENVELOPE": (
        "<{document}> ne contient ni Request, ni Response, ni Message\u00a0; il ne demande donc rien",
        (
            "Envoyez un document <cXML> avec un <Request> ou un <Message>\u00a0; les fichiers tels que Index ou "
            "Contract se déposent autrement."
        ),
        "Seuls un Request, une Response ou un Message peuvent être suivis d’effet.",
    ),
    "CXML-CODE": (
        "le code de <Status> est «\u00a0{code}\u00a0», et un code est un nombre de trois chiffres",
        "Écrivez le nombre seul, comme 200, et les mots dans l’attribut text.",
        "Les programmes agissent d’après le code\u00a0; ce qui n’est pas un nombre ne permet d’agir à personne.",
    ),
    "CXML-VALUE": (
        "le document est illisible\u00a0: {value}",
        "Comparez les valeurs de ses attributs avec le cXML Reference Guide.",
        "La grammaire l’accepte, et pourtant il ne dit rien qui puisse être suivi d’effet.",
    ),
    "CXML-ROOT": (
        "<{root}> n’est qu’une partie d’un document",
        (
            "Mettez-le dans <cXML>, un contenu dans son <Request>, <Response> ou <Message>\u00a0; seuls Supplier, "
            "Contract et Index se tiennent seuls."
        ),
        "Une DTD accepte tout élément comme racine\u00a0; les destinataires acceptent ces quatre.",
    ),
    "CXML-NEWER": (
        "{name} n’est dans aucune version jusqu’à {absent}, et le document déclare {declared}",
        "Indiquez dans le DOCTYPE la DTD de la version {since} ou d’une version ultérieure.",
        "Un destinataire qui n’a que la version déclarée refuse le document.",
    ),
    "ORDER-LOST": (
        (
            "ligne de la référence {part}\u00a0: un ItemOut n’a pas de place pour {name} de l’ItemIn du "
            "panier\u00a0; la commande part sans"
        ),
        (
            "Si le fournisseur en a besoin en retour, qu’il le mette dans ItemDetail\u00a0: un Extrinsic y survit "
            "jusqu’à la commande."
        ),
        "Tout ce qui est dans ItemID et ItemDetail est repris\u00a0; à côté, ItemIn peut contenir plus qu’ItemOut.",
    ),
}
