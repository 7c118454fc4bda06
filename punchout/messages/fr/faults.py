"""What each fault does, in French; English says it where the fault is defined."""

__all__ = ["FAULTS"]

FAULTS: dict[str, str] = {
    "wrong-secret": "Justifier le Sender par un autre SharedSecret.",
    "wrong-domain": "Nommer le Sender dans un domaine d’identité qui n’a pas été convenu.",
    "other-sender": "Faire envoyer le document par quelqu’un que le destinataire ne connaît pas, par exemple "
    "un hub intermédiaire.",
    "wrong-cookie": "Porter un autre BuyerCookie que celui de la session.",
    "changed-auxiliary-id": "Donner à chaque article un autre SupplierPartAuxiliaryID, si bien que la ligne "
    "du panier n’est plus retrouvée.",
    "wrong-total": "Annoncer un Total qui n’est pas la somme des lignes\u00a0: une unité de la devise en plus.",
    "lost-line": "Omettre la dernière ligne\u00a0; le Total reste.",
    "doubled-line": "Répéter la dernière ligne\u00a0; le Total reste.",
    "mixed-currency": "Donner à la dernière ligne un prix dans une autre devise que les autres.",
    "old-price": "Baisser chaque prix d’un dixième, comme un catalogue périmé, et annoncer le Total qui en résulte.",
    "z-timestamp": "Écrire le timestamp avec `Z` au lieu d’un décalage numérique\u00a0: valide selon la DTD, "
    "interdit par le guide (p25).",
    "payload-beside-error": "Annoncer une erreur et donner malgré tout le contenu, que le guide ne permet "
    "qu’avec un 2xx (p34).",
    "cut": "S’arrêter au milieu.",
    "not-well-formed": "Omettre la dernière balise fermante.",
    "wrong-encoding": "Glisser une lettre en Latin-1, qui n’est pas de l’UTF-8 comme déclaré.",
    "bom": "Commencer par une marque d’ordre des octets (BOM).",
    "no-doctype": "Omettre le DOCTYPE\u00a0: seule la racine dit ce que c’est.",
    "huge": "Grossir d’autant d’octets de blancs.",
    "entity-bomb": "Déclarer des entités qui grandissent jusqu’à dix milliards de caractères, et utiliser la "
    "plus grande.",
    "cxml": "Refuser avec ce Status cXML, en cXML\u00a0; le rôle ne décide pas.",
    "http": "Répondre avec ce statut HTTP et une ligne de texte au lieu de cXML.",
    "html": "Répondre HTTP 200 avec une page, comme le ferait une page de connexion ou de maintenance.",
    "empty": "Répondre HTTP 200 sans aucun contenu.",
    "redirect": "Envoyer le client ailleurs avec HTTP 302.",
    "wrong-content-type": "Annoncer un type de contenu qui n’est pas celui de la réponse.",
    "gzip": "Compresser la réponse, que le client ait dit savoir la lire ou non.",
    "chunked": "Envoyer la réponse par morceaux (chunked), sans Content-Length.",
    "continue": "Dire `100 Continue` avant la réponse, bien que personne ne l’ait demandé.",
    "delay": "Répondre avec ce retard.",
    "drip": "Envoyer la réponse goutte à goutte, si bien qu’elle prend ce temps en tout.",
    "never": "Garder la connexion ouverte sans rien dire, jusqu’à ce que le client renonce\u00a0; ce qui "
    "était demandé est fait.",
    "reset": "Réinitialiser la connexion au lieu de répondre.",
    "reset-after-headers": "Envoyer l’en-tête et la moitié du corps, puis réinitialiser la connexion.",
    "hang-up": "Fermer la connexion en bonne et due forme, sans un octet de réponse.",
    "half-close": "Promettre tout le corps, en envoyer la moitié, et fermer notre sens tout en écoutant encore.",
    "tls": "Envoyer à la place de la réponse des octets qui ne sont pas un enregistrement TLS\u00a0; sans "
    "TLS, des octets qui ne sont pas du HTTP.",
    "refuse": "N’accepter aucune connexion pendant cette durée à partir de maintenant\u00a0: quiconque se "
    "connecte est refusé, pages et API comprises.",
    "handshake": "Interrompre toute négociation TLS pendant cette durée à partir de maintenant, par l’alerte "
    "handshake_failure.",
}
