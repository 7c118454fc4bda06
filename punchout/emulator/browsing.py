"""The chapter of browsers: the start page of a punch-out as the machine's Chromium sees it."""

from punchout.browsing.outcome import Checked
from punchout.emulator.buying import Buying
from punchout.emulator.links import Links
from punchout.errors import LocalError

__all__ = ["Browsing"]


class Browsing(Buying):
    """What the operator can see of a partner's shop without opening it."""

    def browser_check(self, punchout_id: str, links: Links) -> Checked:
        """Look at the start page of a punch-out by its headers, and in a browser where there is one.

        A partner wrote the address, so each hop and all that a page asks for goes through the guard; our own shop is
        ours, the rest of this server is not for pages. A redirect inside the browser is looked at when it has come:
        what is shown where it must not lead is not told.

        Raises:
            Unknown: when there is no such punch-out.
            LocalError: when it has no start page to open.
        """
        from punchout.browsing.check import check
        from punchout.browsing.chromium import opened

        found = self.punchout(punchout_id)
        if not found.start_url.startswith(("http://", "https://")):
            raise LocalError.of("refused.no_start_page")
        own = f"{links.root}/shop/"

        def is_ours(url: str) -> bool:
            """Tell whether an address is in our own shop, which a path upwards would leave."""
            return url.startswith(own) and "/../" not in url

        def permits(url: str) -> bool:
            """Tell whether the browser may go there."""
            return is_ours(url) or self.sender.permits(url, trusted=False)

        return check(
            found.start_url,
            lambda message: self.sender.send(message, None, trusted=is_ours(message.url)),
            opened(permits),
        )
