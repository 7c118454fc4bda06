"""What we are measured against: lxml, a web server and a Python that do the least that could be called the same."""

from lxml import etree

from punchout.resources import grammar_folder

CHECK = """
import sys
from lxml import etree
dtd = etree.DTD(file=sys.argv[1])
print(dtd.validate(etree.parse(sys.argv[2])))
"""

SERVER = """
import sys, lxml.etree
from flask import Flask
from werkzeug.serving import make_server
app = Flask("bare")
app.add_url_rule("/readyz", view_func=lambda: "ok")
make_server("127.0.0.1", int(sys.argv[1]), app, threaded=True).serve_forever()
"""


class Plain:
    """lxml alone: parse and validate with a DTD that is loaded once."""

    def __init__(self) -> None:
        self.parser = etree.XMLParser(no_network=True)
        self.dtd = etree.DTD(file=str(grammar_folder() / "cXML.dtd"))

    def __call__(self, raw: bytes) -> None:
        assert self.dtd.validate(etree.fromstring(raw, self.parser))
