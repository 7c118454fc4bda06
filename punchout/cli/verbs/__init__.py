"""One file per verb, and the table of them: what each does in a line, and what is loaded when it is called.

What several verbs share, or what one needs beside its words and its output, stands in `punchout.cli`.
"""

from collections.abc import Mapping
from importlib import import_module

from punchout.cli.command import Command

__all__ = ["VERBS", "commands"]

VERBS: Mapping[str, str] = {
    "demo": "play a purchase between the two roles, then serve the pages",
    "serve": "play both roles for systems of yours",
    "ready": "exit 0 when a server serves",
    "init": "write a commented punchout.yaml, a scenario and a pytest example",
    "check": "judge documents: verdict and findings, offline",
    "fix": "mend documents, and list what only their author can",
    "explain": "say what a code means: what, why, source, bad and good example",
    "schemas": "list the grammar that is held, or verify it against DTD files of yours",
    "run": "play scenarios: purchases written down as steps, each in a space of its own",
    "send": "send one document to a connection or a URL",
    "punch-out": "start a session as buyer and print its start URL",
    "exchanges": "the journal of a running server",
    "connections": "list or test the connections of a running server",
    "browser-check": "look at a start page as browsers do: frames, cookies, lost returns",
    "config": "check or show a configuration, or print its JSON Schema",
    "networks": "the profiles of networks, with the proof of each fact",
    "faults": "show, arm or clear the faults of a running server",
    "verify": "hold what came to a running server to criteria",
    "clock": "show, move, put or let go the clock of a running server",
    "seed": "let the ids and chances of a running server repeat",
    "reset": "let a running server forget",
    "doctor": "look at this machine: what `serve` would meet, in plain words",
    "version": "print the version",
}
"""Every verb with its summary; its file has its name, `-` written as `_`; a noun that has one too is `verb_noun.py`."""


def commands(verb: str) -> Mapping[str, Command]:
    """Return the commands of a verb by noun; a verb without nouns has one under the empty name."""
    found: Mapping[str, Command] = import_module(f"{__name__}.{verb.replace('-', '_')}").COMMANDS
    return found
