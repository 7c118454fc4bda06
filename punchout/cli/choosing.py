"""What the operator chose for judging: rules, a network, a configuration; without one nothing loads that reads one."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from punchout.cli.command import Options, Parser, advice
from punchout.cli.exits import Usage
from punchout.limits import Limits
from punchout.markup.dtd import Grammars
from punchout.nearest import nearest
from punchout.networks.profile import Profile
from punchout.rules.choice import LEVELS, Choice, choice
from punchout.settings.place import find

__all__ = ["Chosen", "choices", "chosen", "grammars_of"]


class Chosen(NamedTuple):
    """Limits, severities by code of a rule (None for off), and the network for which is judged."""

    limits: Limits
    rules: Choice
    network: Profile | None


def choices(parser: Parser) -> None:
    """Add the flags by which is chosen."""
    parser.flag(
        "--rule", action="append", default=[], metavar="CODE=LEVEL", help="let a rule be error, advisory or off"
    )
    parser.flag("--network", metavar="NAME", help="judge as one network would; `punchout networks ls` names them")
    parser.flag("-c", "--config", metavar="FILE", help="a configuration; else punchout.yaml where it lies here")


def chosen(options: Options) -> Chosen:
    """Return what was chosen: a flag stands over the configuration, and that over the network.

    Raises:
        ConfigError: when a configuration is broken or names a rule that does not exist.
        Usage: when a flag does.
    """
    path = Path(options.config) if options.config else find(Path.cwd(), os.environ)
    limits, configured, profiles = _configured(path)
    network = _network(options.network, profiles) if options.network else None
    rules = choice({code: fact.value for code, fact in network.severities.items()}) if network else {}
    rules |= choice(configured)
    if options.rule:
        rules |= _rules(options.rule)
    return Chosen(limits, rules, network)


def grammars_of(dtd: Path | None) -> Grammars | None:
    """Return the grammar in a folder of DTDs, None for the one held where none was chosen.

    Raises:
        ConfigError: when the folder holds none.
    """
    if dtd is None:
        return None
    from punchout.markup.dtd_folder import grammars_in

    return grammars_in(dtd)


def _configured(path: Path | None) -> tuple[Limits, Mapping[str, str], Path | None]:
    if path is None:
        return Limits(), {}, None
    from punchout.settings.load import load

    settings = load(path, os.environ)
    return settings.limits, settings.rules, settings.networks


def _network(name: str, profiles: Path | None) -> Profile:
    from punchout.networks.registry import names, profile

    if name not in names(profiles):
        raise Usage(f"there is no network {name!r}; {advice(name, names(profiles))}")
    return profile(name, profiles)


def _rules(written: Iterable[str]) -> Choice:
    from punchout.messages.en import CATALOGUE  # large, and most choose nothing

    rules = {}
    for word in written:
        code, equals, level = word.partition("=")
        if not equals or level not in LEVELS:
            raise Usage(f"--rule is CODE=error, CODE=advisory or CODE=off, not {word!r}")
        if code not in CATALOGUE:
            near = nearest(code, CATALOGUE)
            known = f"did you mean {near}?" if near else "`punchout explain --list` has them all"
            raise Usage(f"there is no rule {code}; {known}")
        rules[code] = LEVELS[level]
    return rules
