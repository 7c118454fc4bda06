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
    "refused.not_returned": "l’état du punch-out {id} est {state}\u00a0: seul un panier revenu (returned) peut "
    "être commandé",
    "refused.no_lines": "le punch-out {id} n’a rapporté aucune ligne\u00a0: il n’y a rien à commander",
    "refused.no_start_page": "ce punch-out n’a pas de page de départ qu’un navigateur pourrait ouvrir",
    "refused.no_replay": "l’échange {id} n’a pas de document qui puisse être renvoyé",
    "refused.unknown": "inconnu ici\u00a0: {what} {name}{there}",
    "refused.there": "\u00a0; il y a {names}",
    "kind.connection": "connexion",
    "kind.conversation": "conversation",
    "kind.exchange": "échange",
    "kind.order": "commande",
    "kind.punch-out": "punch-out",
    "kind.session": "session",
    "kind.space": "espace",
    "step.dns": "{host} a l’adresse {address}",
    "step.dns.proxy": "le proxy cherche l’adresse de {host}",
    "step.dns.none": "{host} n’a pas d’adresse\u00a0: {reason}",
    "step.tcp": "le port {port} est ouvert",
    "step.tcp.none": "le port {port} de {host} ne répond pas\u00a0: {reason}",
    "step.tls": "le certificat est reconnu",
    "step.ping": "réponse à GET\u00a0: HTTP {status} en {ms} ms",
    "step.ping.silent": "GET reste sans réponse, ce qui peut être voulu\u00a0: {trouble}",
    "step.trouble": "{trouble}",
    "trouble": "{message}\u00a0; {hint}",
    "step.profile": "{said}",
    "step.known": "ils nous connaissent ({said})",
    "step.unsent": "rien n’a été envoyé\u00a0: {why}",
    "step.unknown": "ils ne nous font pas confiance ({said})\u00a0: comparez l’identité et le secret",
    "did_you_mean": "vouliez-vous dire {name}\u00a0?",
    "known_are": "sont connus\u00a0: {names}",
    "fault.no_target": "le défaut {fault} ne frappe rien\u00a0: {name} n’est pas une cible\u00a0; {advice}",
    "fault.no_what": "le défaut {fault} ne dit pas quoi faire\u00a0: écrivez cible:défaut, par exemple order:reset "
    "ou setup:delay=3s",
    "fault.no_fault": "le défaut {fault} ne fait rien\u00a0: {name} n’est pas un défaut\u00a0; {advice}",
    "fault.no_condition": "{name} n’est pas une condition\u00a0; {advice}",
    "fault.wrong": "défaut {fault}\u00a0: {why}",
    "fault.twice": "le défaut {fault} a deux fois {word}",
    "fault.only": "le défaut {fault} ne fait rien\u00a0: {what} ne frappe que {only}",
    "fault.no_conditions": "défaut {fault}\u00a0: {what} commence dès qu’il est armé et frappe tout\u00a0: ôtez "
    "les conditions",
    "fault.minute": "défaut {fault}\u00a0: {what} dure une minute au plus, car personne ne peut y mettre fin avant",
    "fault.answers": "le défaut {fault} ne fait rien\u00a0: {what} frappe les réponses, qui partent quand on nous "
    "appelle",
    "fault.no_value": "{what} ne prend pas de valeur",
    "fault.span": "{text} n’est pas une durée d’une heure au plus\u00a0; écrivez 3s, 500ms ou 2m",
    "fault.size": "{text} n’est pas une taille de 64MiB au plus\u00a0; écrivez 17MiB, 64KiB ou un nombre d’octets",
    "fault.code": "{text} n’est pas un statut de refus\u00a0; écrivez un nombre de 400 à 599",
    "fault.count": "{text} n’est pas un nombre de fois\u00a0; écrivez un nombre à partir de 1",
    "fault.share": "{text} n’est pas une probabilité\u00a0; écrivez un nombre de 0 à 1, par exemple 0.1",
    "fault.text": "{text} n’est pas un texte qui puisse être envoyé",
    "fault.direction": "{text} n’est pas un sens\u00a0; écrivez in (on nous appelle) ou out (nous envoyons)",
    "fault.port": "{what} frappe le port, que tous les espaces partagent\u00a0: armez-le dans l’espace default",
    "fault.no_port": "{what} demande un serveur en un seul processus auquel les partenaires se connectent\u00a0; "
    "il n’y en a pas",
    "fault.no_tls": "handshake frappe TLS, que ce serveur ne parle pas\u00a0: démarrez-le avec --tls",
    "search.no_key": "on ne cherche pas par `{word}:`\u00a0; sont connus\u00a0: {known}. Pour chercher le texte "
    'lui-même, mettez-le entre guillemets\u00a0: "{word}:{value}"',
    "search.no_key_near": "on ne cherche pas par `{word}:`\u00a0; vouliez-vous dire `{near}:`\u00a0? Pour chercher "
    'le texte lui-même, mettez-le entre guillemets\u00a0: "{word}:{value}"',
    "search.no_value": "il manque la valeur de `{word}:`\u00a0; écrivez par exemple `{word}:{example}`",
    "search.twice": "`{word}:` est écrit deux fois\u00a0; toute la recherche doit être remplie, et aucun échange "
    "ne peut remplir les deux",
    "search.quote": "un guillemet n’est pas fermé, ou se trouve dans un mot\u00a0: {rest}",
    "search.status": "`status:{value}` n’est pas un statut\u00a0; écrivez un nombre comme 406, une classe comme "
    "4xx, any ou error",
    "search.direction": "`direction:{value}` n’est pas un sens\u00a0; écrivez in (on nous appelle) ou out (nous "
    "appelons)",
    "search.document": "aucun document ne s’appelle {name}\u00a0; vouliez-vous dire {near}\u00a0?",
    "search.moment": "`{word}:{value}` n’est pas un moment\u00a0; écrivez une durée comme 10m, 2h ou 1d, ou une "
    "date comme 2026-05-01T08:00:00",
}
