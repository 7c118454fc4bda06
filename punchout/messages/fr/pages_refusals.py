"""Why something that was asked for cannot be done, in French."""

__all__ = ["REFUSALS"]

REFUSALS: dict[str, str] = {
    "refused.session.returned": "le panier de cette session est déjà revenu\u00a0: relancez un punch-out pour acheter",
    "refused.session.cancelled": "cette session a été annulée\u00a0: relancez un punch-out pour acheter",
    "refused.session.expired": "cette session a expiré\u00a0: relancez un punch-out pour acheter",
    "refused.inspect": "cette session a été ouverte pour consulter\u00a0: le panier ne peut pas être modifié",
    "refused.no_line": "le panier n’a pas de ligne {number}",
    "refused.quantity": "la quantité doit être un nombre supérieur à zéro",
    "refused.step": "{part} se vend par {step}, pas {quantity}",
    "refused.not_sold": "{part} n’est pas vendu ici",
    "refused.not_sold_near": "{part} n’est pas vendu ici\u00a0; vouliez-vous dire {near}\u00a0?",
    "refused.changed_meanwhile": "le panier a été modifié entre-temps dans une autre fenêtre\u00a0; regardez-le et "
    "réessayez",
    "refused.carts_at_once": "trop de paniers avec les mêmes articles reviennent à la fois\u00a0: réessayez",
    "refused.no_quote": "aucun devis en attente ne peut être rendu définitif",
    "refused.no_return": "la demande de setup n’avait pas de BrowserFormPost\u00a0: le panier ne peut être renvoyé "
    "nulle part",
    "refused.disabled": "la connexion {name} est désactivée par sa clé `enabled`",
    "refused.disabled_why": "la connexion {name} est désactivée\u00a0: {why}",
    "refused.no_url": "le fournisseur {name} n’a pas d’URL pour un {what}\u00a0; ajoutez urls.{what}",
    "refused.no_user": "l’acheteur {name} n’a pas d’utilisateur {user}\u00a0; il a {known}",
    "refused.no_cart": "l’opération {operation} demande un panier déjà revenu\u00a0; commencez par create",
    "refused.cart_of": "l’opération {operation} ne rouvre pas de panier\u00a0: nommez-en un avec edit ou inspect",
    "refused.ordered": "le punch-out {id} est déjà commandé\u00a0: {orders}",
    "refused.not_returned": "l’état du punch-out {id} est {state}\u00a0: seul un panier revenu (returned) peut être "
    "commandé",
    "refused.no_lines": "le punch-out {id} n’a rapporté aucune ligne\u00a0: il n’y a rien à commander",
    "refused.no_start_page": "ce punch-out n’a pas de page de départ qu’un navigateur pourrait ouvrir",
    "refused.no_replay": "l’échange {id} n’a pas de document qui puisse être renvoyé",
    "refused.unknown": "inconnu ici\u00a0: {what} {name}",
    "step.dns": "{host} a l’adresse {address}",
    "step.dns.proxy": "le proxy cherche l’adresse de {host}",
    "step.dns.none": "{host} n’a pas d’adresse\u00a0: {reason}",
    "step.tcp": "le port {port} est ouvert",
    "step.tcp.none": "le port {port} de {host} ne répond pas\u00a0: {reason}",
    "step.tls": "le certificat est reconnu",
    "step.ping": "réponse à GET\u00a0: HTTP {status} en {ms} ms",
    "step.ping.silent": "GET reste sans réponse, ce qui peut être voulu\u00a0: {trouble}",
    "step.trouble": "{trouble}",
    "step.profile": "{said}",
    "step.known": "ils nous connaissent ({said})",
    "step.unknown": "ils ne nous font pas confiance ({said})\u00a0: comparez l’identité et le secret",
}
