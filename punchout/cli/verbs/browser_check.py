"""`punchout browser-check`: a start page as browsers see it, with the header to change.

It exits 0 when nothing is wrong, 1 on errors, 4 when the page does not answer.
"""

from collections.abc import Iterator

from punchout.browsing.check import check
from punchout.browsing.outcome import Checked
from punchout.cli.command import Command, Options, Parser, moment
from punchout.cli.console import as_json, data, harmless, styled
from punchout.cli.exits import DONE, FAILED, UNREACHABLE, Usage
from punchout.findings import Severity
from punchout.messages import sentence, text

__all__ = ["COMMANDS"]

_MARKS = {"kept": ("✓", "green"), "none": ("–", "dim"), "unseen": ("–", "dim")}


def _arguments(parser: Parser) -> None:
    parser.add_argument("start", metavar="URL", help="a start page, as the StartPage of a PunchOutSetupResponse has it")
    parser.flag("--second", metavar="URL", help="the start page of a second session, else the same one again")
    parser.flag("--browser", metavar="PROGRAM", help="the Chromium to use, else the one on the PATH")
    parser.flag("--timeout", type=moment, default=15.0, metavar="15s", help="how long to wait for each page")
    parser.flag("--insecure", action="store_true", help="take any certificate, as for shops under development")
    parser.format_flag("text", "json")


def _run(options: Options) -> int:
    from punchout.browsing.chromium import opened
    from punchout.delivery.http import HttpSender
    from punchout.settings.values import default_settings

    addresses = (options.start, options.second or options.start)
    if odd := next((url for url in addresses if not url.lower().startswith(("http://", "https://"))), None):
        raise Usage(f"{odd!r} is no address of a page: it begins with http:// or https://")
    sender = HttpSender(default_settings(), read_seconds=options.timeout, insecure=options.insecure)
    browser = opened(
        lambda url: sender.permits(url, trusted=True),
        program=options.browser,
        seconds=options.timeout,
        insecure=options.insecure,
    )
    checked = check(
        options.start,
        lambda message: sender.send(message, None, trusted=True),
        browser,
        second=options.second or "",
    )
    data(as_json(checked.plain()) if options.format == "json" else harmless("\n".join(_lines(checked))))
    if checked.ways[0].outcome == "down":
        return UNREACHABLE
    return DONE if checked.sound else FAILED


def _lines(checked: Checked) -> Iterator[str]:
    for way in checked.ways:
        mark, colour = _MARKS.get(way.outcome, ("✗", "red"))
        seen = f": {way.seen}" if way.seen else ""
        outcome = text(f"browser.{way.outcome}")
        yield f"{styled(mark, colour)} {text(f'browser.{way.name}')}: {outcome}{seen}"
    for finding in checked.findings:
        said = sentence(finding)
        colour = "red" if finding.severity is Severity.ERROR else "yellow"
        yield f"{styled(finding.severity.value, colour)} {finding.rule}  {said.message}"
        if said.hint:
            yield f"      {said.hint}"
    yield text("browser.seen_with", browser=checked.browser) if checked.browser else text("browser.no_browser")


COMMANDS = {"": Command("look at a start page as browsers do: frames, cookies, lost returns", _arguments, _run)}
