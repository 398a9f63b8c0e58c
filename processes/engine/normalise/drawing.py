"""The diagram while it is rewritten: asking the tree, inventing elements, noting and refusing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from lxml import etree

from processes.engine.normalise.names import CONTAINERS, DEFINITION, GLOBAL_TASKS, KIND_OF, NODES, local, q
from processes.errors import Invalid, Problem

Tag: TypeAlias = etree._Element  # lxml gives its element class no public name
MADE = "_made."

_SHOWN = (
    NODES | CONTAINERS | GLOBAL_TASKS | set("sequenceFlow participant lane message signal error escalation".split())
)


@dataclass(frozen=True, slots=True)
class Note:
    """One change: at which element of the drawing, what (a code), and the facts of its sentence."""

    element: str
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class Drawing:
    """One BPMN file's tree, with what was noted and refused so far."""

    def __init__(self, root: Tag, file: str) -> None:
        self.root = root
        self.file = file
        self.notes: list[Note] = []
        self.problems: list[Problem] = []
        self.made: set[str] = set()
        self._ids = {text for element in root.iter() if (text := element.get("id"))}

    # asking

    def all(self, *names: str) -> list[Tag]:
        """Every BPMN element with one of these local names, in document order."""
        return list(self.root.iter(*(q(name) for name in names)))

    def containers(self) -> list[Tag]:
        """Every process and embedded sub-process."""
        return self.all(*CONTAINERS)

    def nodes(self, container: Tag) -> list[Tag]:
        """The flow nodes that stand directly in ``container``."""
        return [child for child in container if local(child.tag) in NODES]

    def leaving(self, container: Tag, node: str) -> list[Tag]:
        """The flows out of ``node``."""
        return [flow for flow in container.findall(q("sequenceFlow")) if flow.get("sourceRef") == node]

    def entering(self, container: Tag, node: str) -> list[Tag]:
        """The flows into ``node``."""
        return [flow for flow in container.findall(q("sequenceFlow")) if flow.get("targetRef") == node]

    def ways(self, container: Tag) -> tuple[dict[str, list[Tag]], dict[str, list[Tag]]]:
        """All flows of ``container`` as they are now, by the node they leave and by the node they enter."""
        out: dict[str, list[Tag]] = {}
        into: dict[str, list[Tag]] = {}
        for flow in container.findall(q("sequenceFlow")):
            out.setdefault(flow.get("sourceRef", ""), []).append(flow)
            into.setdefault(flow.get("targetRef", ""), []).append(flow)
        return out, into

    # making

    def invent(self, near: Tag, what: str, about: str) -> str:
        """An id no file of the plan can hold: it names the process, what it is for and the element it stands by."""
        process = next((e.get("id") for e in [near, *near.iterancestors()] if local(e.tag) == "process"), None)
        wish = f"{MADE}{process or self.file}.{what}.{about}"
        taken, number = wish, 1
        while taken in self._ids:
            number += 1
            taken = f"{wish}.{number}"
        self._ids.add(taken)
        self.made.add(taken)
        return taken

    def make(self, container: Tag, name: str, what: str, about: str, **attributes: str) -> Tag:
        """A new element at the end of ``container``, with an invented id."""
        made = etree.SubElement(container, q(name), {"id": self.invent(container, what, about), **attributes})
        made.tail = "\n"
        return made

    def flow(self, container: Tag, source: str, target: str) -> Tag:
        """A new flow, named by the two it joins."""
        return self.make(container, "sequenceFlow", "flow", f"{source}-{target}", sourceRef=source, targetRef=target)

    # telling

    def note(self, element: Tag | str, code: str, **facts: Any) -> None:
        """Something was changed here."""
        self.notes.append(Note(element if isinstance(element, str) else element.get("id", ""), code, facts))

    def refuse(self, element: Tag, code: str, **facts: Any) -> None:
        """This cannot be run; where, and what the sentence needs: kind and name of the element."""
        owner = _shown(element)
        where = self.file if owner is None else owner.get("id", "")
        name = where if owner is None else " ".join((owner.get("name") or where).split())
        kind = local(element.tag if owner is None else owner.tag)
        self.problems.append(Problem(code, where, {"kind": kind, "name": name, **facts}, line_of(element)))

    def raise_faults(self) -> None:
        """Invalid with everything refused so far, if anything was."""
        if self.problems:
            raise Invalid(tuple(self.problems))


def _shown(element: Tag) -> Tag | None:
    """The element a person can see: the step, flow or process this is or stands in."""
    shown = (owner for owner in (element, *element.iterancestors()) if owner.get("id") and local(owner.tag) in _SHOWN)
    return next(shown, None)


def definitions(event: Tag) -> list[Tag]:
    """The event definitions of an event."""
    return [child for child in event if local(child.tag).endswith(DEFINITION)]


def kinds(event: Tag) -> list[str]:
    """What an event is about: message, timer, ... (empty: a plain one)."""
    return [KIND_OF.get(local(child.tag), local(child.tag)) for child in definitions(event)]


def is_event_subprocess(node: Tag) -> bool:
    """Whether this is a sub-process that an event starts."""
    return local(node.tag) in ("subProcess", "adHocSubProcess", "transaction") and node.get("triggeredByEvent") in (
        "true",
        "1",
    )


def line_of(element: Tag) -> int | None:
    """The line of the file the element begins at; None for what was made."""
    return cast("int | None", element.sourceline)


def without(element: Tag, attribute: str) -> str | None:
    """Take an attribute away; its value, if it was there."""
    value = element.get(attribute)
    if value is not None:
        del element.attrib[attribute]
    return value


def text_of(element: Tag | None) -> str:
    """The text, without the spaces around it."""
    return "" if element is None else "".join(map(str, element.itertext())).strip()


def outside_extensions(root: Tag) -> Iterator[Tag]:
    """Every element but what stands under ``extensionElements``."""
    for element in root:
        if local(element.tag) != "extensionElements":
            yield element
            yield from outside_extensions(element)


def is_remark(element: Tag) -> bool:
    """Whether this is a comment or a processing instruction, no element."""
    return not isinstance(cast("object", element.tag), str)
