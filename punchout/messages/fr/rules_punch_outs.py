"""French sentences for setup requests."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "SETUP-007": (
        "SupplierSetup est obsolète",
        (
            "Supprimez-le\u00a0; l’URL du fournisseur est connue par son profil. Ce qu’il faut montrer d’abord va "
            "dans SelectedItem."
        ),
        "Les fournisseurs regardent SelectedItem, et deux points de départ en troublent certains.",
    ),
    "SETUP-008": (
        "SelectedItem n’a pas sa place dans une demande d’opération source",
        "Supprimez-le.",
        "Une demande de devis part de ce qui est demandé, pas d’une page de produit.",
    ),
    "SETUP-009": (
        "l’extrinsic {name} dit ce pour quoi il y a un Contact",
        'Écrivez <Contact role="endUser"> avec le nom et l’e-mail.',
        "Les fournisseurs cherchent l’utilisateur dans Contact.",
    ),
    "SETUP-010": (
        "l’opération create apporte des ItemOut, et un nouveau panier commence vide",
        "Utilisez edit pour rouvrir un panier, ou supprimez les ItemOut.",
        "Les fournisseurs les ignorent, et l’utilisateur cherche ses lignes.",
    ),
    "SETUP-011": (
        "{what} n’a pas sa place dans l’ItemOut d’un PunchOutSetupRequest",
        "Supprimez-le\u00a0; sa place est dans la commande.",
        "Les fournisseurs ne le cherchent pas, ou le refusent.",
    ),
    "SETUP-012": (
        "BuyerCookie est vide",
        "Mettez-y une valeur propre à la session, et renvoyez-la inchangée.",
        "Le panier retrouve son chemin par cette seule valeur.",
    ),
}
