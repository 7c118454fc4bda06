"""French sentences for amounts, units, classes and parts."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "MONEY-001": (
        "le montant est vide",
        "Écrivez le montant, 0.00 s’il est nul, ou supprimez l’élément.",
        "Les lecteurs le prennent pour zéro, ou refusent le document.",
    ),
    "MONEY-002": (
        "«\u00a0{amount}\u00a0» n’est pas un nombre",
        "Écrivez des chiffres avec un point décimal, et rien d’autre.",
        "Les lecteurs le prennent pour zéro, ou refusent le document.",
    ),
    "MONEY-003": (
        "«\u00a0{amount}\u00a0» a une virgule à la place du point décimal",
        "Écrivez un point avant les décimales\u00a0; une virgule ne sépare que les milliers.",
        "Les lecteurs suppriment la virgule et lisent cent fois le montant.",
    ),
    "MONEY-004": (
        "«\u00a0{amount}\u00a0» porte le bruit des fractions binaires",
        "Arrondissez avant d’écrire\u00a0; calculez avec des nombres décimaux.",
        "Les totaux ne tombent plus juste, et les systèmes à décimales fixes le coupent.",
    ),
    "MONEY-005": (
        "{parent} «\u00a0{amount}\u00a0» a plus de décimales que {currency}",
        "Arrondissez les sommes à ce qui peut être payé\u00a0; les prix unitaires peuvent être plus fins.",
        "Les acheteurs l’arrondissent à leur façon, et les factures diffèrent d’un centime.",
    ),
    "MONEY-006": (
        "{attribute} «\u00a0{currency}\u00a0» n’est pas une devise ISO 4217",
        "Écrivez ses trois majuscules, comme EUR.",
        "Les destinataires ne peuvent pas savoir ce qui est à payer.",
    ),
    "MONEY-007": (
        "{there} est présent sans {lacking}",
        "Écrivez les deux ou aucun.",
        "La moitié d’un second prix ne dit rien.",
    ),
    "MONEY-008": (
        "ceci est en {currency}, le document a commencé en {first}",
        (
            "Écrivez tous les montants d’un document dans une seule devise\u00a0; une seconde a sa place dans "
            "alternateCurrency."
        ),
        "Une somme sur deux devises ne veut rien dire, et la plupart des acheteurs refusent un tel panier.",
    ),
    "UOM-001": (
        "«\u00a0{unit}\u00a0» n’est pas un code UN/CEFACT\u00a0; {code} en est un",
        "Écrivez {code}.",
        "Les acheteurs qui n’ont pas activé l’unité écartent la ligne ou tout le panier.",
    ),
    "UOM-002": (
        "«\u00a0{unit}\u00a0» ne figure dans aucune liste UN/CEFACT d’unités ou d’emballages",
        "Cherchez son code dans la Recommandation 20.",
        "Les acheteurs qui ne connaissent pas l’unité écartent la ligne ou tout le panier.",
    ),
    "UOM-003": (
        "«\u00a0{unit}\u00a0» n’est pas un code d’unité\u00a0: deux ou trois majuscules ou chiffres",
        (
            "Écrivez un code seul, tel que EA\u00a0; un contenu tel que 100 par boîte va dans la désignation ou "
            "dans PriceBasisQuantity."
        ),
        "Personne ne peut le rapprocher d’une unité.",
    ),
    "UOM-004": (
        "{unit} est le code de {meaning}\u00a0; beaucoup de ceux qui l’écrivent pensent à une pièce",
        "Écrivez EA, C62 ou H87 pour des pièces.",
        "Les acheteurs qui connaissent la liste lisent autre chose que ce que vous vouliez dire.",
    ),
    "CLASS-001": (
        "le code UNSPSC «\u00a0{class}\u00a0» a quelque chose entre ses chiffres",
        "Écrivez {digits}.",
        "Les acheteurs qui imputent selon les classes ne le trouvent pas.",
    ),
    "CLASS-002": (
        "«\u00a0{class}\u00a0» n’est pas un code UNSPSC de huit chiffres",
        "Écrivez les huit chiffres de la classe, complétés par des zéros si seule une famille est connue.",
        "Les acheteurs qui imputent selon les classes ne le trouvent pas.",
    ),
    "CLASS-003": (
        "la ligne n’a pas de classe UNSPSC\u00a0; ses domaines sont {domains}",
        'Ajoutez <Classification domain="UNSPSC">.',
        "Les acheteurs qui imputent selon les classes ne savent où ranger la ligne.",
    ),
    "ITEM-001": (
        "la quantité {quantity} est négative",
        "Écrivez une quantité de zéro ou plus\u00a0; les retours ont leurs propres documents.",
        "Les destinataires la refusent, ou ajoutent là où vous vouliez retirer.",
    ),
    "ITEM-002": (
        "{problem}\u00a0; les deux vont ensemble",
        'Écrivez itemType="item" et le parentLineNumber de sa ligne composite.',
        "La ligne ne peut pas être rattachée à sa ligne parente.",
    ),
    "ITEM-003": (
        "{element} contient {characters}, qu’un grand réseau rejette",
        "Retirez des références les signes {{, }} et «\u00a0?\u00a0».",
        "La ligne est perdue en chemin.",
    ),
    "ITEM-004": (
        "{element} compte {length} octets\u00a0; les réseaux en gardent {most}",
        "Raccourcissez-le, ou gardez le reste chez vous sous une clé courte.",
        "Ce qui est coupé ne revient pas avec la commande.",
    ),
    "ITEM-005": (
        "SupplierPartID est vide",
        "Écrivez la référence du fournisseur.",
        "Le fournisseur ne peut pas savoir de quoi il s’agit.",
    ),
    "ITEM-006": (
        "ShortName compte {length} caractères\u00a0; le maximum est {most}",
        "Raccourcissez-le à une trentaine\u00a0; le texte long se trouve à côté.",
        "Il est coupé là où il est affiché.",
    ),
    "ITEM-007": (
        "ShortName «\u00a0{name}\u00a0» répète la désignation mot pour mot",
        "Supprimez-le, ou dites-le plus court.",
        "Il est affiché à côté de la désignation.",
    ),
    "ITEM-008": (
        "Description compte {length} caractères\u00a0; les réseaux en gardent {most}",
        "Commencez par l’essentiel, et raccourcissez.",
        "Le reste est coupé.",
    ),
    "ITEM-009": (
        (
            "la référence {part} est ici en {second} et plus haut en {first}, et aucun SupplierPartAuxiliaryID ne "
            "les distingue"
        ),
        "Écrivez un SupplierPartAuxiliaryID propre à chaque unité.",
        "Le fournisseur ne peut pas savoir laquelle des deux est commandée.",
    ),
    "ITEM-010": (
        "un second {element} dans la langue {language} figure dans la même liste",
        "Gardez un texte par langue\u00a0; la liste contient les traductions d’un même texte.",
        "Celui qui est affiché dépend du destinataire.",
    ),
    "NET-001": (
        "{network} garde {kept} {measure} de {element}, et celui-ci en a {length} ({proof})",
        "Raccourcissez-le, ou convenez avec l’acheteur de ce qui peut être perdu.",
        "Ce qui est coupé ne revient pas avec la commande.",
    ),
}
