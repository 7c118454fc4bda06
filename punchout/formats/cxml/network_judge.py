"""The judge who also tells what one network cuts off; apart from the other, who loads no profile."""

from punchout.formats.cxml.judge import CxmlJudge
from punchout.formats.cxml.judging import judgement
from punchout.formats.cxml.rules import CHECKS
from punchout.formats.cxml.rules.networks import keeping
from punchout.formats.judgement import Judgement
from punchout.markup.dtd import Grammars
from punchout.markup.parse import Reading
from punchout.networks.profile import Profile
from punchout.rules.engine import Rulebook

__all__ = ["NetworkJudge"]


class NetworkJudge(CxmlJudge):
    """Judges as for one network."""

    def __init__(self, network: Profile, grammar: Grammars | None = None) -> None:
        """Take the network, and a grammar of one's own (None is the one of the house)."""
        super().__init__(grammar)
        check = keeping(network)
        self._book = Rulebook((*CHECKS, check) if check else CHECKS)

    def _judgement(self, reading: Reading, *, schema: bool) -> Judgement:
        return judgement(reading, schema=schema, book=self._book)
