"""French sentences for rules that hold in every document: the engine itself, the envelope, moments, languages."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "INTERNAL-RULE": (
        "notre règle {rule} n’a pas pu se prononcer ici ({error})\u00a0; toutes les autres l’ont fait",
        "Merci de le signaler avec le document\u00a0; cela ne veut pas dire que le document soit en faute.",
        "Une règle qui échoue le dit, car son silence passerait pour un accord.",
    ),
    "RULE-MORE": (
        "{rule} a été constaté encore {count} fois dans ce document",
        "Corrigez les premiers cas et vérifiez de nouveau.",
        "La même chose dite des milliers de fois cache tout le reste.",
    ),
    "TIME-001": (
        "{attribute} «\u00a0{value}\u00a0» n’est pas une date et heure telle que cXML l’écrit",
        "Écrivez AAAA-MM-JJThh:mm:ss±hh:mm, par exemple 2026-03-02T12:00:00+01:00.",
        "Les lecteurs d’ISO 8601 la refusent, ou comprennent un autre jour que le vôtre.",
    ),
    "TIME-002": (
        "{attribute} se termine par Z\u00a0; le guide veut un décalage numérique",
        "Écrivez +00:00 à la place de Z.",
        (
            "Les destinataires qui suivent le guide à la lettre refusent Z, ou le suppriment et prennent l’heure "
            "pour locale."
        ),
    ),
    "TIME-003": (
        "{attribute} «\u00a0{value}\u00a0» n’a pas de décalage UTC",
        "Ajoutez le décalage à la fin, comme +01:00 ou -08:00.",
        "Le destinataire doit deviner le fuseau horaire, et se trompe de plusieurs heures.",
    ),
    "TIME-004": (
        "{attribute} «\u00a0{value}\u00a0» a un décalage sans deux-points",
        "Écrivez le décalage sous la forme ±hh:mm.",
        "Les lecteurs de dates XML refusent ±hhmm.",
    ),
    "TIME-005": (
        "{attribute} «\u00a0{value}\u00a0» est un jour sans heure",
        "Écrivez la date, l’heure et le décalage.",
        "Un jour ne commence pas au même moment dans chaque fuseau horaire.",
    ),
    "TIME-006": (
        "{attribute} «\u00a0{value}\u00a0» n’a pas de secondes",
        "Écrivez aussi les secondes, :00 si elles n’importent pas.",
        "Les lecteurs de dates XML veulent les secondes.",
    ),
    "TIME-007": (
        "{attribute} «\u00a0{value}\u00a0» se situe des années dans l’avenir",
        "Regardez l’horloge de l’expéditeur, ou ce qui remplit ce champ.",
        "L’horodatage est le moment où le document a été fait.",
    ),
    "ENV-001": (
        "il n’y a pas de DOCTYPE",
        'Écrivez <!DOCTYPE {root} SYSTEM "{right}"> avant <{root}>.',
        (
            "Les destinataires choisissent la grammaire d’après lui\u00a0; certains répondent 406 à un document qui "
            "n’en a pas."
        ),
    ),
    "ENV-002": (
        "le DOCTYPE indique «\u00a0{system}\u00a0», qui n’est pas une DTD de cXML",
        "Indiquez {right}.",
        (
            "Le DOCTYPE doit désigner la DTD cXML par son URL publique\u00a0; les autres emplacements ne sont pas "
            "accessibles, ou pas dignes de confiance."
        ),
    ),
    "ENV-003": (
        "{document} n’est pas déclaré dans {file}, qu’indique le DOCTYPE\u00a0; il l’est dans {wanted}",
        "Indiquez {wanted} dans le DOCTYPE.",
        "Un destinataire qui valide selon la DTD que vous indiquez refuse le document.",
    ),
    "ENV-004": (
        "le DOCTYPE indique «\u00a0{system}\u00a0», ce qui n’est pas tout à fait l’URL d’une DTD cXML",
        "Écrivez {right}.",
        "Les destinataires qui la comparent à ce qu’ils connaissent ne trouvent rien.",
    ),
    "ENV-005": (
        "quelque chose précède le premier < du document",
        "Faites de <? ou <! les tout premiers caractères.",
        "Les lecteurs stricts le refusent, et une déclaration XML ne compte plus.",
    ),
    "ENV-006": (
        "aucune déclaration XML n’indique l’encodage",
        'Commencez par <?xml version="1.0" encoding="UTF-8"?>.',
        "En chemin, un document perd son Content-Type\u00a0; plus personne ne connaît alors l’encodage.",
    ),
    "ENV-007": (
        "la version {version} contredit le DOCTYPE, qui indique {declared}",
        "Supprimez l’attribut version, ou faites-lui dire ce que dit le DOCTYPE.",
        "Lequel des deux compte dépend du destinataire.",
    ),
    "ENV-008": (
        "payloadID est vide",
        "Donnez à chaque document un identifiant qu’aucun autre n’aura jamais.",
        "C’est à lui que les destinataires distinguent un renvoi d’un nouveau document.",
    ),
    "ENV-009": (
        "payloadID «\u00a0{id}\u00a0» ne se termine pas par @ et un hôte",
        "Écrivez datetime.process.random@hostname.",
        "Sans hôte, rien n’empêche deux expéditeurs de choisir le même identifiant.",
    ),
    "ENV-010": (
        "signatureVersion est présent, mais pas de signature",
        "Signez le document, ou supprimez signatureVersion.",
        "Le destinataire cherche une signature, n’en trouve pas, et répond 475 ou 476.",
    ),
    "ENV-011": (
        "le document est signé et n’a pas de signatureVersion",
        'Écrivez signatureVersion="1.0" sur cXML.',
        "Les destinataires ne cherchent de signature que là où l’attribut l’annonce.",
    ),
    "ENV-012": (
        "cXMLSignedInfo indique {attribute} «\u00a0{value}\u00a0», le document indique «\u00a0{wanted}\u00a0»",
        "Reprenez exactement les valeurs de cXML, puis signez.",
        "Ce qui a été signé n’est pas ce document.",
    ),
    "ENV-013": (
        "<{element}> est vide",
        "Supprimez-le s’il est facultatif, remplissez-le s’il ne l’est pas.",
        "Un contenu absent s’omet\u00a0; les lecteurs prennent un élément vide pour une valeur.",
    ),
    "ENV-014": (
        "«\u00a0{text}\u00a0» dans <{element}> est un texte au mauvais encodage",
        "Cherchez le programme qui lit de l’UTF-8 comme du Latin-1, et réécrivez le texte.",
        "Tout le monde le voit ainsi, et il ne correspond plus à ce qui était voulu.",
    ),
    "ENV-015": (
        "«\u00a0{text}\u00a0» dans <{element}> a été échappé deux fois",
        "Échappez chaque texte une seule fois.",
        "Les lecteurs voient l’échappement au lieu du caractère.",
    ),
    "LANG-001": (
        "xml:lang «\u00a0{language}\u00a0» n’est pas une langue ISO 639, avec un pays ISO 3166 s’il y en a un",
        "Écrivez par exemple fr, fr-CA ou zh-CN, avec un trait d’union.",
        "Les destinataires qui choisissent les textes par langue ne trouvent pas celui-ci.",
    ),
}
