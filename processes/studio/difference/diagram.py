"""What differs between two diagrams: steps, ways, lanes, everything said of them, and where they are drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from processes.calendar.lengths import Length
from processes.calendar.spoken import length_words
from processes.language import Text
from processes.studio.difference.drawn import FLOWS, Drawing, Thing, read_drawing
from processes.studio.difference.flat import in_another_order
from processes.studio.difference.shapes import NO_TEXT, About, Area, Difference, Sort

# What a part is called, by the beginning of its path; the longest that fits.
PARTS: Mapping[str, str] = {
    "@name": "name",
    "i18n:translation[@name,en]": "name_en",
    "ag:form/@key": "form",
    "ag:form": "form_place",
    "ag:text": "guide",
    "ag:stage": "stage",
    "ag:deadline": "deadline",
    "ag:assignment/@group": "group",
    "ag:assignment/@four_eyes": "four_eyes",
    "ag:assignment": "assignment",
    "ag:decision": "table",
    "ag:guard": "guard",
    "ag:outcome": "outcome",
    "ag:operation": "operation",
    "ag:case": "case",
    "ag:deviation": "deviation",
    "ag:covers": "covers",
    "conditionExpression": "condition",
    "timerEventDefinition": "timer",
    "messageEventDefinition": "message",
    "errorEventDefinition": "error",
    "signalEventDefinition": "signal",
    "escalationEventDefinition": "escalation",
    "terminateEventDefinition": "terminates",
    "multiInstanceLoopCharacteristics": "repeats",
    "standardLoopCharacteristics": "repeats",
    "script": "script",
    "documentation": "documentation",
    "text": "annotation",
    "@default": "default",
    "@calledElement": "called",
    "@attachedToRef": "attached",
    "@cancelActivity": "interrupts",
    "@sourceRef": "source",
    "@targetRef": "target",
    "@processRef": "process",
    "@isExecutable": "executable",
    "lane": "lane",
    "home": "home",
}
REFERS = frozenset({"lane", "source", "target", "default", "attached", "message", "error", "signal", "home"})
KINDS: Mapping[str, str] = {
    "sequenceFlow": "flow",
    "messageFlow": "message_flow",
    "association": "association",
    "lane": "lane",
    "participant": "pool",
    "process": "process",
    "message": "message",
    "signal": "signal",
    "error": "error",
    "textAnnotation": "annotation",
    "callActivity": "call",
    "boundaryEvent": "boundary",
    "subProcess": "sub_process",
}
_DURATION = re.compile(r"""\s*(?:duration\(\s*)?["']?(-?P[0-9YMWDTH]+)["']?\s*\)?\s*""")


def compare_diagrams(file: str, before: str, after: str) -> Iterator[Difference]:
    """Every difference between the two, in the order of the second. Raises ``Invalid`` when one is no XML."""
    left, right = read_drawing(before, file), read_drawing(after, file)
    gone = set(left.things) ^ set(right.things)
    for key, thing in right.things.items():
        old = left.things.get(key)
        if old is None:
            yield _whole(Sort.ADDED, file, (right, key, thing), gone)
            continue
        for one in _changed(file, (left, old), (right, thing)):
            yield replace(one, within=_follows(one.part, old, thing, gone))
        yield from _ways(file, key, left, right)
    for key, thing in left.things.items():
        if key not in right.things:
            yield _whole(Sort.REMOVED, file, (left, key, thing), gone)
    yield from _layout(file, left, right)


def kind_of(kind: str) -> str:
    """What an owner calls an element of this kind, as a code: step, gateway, event, flow, lane, ..."""
    if kind.endswith("Gateway"):
        return "gateway"
    return KINDS.get(kind) or (
        "event" if kind.endswith("Event") else "step" if kind.lower().endswith("task") else "other"
    )


def _about(file: str, drawing: Drawing, key: str) -> About:
    thing = drawing.things.get(key)
    return About(Area.DIAGRAM, file, key, kind_of(thing.kind) if thing else "other", drawing.name(key))


def _whole(sort: Sort, file: str, what: tuple[Drawing, str, Thing], gone: set[str]) -> Difference:
    drawing, key, thing = what
    ends = [end for end in (thing.source, thing.target, thing.parts.get("@attachedToRef", "")) if end in gone]
    near = NO_TEXT if thing.kind in FLOWS else drawing.before(key)
    within, about = ends[0] if ends else "", _about(file, drawing, key)
    return about.added(near=near, within=within) if sort is Sort.ADDED else about.removed(near=near, within=within)


def _follows(part: str, old: Thing, new: Thing, gone: set[str]) -> str:
    """The step that came or went, when a way leads elsewhere because of it."""
    ends = {"source": (old.source, new.source), "target": (old.target, new.target)}.get(part, ())
    return next((end for end in ends if end in gone), "")


def _changed(file: str, left: tuple[Drawing, Thing], right: tuple[Drawing, Thing]) -> Iterator[Difference]:
    (old_drawing, old), (new_drawing, new) = left, right
    about = _about(file, new_drawing, new.id)
    if old.kind != new.kind:
        yield about.changed("kind", old.kind, new.kind)
    for path in {**new.parts, **old.parts}:
        said, says = old.parts.get(path), new.parts.get(path)
        if said == says or _told_by_another(path, old.parts, new.parts):
            continue
        part = part_of(path)
        values = _spoken(part, said, old_drawing), _spoken(part, says, new_drawing)
        yield about.changed(part, *values, Text(path, path) if part == "other" else NO_TEXT)


def part_of(path: str) -> str:
    """The code of the part at this path; ``other`` for one nobody gave a name."""
    found = max((one for one in PARTS if path.startswith(one)), key=len, default="")
    return PARTS.get(found, "other")


def _told_by_another(path: str, old: Mapping[str, str], new: Mapping[str, str]) -> bool:
    """An attribute that only tells which of several this is comes and goes with what it stands beside."""
    parent, _, last = path.rpartition("/")
    telling = {"@use", "@target", "@xml:lang", "@xsi:type"}
    either_side_lacks_it = (path in old) != (path in new)
    return (
        last in telling
        and either_side_lacks_it
        and any(
            one != path and (one == parent or one.startswith(f"{parent}/")) and one.rpartition("/")[2] not in telling
            for one in {**old, **new}
        )
    )


def _spoken(part: str, value: str | None, drawing: Drawing) -> Text | str | None:
    """A reference by the name of what it refers to, a length of time in words, all else as it is written."""
    if value is None:
        return None
    if part in REFERS and value in drawing.things:
        return drawing.name(value)
    duration = _DURATION.fullmatch(value)
    if part == "timer" and duration:
        try:
            return length_words(Length.read(duration[1]))
        except ValueError:
            return value
    return value


def _ways(file: str, key: str, left: Drawing, right: Drawing) -> Iterator[Difference]:
    """The order in which the ways out of a gateway are asked decides which is taken when several could be."""
    before, after = left.ways.get(key, ()), right.ways.get(key, ())
    if in_another_order(before, after):
        about = _about(file, right, key)
        yield about.changed("ways", [left.name(one) for one in before], [right.name(one) for one in after])


def _layout(file: str, left: Drawing, right: Drawing) -> Iterator[Difference]:
    for key, place in right.layout.items():
        drawn_before = key in left.layout and (key in right.things) == (key in left.things)
        if drawn_before and (left.layout[key] != place or left.looks[key] != right.looks[key]):
            yield _about(file, right, key).moved("place")
    for key in [*left.layout, *right.layout]:
        if (key in left.layout) != (key in right.layout) and key in left.things and key in right.things:
            yield _about(file, right, key).moved("place")


__all__ = ["compare_diagrams", "kind_of", "part_of"]
