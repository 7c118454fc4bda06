"""French texts of the storefront."""

__all__ = ["SHOP"]

SHOP: dict[str, str] = {
    "shop.page_title": "{page} · {shop}",
    "shop.banner": "Boutique d’essai\u00a0: rien n’est livré, rien n’est facturé.",
    "shop.skip": "Aller au contenu",
    "shop.nav": "Boutique",
    "shop.home": "Tous les produits",
    "shop.categories": "Catégories",
    "shop.all_categories": "Toutes",
    "shop.search": "Rechercher dans la boutique",
    "shop.search_button": "Rechercher",
    "shop.cart": "Panier",
    "shop.cart_link": "Panier\u00a0: {count} lignes · {total}",
    "shop.cart_link_one": "Panier\u00a0: 1 ligne · {total}",
    "shop.results": "{count} produits",
    "shop.results_one": "1 produit",
    "shop.results_for": "{count} produits pour «\u00a0{words}\u00a0»",
    "shop.nothing": "Rien ici ne s’appelle ainsi. Essayez moins de mots ou des mots plus courts, ou parcourez tous "
    "les produits.",
    "shop.empty_catalogue": "Cette boutique ne vend rien en {currency}. Son catalogue n’a aucun produit dans la "
    "devise de la connexion\u00a0: ajoutez-en un au CSV, ou changez la devise de la connexion.",
    "shop.part": "Référence",
    "shop.auxiliary": "Identifiant auxiliaire",
    "shop.per": "par {unit}",
    "shop.step": "vendu par multiples de {step}",
    "shop.unit": "Unité de mesure",
    "shop.unspsc": "UNSPSC",
    "shop.maker": "Fabricant",
    "shop.maker_part": "Référence du fabricant",
    "shop.lead_time": "Délai",
    "shop.days": "{days} jours",
    "shop.one_day": "1 jour",
    "shop.at_once": "immédiat",
    "shop.quantity": "Quantité",
    "shop.quantity_of": "Quantité de {name}",
    "shop.add": "Ajouter",
    "shop.add_of": "Ajouter au panier\u00a0: {name}",
    "shop.variants": "Autres variantes de cette référence",
    "shop.added": "{name} est dans le panier.",
    "shop.to_cart": "Voir le panier",
    "shop.previous": "Page précédente",
    "shop.next": "Page suivante",
    "shop.pages": "Pages",
    "shop.no_product": "Il n’y a pas de produit «\u00a0{part}\u00a0» ici",
    "shop.no_product_help": "Il n’est pas au catalogue de cette boutique, ou n’est pas vendu en {currency}.",
    "shop.not_number": "«\u00a0{typed}\u00a0» n’est pas une quantité\u00a0: écrivez un nombre tel que 2 ou 2,5",
    "shop.moved": "le panier a été changé entre-temps dans une autre fenêtre\u00a0; regardez-le de nouveau",
    "shop.cart_caption": "Votre panier",
    "shop.column.product": "Produit",
    "shop.column.price": "Prix unitaire",
    "shop.column.quantity": "Quantité",
    "shop.column.amount": "Montant",
    "shop.column.remove": "Retirer",
    "shop.total": "Total",
    "shop.remove": "Retirer",
    "shop.remove_of": "Retirer {name}",
    "shop.update": "Mettre à jour les quantités",
    "shop.updated": "Le panier est à jour.",
    "shop.cart_empty": "Votre panier est vide.",
    "shop.unknown_item": "Absent de notre catalogue\u00a0: conservé tel que reçu, et renvoyé inchangé.",
    "shop.no_price": "sans prix",
    "shop.return": "Renvoyer le panier",
    "shop.return_help": "Transmet le panier à votre système d’achat, où il est approuvé puis commandé.",
    "shop.return_quote": "Renvoyer comme devis en cours",
    "shop.return_quote_help": "Transmet le panier comme devis encore en cours\u00a0; vous le rendez définitif ensuite.",
    "shop.return_empty": "Renvoyer un panier vide",
    "shop.return_empty_help": "Transmet un panier sans lignes. Après une opération edit, cela supprime les "
    "anciennes lignes.",
    "shop.cancel": "Annuler",
    "shop.cancel_help": "Revient avec le Status 204\u00a0: rien n’a changé.",
    "shop.leave": "Revenir",
    "shop.finish": "Terminer la consultation",
    "shop.finish_help": "Revient sans rien changer.",
    "shop.inspecting": "Vous consultez un panier antérieur. Il ne peut pas être changé ici.",
    "shop.editing": "Vous modifiez un panier antérieur. Ce que vous renvoyez remplace ses lignes.",
    "shop.sourcing": "Vous demandez un devis. Il revient d’abord comme en cours, puis comme définitif quand vous le "
    "dites.",
    "shop.problem": "Il y a un problème",
    "shop.posting": "Retour à votre système d’achat",
    "shop.posting_help": "Votre navigateur envoie maintenant le panier à {target}.",
    "shop.posting_cancel": "Votre navigateur annonce maintenant à {target} que la session a été annulée.",
    "shop.posting_button": "Continuer vers {target}",
    "shop.posting_stuck": "Si rien ne se passe en quelques secondes, cliquez sur le bouton. Si la page de {target} "
    "ne s’ouvre pas, elle refuse peut-être d’être affichée dans un cadre\u00a0; ouvrez la boutique dans son propre "
    "onglet.",
    "shop.no_target": "Le panier ne peut pas être renvoyé",
    "shop.no_target_help": "Le BrowserFormPost du PunchOutSetupRequest est «\u00a0{url}\u00a0». Un panier ne peut "
    "être envoyé qu’à une adresse http ou https sans nom d’utilisateur ni mot de passe. Corrigez-la dans le système "
    "d’achat et relancez le punch-out.",
    "shop.no_return": "Le PunchOutSetupRequest n’avait pas de BrowserFormPost\u00a0: il n’y a nulle part où "
    "renvoyer le panier. Ajoutez-en un dans le système d’achat et relancez le punch-out.",
    "shop.closed.returned": "Le panier a été renvoyé",
    "shop.closed.returned_help": "Cette session s’est terminée quand son panier a été remis à {target}. Pour "
    "acheter de nouveau, relancez le punch-out depuis votre système d’achat.",
    "shop.closed.cancelled": "La session a été annulée",
    "shop.closed.cancelled_help": "Rien n’a été changé. Pour acheter de nouveau, relancez le punch-out depuis votre "
    "système d’achat.",
    "shop.closed.expired": "Cette session a expiré",
    "shop.closed.expired_help": "Elle était ouverte jusqu’à {until}. Relancez le punch-out depuis votre système "
    "d’achat\u00a0; le panier de cette session n’est pas conservé. (Exploitants\u00a0: `sessionMinutes` de la "
    "connexion fixe la durée d’une session.)",
    "shop.closed.quote": "Le devis est en cours",
    "shop.closed.quote_help": "Pour votre système d’achat, le devis est encore en cours. Quand tout est convenu, "
    "rendez-le définitif\u00a0: le même panier part une fois encore vers {target}, marqué comme définitif.",
    "shop.finalise": "Rendre le devis définitif",
    "shop.again": "Renvoyer le même panier",
    "shop.again_help": "Le panier n’est pas arrivé\u00a0? Le même message, inchangé, peut être envoyé une fois "
    "encore. Un système d’achat qui l’a déjà reçu doit y reconnaître le même panier.",
    "shop.no_session": "Cette session n’existe pas",
    "shop.no_session_help": "Cette adresse n’appartient à aucune session d’achat ouverte\u00a0: elle a été mal "
    "saisie ou coupée, ou l’émulateur a été réinitialisé depuis. Retournez à votre système d’achat et relancez le "
    "punch-out\u00a0; la StartPage de la réponse est l’adresse à ouvrir.",
}
