"""What the diagram says about its elements: names in both languages, hands, papers, clocks and outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from processes.engine.normalise.names import AG, DEFINITION, KIND_OF, NODES, local, q
from processes.engine.shapes import Bounds, DeadlineUse, Element
from processes.language import Text

_TRANSLATION = "{http://www.omg.org/spec/BPMN/non-normative/extensions/i18n/1.0}translation"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_APPROVERS = {"teamleder": "leader"}  # as groups are called, too
_REFS = ("messageRef", "signalRef", "errorRef", "escalationRef")

Tag = etree._Element


def read_elements(roots: Iterable[Tag]) -> dict[str, Element]:
    """Every flow node, sequence flow and lane of the files by id, as they were drawn."""
    found: dict[str, Element] = {}
    for root in roots:
        names = _definition_names(root)
        for process in root.iter(q("process")):
            groups = _lanes(process)
            for tag in process.iter(etree.Element):
                kind = local(tag.tag)
                if tag.get("id") and (kind in NODES or kind in ("sequenceFlow", "lane", "process")):
                    element = _element(tag, kind, process.get("id", ""), names)
                    found[element.id] = _with_lane(element, tag, groups)
    return found


def _element(tag: Tag, kind: str, process: str, names: Mapping[str, str]) -> Element:
    said = _Said(tag)
    event, event_name = _event(tag, names)
    assignment, form, decision, case = said["assignment"], said["form"], said["decision"], said["case"]
    return Element(
        id=tag.get("id", ""),
        process=process,
        kind=kind,
        name=text_in_both(tag),
        group=assignment.get("group"),
        or_group=assignment.get("or"),
        four_eyes=assignment.get("four_eyes"),
        form=form.get("key"),
        form_spec=form.get("spec"),
        text=said["text"].get("key"),
        stage=said["stage"].get("key"),
        table=decision.get("table"),
        decision_spec=decision.get("spec"),
        operation=said["operation"].get("name"),
        guard=said["guard"].get("decision"),
        outcome=said["outcome"].get("code"),
        deadlines=tuple(_deadline(each) for each in said.all("deadline")),
        covers=tuple(said["covers"].get("spec", "").split()),
        called=tag.get("calledElement"),
        event=event,
        event_name=event_name,
        case_definition=case.get("definition"),
        case_correlate=case.get("correlate"),
        case_starts=case.get("starts"),
        deviation=next((each for each in said.all("deviation") if "field" in each), {}),
        bounds=_bounds(next((each for each in said.all("deviation") if "field" not in each), {})),
        source=tag.get("sourceRef"),
        target=tag.get("targetRef"),
        attached=tag.get("attachedToRef"),
    )


class _Said:
    """The ``ag:`` extensions of an element: attributes by name, empty for what is not said."""

    def __init__(self, tag: Tag) -> None:
        inside = tag.find(q("extensionElements"))
        self._tags = [] if inside is None else list(inside)

    def all(self, name: str) -> Iterator[dict[str, str]]:
        for each in self._tags:
            if each.tag == f"{{{AG}}}{name}":
                yield {str(key): str(value) for key, value in each.attrib.items()}

    def __getitem__(self, name: str) -> dict[str, str]:
        return next(self.all(name), {})


SOFT_HYPHEN = "\u00ad"  # where a long word may break in the drawing; in a list it is one word


def text_in_both(tag: Tag) -> Text:
    """The name: Danish as it is written, English as it is translated, each standing in for the other."""
    danish = tag.get("name") or ""
    english = ""
    inside = tag.find(q("extensionElements"))
    for each in inside.findall(_TRANSLATION) if inside is not None else ():
        if each.get("target") == "@name":
            language, words = (each.get(_LANG) or "").partition("-")[0], (each.text or "").strip()
            danish, english = (words, english) if language == "da" else (danish, words if language == "en" else english)
    danish, english = danish.replace(SOFT_HYPHEN, ""), english.replace(SOFT_HYPHEN, "")
    return Text(danish or english, english or danish)


def _deadline(said: Mapping[str, str]) -> DeadlineUse:
    return DeadlineUse(
        refs=tuple(said.get("ref", "").split()),
        use=said.get("use", "due"),
        point=said.get("point"),
        max=said.get("max"),
    )


def _bounds(said: Mapping[str, str]) -> Bounds:
    reason = said.get("reason", "")
    approver = said.get("approver", "none")
    return Bounds(
        skip=said.get("skip") == "true",
        add=tuple(said.get("add", "").split()),
        grounds=tuple(said.get("grounds", "").split()),
        reason=int(reason) if reason.isdecimal() else Bounds().reason,
        approver=_APPROVERS.get(approver, approver),
        reopen=said.get("reopen") == "true",
    )


def _definition_names(root: Tag) -> dict[str, str]:
    names: dict[str, str] = {}
    for each in root.iter(q("message"), q("signal"), q("error"), q("escalation")):
        code = each.get("errorCode") or each.get("escalationCode")
        own = each.get("id") or ""
        names[own] = code or each.get("name") or own
    return names


def _event(tag: Tag, names: Mapping[str, str]) -> tuple[str | None, str | None]:
    """What kind of event the element is, and the name of what it waits for or throws."""
    for each in tag:
        kind = local(each.tag)
        if kind.endswith(DEFINITION) and kind in KIND_OF:
            return KIND_OF[kind], _referred(each, names)
    if tag.get("messageRef"):
        return "message", _referred(tag, names)
    return None, None


def _referred(tag: Tag, names: Mapping[str, str]) -> str | None:
    for attribute in _REFS:
        ref = (tag.get(attribute) or "").rpartition(":")[2]
        if ref:
            return names.get(ref, ref)
    return None


def _lanes(process: Tag) -> dict[str, Tag]:
    """The innermost lane of each element that stands in one."""
    return {
        (ref.text or "").strip(): lane for lane in process.iter(q("lane")) for ref in lane.findall(q("flowNodeRef"))
    }


def _with_lane(element: Element, tag: Tag, lanes: Mapping[str, Tag]) -> Element:
    """The lane of the element, or of the sub-process it is drawn in, gives the group nobody else gave."""
    at: Any = tag
    while at is not None:
        lane = lanes.get(at.get("id") or "")
        if lane is not None:
            said = _Said(lane)["assignment"]
            own = element.group is not None
            return replace(
                element,
                lane=lane.get("id"),
                group=element.group if own else said.get("group"),
                or_group=element.or_group if own else said.get("or"),
            )
        at = at.getparent()
    return element
