"""XML as things with parts: every element that stands for itself, and what is said of it, by path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from lxml import etree
from lxml.etree import _Element

PREFIXES = {
    "urn:arbejdsgang:bpmn:1": "ag:",
    "http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0": "i18n:",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
}
PLAIN = ("http://www.omg.org/spec/BPMN/", "http://www.omg.org/spec/DMN/", "https://www.omg.org/spec/DMN/")
TRANSPARENT = frozenset({"extensionElements"})  # a shell that says nothing itself
TOLD_APART_BY: Mapping[str, tuple[str, ...]] = {
    "i18n:translation": ("target", "xml:lang"),
    "ag:deadline": ("use",),
    "ag:covers": ("spec",),
    "ag:deviation": ("field",),
}

IsThing = Callable[[str], bool]


def local(element: _Element) -> str:
    """The element's name without its namespace."""
    return etree.QName(element).localname


def called(element: _Element) -> str:
    """The element's name, with a short word before it unless it is of BPMN or DMN itself."""
    return _named(etree.QName(element))


def is_noise(element: object) -> bool:
    """Is this a comment or an instruction to a program?"""
    return not isinstance(cast("_Element", element).tag, str)


def children(element: _Element) -> Iterator[_Element]:
    """The elements below, comments and instructions left out; shells are looked through."""
    for child in element:
        if is_noise(child):
            continue
        if local(child) in TRANSPARENT:
            yield from children(child)
        else:
            yield child


def parts_of(thing: _Element, is_thing: IsThing, skipped: frozenset[str] = frozenset()) -> dict[str, str]:
    """What is said of a thing, by path: ``@name``, ``ag:form/@key``, ``conditionExpression``; ids are not said."""
    found: dict[str, str] = {}
    _gather(thing, "", found, is_thing, skipped)
    return found


def _gather(element: _Element, path: str, found: dict[str, str], is_thing: IsThing, skipped: frozenset[str]) -> None:
    for name, value in element.attrib.items():
        word = _named(etree.QName(cast("str", name)))
        if word != "id" and f"@{word}" not in skipped:
            found[f"{path}@{word}"] = cast("str", value)
    words = "".join(map(str, element.itertext())) if element.get("textFormat") else element.text or ""
    if words.strip():
        found[path.rstrip("/") or "text()"] = words.strip()
    below = [one for one in children(element) if not is_thing(local(one)) and called(one) not in skipped]
    seen: Counter[str] = Counter()
    many = Counter(called(one) for one in below)
    for child in below:
        word = _told_apart(child, many)
        seen[word] += 1
        place = f"[{seen[word]}]" if seen[word] > 1 else ""
        if not [name for name in child.attrib if name != "id"] and not len(child) and not (child.text or "").strip():
            found[f"{path}{word}{place}"] = ""
        _gather(child, f"{path}{word}{place}/", found, is_thing, skipped)


def _told_apart(element: _Element, many: Mapping[str, int]) -> str:
    """The element's name, with what tells it from others of its name."""
    word = called(element)
    names = TOLD_APART_BY.get(word, ())
    said = [value for name in names if (value := _attribute(element, name))]
    return f"{word}[{','.join(said)}]" if said and (many[word] > 1 or word != "ag:deviation") else word


def _attribute(element: _Element, name: str) -> str:
    for key, value in element.attrib.items():
        if _named(etree.QName(cast("str", key))) == name:
            return cast("str", value)
    return ""


def _named(name: etree.QName) -> str:
    space = name.namespace or ""
    if not space or space.startswith(PLAIN):
        return PREFIXES.get(space, "") + name.localname
    return PREFIXES.get(space, f"{{{space}}}") + name.localname
