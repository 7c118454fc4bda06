"""French sentences for orders."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "PO-001": (
        "une commande de type {type} n’indique aucune commande antérieure",
        "Ajoutez <DocumentReference payloadID=…> avec le payloadID du dernier OrderRequest.",
        "Le fournisseur ne peut pas savoir de quelle commande il s’agit.",
    ),
    "PO-002": (
        (
            "orderVersion {version} ne convient pas au type {type}\u00a0: la première commande est 1, chaque "
            "modification une de plus"
        ),
        "Comptez les versions de la commande.",
        "Les fournisseurs écartent les versions qui ne sont pas plus récentes que la leur.",
    ),
    "PO-003": (
        "{attribute} ne va qu’avec orderType blanket\u00a0; cette commande est {type}",
        'Supprimez-le, ou écrivez orderType="blanket".',
        "Les destinataires l’ignorent ou refusent la commande.",
    ),
    "PO-004": (
        "une commande ouverte (blanket) a besoin d’une effectiveDate",
        "Écrivez à partir de quand elle est valable.",
        "Personne ne sait quand les appels peuvent commencer.",
    ),
    "PO-005": (
        "{attribute} ne va qu’avec orderType release\u00a0; cette commande est {type}",
        'Supprimez-le, ou écrivez orderType="release".',
        "Les destinataires l’ignorent ou refusent la commande.",
    ),
    "PO-006": (
        "requisitionID figure dans l’en-tête et dans une ligne",
        "Écrivez-le à un seul des deux endroits.",
        "Les destinataires prennent l’un des deux, et pas toujours le même.",
    ),
    "PO-007": (
        "ShipTo figure dans l’en-tête et dans une ligne",
        "Écrivez-le dans l’en-tête seul, ou dans chaque ligne.",
        (
            "L’en-tête n’est pas une valeur par défaut des lignes\u00a0; les destinataires qui suivent le guide "
            "refusent les deux."
        ),
    ),
    "PO-008": (
        "cette ligne n’a pas de ShipTo, et l’en-tête non plus\u00a0; {with} lignes sur {lines} en ont un",
        "Écrivez ShipTo dans l’en-tête, ou dans chaque ligne.",
        "Personne ne sait où va la ligne.",
    ),
    "PO-009": (
        "Shipping figure dans l’en-tête et dans une ligne",
        "Écrivez-le à un seul des deux endroits.",
        "Les destinataires additionnent les deux, ou en écartent un.",
    ),
    "PO-010": (
        "le Contact de rôle {role} figure dans l’en-tête et dans une ligne",
        "Écrivez-le à un seul des deux endroits.",
        "Les destinataires ne peuvent pas savoir de quelle personne il s’agit.",
    ),
    "PO-011": (
        "l’extrinsic {name} figure deux fois dans une même liste",
        "Donnez à chaque extrinsic un nom à lui.",
        "Les destinataires gardent l’un des deux.",
    ),
    "PO-012": (
        "l’extrinsic {name} figure dans l’en-tête et dans une ligne",
        "Écrivez-le à un seul des deux endroits.",
        "Les destinataires gardent l’un des deux.",
    ),
    "PO-013": (
        "la ligne {place} n’a pas de lineNumber",
        "Numérotez les lignes à partir de 1.",
        "Confirmations, avis d’expédition et factures désignent les lignes par leur numéro.",
    ),
    "PO-014": (
        "lineNumber {number} a déjà servi pour la ligne {first}",
        "Donnez à chaque ligne un numéro à elle.",
        "Ce qui revient au sujet de ce numéro peut concerner l’une ou l’autre ligne.",
    ),
    "PO-015": (
        "lineNumber {number} vient après {before}",
        "Numérotez les lignes dans l’ordre croissant.",
        "Les fournisseurs qui numérotent eux-mêmes confondent les lignes.",
    ),
    "PO-016": (
        "des lignes de catalogue et des lignes saisies à la main (isAdHoc) sont dans une même commande",
        "Divisez la demande d’achat en deux commandes.",
        "Les fournisseurs traitent les deux sortes dans des services différents.",
    ),
    "PO-017": (
        "la remise «\u00a0{percent}\u00a0» n’est pas un simple nombre",
        "Écrivez 2 pour deux pour cent\u00a0; un nombre négatif est une pénalité.",
        "Les destinataires écartent la remise, ou refusent la commande.",
    ),
    "PO-018": (
        "Followup est fortement déconseillé",
        "Supprimez-le\u00a0; le profil dit quoi envoyer où.",
        "Les fournisseurs envoient leurs réponses là où le dit le profil.",
    ),
    "PO-019": (
        "la priorité {level} figure deux fois avec la sequence {sequence}",
        "Écrivez une sequence propre à chaque ligne de même niveau.",
        "Le fournisseur ne peut pas savoir quelle ligne vient en premier.",
    ),
    "PO-020": (
        "la ligne peut coûter {amount}, toute la commande ouverte seulement {total}",
        "Baissez le MaxAmount, ou relevez le Total.",
        "Le Total d’une commande ouverte est le maximum qui sera dépensé.",
    ),
}
