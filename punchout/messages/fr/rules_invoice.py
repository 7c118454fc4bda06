"""French sentences for invoices and their arithmetic."""

__all__ = ["CATALOGUE"]

_ADD_UP = (
    "Les acheteurs rapprochent les factures par machine, et une facture dont les comptes ne tombent pas juste est "
    "rejetée."
)

CATALOGUE: dict[str, tuple[str, ...]] = {
    "INV-001": (
        "la facture {is} une facture d’en-tête, et {element} appartient à l’autre sorte",
        'Écrivez isHeaderInvoice="yes" avec InvoiceDetailHeaderOrder, ou aucun des deux.',
        "Les destinataires cherchent les lignes au mauvais endroit.",
    ),
    "INV-002": (
        "purpose {purpose} ne va qu’avec {wanted}",
        "Choisissez l’avoir ou la note de débit des lignes, ou bien celui de toute la facture.",
        "Le destinataire ne peut pas la comptabiliser.",
    ),
    "INV-003": (
        "DueAmount {amount} d’un {purpose} doit être {sign}",
        "Inversez le signe.",
        "L’argent circulerait dans le mauvais sens.",
    ),
    "INV-004": (
        "une facture qui en supprime une autre n’en indique aucune",
        "Ajoutez <DocumentReference> avec le payloadID de cette facture.",
        "Personne ne sait de quelle facture il s’agit.",
    ),
    "INV-005": (
        "invoiceDate {date} est postérieure à l’horodatage du document",
        "Écrivez une date passée.",
        "Les taxes sont dues à cette date.",
    ),
    "INV-006": (
        "une facture d’en-tête n’a pas de lignes qui puissent porter une imputation",
        "Supprimez isAccountingInLine.",
        "Le destinataire cherche ce qui ne peut pas s’y trouver.",
    ),
    "INV-007": (
        "invoiceLineNumber {line} a déjà servi",
        "Donnez à chaque ligne de la facture un numéro à elle, toutes commandes confondues.",
        "Les avoirs désignent les lignes par leur numéro.",
    ),
    "INV-008": (
        "{element} dans une ligne est ignoré, car {flag} ne dit pas yes",
        'Écrivez {flag}="yes" sur InvoiceDetailLineIndicator, ou supprimez {element} des lignes.',
        "Les montants des lignes ne comptent pas, et les totaux ne correspondent pas.",
    ),
    "INV-009": (
        "la ligne a {count} SerialNumber pour une quantité de {quantity}",
        "Écrivez-en un par pièce.",
        "Les biens ne peuvent pas être distingués.",
    ),
    "INV-010": (
        "il manque à InvoiceDetailShipping un Contact de rôle {lacking}",
        "Indiquez les deux bouts du trajet.",
        "Les taxes dépendent des deux.",
    ),
    "INV-011": (
        "le rôle {role} n’a pas sa place dans InvoicePartner",
        "Mettez-le dans InvoiceDetailShipping.",
        "C’est là que les destinataires le cherchent.",
    ),
    "INV-012": (
        "les rôles from et issuerOfInvoice désignent des parties différentes",
        "Désignez la même partie, ou supprimez l’un des rôles.",
        "Personne ne sait qui payer.",
    ),
    "INV-013": (
        "{old} est obsolète depuis 1.2.011",
        "Écrivez {new}.",
        "Les destinataires récents ne le cherchent pas.",
    ),
    "SUM-001": (
        "{what} est {amount}\u00a0; la quantité fois le prix unitaire donne {expected}",
        "Écrivez {expected}.",
        _ADD_UP,
    ),
    "SUM-002": (
        "{what} est {amount}\u00a0; TaxableAmount fois percentageRate donne {expected}",
        "Écrivez {expected}\u00a0; le taux de dix pour cent est 10, sans signe pour cent.",
        _ADD_UP,
    ),
    "SUM-003": (
        "{what} de la facture est {amount}\u00a0; les lignes font {expected}",
        "Écrivez {expected}.",
        _ADD_UP,
    ),
    "SUM-004": (
        "{what} est {amount}\u00a0; sous-total, taxes, manutention spéciale et frais de port font {expected}",
        "Écrivez {expected}\u00a0: avant remises.",
        _ADD_UP,
    ),
    "SUM-005": (
        "{what} est {amount}\u00a0; le montant brut moins les remises donne {expected}",
        "Écrivez {expected}.",
        _ADD_UP,
    ),
    "SUM-006": (
        "{what} est {amount}\u00a0; le montant net moins l’acompte donne {expected}",
        "Écrivez {expected}.",
        _ADD_UP,
    ),
    "SUM-007": (
        (
            "{what} est {amount}\u00a0; sous-total, frais de port, manutention et suppléments moins rabais et "
            "remises font {expected}"
        ),
        "Écrivez {expected}.",
        _ADD_UP,
    ),
}
