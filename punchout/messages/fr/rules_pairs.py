"""French sentences about what changed between two documents."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "PAIR-001": (
        "{where}\u00a0: le SupplierPartID était {before} et est {after}",
        "Reprenez la référence caractère par caractère.",
        "Le fournisseur cherche l’article par cette référence et en livre un autre, ou aucun.",
    ),
    "PAIR-002": (
        "{where}\u00a0: le SupplierPartAuxiliaryID était {before} et est {after}",
        "Reprenez-le inchangé et entier\u00a0; il n’appartient qu’au fournisseur.",
        "Les fournisseurs y gardent leur panier, leur devis ou leur configuration et ne trouvent plus rien.",
    ),
    "PAIR-003": (
        "{where}\u00a0: le UnitPrice était {before} et est {after}, et rien ne dit pourquoi",
        "Reprenez le prix, ou annoncez le changement dans le document prévu pour cela.",
        "La facture ne correspondra pas à la commande, et quelqu’un devra chercher quel prix était convenu.",
    ),
    "PAIR-004": (
        "{where}\u00a0: la devise était {before} et est {after}",
        "Gardez la devise dans laquelle le fournisseur a fait son offre.",
        "Le même nombre dans une autre devise est un autre prix.",
    ),
    "PAIR-005": (
        "{where}\u00a0: la quantité était {before} et est {after}, et rien ne dit pourquoi",
        "Reprenez la quantité, ou rouvrez le panier par un PunchOutSetupRequest d’opération edit.",
        "Prix, conditionnements et stock ont été proposés pour une autre quantité.",
    ),
    "PAIR-006": (
        "{where}\u00a0: l’UnitOfMeasure était {before} et est {after}",
        "Reprenez l’unité telle qu’elle était écrite.",
        "Deux boîtes deviennent deux pièces, ou deux pièces deux boîtes.",
    ),
    "PAIR-007": (
        "le Total était {before} et est {after}, et aucune ligne ne dit pourquoi",
        "Reprenez le total, ou dites ce qui l’a changé.",
        "Qui compare les sommes s’arrête ici, et personne ne peut dire quelle ligne est en cause.",
    ),
    "PAIR-008": (
        "{before} n’est plus là",
        "Reprenez chaque ligne, ou rouvrez le panier et retirez-la là.",
        "L’utilisateur attend quelque chose que personne n’a commandé.",
    ),
    "PAIR-009": (
        "{after} n’est dans aucune ligne du panier",
        "Commandez ce que le panier a apporté\u00a0; ce qui vient d’ailleurs va dans une commande à part.",
        "Le fournisseur n’en a proposé aucun prix dans cette session.",
    ),
    "PAIR-010": (
        "{where}\u00a0: {field} était {before} dans le panier et manque dans la commande",
        "Copiez ItemDetail en entier.",
        "Ce que le fournisseur a écrit dans le panier est ce dont il a besoin pour livrer.",
    ),
    "PAIR-011": (
        "{where}\u00a0: {field} était {before} dans le panier et manque dans la commande",
        "Copiez ItemDetail avec ses Extrinsic.",
        "Les fournisseurs mettent dans les Extrinsic ce qui n’a pas d’autre place.",
    ),
}
