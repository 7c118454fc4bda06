"""French sentences for credentials, answers and profiles."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "CRED-001": (
        "le Sender ne prouve rien\u00a0: ni SharedSecret, ni MAC, ni signature",
        "Mettez le <SharedSecret> convenu dans le Credential du Sender, après l’Identity.",
        "Un destinataire répond 401 à qui ne s’authentifie pas.",
    ),
    "CRED-002": (
        "{section} contient un <{element}>, dont seul le Sender a besoin",
        "Supprimez-le de {section}.",
        "From et To traversent chaque plateforme sans changement, et un secret qui s’y trouve avec eux.",
    ),
    "CRED-003": (
        "{section} contient deux identités du domaine {domain} avec des valeurs différentes",
        "Envoyez une seule valeur par domaine.",
        "Le destinataire ne peut pas savoir laquelle compte et doit refuser.",
    ),
    "CRED-004": (
        "l’Identity du domaine «\u00a0{domain}\u00a0» est vide",
        "Écrivez l’identité convenue, ou supprimez tout le Credential.",
        "Personne n’est désigné, donc personne n’est reconnu.",
    ),
    "CRED-005": (
        "le domaine «\u00a0{domain}\u00a0» ne convient pas à l’identité {identity}",
        "Utilisez un domaine convenu, comme NetworkID ou DUNS\u00a0; un AribaNetworkUserId est une adresse e-mail.",
        "Les destinataires cherchent l’identité parmi celles de son domaine.",
    ),
    "CRED-006": (
        "le SharedSecret est vide",
        "Mettez le secret convenu avec ce partenaire.",
        "Un secret vide est ce qu’envoie un programme auquel on n’en a jamais donné.",
    ),
    "CRED-007": (
        "UserAgent est vide",
        "Indiquez le programme et sa version.",
        "C’est ce que l’assistance du partenaire regarde en premier.",
    ),
    "CRED-008": (
        "{attribute} «\u00a0{value}\u00a0» de CredentialMac n’existe pas",
        "Écrivez {only}\u00a0; il n’y en a pas d’autre.",
        "Le destinataire ne peut pas vérifier le MAC et répond 401.",
    ),
    "CRED-009": (
        (
            "le MAC n’était pas en vigueur\u00a0: par rapport à l’horodatage du document, son {attribute} se situe "
            "{when}"
        ),
        "Faites un nouveau MAC\u00a0; sa creationDate est dans le passé, son expirationDate dans l’avenir.",
        "Le destinataire le rejette.",
    ),
    "CRED-010": (
        "le texte de <{element}> est entouré de blancs",
        "Écrivez la valeur juste entre les balises, même quand le XML est indenté.",
        "Un destinataire qui compare le texte tel quel, blancs compris, ne le reconnaît pas.",
    ),
    "STATUS-002": (
        "<{element}> accompagne le status {code}\u00a0; des données ne viennent qu’avec 2xx",
        "Répondez par le Status seul, ou par un code 2xx.",
        "Les destinataires qui cherchent d’abord les données prennent un refus pour un succès.",
    ),
    "STATUS-003": (
        "le code de status «\u00a0{code}\u00a0» n’est pas un nombre de trois chiffres",
        "Écrivez le nombre seul, comme 200.",
        "Les programmes agissent d’après le code\u00a0; celui-ci ne permet d’agir à personne.",
    ),
    "STATUS-004": (
        "le guide ne connaît pas le status {code}\u00a0; il compte comme {class}",
        "Utilisez un code du guide, et mettez les détails dans le texte de <Status>.",
        "Les codes inconnus sont traités selon leur classe\u00a0; ce que celui-ci voulait dire est perdu.",
    ),
    "STATUS-005": (
        "le texte du status {code} est «\u00a0{canonical}\u00a0», pas «\u00a0{text}\u00a0»",
        'Écrivez text="{canonical}" et mettez ce qui s’est passé entre <Status> et </Status>.',
        "Certains acheteurs comparent le texte.",
    ),
    "STATUS-006": (
        "un InvoiceStatus va avec le status 200, pas {code}",
        "Écrivez le code 200\u00a0; ce qu’il est advenu de la facture se trouve dans InvoiceStatus.",
        "Un autre code dit que la transaction a échoué.",
    ),
    "STATUS-007": (
        "une facture rejetée s’explique dans Comments, et il n’y en a pas",
        "Écrivez la raison dans <Comments>.",
        "Le fournisseur ne peut pas savoir quoi corriger.",
    ),
    "PROFILE-001": (
        "effectiveDate {date} est postérieure au document",
        "Écrivez depuis quand le profil est valable.",
        "Un profil dit ce qui vaut maintenant.",
    ),
    "PROFILE-002": (
        "requestName «\u00a0{name}\u00a0» n’est le nom d’aucune requête cXML",
        "Écrivez le nom de l’élément, comme OrderRequest.",
        "Les clients cherchent l’URL d’un document d’après son nom.",
    ),
    "PROFILE-003": (
        "la transaction OrderRequest ne dit rien de {lacking}",
        'Ajoutez <Option name="attachments">Yes</Option> et <Option name="changes">Yes</Option>, ou No.',
        (
            "Ce qui n’est pas dit compte comme No\u00a0: les acheteurs n’envoient ni pièces jointes ni "
            "modifications de commande."
        ),
    ),
    "PROFILE-004": (
        (
            "SessionStatusRequest a besoin de l’option requestNames avec des noms qui sont eux aussi "
            "proposés\u00a0: {problem}"
        ),
        "Énumérez, séparées par des espaces, les transactions dont on peut demander les sessions.",
        "Un client ne peut pas savoir quelles sessions il peut demander.",
    ),
    "PROFILE-005": (
        "{name} est proposé deux fois sans rien qui distingue les deux",
        'Donnez à chacun sa propre <Option name="service">.',
        "Les clients prennent le premier ou le dernier, au hasard.",
    ),
}
