"""French texts of the page that compares."""

__all__ = ["DIFF"]

DIFF: dict[str, str] = {
    "ui.diff": "Comparer",
    "ui.diff.left": "Gauche",
    "ui.diff.right": "Droite",
    "ui.diff.part": "Que comparer",
    "ui.diff.part.both": "Requête et réponse",
    "ui.diff.part.request": "Requête",
    "ui.diff.part.response": "Réponse",
    "ui.diff.context": "Lignes de contexte",
    "ui.diff.all": "toutes",
    "ui.diff.compare": "Comparer",
    "ui.diff.help": "L’identifiant d’un échange, latest, ou une conversation telle que punchout:…",
    "ui.diff.same": "Les deux ont le même sens.",
    "ui.diff.differs": "Ils diffèrent.",
    "ui.diff.swap": "Permuter les côtés",
    "ui.diff.mark": "Différence",
    "ui.diff.line": "Ligne",
    "ui.diff.skipped": "{count} lignes identiques",
    "ui.diff.kind.removed": "à gauche seulement",
    "ui.diff.kind.added": "à droite seulement",
    "ui.diff.kind.alike": "même sens, écrit autrement",
    "ui.diff.cut": "{count} lignes de plus\u00a0; l’API les donne toutes (POST /diff).",
    "ui.diff.with": "Comparer avec",
    "ui.diff.other": "{time} {arrow} {document} {connection} {code}",
    "ui.diff.dealing": "Comparer toute la conversation",
    "ui.diff.like": "Ceci est un nouvel envoi. Comparez-le avec l’échange qu’il répète",
}
