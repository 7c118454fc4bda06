"""French texts of the pages that refuse, by HTTP status."""

__all__ = ["PROBLEMS"]

PROBLEMS: dict[str, str] = {
    "problem.400": "Requête incorrecte",
    "problem.400.said": "la requête est mal formée ou s’arrête trop tôt",
    "problem.401": "Identification requise",
    "problem.403": "Accès refusé",
    "problem.403.host": "cet hôte n’est pas de confiance ici\u00a0: utilisez http://127.0.0.1, l’hôte de --public-url "
    "ou un jeton",
    "problem.403.origin": "une page d’une autre origine ne peut pas faire cela",
    "problem.403.expired": "ce formulaire a expiré\u00a0: rechargez la page",
    "problem.404": "Page introuvable",
    "problem.404.said": "il n’y a rien à cette adresse\u00a0; les partenaires envoient leurs documents à "
    "/supplier/cxml ou à /buyer/cxml",
    "problem.405": "Méthode non permise",
    "problem.405.said": "cette adresse n’accepte pas cette méthode\u00a0; les partenaires envoient leurs documents par "
    "POST à /supplier/cxml ou à /buyer/cxml",
    "problem.405.cart": "un panier s’envoie ici par POST\u00a0: faites soumettre au navigateur un formulaire avec le "
    "champ cXML-base64 ou cXML-urlencoded (une redirection n’apporte pas de panier)",
    "problem.406": "Document refusé",
    "problem.408": "Délai dépassé",
    "problem.409": "Conflit",
    "problem.412": "Condition non remplie",
    "problem.413": "Envoi trop volumineux",
    "problem.413.said": "l’envoi dépasse ce qui est accepté ici (limits.body dans la configuration)",
    "problem.415": "Type de contenu non pris en charge",
    "problem.422": "Contenu non exploitable",
    "problem.429": "Trop de requêtes",
    "problem.500": "Erreur interne",
    "problem.500.said": "c’est une erreur de notre part\u00a0; le journal du serveur la contient",
    "problem.502": "Pas de réponse du partenaire",
    "problem.503": "Service indisponible",
}
