"""What an example does at one moment: a task is done, a called process gone through, a message delivered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from processes.engine import OpenStep
from processes.engine.shapes import Awaited, Element
from processes.errors import Refusal
from tests.bpmn.answering import Difference, answered
from tests.bpmn.names import is_id, is_step
from tests.bpmn.reading import Said, Step
from tests.bpmn.walking import walk
from tests.bpmn.wishes import as_asked
from tests.bpmn.world import Story, package_of, playable, shipped

_LONGEST_CALL = 15  # tasks in one called process


def do(story: Story, step: Step, later: tuple[str, ...]) -> None:
    """Complete a task, deliver what a step waits for, or go through a called process as far as people take it."""
    wanted = step.do or ""
    if not step.refused and not _can_be_done(story, wanted):
        walk(story, lambda there: _can_be_done(there, wanted), later, far=True, parties=True)
    task = _open_task(story, wanted)
    caught = _awaited(story, wanted)
    if task is not None:
        _complete(story, task, step)
    elif caught is not None:
        _catch(story, caught, step.answers)
    elif _in_call(story, wanted):
        _go_through(story, step)
    else:
        raise Difference(f"expected {wanted} to be open; found {_shown(story)}{_why_not(wanted)}")


def deliver(story: Story, step: Step, later: tuple[str, ...]) -> None:
    """A message has come for whoever waits for it."""
    wanted = step.message or ""
    if not step.unheard and _awaited(story, wanted) is None:
        walk(story, lambda there: _awaited(there, wanted) is not None, later, far=True, parties=True)
    found = _awaited(story, wanted)
    if found is not None:
        _catch(story, found, step.answers)
    elif not step.unheard:
        waited = sorted({f"{one.name} ({one.element})" for one in _waiting(story)})
        raise Difference(f"expected somebody to wait for {wanted}; the case waits for {', '.join(waited) or 'nothing'}")


def _can_be_done(story: Story, wanted: str) -> bool:
    return bool(_open_task(story, wanted) or _awaited(story, wanted) or _in_call(story, wanted))


def _open_task(story: Story, wanted: str) -> OpenStep | None:
    return next((one for one in story.open() if is_step(story.element(one), wanted)), None)


def _complete(story: Story, task: OpenStep, step: Step) -> None:
    try:
        answers = answered(story, task, step.answers, step.by)
    except Refusal as refusal:
        if step.refused is True or (step.refused and str(step.refused) in _codes(refusal)):
            return
        raise
    if step.refused:
        raise Difference(f"expected {step.do} to be refused ({step.refused}); found it done")
    story.doers[task.element] = step.by
    story.move(lambda run: run.complete(task.step, answers))


def _codes(refusal: Refusal) -> set[str]:
    problems = getattr(refusal, "problems", ())
    return {refusal.code, *(one.code for one in problems), *(str(one.facts.get("check")) for one in problems)}


# called processes


def _in_call(story: Story, wanted: str) -> list[OpenStep]:
    """The open tasks inside the call that is meant."""
    return [one for one in story.open() if any(is_id(call.id, wanted) for call in story.scope(one))]


def _go_through(story: Story, step: Step) -> None:
    """Every task inside the call, each with those of the answers its form asks for."""
    left = dict(step.answers)
    for _ in range(_LONGEST_CALL):
        inside = _in_call(story, step.do or "")
        if not inside:
            break
        own = {name: value for name, value in step.answers.items() if _asks(inside[0], name)}
        answers = answered(story, inside[0], own, step.by)
        left = {name: value for name, value in left.items() if name not in own}
        story.move(lambda run, task=inside[0], said=answers: run.complete(task.step, said))  # type: ignore[misc]
    if left:
        raise Difference(f"no form in {step.do} asks for {', '.join(left)}")


def _asks(task: OpenStep, name: str) -> bool:
    package = package_of(task.plan)
    element = next(one for each in playable() if (one := shipped(each)[1].elements.get(task.element)))
    form = package.forms.get(element.form or "")
    return form is not None and form.field(name) is not None


# messages


def _waiting(story: Story) -> list[Awaited]:
    return [] if story.ended else [one for one in story.look().awaited() if one.kind == "message"]


def _awaited(story: Story, wanted: str) -> Awaited | None:
    """The message that is meant: by its name, or by the step that catches it."""
    waiting = _waiting(story)
    by_name = next((one for one in waiting if one.name == wanted), None)
    return by_name or next((one for one in waiting if _catches(one, wanted)), None)


def _catches(one: Awaited, wanted: str) -> bool:
    element = _element(one)
    return is_step(element, wanted) if element else is_id(one.element, wanted)


def _element(one: Awaited) -> Element | None:
    plans = (shipped(key)[1] for key in playable())
    return next((plan.elements.get(one.element) for plan in plans if one.process in plan.processes), None)


def _catch(story: Story, one: Awaited, said: Said) -> None:
    answers: Mapping[str, Any] = said
    element = _element(one)
    for key in playable():
        form = shipped(key)[0].forms.get((element.form if element else None) or "")
        if form is not None and one.process in shipped(key)[1].processes:
            answers = as_asked(form, said)
    story.move(lambda run: run.deliver(one.name, answers, one.step))


# what to tell


def _shown(story: Story) -> str:
    there = [one.element for one in story.open()]
    return "the case ended" if story.ended else f"open {', '.join(there)}" if there else "no task open"


def _why_not(wanted: str) -> str:
    """What the step is instead, when the diagram knows it."""
    for key in playable():
        found = next((one for one in shipped(key)[1].elements.values() if is_id(one.id, wanted)), None)
        if found is not None and found.kind not in ("userTask", "manualTask") and found.event is None:
            return f"; {found.id} is done by the house itself ({found.kind})"
    return ""
