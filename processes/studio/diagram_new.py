"""One more diagram in a draft: a process of its own that the draft's other diagrams may call."""

from __future__ import annotations

import re
from collections.abc import Mapping
from uuid import UUID
from xml.sax.saxutils import escape, quoteattr

from processes.errors import Invalid, Problem
from processes.language import Text
from processes.records import Definition, Person
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.drafts import locked_draft
from processes.studio.save import save_files

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e"})
_LONGEST = 40
_SPACES = (
    'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
    'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" '
    'xmlns:i18n="http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0" xmlns:ag="urn:arbejdsgang:bpmn:1"'
)


def add_diagram(tx: Transaction, person: Person, draft_id: UUID, title: Text, seen: int) -> str:
    """A start, a step and an end under this name in both languages; answers the file.

    Raises ``Invalid`` for a name that is missing in a language, and as ``save_files`` does.
    """
    draft, definition = locked_draft(tx, person, draft_id)
    both = Text(title.da.strip(), title.en.strip())
    missing = [name for name, words in (("diagram_da", both.da), ("diagram_en", both.en)) if not words]
    if missing:
        raise Invalid([Problem("process_name_missing", name) for name in missing])
    content = content_of(tx, draft)
    key = _free(both.en, definition, "".join(text for name, text in content.items() if name.endswith(".bpmn")))
    file = f"{key.removeprefix(f'{definition.key}_')}.bpmn"
    save_files(tx, person, draft_id, {file: _drawn(key, both, _group(content))}, seen)
    return file


def _free(words: str, definition: Definition, drawn: str) -> str:
    """An id that stands in no diagram of the draft."""
    bare = re.sub(r"[^a-z0-9]+", "_", words.casefold().translate(_LETTERS)).strip("_")[:_LONGEST] or "part"
    key = f"{definition.key}_{bare}"
    names = (key if number == 1 else f"{key}_{number}" for number in range(1, 1000))
    return next(name for name in names if f'"{name}"' not in drawn)


def _group(content: Mapping[str, str]) -> str:
    """The mark of the group that is named first in the main diagram: whoever does most of it; none if none is."""
    found = re.search(r'<ag:assignment group="[^"]+"', content.get("process.bpmn", ""))
    return f"{found[0]}/>" if found else ""


def _drawn(key: str, title: Text, group: str) -> str:
    start, task, end = f"SE_{key}", f"T_{key}", f"E_{key}"
    first, last = f"flow_{key}_1", f"flow_{key}_2"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions {_SPACES} id="definitions_{key}" targetNamespace="urn:arbejdsgang:process">
  <bpmn:process id="{key}" name={quoteattr(title.da)} isExecutable="true">
    {_english(title.en)}
    <bpmn:startEvent id="{start}" name="Begynder">
      {_english("Begins")}
      <bpmn:outgoing>{first}</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:userTask id="{task}" name="Nyt trin">
      {_english("New step", group)}
      <bpmn:incoming>{first}</bpmn:incoming>
      <bpmn:outgoing>{last}</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="{end}" name="Slut">
      {_english("Ends")}
      <bpmn:incoming>{last}</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="{first}" sourceRef="{start}" targetRef="{task}"/>
    <bpmn:sequenceFlow id="{last}" sourceRef="{task}" targetRef="{end}"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_{key}"><bpmndi:BPMNPlane id="plane_{key}" bpmnElement="{key}">
    {_shape(start, 160, 102, 36, 36)}
    {_shape(task, 260, 80, 100, 80)}
    {_shape(end, 424, 102, 36, 36)}
    {_edge(first, 196, 260)}
    {_edge(last, 360, 424)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
"""


def _english(words: str, more: str = "") -> str:
    said = f'<i18n:translation target="@name" xml:lang="en">{escape(words)}</i18n:translation>'
    return f"<bpmn:extensionElements>{said}{more}</bpmn:extensionElements>"


def _shape(element: str, x: int, y: int, width: int, height: int) -> str:
    bounds = f'<dc:Bounds x="{x}" y="{y}" width="{width}" height="{height}"/>'
    return f'<bpmndi:BPMNShape id="shape_{element}" bpmnElement="{element}">{bounds}</bpmndi:BPMNShape>'


def _edge(flow: str, x: int, to: int) -> str:
    points = f'<di:waypoint x="{x}" y="120"/><di:waypoint x="{to}" y="120"/>'
    return f'<bpmndi:BPMNEdge id="edge_{flow}" bpmnElement="{flow}">{points}</bpmndi:BPMNEdge>'
