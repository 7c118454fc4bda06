"""French sentences for what happens on the road: trust, roles, duplicates, state."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "TRUST-001": (
        "le Sender n’est pas reconnu\u00a0: aucune connexion ne connaît son identité avec son secret",
        "comparez l’identité, le domaine et le SharedSecret du Sender avec la connexion",
        "un document dont le Sender n’est pas reconnu n’est jamais suivi d’effet",
    ),
    "TRUST-002": (
        "les identités de {section} ne désignent personne {direction} le Sender puisse parler",
        "mettez dans {section} une identité de la connexion",
        (
            "les plateformes acheminent selon From et To\u00a0; une identité fausse n’atteint personne, ou la "
            "mauvaise entreprise"
        ),
    ),
    "TRUST-003": (
        "{section} contient deux identités du domaine {domain} avec des valeurs différentes",
        "envoyez une seule identité par domaine",
        "le destinataire ne peut pas savoir laquelle compte et doit refuser",
    ),
    "TRUST-004": (
        "la connexion {connection} est désactivée",
        "activez-la, ou utilisez une autre connexion",
    ),
    "TRUST-005": (
        "le document indique deploymentMode {mode}, la connexion n’accepte que {wanted}",
        "envoyez deploymentMode {wanted}\u00a0; sans cet attribut, un document compte comme production",
        "des documents de test qui comptent comme production achètent réellement",
    ),
    "ROLE-001": (
        "{document} n’est pas un document que le rôle {role} prend à cette adresse",
        (
            "les acheteurs envoient à /supplier/cxml, les fournisseurs à /buyer/cxml, les paniers vont au "
            "BrowserFormPost"
        ),
    ),
    "ROLE-002": (
        "{document} demande un {response}, qui n’est pas proposé ici",
        "demandez d’abord le profil\u00a0: il énumère ce qui est accepté",
    ),
    "STATE-001": (
        "{what} est dans l’état {state}\u00a0: {event} n’est plus possible",
        "",
    ),
    "SETUP-001": (
        "l’opération {operation} est désactivée pour la connexion {connection}",
        "utilisez une autre opération, ou ajoutez-la aux operations de la connexion",
    ),
    "SETUP-002": (
        "l’opération {operation} n’apporte aucun ItemOut\u00a0: il n’y a pas de panier à rouvrir",
        "envoyez les lignes du panier comme ItemOut",
        "un fournisseur reconstitue le panier à partir des ItemOut et de rien d’autre",
    ),
    "SETUP-004": (
        "le PunchOutSetupRequest n’a pas de BrowserFormPost\u00a0: aucun formulaire ne peut ramener le panier",
        "ajoutez <BrowserFormPost><URL>…</URL></BrowserFormPost> après les Extrinsic",
        "l’utilisateur peut regarder, mais pas revenir",
    ),
    "SETUP-005": (
        "le BrowserFormPost {url} n’est pas une URL http ou https absolue sans nom d’utilisateur",
        "envoyez l’URL absolue à laquelle le navigateur doit envoyer le panier",
    ),
    "SETUP-006": (
        "la StartPage «\u00a0{url}\u00a0» de la réponse n’est pas une URL http ou https absolue sans nom d’utilisateur",
        "répondez par l’URL absolue où l’utilisateur commence",
        "un navigateur ne peut pas l’ouvrir",
    ),
    "ORDER-003": (
        "aucune commande {order} n’est connue ici pour l’opération {type}",
        "envoyez-la d’abord comme new, et indiquez son payloadID dans DocumentReference",
    ),
    "ORDER-004": (
        "la référence {part} n’est dans aucun catalogue ici et n’est jamais revenue dans un panier",
        "commandez ce qu’un panier a rapporté, sans changer la référence",
        "les fournisseurs refusent les références qu’ils ne vendent pas",
    ),
    "STATUS-001": (
        "aucune commande de payloadID {reference} n’est connue ici",
        "mettez le payloadID de la commande dans DocumentReference",
    ),
    "STRICT-001": (
        "le document contient des erreurs ({count}), et strict les refuse toutes",
        "corrigez-les, ou lancez le serveur sans --strict",
    ),
    "CART-002": (
        "un second panier, différent, est arrivé dans une session dont l’état est {state}\u00a0; le premier reste",
        "ouvrez une nouvelle session, ou répondez d’abord pending et ensuite final",
    ),
    "CART-003": (
        "aucun punch-out n’attend à cette adresse",
        "envoyez le panier au BrowserFormPost du PunchOutSetupRequest, inchangé",
    ),
    "CART-009": (
        "ce punch-out a attendu son panier jusqu’à {until}, et le panier est arrivé plus tard",
        "relancez un punch-out\u00a0; `sessionMinutes` de la connexion dit combien de temps il vit",
    ),
    "CART-006": (
        "le message indique 204 et apporte des lignes ({count})\u00a0; rien n’est changé",
        "supprimez les lignes, ou supprimez le Status",
    ),
    "CART-007": (
        "le document de ce formulaire est {document}, pas un PunchOutOrderMessage",
        "renvoyez le panier sous forme de PunchOutOrderMessage",
    ),
    "CART-008": (
        "un PunchOutOrderMessage transporte un SharedSecret à travers le navigateur",
        "ne mettez aucun élément d’authentification dans les messages",
        "quiconque est devant le navigateur peut lire le secret",
    ),
}
