"""Reads DMN's XML safely and without caring which version's namespace it is written in (DMN 1.1 to 1.5)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from processes.rules.feel import FeelError

Element = etree._Element
MAX_BYTES = 5_000_000
_DMN = ("http://www.omg.org/spec/DMN/", "https://www.omg.org/spec/DMN/")


def read_root(content: bytes) -> Element:
    """The root of a DMN file; FeelError ``dmn_xml`` with the line where it cannot be read, ``dmn_root`` if it is none."""
    if len(content) > MAX_BYTES:
        raise FeelError("dmn_too_large", limit=MAX_BYTES)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        raise FeelError("dmn_xml", fault.lineno or 1, fault.offset or 1, reason=fault.msg or "") from None
    if local(root) != "definitions" or not _namespace(root).startswith(_DMN):
        raise FeelError("dmn_root", root.sourceline or 1, 1, found=local(root))
    return root


def local(element: Element) -> str:
    """The element's name without its namespace; empty for comments."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _namespace(element: Element) -> str:
    return etree.QName(element).namespace or ""


def parts(element: Element, *names: str) -> Iterator[Element]:
    """The child elements of DMN's own namespace, those with one of the names where any are given."""
    for child in element:
        if isinstance(child.tag, str) and _namespace(child) == _namespace(element) and (not names or local(child) in names):
            yield child


def part(element: Element, *names: str) -> Element | None:
    """The first such child."""
    return next(parts(element, *names), None)


def text_of(element: Element | None, name: str = "text") -> str:
    """The text of a child element, empty if there is none."""
    child = None if element is None else part(element, name)
    return "" if child is None else "".join(child.itertext())
