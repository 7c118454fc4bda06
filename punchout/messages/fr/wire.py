"""French sentences for the wrappings of a document: FORM-, MIME- and ENC- codes."""

__all__ = ["CATALOGUE"]

_NAMES = "Les destinataires ne cherchent que ces deux noms, en majuscules ou minuscules."
_APART = "Sans elle, les parties ne peuvent pas être distinguées."
_LOST = "Une partie qui ne peut pas être décodée est perdue."
_PACKED = "Un document qui ne peut pas être décompressé ne peut pas être lu."

CATALOGUE: dict[str, tuple[str, ...]] = {
    "FORM-ALPHABET": (
        "Le champ {field} est écrit dans l’alphabet base64 des URL, avec - et _ au lieu de + et /.",
        "Utilisez l’alphabet ordinaire de la RFC 2045.",
        "Les décodeurs stricts suppriment ou refusent ces deux caractères, et le document se défait.",
    ),
    "FORM-ASCII": (
        "Le champ {field} contient des caractères hors us-ascii.",
        "Écrivez-les comme références numériques telles que &#233;, ou envoyez cXML-base64.",
        (
            "Dans cXML-urlencoded, la déclaration XML ne compte pas\u00a0: personne ne peut savoir comment lire de "
            "tels octets."
        ),
    ),
    "FORM-BASE64": (
        "Le champ {field} n’est pas du base64\u00a0: le caractère {position} est {character}.",
        "Encodez tout le document en base64, et rien par-dessus.",
        "cXML-base64 est le base64 du document, que le fournisseur n’encode ni pour HTML ni pour une URL.",
    ),
    "FORM-BASE64-CUT": (
        (
            "Le champ {field} n’est pas du base64\u00a0: ses {length} caractères ne forment pas des groupes entiers "
            "de quatre."
        ),
        (
            "Cherchez ce qui coupe la valeur, par exemple la longueur d’un champ de base de données ou un guillemet "
            "dans l’attribut."
        ),
        "Le base64 se compose de groupes de quatre caractères, complétés par = à la fin seulement.",
    ),
    "FORM-BOM": (
        "Le document du champ {field} commence par une marque d’ordre des octets (BOM).",
        "Écrivez le document sans elle\u00a0; le premier caractère est <.",
        "Plusieurs acheteurs refusent un panier qui commence ainsi.",
    ),
    "FORM-BOTH": (
        "cXML-base64 et cXML-urlencoded sont arrivés tous les deux, avec le même document.",
        "Envoyez l’un des deux.",
        "cXML-base64 est lu en premier\u00a0; l’autre est transmis pour rien.",
    ),
    "FORM-DIFFER": (
        (
            "cXML-base64 et cXML-urlencoded sont arrivés tous les deux, avec des documents différents\u00a0; "
            "cXML-base64 a été pris."
        ),
        "Envoyez l’un des deux.",
        "Le panier que voit l’acheteur dépend du champ que son système lit en premier.",
    ),
    "FORM-DOUBLE": (
        "Le champ {field} a été encodé deux fois pour une URL.",
        "Échappez seulement la valeur pour HTML\u00a0; le navigateur l’encode en envoyant le formulaire.",
        "Un destinataire qui décode une fois, comme il le doit, trouve %3C là où devrait commencer un document.",
    ),
    "FORM-EMPTY": (
        "Le champ {field} est présent et vide.",
        "Mettez le document cXML dans sa valeur.",
        "Le document voyage comme valeur d’un champ caché.",
    ),
    "FORM-ESCAPED": (
        "Le document du champ {field} a été échappé deux fois pour HTML\u00a0: il commence par &lt;.",
        "Échappez la valeur une seule fois\u00a0; beaucoup de moteurs de modèles le font d’eux-mêmes.",
        "Le navigateur n’enlève qu’un niveau d’échappement.",
    ),
    "FORM-FIELDS": (
        "Le formulaire a plus de {limit} champs.",
        "Un panier n’en demande qu’un\u00a0; le reste d’un formulaire est bien en dessous de la limite.",
        "Des formulaires à très nombreux champs servent à paralyser un serveur.",
    ),
    "FORM-JSON": (
        "Du JSON a été envoyé, or un panier revient par un formulaire.",
        "Faites envoyer au navigateur un formulaire avec un champ caché cXML-base64 ou cXML-urlencoded.",
        (
            "Un acheteur lit un formulaire qu’apporte un navigateur\u00a0; un script qui envoie du JSON laisse "
            "l’utilisateur sur la page de la boutique."
        ),
    ),
    "FORM-KIND": (
        "Le champ {field} contient ce qui va dans l’autre\u00a0: la valeur est {is}, le nom dit {named}.",
        "Renommez le champ, ou encodez la valeur comme le dit le nom.",
        "Un destinataire se fie au nom et ne peut pas lire la valeur.",
    ),
    "FORM-MISSING": (
        "Aucun champ cXML-base64 ou cXML-urlencoded n’est arrivé, mais ceux-ci\u00a0: {fields}.",
        "Mettez le document dans un champ caché portant l’un de ces deux noms.",
        _NAMES,
    ),
    "FORM-NAME": (
        "Le champ {field} n’a pas un nom que cherche un acheteur.",
        "Nommez-le cXML-base64 ou cXML-urlencoded.",
        _NAMES,
    ),
    "FORM-NO-FIELDS": (
        "Rien de ce qui a été envoyé ne contient un panier\u00a0: le formulaire n’a pas de champs.",
        "Envoyez à cette adresse un formulaire avec un champ caché cXML-base64 ou cXML-urlencoded.",
        "Un panier revient sous la forme d’un formulaire qu’envoie le navigateur de l’utilisateur.",
    ),
    "FORM-PADDING": (
        "Le base64 du champ {field} n’a pas le bon nombre de = à la fin.",
        "Complétez la valeur à un multiple de quatre caractères.",
        "Les décodeurs stricts le refusent.",
    ),
    "FORM-PERCENT": (
        "Le corps contient au moins {limit} signes pour cent qui n’encodent rien.",
        "Encodez le corps pour une URL, ou envoyez le document lui-même en text/xml.",
        "Aucun navigateur n’envoie un tel corps.",
    ),
    "FORM-PLUS": (
        "Le champ {field} a perdu ses signes plus\u00a0: ils sont arrivés comme des espaces.",
        "Encodez la valeur pour une URL quand vous l’envoyez vous-même\u00a0; + dans un formulaire veut dire espace.",
        "Les décodeurs sautent les espaces, et le document se défait.",
    ),
    "FORM-RAW": (
        "Le document a été envoyé comme corps, pas dans un champ de formulaire.",
        "Mettez-le dans un champ caché cXML-base64 ou cXML-urlencoded d’un formulaire que le navigateur envoie.",
        "La plupart des acheteurs ne lisent que des champs.",
    ),
    "FORM-REPEATED": (
        "Le champ {field} est arrivé plus d’une fois\u00a0; le premier a été pris.",
        "Envoyez-le une fois.",
        "Celui qui compte dépend du destinataire.",
    ),
    "FORM-SIZE": (
        "Le formulaire compte {size} octets\u00a0; la limite est {limit}.",
        "Envoyez moins de lignes dans un panier, ou relevez limits.body.",
        "Une limite empêche un expéditeur d’épuiser la mémoire de tous.",
    ),
    "FORM-SPACE": (
        "Des espaces précèdent le document dans le champ {field}.",
        "Commencez la valeur par le premier < du document.",
        (
            "Une déclaration XML n’en est une qu’au tout premier caractère\u00a0; les lecteurs stricts refusent "
            "donc le document."
        ),
    ),
    "FORM-UNCODED": (
        "La valeur de cXML-urlencoded a été envoyée sans aucun encodage d’URL.",
        "Encodez-la quand vous envoyez le formulaire vous-même\u00a0; un navigateur le fait.",
        "Chaque & du document termine le champ, et chaque + devient une espace.",
    ),
    "MIME-BASE64": (
        "La partie {part} de l’enveloppe dit base64 et ne l’est pas.",
        "Encodez la partie en base64, ou indiquez son encodage réel.",
        _LOST,
    ),
    "MIME-BOUNDARY": (
        "Le corps ne contient pas la limite (boundary) {boundary} qu’annonce son Content-Type.",
        "Utilisez la même dans l’en-tête et, après deux tirets, entre les parties.",
        _APART,
    ),
    "MIME-CID": (
        (
            "Le document indique une pièce jointe cid:{id}, et aucune partie reçue n’a ce Content-ID (reçus\u00a0: "
            "{came})."
        ),
        "Envoyez aussi le fichier, comme partie de multipart/related, avec Content-ID: <{id}>.",
        "Personne ne peut aller chercher une URL cid: plus tard\u00a0; la pièce jointe est perdue.",
    ),
    "MIME-ENCODING": (
        "La partie {part} de l’enveloppe a l’encodage de transfert {encoding}, qui est inconnu.",
        "Utilisez 7bit, 8bit, binary, quoted-printable ou base64.",
        _LOST,
    ),
    "MIME-HEADERS": (
        "Les en-têtes de la partie {part} de l’enveloppe n’ont pas de fin.",
        "Mettez une ligne vide entre les en-têtes et le corps de chaque partie.",
        "Sans elle, personne ne sait où commence la partie.",
    ),
    "MIME-NO-BOUNDARY": (
        "Le Content-Type dit multipart et n’indique pas de limite (boundary).",
        'Écrivez Content-Type: multipart/related; boundary="…"; type="text/xml"; start="<…>".',
        _APART,
    ),
    "MIME-NO-ID": (
        "La partie {part} de l’enveloppe n’a pas de Content-ID.",
        "Donnez à chaque pièce jointe un Content-ID\u00a0; le document y renvoie par cid:.",
        "Sans lui, rien ne peut renvoyer à une partie.",
    ),
    "MIME-NO-XML": (
        "Aucune partie de l’enveloppe n’est du XML\u00a0; les parties sont {types}.",
        "Envoyez le document cXML comme première partie, en text/xml.",
        "L’enveloppe transporte le document avec ses pièces jointes.",
    ),
    "MIME-PARTS": (
        "L’enveloppe a plus de {limit} parties.",
        "Envoyez moins de pièces jointes par document, ou relevez limits.parts.",
        "Des enveloppes à très nombreuses parties servent à paralyser un serveur.",
    ),
    "MIME-START": (
        "Aucune partie n’a le Content-ID {start} qu’indique start=\u00a0; la première partie XML a été prise.",
        "Écrivez le même identifiant, entre chevrons, dans start= et dans le Content-ID de la partie du document.",
        "Un destinataire qui se fie à start= ne trouve pas de document.",
    ),
    "MIME-TWICE": (
        "Le Content-ID {id} désigne plus d’une partie.",
        "Donnez à chaque partie un identifiant à elle.",
        "Une URL cid: doit correspondre à exactement une partie.",
    ),
    "MIME-UNCLOSED": (
        "L’enveloppe n’a pas de limite de fin\u00a0; elle semble coupée.",
        "Terminez le corps par la limite entre deux paires de tirets.",
        "Sans elle, personne ne sait si la dernière partie est entière.",
    ),
    "ENC-BROKEN": (
        "Le corps indique Content-Encoding: {encoding} et ne peut pas être décompressé\u00a0; il est abîmé ou coupé.",
        "Envoyez-le sans Content-Encoding, ou cherchez ce qui le change en chemin.",
        _PACKED,
    ),
    "ENC-LAYERS": (
        "Le corps est encodé plusieurs fois\u00a0: {encodings}.",
        "Encodez-le une fois au plus.",
        "Des archives dans des archives servent à paralyser un serveur.",
    ),
    "ENC-MEMBERS": (
        "Le corps se compose de plus de {limit} membres gzip.",
        "Envoyez-le en un seul.",
        "Des archives à très nombreux membres servent à paralyser un serveur.",
    ),
    "ENC-SIZE": (
        "Une fois décompressé, le corps dépasse {limit} octets.",
        "Envoyez un document plus petit, ou relevez limits.body.",
        "Une petite archive peut se décompresser en n’importe quoi.",
    ),
    "ENC-UNKNOWN": (
        "Le corps a le Content-Encoding {encoding}, qui n’est pas accepté.",
        "Envoyez-le sans encodage, ou en gzip ou deflate.",
        _PACKED,
    ),
}
