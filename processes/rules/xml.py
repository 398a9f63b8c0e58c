"""Reads DMN's XML safely and without caring which version's namespace it is written in (DMN 1.1 to 1.5)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from processes.rules.feel import FeelError

Element = _Element
MAX_BYTES = 5_000_000
_DMN = ("http://www.omg.org/spec/DMN/", "https://www.omg.org/spec/DMN/")


def read_xml(content: bytes) -> Element:
    """The root of an XML file without its comments; FeelError ``dmn_xml`` with the line where it cannot be read."""
    if len(content) > MAX_BYTES:
        raise FeelError("dmn_too_large", limit=MAX_BYTES)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        line, column = fault.position
        raise FeelError("dmn_xml", line or 1, column or 1, reason=fault.msg or "") from None


def read_root(content: bytes) -> Element:
    """The root of a DMN file; FeelError ``dmn_root`` if it is something else."""
    root = read_xml(content)
    if local(root) != "definitions" or not _namespace(root).startswith(_DMN):
        raise FeelError("dmn_root", line_of(root), 1, found=local(root))
    return root


def line_of(element: Element) -> int:
    """The line the element stands on, from 1."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 1


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return etree.QName(element).localname


def _namespace(element: Element) -> str:
    return etree.QName(element).namespace or ""


def parts(element: Element, *names: str) -> Iterator[Element]:
    """The child elements of DMN's own namespace, those with one of the names where any are given."""
    for child in element:
        if _namespace(child) == _namespace(element) and (not names or local(child) in names):
            yield child


def part(element: Element, *names: str) -> Element | None:
    """The first such child."""
    return next(parts(element, *names), None)


def text_of(element: Element | None, name: str = "text") -> str:
    """The text of a child element, empty if there is none."""
    child = None if element is None else part(element, name)
    return "" if child is None else "".join(str(piece) for piece in child.itertext())


def id_of(element: Element | None) -> str:
    """The id of the element or of the nearest one around it that has any."""
    while element is not None:
        if element.get("id"):
            return str(element.get("id"))
        element = element.getparent()
    return ""
