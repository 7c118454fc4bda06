"""French sentences for what browsers make of a start page."""

__all__ = ["CATALOGUE"]

_FRAME = "Les acheteurs qui affichent les boutiques dans leur propre page montrent à la place un cadre vide."

CATALOGUE: dict[str, tuple[str, ...]] = {
    "BROWSER-XFO": (
        "X-Frame-Options: {value} empêche tout autre site d’afficher la boutique dans un cadre",
        (
            "Supprimez cet en-tête, et indiquez les sites de vos acheteurs dans Content-Security-Policy: "
            "frame-ancestors."
        ),
        _FRAME,
    ),
    "BROWSER-XFO-ODD": (
        "X-Frame-Options: {value} est une valeur que les navigateurs ne connaissent pas et ignorent",
        "Dites-le plutôt par Content-Security-Policy: frame-ancestors\u00a0; ALLOW-FROM n’a plus cours.",
        "Ce que vous vouliez interdire est permis.",
    ),
    "BROWSER-ANCESTORS": (
        (
            "Content-Security-Policy: frame-ancestors {value} ne laisse aucun autre site afficher la boutique dans "
            "un cadre"
        ),
        "Ajoutez les sites de vos acheteurs à frame-ancestors pour les pages des sessions de punch-out.",
        _FRAME,
    ),
    "BROWSER-ANCESTORS-SOME": (
        (
            "Content-Security-Policy: frame-ancestors ne laisse que ceux-ci afficher la boutique dans un "
            "cadre\u00a0: {value}"
        ),
        "Vérifiez que le site de chaque acheteur en fait partie.",
        "Un acheteur qui n’y figure pas montre un cadre vide.",
    ),
    "BROWSER-FORM-ACTION": (
        "Content-Security-Policy: form-action {value} empêche le navigateur d’envoyer le panier à {target}",
        "Ajoutez l’origine du BrowserFormPost au form-action de la page qui renvoie le panier, pour cette session.",
        "Le panier est perdu\u00a0: le navigateur arrête le formulaire et ne le dit qu’à sa console.",
    ),
    "BROWSER-SAMESITE": (
        "le cookie {name} indique SameSite={value}\u00a0; il ne revient donc pas depuis un cadre d’un autre site",
        "Posez-le avec SameSite=None; Secure; Partitioned, ou portez la session dans l’URL.",
        "Dans un cadre, chaque page de la boutique est la première\u00a0: la session est perdue après un clic.",
    ),
    "BROWSER-INSECURE": (
        "le cookie {name} indique SameSite=None sans Secure\u00a0; les navigateurs le jettent",
        "Ajoutez Secure, et servez la boutique en https.",
        "La session est perdue aussitôt, dans un cadre comme dans une fenêtre.",
    ),
    "BROWSER-PARTITIONED": (
        (
            "le cookie {name} n’est pas Partitioned\u00a0; les navigateurs qui bloquent les cookies tiers "
            "l’écartent dans un cadre"
        ),
        "Ajoutez Partitioned à côté de SameSite=None; Secure.",
        "Dans un cadre du site d’un acheteur, la session est perdue après un clic.",
    ),
    "BROWSER-PLAIN": (
        "la boutique est servie en clair à {url}",
        "Servez-la en https.",
        (
            "Un acheteur dont la page est sûre ne peut pas l’afficher dans un cadre, et les cookies Secure ne "
            "l’atteignent pas."
        ),
    ),
    "BROWSER-MIXED": (
        "la page est sûre et son <{element}> demande {url} en clair",
        "Demandez-le en https.",
        "Les navigateurs ne le chargent pas, ou avertissent avant l’envoi.",
    ),
    "BROWSER-DOWN": (
        "la page de départ ne s’est pas ouverte\u00a0: {reason}",
        "Ouvrez vous-même l’adresse sur cette machine, et regardez le journal de la boutique.",
        "Personne ne peut acheter.",
    ),
    "BROWSER-STATUS": (
        "la page de départ répond HTTP {status}",
        "Regardez le journal de la boutique\u00a0; une URL de départ a pu déjà servir, ou sa session être terminée.",
        "L’utilisateur voit une erreur à la place de la boutique.",
    ),
    "BROWSER-BLOCKED": (
        "dans un cadre d’un autre site, le navigateur n’affiche rien\u00a0: {reason}",
        "Changez ce que nomment les constats sur X-Frame-Options et frame-ancestors.",
        _FRAME,
    ),
    "BROWSER-LOST": (
        "dans un cadre d’un autre site, la boutique ne retrouve pas sa session\u00a0: {was} est devenu {now}",
        "Posez son cookie avec SameSite=None; Secure; Partitioned, ou portez la session dans l’URL.",
        "L’utilisateur perd la boutique après un clic.",
    ),
    "BROWSER-OVERWRITTEN": (
        (
            "une deuxième session dans le même navigateur a évincé la première\u00a0: {was} est devenu {now}\u00a0; "
            "cookies changés\u00a0: {cookies}"
        ),
        "Portez la session dans l’URL, ou donnez à chaque session un cookie à elle, par exemple par Path.",
        "Qui a deux demandes d’achat ouvertes renvoie le mauvais panier, ou un panier vide.",
    ),
    "BROWSER-RETURN": (
        "le formulaire du panier n’a pas quitté {place}\u00a0: {reason}",
        (
            "Faites figurer l’origine du BrowserFormPost dans le form-action de la page, et laissez le formulaire "
            "s’envoyer de lui-même."
        ),
        "Le panier est perdu sur le chemin de l’acheteur.",
    ),
    "BROWSER-ABSENT": (
        "il n’y a pas de navigateur pour regarder\u00a0: {reason}",
        "Installez Chromium et `pip install punchout[browser]`\u00a0; d’ici là, seuls les en-têtes sont examinés.",
        "Cadres, cookies bloqués et formulaires perdus ne se voient que dans un navigateur.",
    ),
}
