"""Texts of the check of a start page, in the terminal and on the page of a punch-out."""

__all__ = ["BROWSER"]

BROWSER: dict[str, str] = {
    "browser.tab": "new tab",
    "browser.frame": "frame of another site",
    "browser.second": "second session in the same browser",
    "browser.return": "return of the cart",
    "browser.kept": "works",
    "browser.lost": "lost",
    "browser.blocked": "blocked",
    "browser.down": "does not open",
    "browser.none": "there is no form with a cart on the start page",
    "browser.unseen": "not looked at",
    "browser.seen_with": "looked at with {browser}; cookies of third parties were blocked, no cart was delivered",
    "browser.no_browser": "without a browser the headers alone were looked at",
    "browser.title": "As browsers see it",
    "browser.button": "Check in a browser",
    "browser.help": "Opens the start page in this machine's Chromium: in a tab, in a frame of another site, and a "
    "second time. It takes some seconds and delivers no cart.",
    "browser.way": "way",
    "browser.outcome": "outcome",
    "browser.seen": "seen",
}
