"""French sentences for a partner who could not be reached, or answered without cXML."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "DELIVERY-DNS": (
        "{host} n’a pas d’adresse\u00a0: {reason}",
        "cherchez une faute de frappe dans l’URL de la connexion, et vérifiez que cette machine peut résoudre le nom",
        (
            "Un nom doit mener à une adresse avant tout envoi\u00a0; conteneurs et VPN ont leurs propres serveurs "
            "de noms."
        ),
    ),
    "DELIVERY-REFUSED": (
        "{host} n’accepte pas de connexions sur le port {port}\u00a0: {reason}",
        "vérifiez que leur serveur fonctionne et écoute sur ce port, et qu’aucun pare-feu ne s’interpose",
        "La machine a été trouvée, mais rien n’y a répondu, ou quelque chose entre les deux a dit non.",
    ),
    "DELIVERY-TLS": (
        "pas de connexion sûre vers {host}\u00a0: {reason}",
        (
            "sous `tls:` de la connexion, indiquez le `ca` d’un système de test, ou `clientCert` s’ils veulent nous "
            "reconnaître"
        ),
        "TLS a échoué avant tout envoi\u00a0: le document n’est jamais parti.",
    ),
    "DELIVERY-TIMEOUT": (
        "{host} nous a fait attendre\u00a0: {reason}",
        (
            "regardez leur journal\u00a0: ils ont peut-être pris le document, qui peut donc leur arriver deux fois "
            "s’il est renvoyé"
        ),
        "Sans réponse, personne ne sait si un document est arrivé\u00a0; son payloadID leur dit que c’est le même.",
    ),
    "DELIVERY-RESET": (
        "{host} a coupé\u00a0: {reason}",
        "regardez dans leur journal ce qui s’y est passé\u00a0; le document est peut-être arrivé quand même",
        "La connexion existait et a pris fin avant une réponse entière, comme lorsqu’un serveur tombe ou redémarre.",
    ),
    "DELIVERY-BLOCKED": (
        "{host} n’a pas été appelé\u00a0: {reason}",
        "ce qui le permet\u00a0: {remedy}",
        (
            "Une URL écrite par un partenaire pourrait envoyer cet émulateur là où vous seul avez accès\u00a0: elle "
            "est d’abord examinée."
        ),
    ),
    "DELIVERY-MOVED": (
        "HTTP {status} renvoie vers {location}",
        (
            "indiquez cette adresse dans la connexion, si elle est bien à eux et prend des documents\u00a0; une page "
            "de connexion n’en prend pas"
        ),
        (
            "Une redirection n’est pas suivie\u00a0: la plupart des clients y perdraient le document, et le secret "
            "pourrait aller à un inconnu."
        ),
    ),
    "DELIVERY-BROKEN": (
        "la réponse devait être du cXML et ne se lit pas\u00a0: HTTP {status}, {detail}",
        "corrigez ce qui écrit la réponse\u00a0; l’échange la garde telle qu’elle est venue",
        "Un analyseur s’arrête là, et l’acheteur n’apprend jamais ce qui a été répondu.",
    ),
    "DELIVERY-HTTP": (
        "la réponse n’est pas du cXML\u00a0: HTTP {status}, {detail}",
        "qui reçoit un document le dit par une Response cXML\u00a0; vérifiez que l’URL est bien leur adresse cXML",
        (
            "Qui parle cXML répond par une Response même pour refuser\u00a0; tout le reste est un transport échoué, "
            "à tenter de nouveau."
        ),
    ),
}
