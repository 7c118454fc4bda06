"""Writes the XSDs from the DTD modules: one main schema for each DTD, which includes one document for each module.

Elements that differ between the DTDs stand in the main schemas. The elements of `ds:` and `xades:` have schema
documents of their own. The structure is that of the DTD; the datatypes are added, and can be left out to compare
structure alone.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from punchout.formats.cxml.grammar.element_xsd import element_xsd
from punchout.formats.cxml.grammar.types_xsd import CLOSE, OPEN, types_xsd, xml_xsd
from punchout.markup.declared import Element, Grammar
from punchout.markup.dtd_text import read_dtd

__all__ = ["NAMESPACES", "xsd_files"]

NAMESPACES: Mapping[str, str] = {
    "ds": "http://www.w3.org/2000/09/xmldsig#",
    "xades": "http://uri.etsi.org/01903/v1.3.2#",
}
"""The prefixes of the DTDs, and the namespaces that the DTDs fix for them."""

_XML = '  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="{up}xml.xsd"/>\n'


def xsd_files(folder: Path, *, datatypes: bool = True) -> dict[str, str]:
    """Return the text of every schema document by its path, `cXML.xsd` being the main schema of `cXML.dtd`.

    Without `datatypes` the named types are free text: what is left is the structure of the DTDs.

    Raises:
        ConfigError: a file of the folder is no DTD.
    """
    grammars = [read_dtd(path) for path in sorted(folder.glob("*.dtd"))]
    shared, varying = _shared(grammars)
    files = {"types.xsd": types_xsd(datatypes=datatypes), "xml.xsd": xml_xsd(datatypes=datatypes)}
    for module in dict.fromkeys(_module(element) for element in shared.values()):
        files[f"{module}.xsd"] = _document(module, [one for one in shared.values() if _module(one) == module])
    for grammar in grammars:
        files[f"{grammar.path.stem}.xsd"] = _main(grammar, varying)
    return files


def _shared(grammars: Iterable[Grammar]) -> tuple[dict[str, Element], set[str]]:
    """Return the elements that are the same in every DTD that declares them, and the names of the others."""
    elements: dict[str, Element] = {}
    varying: set[str] = set()
    for grammar in grammars:
        for name, element in grammar.elements.items():
            if elements.setdefault(name, element) != element:
                varying.add(name)
    return {name: element for name, element in elements.items() if name not in varying}, varying


def _module(element: Element) -> str:
    """Return the schema document in which an element stands: its prefix, or the module that declares it."""
    prefix = element.name.partition(":")[0] if ":" in element.name else ""
    return prefix or f"modules/{element.file.stem}"


def _document(module: str, elements: Iterable[Element]) -> str:
    text = "\n".join(element_xsd(element) for element in elements)
    if module in NAMESPACES:
        others = [prefix for prefix in NAMESPACES if prefix != module]
        target = f'\n    targetNamespace="{NAMESPACES[module]}" elementFormDefault="qualified"'
        imports = "  <xs:import/>\n" + "".join(_import(prefix) for prefix in others if f'"{prefix}:' in text)
        return OPEN.format(attributes=target + _prefixes(NAMESPACES)) + imports + "\n" + text + CLOSE
    used = [prefix for prefix in NAMESPACES if f'"{prefix}:' in text]
    imports = "".join(_import(prefix, "../") for prefix in used)
    imports += _XML.format(up="../") if '"xml:' in text else ""
    return OPEN.format(attributes=_prefixes(used)) + imports + text + CLOSE


def _main(grammar: Grammar, varying: set[str]) -> str:
    modules = dict.fromkeys(_module(one) for one in grammar.elements.values() if one.name not in varying)
    text = "\n".join(element_xsd(one) for one in grammar.elements.values() if one.name in varying)
    lines = [_import(prefix) for prefix in NAMESPACES if prefix in modules]
    lines += [_XML.format(up=""), '  <xs:include schemaLocation="types.xsd"/>\n']
    lines += [f'  <xs:include schemaLocation="{module}.xsd"/>\n' for module in modules if module not in NAMESPACES]
    return OPEN.format(attributes="") + "".join(lines) + "\n" + text + CLOSE


def _prefixes(prefixes: Iterable[str]) -> str:
    return "".join(f'\n    xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes)


def _import(prefix: str, up: str = "") -> str:
    return f'  <xs:import namespace="{NAMESPACES[prefix]}" schemaLocation="{up}{prefix}.xsd"/>\n'
