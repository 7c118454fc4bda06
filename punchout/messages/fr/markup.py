"""French sentences for XML- codes."""

__all__ = ["CATALOGUE"]

_READERS = "L’analyseur du partenaire s’arrête ici et ne lit rien du document."

CATALOGUE: dict[str, tuple[str, ...]] = {
    "XML-SIZE": (
        "le document compte {size} octets\u00a0; {limit} sont acceptés",
        "divisez-le, ou relevez la limite des documents",
        "Le destinataire doit garder le document entier en mémoire.",
    ),
    "XML-EMPTY": (
        "il n’y a pas de document ici",
        "envoyez un document cXML comme corps",
    ),
    "XML-ENCODING": (
        "{where} indique l’encodage {encoding}, qui n’est pas accepté",
        "utilisez UTF-8",
        (
            "Les encodages rares ne sont pas lus partout de la même façon, et certains ont servi à cacher du "
            "balisage aux filtres."
        ),
    ),
    "XML-ENCODING-CONFLICT": (
        "{where} indique {named}, mais le document a été lu en {encoding}",
        "indiquez dans la déclaration XML et dans le charset du Content-Type l’encodage réel des octets",
        "Un autre lecteur peut se fier à l’autre indication et voir d’autres caractères.",
    ),
    "XML-ENCODING-LABEL": (
        "{where} indique {named}, mais les octets sont ceux de l’UTF-8 ou d’un encodage voisin",
        "indiquez UTF-8\u00a0; un StringWriter de .NET et writeToString de Java disent toujours utf-16",
        _READERS,
    ),
    "XML-BOM": (
        "le document commence par une marque d’ordre des octets (BOM)",
        "Écrivez de l’UTF-8 sans BOM\u00a0; le premier caractère est <.",
        "XML le permet, cXML non, et plusieurs acheteurs refusent un document qui commence ainsi.",
    ),
    "XML-BYTES": (
        "ces octets ne sont pas du {encoding} (octet {position})",
        "écrivez le document dans l’encodage qu’il annonce, en UTF-8 s’il n’en annonce aucun",
        _READERS,
    ),
    "XML-CHAR": (
        "le caractère {character} est interdit en XML",
        "retirez-le\u00a0; aucun échappement ne le rend licite",
        _READERS,
    ),
    "XML-CHAR-REFERENCE": (
        "cette référence désigne un caractère interdit en XML",
        "retirez-la",
        _READERS,
    ),
    "XML-DECLARATION": (
        "la déclaration XML est mal formée",
        'écrivez <?xml version="1.0" encoding="UTF-8"?>',
        _READERS,
    ),
    "XML-DECLARATION-LATE": (
        "quelque chose précède la déclaration XML",
        "faites de <?xml les tout premiers caractères, sans espace ni ligne avant",
        _READERS,
    ),
    "XML-STANDALONE": (
        'la déclaration XML dit standalone="yes", alors que la DTD a des valeurs par défaut',
        "supprimez standalone\u00a0; JAXB et xml2js l’écrivent sauf si on leur dit de ne pas le faire",
        "Les analyseurs qui valident déclarent un tel document non valide.",
    ),
    "XML-VERSION": (
        "c’est du XML {version}",
        'écrivez version="1.0"',
    ),
    "XML-SUBSET": (
        "le DOCTYPE a une partie entre [ ], réservée à ses propres déclarations",
        "indiquez la DTD cXML par son URL et supprimez les [ ], même vides comme les écrit .NET",
        (
            "Des déclarations dans un document peuvent faire lire des fichiers à l’analyseur ou le faire grossir "
            "sans fin\u00a0; elles ne sont donc jamais lues."
        ),
    ),
    "XML-DOCTYPE": (
        "le DOCTYPE contient un «\u00a0<\u00a0»",
        "indiquez la DTD cXML par sa seule URL",
    ),
    "XML-DOCTYPE-ROOT": (
        "le DOCTYPE annonce {named}, le document est un {root}",
        "donnez-leur le même nom\u00a0: cXML, Supplier, Contract ou Index",
        "Les analyseurs qui valident déclarent un tel document non valide.",
    ),
    "XML-ENTITY": (
        "l’entité &{entity}; n’est pas une des cinq que connaît XML",
        "écrivez le caractère lui-même, ou son numéro, comme &#160;",
        "Les entités de HTML ne veulent rien dire en XML\u00a0; beaucoup d’analyseurs les suppriment sans un mot.",
    ),
    "XML-DEPTH": (
        "les éléments sont imbriqués sur plus de {limit} niveaux",
        "",
    ),
    "XML-ELEMENTS": (
        "il y a plus de {limit} éléments",
        "divisez le document",
    ),
    "XML-ATTRIBUTES": (
        "<{element}> a plus de {limit} attributs",
        "",
    ),
    "XML-NAME": (
        "un nom dépasse {limit} caractères",
        "",
    ),
    "XML-LIMIT": (
        "un texte ou une valeur est plus grand que ce qu’un analyseur devrait accepter",
        "envoyez les gros contenus en pièce jointe",
    ),
    "XML-TAG": (
        "cette balise de fin ne ferme pas <{open}>, qui est encore ouvert",
        "fermez les éléments dans l’ordre inverse de leur ouverture",
        _READERS,
    ),
    "XML-OTHER": (
        "ce n’est pas du XML, mais {like}",
        (
            "envoyez le document lui-même, à partir de <?xml ou <!DOCTYPE\u00a0; seul un panier apporté par un "
            "navigateur arrive sous forme de formulaire"
        ),
        _READERS,
    ),
    "XML-RECORDING": (
        "c’est un enregistrement (HAR) de {count} échanges, dont aucun ne porte de document cXML",
        (
            "enregistrez avec le contenu des réponses et d’une page à l’autre («\u00a0preserve log\u00a0») jusqu’au "
            "retour du panier chez l’acheteur\u00a0; demandes de session et commandes vont de serveur à serveur, ce "
            "qu’aucun navigateur ne voit\u00a0: enregistrez-les là"
        ),
        _READERS,
    ),
    "XML-NO-ROOT": (
        "le document s’arrête avant l’ouverture de son premier élément",
        "envoyez le document entier",
        _READERS,
    ),
    "XML-TRUNCATED": (
        "le document s’arrête trop tôt\u00a0; <{open}> est encore ouvert",
        "envoyez le document entier",
        _READERS,
    ),
    "XML-JUNK": (
        "quelque chose suit la fin du document",
        "retirez-le",
        _READERS,
    ),
    "XML-ATTR-TWICE": (
        "un attribut figure deux fois dans cette balise",
        "n’en gardez qu’un",
        _READERS,
    ),
    "XML-AMPERSAND": (
        "un & seul se trouve ici",
        "écrivez &amp;",
        _READERS,
    ),
    "XML-LESS-THAN": (
        "un < seul se trouve ici",
        "écrivez &lt;",
        _READERS,
    ),
    "XML-SYNTAX": (
        "ce XML est mal formé",
        "regardez le balisage juste avant cet endroit",
        _READERS,
    ),
    "XML-NAMESPACE": (
        "un préfixe est utilisé ici sans qu’aucun xmlns le déclare",
        "déclarez le préfixe ou retirez-le\u00a0; les éléments de cXML n’en ont pas",
    ),
    "XML-COMMENT": (
        "un commentaire ou une instruction de traitement coupe le texte de <{element}>",
        "déplacez-le devant l’élément",
        "Beaucoup de lecteurs ne prennent que le texte d’avant, ou que le texte d’après.",
    ),
}
