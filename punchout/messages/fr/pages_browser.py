"""French texts of the check of a start page."""

__all__ = ["BROWSER"]

BROWSER: dict[str, str] = {
    "browser.tab": "nouvel onglet",
    "browser.frame": "cadre d’un autre site",
    "browser.second": "deuxième session dans le même navigateur",
    "browser.return": "retour du panier",
    "browser.kept": "fonctionne",
    "browser.lost": "perdu",
    "browser.blocked": "bloqué",
    "browser.down": "ne s’ouvre pas",
    "browser.none": "il n’y a pas de formulaire de panier sur la page de départ",
    "browser.unseen": "pas examiné",
    "browser.seen_with": "examiné avec {browser}\u00a0; les cookies tiers étaient bloqués, aucun panier n’a été livré",
    "browser.no_browser": "sans navigateur, seuls les en-têtes ont été examinés",
    "browser.title": "Vu par les navigateurs",
    "browser.button": "Examiner dans un navigateur",
    "browser.help": "Ouvre la page de départ dans le Chromium de cette machine\u00a0: dans un onglet, dans un "
    "cadre d’un autre site, et une deuxième fois. Cela prend quelques secondes et ne livre "
    "aucun panier.",
    "browser.way": "manière",
    "browser.outcome": "résultat",
    "browser.seen": "constaté",
}
