"""French sentences about the way from one document to the next."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "DUPLICATE-001": (
        "un autre document est déjà arrivé sous le payloadID {payload}",
        "donnez à chaque document un payloadID à lui\u00a0; seul un renvoi le répète, inchangé",
        "les destinataires qui reconnaissent les renvois au payloadID écartent le second document",
    ),
    "CART-001": (
        "le BuyerCookie {got} du panier n’est pas celui de la session",
        "renvoyez inchangé le BuyerCookie du PunchOutSetupRequest",
        "l’acheteur ne retrouve pas la session, et le panier est perdu",
    ),
    "CART-004": (
        "le panier répond à une session inspect et apporte des lignes ({count})\u00a0; elles sont ignorées",
        "ne renvoyez aucun ItemIn depuis une session inspect",
        "ce que l’utilisateur voit dans la boutique et ce qui figure dans la demande d’achat diffèrent désormais",
    ),
    "CART-005": (
        "un panier vide termine cet edit\u00a0: {count} lignes de la demande d’achat sont supprimées",
        "envoyez le Status 204 pour terminer une session sans rien changer",
        "les utilisateurs qui ne font que quitter la boutique perdent leurs lignes",
    ),
    "SETUP-003": (
        "l’article {part} est revenu avec operationAllowed {allowed}, ce qui interdit {operation}",
        "créez un nouveau panier pour cet article",
        "le fournisseur doit refuser la session par 412",
    ),
    "ORDER-001": (
        "la commande {order} de type new est déjà arrivée",
        "envoyez le type update pour changer une commande",
        "beaucoup de fournisseurs refusent, ou livrent deux fois",
    ),
    "ORDER-002": (
        (
            "l’opération {type} de la commande {order} n’indique aucun OrderRequest connu ici\u00a0; la commande a "
            "été trouvée par son orderID"
        ),
        "mettez le payloadID du dernier OrderRequest dans DocumentReference",
        "les fournisseurs qui ne regardent que le payloadID la refusent",
    ),
    "PAIR-012": (
        "inReplyTo indique {reference}, qui n’est ni le PunchOutSetupRequest {wanted} ni aucun autre document d’ici",
        "Écrivez le payloadID du document auquel répond le message, ou supprimez inReplyTo.",
        "Journaux et intergiciels relient les documents par lui.",
    ),
    "PAIR-013": (
        "le BuyerCookie {cookie} est celui d’une session antérieure, ouverte par {earlier}",
        "Faites un nouveau BuyerCookie pour chaque session, même pour celle qui rouvre un panier.",
        (
            "Deux sessions ne peuvent pas être distinguées, et une boutique qui garde sa session sous ce cookie les "
            "mélange."
        ),
    ),
    "PAIR-014": (
        "la commande {order} indique {reference}, et sa dernière version est {latest}",
        "Mettez le payloadID du dernier OrderRequest dans DocumentReference.",
        "Le fournisseur y voit la modification d’une commande qui n’est plus valable.",
    ),
    "PAIR-015": (
        "le lineNumber de {part} était {before} et est {after}",
        "Gardez le numéro d’une ligne à travers toutes les versions d’une commande.",
        (
            "Confirmations, avis d’expédition et factures désignent les lignes par leur numéro et en désignent "
            "désormais une autre."
        ),
    ),
    "PAIR-016": (
        "la nouvelle ligne de {part} a le lineNumber {number}, et la commande antérieure allait jusqu’à {highest}",
        (
            "Donnez aux nouvelles lignes des numéros plus élevés que tous les précédents\u00a0; le numéro d’une "
            "ligne supprimée ne sert plus."
        ),
        "Ce qui revient au sujet de ce numéro peut concerner l’ancienne ligne ou la nouvelle.",
    ),
    "PAIR-017": (
        "{field} est {after}, et la commande dit {before}",
        "Copiez exactement orderID et orderDate de la commande.",
        "Les destinataires trouvent la commande par les deux et refusent ce qu’ils ne peuvent pas rapprocher.",
    ),
    "PAIR-018": (
        "{where}\u00a0: {field} {value} est ce que la commande disait déjà",
        "Supprimez ce qui n’a pas changé.",
        "Les destinataires prennent ce qui est présent pour un changement et le font approuver.",
    ),
    "PAIR-019": (
        "la commande a déjà été confirmée par {before}, et voici une autre confirmation de type {after}",
        (
            "Mettez à jour la confirmation antérieure\u00a0: opération update, avec son payloadID dans "
            "DocumentReference."
        ),
        (
            "Un seul accept, except ou reject clôt la confirmation d’une commande\u00a0; les destinataires refusent "
            "le second."
        ),
    ),
    "PAIR-020": (
        "une confirmation antérieure a déjà confirmé les lignes {lines}",
        "Mettez chaque ligne dans une seule confirmation\u00a0; changez ce qui a été dit par l’opération update.",
        "Les destinataires gardent l’une des deux sans dire laquelle.",
    ),
    "PAIR-021": (
        "la confirmation mise à jour a le confirmID {before}, et celle-ci {after}",
        "Gardez le confirmID, et supprimez-le si la précédente n’en a pas.",
        "Les destinataires la prennent pour une autre confirmation et gardent aussi l’ancienne.",
    ),
    "PAIR-022": (
        "l’avis d’expédition modifié a le shipmentID {before}, et celui-ci {after}",
        "Gardez le shipmentID.",
        "Les destinataires attendent deux livraisons.",
    ),
    "PAIR-023": (
        "cette nouvelle (Status {code}) arrive après un 200, qui était le dernier mot",
        "Répondez 201 tant que quelque chose doit encore venir, et 200 à la fin.",
        "Les acheteurs ont clos l’affaire et écartent ce qui vient plus tard.",
    ),
    "PAIR-024": (
        "le PartialAmount {amount} est tout ce que la facture demandait",
        "Supprimez PartialAmount quand une facture est payée en entier.",
        "Les fournisseurs attendent le reste.",
    ),
    "PAIR-025": (
        "un catalogue nommé {name} a déjà été déposé, et celui-ci dit new",
        "Utilisez l’opération update, ou un autre nom.",
        "Le réseau le refuse avec le Status 465.",
    ),
}
