"""French sentences for confirmations."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "CONF-001": (
        "le statut {status} ne va pas avec une confirmation de type {type}, qui accepte {allowed}",
        "Choisissez un autre type pour la confirmation, ou un autre statut pour la ligne.",
        "Les destinataires refusent toute la confirmation.",
    ),
    "CONF-002": (
        "une confirmation de type {type} a besoin de ConfirmationItem",
        "Dites de chaque ligne ce qu’il en advient, ou choisissez accept ou reject.",
        "Elle dit qu’il y a des détails et n’en donne aucun.",
    ),
    "CONF-003": (
        "la ligne {line} est confirmée deux fois",
        "Mettez tous les statuts d’une ligne dans un seul ConfirmationItem.",
        "Le second remplace le premier, ou les deux sont refusés.",
    ),
    "CONF-004": (
        "{problem} la confirmation précédente dans DocumentReference",
        'Écrivez DocumentReference et operation="update" ensemble, ou aucun des deux.',
        "Personne ne sait ce qui est mis à jour.",
    ),
    "CONF-005": (
        "les statuts font {sum}, la ligne dit {quantity}",
        "Faites que les quantités de tous les statuts donnent celle de la ligne.",
        "Ce qui manque n’est ni promis ni refusé.",
    ),
    "CONF-006": (
        "l’article de remplacement vient en quantité {quantity}, le statut dit {status}",
        "Écrivez la même quantité, sauf si l’unité diffère.",
        "Personne ne sait combien il en vient.",
    ),
    "CONF-007": (
        "un statut de type detail ne donne aucun détail",
        "Écrivez les nouveaux UnitPrice, Shipping, Tax, ItemIn ou deliveryDate, ou choisissez accept.",
        "L’acheteur cherche ce qui a changé et ne trouve rien.",
    ),
    "CONF-008": (
        "{element} {name} figure deux fois, dans une liste ou à deux niveaux",
        "Écrivez-le une seule fois.",
        "Les destinataires gardent l’un des deux.",
    ),
}
