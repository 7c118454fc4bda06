"""The doors over HTTP: partners' endpoints, the storefront, the control API and the pages; Flask lives here only.

How a page is added
- A group of routes is a Flask `Blueprint` that `app.DOORS` names: `storefront.blueprint`, `ui.blueprint`. Paths are
  written without the prefix `/t/<space>`; `url_for` keeps it by itself.
- A view asks `current.current_space()`, `current_links()` and `current_emulator()`. What they raise (`Unknown`,
  `LocalError`, `PeerError`) may pass through: `problems` makes a 404 or 409 page of it, with the error's own sentence.
- Templates are `ui/….html` and `storefront/….html` below `templates/`. `ui/base.html` and `storefront/base.html` have
  the blocks `title` and `main`; `ui/error.html`, `storefront/error.html` get `status`, `title` and `detail`.
- Static files lie in `templates/static/`; the pages fetch them as `/static/…` (`url_for("ui.static", filename=…)`), the
  shop as `/shop/_static/…` (`url_for("storefront.static", filename=…)`), since each may have a listener of its own.
- Forms of the operator's pages carry `<input type="hidden" name="csrf" value="{{ csrf() }}">`; a POST without it is
  refused. Forms of the storefront do not: the token in their address is the secret.
- The headers of every answer come from `security`: no inline script or style, no foreign host. A page that posts a form
  to a foreign URL, or shows one in a frame, says so: `security.let_out(make_response(page), post_to=url, frame=url)`.
  A redirect that follows a form to a foreign host is blocked by browsers as well: show a link, or let it out.
- Babel, Pygments, pydantic and the like are imported inside the functions that need them.
"""
