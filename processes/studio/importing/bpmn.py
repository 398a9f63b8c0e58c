"""Reads BPMN of another tool: kept to the last attribute; what is foreign, and what lacks a drawing, is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from processes.definitions.picture.read import COLOUR, DC, DD, DI, I18N
from processes.engine.normalise.names import ACTIVITIES, AG, EVENTS, GATEWAYS, MODEL, local
from processes.engine.xml import read_xml
from processes.errors import Invalid, Problem
from processes.studio.importing.layout import laid_out
from processes.studio.importing.shapes import Note

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_KNOWN = frozenset({MODEL, DI, DC, DD, AG, COLOUR, I18N, _XSI, "http://www.w3.org/XML/1998/namespace", ""})


@dataclass(frozen=True, slots=True)
class Read:
    """A diagram as it goes into the draft, and what there is to tell of it."""

    text: str
    notes: tuple[Note, ...]


def read_bpmn(content: bytes, name: str) -> Read:
    """The file as text, byte for byte where it is UTF-8. Raises ``Invalid`` for what is no BPMN or no honest XML."""
    root = read_xml(content, name)
    if local(root.tag) != "definitions":
        raise Invalid(Problem("import_no_bpmn", "file", {"name": name, "root": etree.QName(root).localname}))
    text = _as_text(content, root)
    notes = list(_notes(root))
    if not any(True for _ in root.iter(f"{{{DI}}}BPMNShape")):
        text = laid_out(text)
        notes.append(Note("import_laid_out"))
    return Read(text, tuple(notes))


def _as_text(content: bytes, root: etree._Element) -> str:
    """UTF-8 as it is; any other encoding written anew, element for element."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    said = (root.getroottree().docinfo.encoding or "UTF-8").upper()
    if text and said in ("UTF-8", "US-ASCII", "ASCII"):
        return text
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8").decode()


def _notes(root: etree._Element) -> Iterator[Note]:
    kinds = Counter(local(one.tag) for one in root.iter(etree.Element))
    yield Note(
        "import_counted",
        facts={
            "steps": sum(kinds[one] for one in ACTIVITIES),
            "events": sum(kinds[one] for one in EVENTS),
            "gateways": sum(kinds[one] for one in GATEWAYS),
            "flows": kinds["sequenceFlow"],
            "lanes": kinds["lane"],
        },
    )
    foreign = Counter(one for one in _namespaces(root) if one not in _KNOWN)
    for space, number in foreign.most_common():
        yield Note("import_foreign", facts={"space": space, "count": number})
    if kinds["process"] > 1:
        yield Note("import_several", facts={"count": kinds["process"]})
    if kinds["choreography"] or kinds["conversation"] or kinds["globalConversation"]:
        yield Note("import_no_process")


def _namespaces(root: etree._Element) -> Iterator[str]:
    for tag in root.iter(etree.Element):
        yield etree.QName(tag).namespace or ""
        for key in tag.attrib:
            yield etree.QName(str(key)).namespace or ""
