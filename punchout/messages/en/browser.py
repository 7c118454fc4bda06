"""Sentences for what browsers make of a start page: what was seen, and the header to change."""

__all__ = ["CATALOGUE"]

_CSP = "Content Security Policy Level 3"
_COOKIES = "RFC 6265bis, and CHIPS for Partitioned"
_FRAME = "Buyers who show shops inside their own page show an empty frame instead."

CATALOGUE: dict[str, tuple[str, ...]] = {
    "BROWSER-XFO": (
        "X-Frame-Options: {value} keeps every other site from showing the shop in a frame",
        "Leave the header out, and name the sites of your buyers in Content-Security-Policy: frame-ancestors.",
        _FRAME,
        "RFC 7034",
    ),
    "BROWSER-XFO-ODD": (
        "X-Frame-Options: {value} is a value that browsers do not know and ignore",
        "Say it with Content-Security-Policy: frame-ancestors instead; ALLOW-FROM is dead.",
        "What you meant to forbid is allowed.",
        "RFC 7034",
    ),
    "BROWSER-ANCESTORS": (
        "Content-Security-Policy: frame-ancestors {value} lets no other site show the shop in a frame",
        "Add the sites of your buyers to frame-ancestors for pages of punch-out sessions.",
        _FRAME,
        _CSP,
    ),
    "BROWSER-ANCESTORS-SOME": (
        "Content-Security-Policy: frame-ancestors lets only these show the shop in a frame: {value}",
        "See that the site of every buyer is among them.",
        "A buyer who is not listed shows an empty frame.",
        _CSP,
    ),
    "BROWSER-FORM-ACTION": (
        "Content-Security-Policy: form-action {value} keeps the browser from posting the cart to {target}",
        "Add the origin of BrowserFormPost to form-action of the page that returns the cart, for this session.",
        "The cart is lost: the browser stops the form and tells nobody but its console.",
        _CSP,
    ),
    "BROWSER-SAMESITE": (
        "the cookie {name} says SameSite={value}, so it does not come back from a frame in another site",
        "Set it with SameSite=None; Secure; Partitioned, or carry the session in the URL.",
        "In a frame every page of the shop is the first one: the session is lost after one click.",
        _COOKIES,
    ),
    "BROWSER-INSECURE": (
        "the cookie {name} says SameSite=None without Secure, so browsers throw it away",
        "Add Secure, and serve the shop by https.",
        "The session is lost at once, in a frame and in a window.",
        _COOKIES,
    ),
    "BROWSER-PARTITIONED": (
        "the cookie {name} is not Partitioned, so browsers that block cookies of third parties drop it in a frame",
        "Add Partitioned beside SameSite=None; Secure.",
        "In a frame of a buyer's site the session is lost after one click.",
        _COOKIES,
    ),
    "BROWSER-PLAIN": (
        "the shop is served in the clear at {url}",
        "Serve it by https.",
        "A buyer whose own page is safe cannot show it in a frame, and cookies with Secure do not reach it.",
        "W3C Mixed Content",
    ),
    "BROWSER-MIXED": (
        "the page is safe and its <{element}> asks for {url} in the clear",
        "Ask for it by https.",
        "Browsers do not load it, or warn before they post.",
        "W3C Mixed Content",
    ),
    "BROWSER-DOWN": (
        "the start page did not open: {reason}",
        "Open the address yourself on this machine, and see the shop's log.",
        "Nobody can shop.",
    ),
    "BROWSER-STATUS": (
        "the start page is answered with HTTP {status}",
        "See the shop's log; a start URL may have been used up, or its session may be over.",
        "The user sees an error where the shop should be.",
    ),
    "BROWSER-BLOCKED": (
        "in a frame of another site the browser shows nothing: {reason}",
        "Change what the findings about X-Frame-Options and frame-ancestors name.",
        _FRAME,
        _CSP,
    ),
    "BROWSER-LOST": (
        "in a frame of another site the shop does not find its session again: {was} became {now}",
        "Set its cookie with SameSite=None; Secure; Partitioned, or carry the session in the URL.",
        "The user loses the shop after one click.",
        _COOKIES,
    ),
    "BROWSER-OVERWRITTEN": (
        "a second session in the same browser displaced the first: {was} became {now}; changed cookies: {cookies}",
        "Carry the session in the URL, or give each session a cookie of its own, as by Path.",
        "Whoever has two requisitions open returns the wrong cart, or an empty one.",
    ),
    "BROWSER-RETURN": (
        "the form with the cart did not leave the {place}: {reason}",
        "Let form-action of the page name the origin of BrowserFormPost, and let the form post by itself.",
        "The cart is lost on its way to the buyer.",
        "cXML Reference Guide 1.2.051, p40",
    ),
    "BROWSER-ABSENT": (
        "there is no browser to look with: {reason}",
        "Install Chromium and `pip install punchout[browser]`; until then only the headers are looked at.",
        "Frames, blocked cookies and lost forms show in a browser only.",
    ),
}
