"""French sentences for addresses and URLs."""

__all__ = ["CATALOGUE"]

CATALOGUE: dict[str, tuple[str, ...]] = {
    "ADDR-001": (
        "addressID {id} n’a pas d’addressIDDomain",
        "Dites dans la liste de qui se trouve l’identifiant, par exemple buyerLocationID.",
        "Le même identifiant désigne un autre lieu dans une autre liste.",
    ),
    "ADDR-002": (
        "l’addressID de <{element}> est vide",
        "Supprimez l’attribut.",
        "Les destinataires cherchent le lieu dont l’identifiant est vide.",
    ),
    "ADDR-003": (
        "isoCountryCode «\u00a0{country}\u00a0» n’est pas un pays ISO 3166-1",
        "Écrivez ses deux majuscules, comme FR\u00a0; le Royaume-Uni est GB.",
        "Taxes, frais de port et indicatifs téléphoniques en dépendent.",
    ),
    "ADDR-004": (
        "isoStateCode «\u00a0{state}\u00a0» n’est pas écrit comme le veut ISO 3166-2",
        "Écrivez le pays et la subdivision, comme US-CA.",
        "CA seul est la Californie ou le Canada.",
    ),
    "ADDR-005": (
        "un DeliverTo indique la personne ou le lieu, et l’autre manque",
        "Écrivez DeliverTo deux fois\u00a0: d’abord la personne, puis l’endroit dans le bâtiment.",
        "La marchandise arrive à l’adresse, mais pas à qui l’a commandée.",
    ),
    "URL-004": (
        "«\u00a0{url}\u00a0» ne désigne pas un Content-ID à la manière des URL",
        "Écrivez cid: et l’identifiant sans chevrons, les caractères spéciaux sous la forme %hh.",
        "Le destinataire ne trouve pas la pièce jointe.",
    ),
    "URL-005": (
        "un blanc coupe l’URL de {holder}\u00a0: «\u00a0{url}\u00a0»",
        "Écrivez l’adresse d’un seul tenant, et %20 pour un blanc qui en fait partie.",
        "Certains lecteurs referment le trou, d’autres y coupent l’adresse.",
    ),
    "URL-001": (
        "«\u00a0{url}\u00a0» dans {holder} n’est pas une URL absolue",
        "Écrivez le protocole, l’hôte et le chemin, comme https://shop.example.com/start.",
        "Il n’y a pas de page à laquelle elle pourrait être relative.",
    ),
    "URL-002": (
        "{holder} {url} n’est pas chiffré",
        "Utilisez https.",
        "Les navigateurs bloquent ou avertissent quand une page sûre y mène, et les paniers circulent en clair.",
    ),
    "URL-003": (
        "la StartPage compte {length} caractères\u00a0; restez en dessous de {most}",
        "Gardez les données de la session chez vous, et seulement un jeton dans l’URL.",
        "Les acheteurs et les navigateurs coupent les longues URL.",
    ),
}
