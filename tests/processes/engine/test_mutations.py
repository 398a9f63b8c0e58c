"""Whatever is done to a diagram, it becomes a plan that runs to a rest, or it is refused: never anything else."""

from __future__ import annotations

import copy
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from lxml import etree

from processes.engine import Run, World, begin, parse, resume
from processes.engine.normalise.names import ACTIVITIES, EVENTS, GATEWAYS, KINDS, local, q
from processes.engine.xml import read_xml
from processes.errors import Refusal

ELEMENTS = sorted((Path(__file__).parents[2] / "bpmn" / "elements").glob("*.bpmn"))
WORLD = World(now=datetime(2026, 3, 2, tzinfo=UTC))
TAGS = sorted(ACTIVITIES | GATEWAYS | EVENTS | set(KINDS.values()) | {"sequenceFlow", "laneSet", "surprise"})
ATTRIBUTES = ("id", "sourceRef", "targetRef", "default", "attachedToRef", "triggeredByEvent", "cancelActivity")
FLAGS = ("isInterrupting", "instantiate", "parallelMultiple", "startQuantity")
WORDS = ("", "true", "false", "-1", "Start", "End", "_made.x", "(", "1", "P1D", "a = ")


@settings(max_examples=150, deadline=None)
@given(some.data())
def test_a_changed_diagram_is_a_plan_or_refused(data: some.DataObject) -> None:
    root = read_xml(data.draw(some.sampled_from(ELEMENTS)).read_bytes(), "drawn")
    for _ in range(data.draw(some.integers(1, 5))):
        _change(root, data)
    with suppress(Refusal):
        _walk(begin(parse({"process.bpmn": etree.tostring(root)}), {"days": 1}, WORLD))


def _change(root: etree._Element, data: some.DataObject) -> None:
    inside = [element for element in root.iter() if local(element.tag)]
    one, other = data.draw(some.sampled_from(inside)), data.draw(some.sampled_from(inside))
    parent = one.getparent()
    what = data.draw(some.sampled_from(["remove", "repeat", "move", "rename", "set", "refer", "write"]))
    if what == "rename":
        one.tag = q(data.draw(some.sampled_from(TAGS)))
    elif what == "set":
        one.set(data.draw(some.sampled_from(ATTRIBUTES + FLAGS)), data.draw(some.sampled_from(WORDS)))
    elif what == "refer":
        one.set(data.draw(some.sampled_from(ATTRIBUTES)), other.get("id", "nobody"))
    elif what == "write":
        one.text = data.draw(some.sampled_from(WORDS))
    elif parent is not None and what == "remove":
        parent.remove(one)
    elif parent is not None and what == "repeat":
        parent.append(copy.deepcopy(one))
    elif parent is not None and other not in one.iter():
        other.append(one)


def _walk(run: Run) -> None:
    """A few steps of whatever can be done, saved and woken between them."""
    plan = run.plan
    for _ in range(10):
        if run.ended or not _step(run):
            return
        run = resume(run.state(), lambda key: plan, WORLD)


def _step(run: Run) -> bool:
    for call in run.calls()[:1]:
        run.answer(call.step, {})
        return True
    for task in run.open_steps()[:1]:
        run.complete(task.step, {})
        return True
    for timer in run.timers()[:1]:
        run.fire(timer.step)
        return True
    for waiting in run.awaited()[:1]:
        return run.deliver(waiting.name) if waiting.kind == "message" else run.broadcast(waiting.name)
    return False


@pytest.mark.parametrize("path", ELEMENTS, ids=lambda path: path.stem)
def test_every_element_is_sound_before_it_is_changed(path: Path) -> None:
    assert parse({"process.bpmn": path.read_bytes()}).processes
