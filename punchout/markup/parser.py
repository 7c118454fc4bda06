"""The parser for documents of strangers: no DTD, no entities, no network, one per thread."""

import threading

from lxml import etree

__all__ = ["parse_tree"]

_local = threading.local()


def parse_tree(utf8: bytes) -> etree._Element:
    """Parse UTF-8 without a DOCTYPE; comments and processing instructions leave no gap in the text around them.

    Raises:
        lxml.etree.XMLSyntaxError: it is not well-formed, or has an entity.
    """
    parser: etree.XMLParser | None = getattr(_local, "parser", None)
    if parser is None:
        # Every option is written out, since defaults differ between versions. `collect_ids=False` would load external
        # DTDs, and `resolve_entities=False` would lose undeclared entities without a word.
        parser = _local.parser = etree.XMLParser(
            encoding="utf-8",
            resolve_entities="internal",
            load_dtd=False,
            dtd_validation=False,
            attribute_defaults=False,
            no_network=True,
            huge_tree=False,
            recover=False,
            ns_clean=False,
            remove_comments=True,
            remove_pis=True,
            strip_cdata=True,
            remove_blank_text=False,
        )
    return etree.fromstring(utf8, parser)
