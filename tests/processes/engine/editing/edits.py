"""One change to a diagram, as an owner might make it; what cannot be drawn so is tried elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from lxml import etree

from processes.engine.normalise.names import ACTIVITIES, NODES, local, q

Tag = Any
PLACES = ACTIVITIES | {"exclusiveGateway", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent"}
TIMER = "timerEventDefinition"


@dataclass
class Drawing:
    """The diagrams of one version while they are edited; ``names`` is what the owner would map."""

    roots: dict[str, Tag]
    chance: Random
    names: dict[str, str] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    made: int = 0

    @classmethod
    def of(cls, files: Mapping[str, bytes], chance: Random) -> Drawing:
        return cls({name: etree.fromstring(content) for name, content in files.items()}, chance)

    def files(self) -> dict[str, bytes]:
        return {name: etree.tostring(root) for name, root in self.roots.items()}

    def all(self, *kinds: str) -> list[Tag]:
        return [tag for root in self.roots.values() for tag in root.iter(*(q(kind) for kind in kinds))]

    def flows(self) -> list[Tag]:
        """Flows that do not come from a race: what follows such a gateway must be an event."""
        races = {tag.get("id") for tag in self.all("eventBasedGateway")}
        return [flow for flow in self.all("sequenceFlow") if flow.get("sourceRef") not in races]

    def fresh(self) -> str:
        self.made += 1
        return f"new_{self.made}"

    def add(self, parent: Tag, kind: str, **attributes: str) -> Tag:
        return etree.SubElement(parent, q(kind), {"id": self.fresh(), **attributes})

    def flow(self, parent: Tag, source: str, target: str) -> None:
        self.add(parent, "sequenceFlow", sourceRef=source, targetRef=target)


Edit = Callable[[Drawing], str | None]


def edit(drawing: Drawing) -> None:
    """Make one change that can be made."""
    told = None
    while told is None:
        told = drawing.chance.choice(EDITS)(drawing)
    drawing.told.append(told)


def insert_task(drawing: Drawing) -> str | None:
    flow = drawing.chance.choice(drawing.flows())
    task = drawing.add(flow.getparent(), "userTask").get("id", "")
    drawing.flow(flow.getparent(), task, flow.get("targetRef", ""))
    flow.set("targetRef", task)
    return f"insert a task on {flow.get('id')}"


def insert_block(drawing: Drawing) -> str | None:
    """Two tasks side by side, or one of two."""
    flow = drawing.chance.choice(drawing.flows())
    scope = flow.getparent()
    kind = drawing.chance.choice(("parallelGateway", "inclusiveGateway", "exclusiveGateway"))
    split, meet = drawing.add(scope, kind), drawing.add(scope, kind)
    for number in range(2):
        task = drawing.add(scope, "userTask").get("id", "")
        way = drawing.add(scope, "sequenceFlow", sourceRef=split.get("id", ""), targetRef=task)
        if kind != "parallelGateway" and number == 0:
            etree.SubElement(way, q("conditionExpression")).text = f'list contains(ways, "{way.get("id")}")'
        elif kind != "parallelGateway":
            split.set("default", way.get("id", ""))
        drawing.flow(scope, task, meet.get("id", ""))
    drawing.flow(scope, meet.get("id", ""), flow.get("targetRef", ""))
    flow.set("targetRef", split.get("id", ""))
    return f"insert a {kind} block on {flow.get('id')}"


def insert_forked(drawing: Drawing) -> str | None:
    """A second way from one flow to another further on: who stands between has never been on it."""
    flows = drawing.flows()
    first = drawing.chance.choice(flows)
    scope = first.getparent()
    second = drawing.chance.choice([one for one in flows if one.getparent() is scope])
    if first is second:
        return None
    split, meet = (drawing.add(scope, "parallelGateway").get("id", "") for _ in range(2))
    task = drawing.add(scope, "userTask").get("id", "")
    for flow, gateway in ((first, split), (second, meet)):
        drawing.flow(scope, gateway, flow.get("targetRef", ""))
        flow.set("targetRef", gateway)
    drawing.flow(scope, split, task)
    drawing.flow(scope, task, meet)
    return f"fork at {first.get('id')} and meet at {second.get('id')}"


def remove_step(drawing: Drawing) -> str | None:
    """Taken out, and what led to it leads on to what followed."""
    step = drawing.chance.choice(drawing.all("userTask", "callActivity", "scriptTask", "serviceTask", "sendTask"))
    scope, own = step.getparent(), step.get("id", "")
    leaving = [one for one in drawing.all("sequenceFlow") if one.get("sourceRef") == own]
    if len(leaving) != 1 or leaving[0].get("targetRef") == own:
        return None
    if any(one.get("attachedToRef") == own for one in drawing.all("boundaryEvent")):
        return None
    for one in drawing.all("sequenceFlow"):
        if one.get("targetRef") == own:
            one.set("targetRef", leaving[0].get("targetRef", ""))
    scope.remove(leaving[0])
    scope.remove(step)
    _forget(drawing, own)
    if drawing.chance.random() < 0.7:
        others = [one.get("id", "") for one in scope.iterchildren(q("userTask"))]
        if others:
            drawing.names[own] = drawing.chance.choice(others)
    return f"remove {own}"


def rename(drawing: Drawing) -> str | None:
    tag = drawing.chance.choice(
        drawing.all("userTask", "subProcess", "callActivity", "boundaryEvent", "parallelGateway")
    )
    own, name = tag.get("id", ""), drawing.fresh()
    tag.set("id", name)
    for other in drawing.all("sequenceFlow", "boundaryEvent"):
        for attribute in ("sourceRef", "targetRef", "attachedToRef"):
            if other.get(attribute) == own:
                other.set(attribute, name)
    for ref in drawing.all("flowNodeRef"):
        if (ref.text or "").strip() == own:
            ref.text = name
    if drawing.chance.random() < 0.8:
        drawing.names[own] = name
    return f"rename {own}"


def reroute(drawing: Drawing) -> str | None:
    flow = drawing.chance.choice(drawing.flows())
    events = {one.get("targetRef") for one in drawing.all("sequenceFlow") if one not in drawing.flows()}
    there = [one for one in flow.getparent() if local(one.tag) in PLACES and one.get("id") not in events]
    target = drawing.chance.choice(there)
    if target.get("triggeredByEvent") or target.get("id") == flow.get("sourceRef"):
        return None
    flow.set("targetRef", target.get("id", ""))
    prune(drawing)
    return f"lead {flow.get('id')} to {target.get('id')}"


def add_border(drawing: Drawing) -> str | None:
    step = drawing.chance.choice(drawing.all("userTask", "callActivity", "subProcess"))
    if step.get("triggeredByEvent"):
        return None
    scope = step.getparent()
    stops = drawing.chance.choice(("true", "false"))
    event = drawing.add(scope, "boundaryEvent", attachedToRef=step.get("id", ""), cancelActivity=stops)
    etree.SubElement(etree.SubElement(event, q(TIMER)), q("timeDuration")).text = "P5D"
    task, end = drawing.add(scope, "userTask"), drawing.add(scope, "endEvent")
    drawing.flow(scope, event.get("id", ""), task.get("id", ""))
    drawing.flow(scope, task.get("id", ""), end.get("id", ""))
    return f"hang an event on {step.get('id')}"


def remove_border(drawing: Drawing) -> str | None:
    events = drawing.all("boundaryEvent")
    if not events:
        return None
    event = drawing.chance.choice(events)
    scope, own = event.getparent(), event.get("id", "")
    for flow in [one for one in drawing.all("sequenceFlow") if one.get("sourceRef") == own]:
        scope.remove(flow)
    scope.remove(event)
    _forget(drawing, own)
    prune(drawing)
    return f"take {own} off"


def retime(drawing: Drawing) -> str | None:
    events = drawing.all("timeDuration")
    if not events:
        return None
    event = drawing.chance.choice(events)
    event.text = drawing.chance.choice(("P1D", "P2D", "P30D"))
    return "another span"


def prune(drawing: Drawing) -> None:
    """Take out what nothing leads to any more."""
    gone = True
    while gone:
        reached = {flow.get("targetRef") for flow in drawing.all("sequenceFlow")}
        here = {node.get("id") for node in drawing.all(*NODES)}
        gone = False
        for node in drawing.all(*(NODES - {"startEvent"})):
            own = node.get("id", "")
            hangs = node.get("attachedToRef")
            if own in reached or node.get("triggeredByEvent") == "true" or (hangs is not None and hangs in here):
                continue
            for flow in drawing.all("sequenceFlow"):
                if own in (flow.get("sourceRef"), flow.get("targetRef")):
                    flow.getparent().remove(flow)
            node.getparent().remove(node)
            _forget(drawing, own)
            gone = True
            break


def _forget(drawing: Drawing, own: str) -> None:
    for ref in drawing.all("flowNodeRef"):
        if (ref.text or "").strip() == own:
            ref.getparent().remove(ref)


EDITS: tuple[Edit, ...] = (
    insert_task,
    insert_block,
    insert_forked,
    remove_step,
    rename,
    reroute,
    add_border,
    remove_border,
    retime,
)
