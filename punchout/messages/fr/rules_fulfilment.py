"""French sentences for ship notices, receipts, catalogues and totals."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "SHIP-001": (
        "un avis d’expédition a besoin de {attribute}",
        "Écrivez-le\u00a0; une estimation suffit, avec shipmentType planned.",
        "L’acheteur ne peut pas prévoir la réception.",
    ),
    "SHIP-002": (
        "un avis d’expédition a besoin de {element}",
        "Écrivez-en au moins un\u00a0; seul un avis qui en supprime un autre s’en passe.",
        "L’acheteur ne peut pas suivre l’expédition.",
    ),
    "SHIP-003": (
        "un avis d’opération {operation} n’indique aucun avis antérieur",
        "Ajoutez <DocumentReference> avec le payloadID de l’avis précédent.",
        "Personne ne sait de quel avis il s’agit.",
    ),
    "SHIP-004": (
        "{problem}",
        (
            "Le début du premier trajet est dans l’en-tête\u00a0; chaque trajet suivant dit quand et où il prend le "
            "relais."
        ),
        "Les trajets ne peuvent pas être mis bout à bout.",
    ),
    "SHIP-005": (
        "ce {what} commence avant celui du dessus",
        "Énumérez les trajets dans l’ordre du voyage.",
        "Les trajets ne peuvent pas être mis bout à bout.",
    ),
    "SHIP-006": (
        "le domaine {domain} identifie deux fois le transporteur",
        "Écrivez un identifiant par domaine\u00a0; tous désignent la même entreprise.",
        "Personne ne sait qui transporte la marchandise.",
    ),
    "SHIP-007": (
        "rangeEnd {end} est inférieur à rangeBegin {begin}",
        "Écrivez d’abord le premier numéro.",
        "Aucun colis n’est dans cet intervalle.",
    ),
    "SHIP-008": (
        "{problem}",
        "Énumérez les itinéraires dans l’ordre du voyage, chacun avec ses dates.",
        "Le chemin ne peut pas être suivi.",
    ),
    "SHIP-009": (
        "{what} figure dans un second {where}",
        "Réunissez les deux.",
        "Les destinataires gardent l’un des deux, ou comptent la marchandise deux fois.",
    ),
    "SHIP-010": (
        "AssetInfo ne dit rien qui identifie le bien",
        "Écrivez un serialNumber, un tagNumber ou un equipmentId, ou supprimez-le.",
        "Personne ne peut trouver le bien.",
    ),
    "RECEIPT-001": (
        "receiptDate {date} est postérieure à l’horodatage du document",
        "Écrivez quand la marchandise est arrivée.",
        "Rien ne peut être reçu dans l’avenir.",
    ),
    "RECEIPT-002": (
        "un bon de réception qui en supprime un autre n’en indique aucun",
        "Ajoutez <DocumentReference> avec le payloadID du bon de réception.",
        "Personne ne sait de quel bon de réception il s’agit.",
    ),
    "RECEIPT-003": (
        "receiptLineNumber {line} a déjà servi",
        "Donnez à chaque ligne un numéro à elle.",
        "Les corrections désignent les lignes par leur numéro.",
    ),
    "RECEIPT-004": (
        "ReceivedAmount est {amount}\u00a0; la quantité fois UnitRate donne {expected}",
        "Refaites la multiplication.",
        "La facture ne correspondra pas à la réception.",
    ),
    "CATALOG-001": (
        "LeadTime est {index} ici et {detail} dans ItemDetail",
        "Écrivez la même valeur aux deux endroits, ou à un seul.",
        "Les acheteurs lisent l’un des deux.",
    ),
    "TOTAL-001": (
        "le Total est {total}, les lignes font {sum}",
        "Écrivez {sum} {currency}\u00a0: la somme des lignes, sans taxes ni frais de port.",
        "Les acheteurs qui comparent refusent le document, les autres paient l’un des deux.",
    ),
    "TOTAL-002": (
        "le Total {total} comprend les frais de port et les taxes\u00a0; les lignes seules font {sum}",
        "Écrivez {sum} {currency}\u00a0; les frais de port et les taxes figurent à côté.",
        "Les acheteurs qui y ajoutent les frais de port et les taxes les paient deux fois.",
    ),
}
