"""What an example does at one moment: a task is done, a called process gone through, a message delivered."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from processes.engine import OpenStep, Run
from processes.engine.shapes import Awaited
from processes.errors import Refusal
from processes.studio.trying.answering import answered
from processes.studio.trying.differs import Differs
from processes.studio.trying.names import is_id, is_step
from processes.studio.trying.reading import Said, Step
from processes.studio.trying.story import Story
from processes.studio.trying.wishes import as_asked

_LONGEST_CALL = 15  # tasks in one called process


def do(story: Story, step: Step, later: tuple[str, ...]) -> None:
    """Complete a task, deliver what a step waits for, or go through a called process as far as people take it."""
    wanted = step.do or ""
    if not step.refused and not _can_be_done(story, wanted):
        story.guide.walk(story, lambda there: _can_be_done(there, wanted), later, far=True, parties=True)
    task = _open_task(story, wanted)
    caught = _awaited(story, wanted)
    if task is not None:
        _complete(story, task, step)
    elif caught is not None:
        _catch(story, caught, step.answers)
    elif _in_call(story, wanted):
        _go_through(story, step)
    else:
        raise _not_there(story, wanted)


def deliver(story: Story, step: Step, later: tuple[str, ...]) -> None:
    """A message has come for whoever waits for it."""
    wanted = step.message or ""
    if not step.unheard and _awaited(story, wanted) is None:
        story.guide.walk(story, lambda there: _awaited(there, wanted) is not None, later, far=True, parties=True)
    found = _awaited(story, wanted)
    if found is not None:
        _catch(story, found, step.answers)
    elif not step.unheard:
        waited = sorted({one.element for one in _waiting(story)})
        raise Differs("try.nobody_waits", wanted=wanted, found=waited)


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
        raise Differs("try.done_not_refused", did=step.do, refused=str(step.refused))
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
        own = {name: value for name, value in step.answers.items() if _asks(story, inside[0], name)}
        answers = answered(story, inside[0], own, step.by)
        left = {name: value for name, value in left.items() if name not in own}
        story.move(partial(Run.complete, step=inside[0].step, answers=answers))
    if left:
        raise Differs("try.no_form_asks", did=step.do, names=list(left))


def _asks(story: Story, task: OpenStep, name: str) -> bool:
    form = story.edition_of(task).form(story.element(task).form)
    return form is not None and form.field(name) is not None


# messages


def _waiting(story: Story) -> list[Awaited]:
    return [] if story.ended else [one for one in story.look().awaited() if one.kind == "message"]


def _awaited(story: Story, wanted: str) -> Awaited | None:
    """The message that is meant: by its name, or by the step that catches it."""
    waiting = _waiting(story)
    by_name = next((one for one in waiting if one.name == wanted), None)
    return by_name or next((one for one in waiting if _catches(story, one, wanted)), None)


def _catches(story: Story, one: Awaited, wanted: str) -> bool:
    element = story.named(one.element)
    return is_step(element, wanted) if element else is_id(one.element, wanted)


def _catch(story: Story, one: Awaited, said: Said) -> None:
    answers: Mapping[str, Any] = said
    element = story.named(one.element)
    key = story.library.key_of(one.process) or story.key
    form = story.library.edition(key).form(element.form) if element and element.form else None
    if form is not None:
        answers = as_asked(form, said)
    story.move(lambda run: run.deliver(one.name, answers, one.step))


# what to tell


def _not_there(story: Story, wanted: str) -> Differs:
    """What is there instead, and what the step is when the diagram knows it."""
    open_ = [one.element for one in story.open()]
    elements = (one for key in story.keys for one in story.library.plan(key).elements.values())
    found = next((one for one in elements if is_id(one.id, wanted)), None)
    if story.ended:
        return Differs("try.ended_already", wanted=wanted)
    if found is not None and found.kind not in ("userTask", "manualTask") and found.event is None:
        return Differs("try.done_by_house", wanted=wanted, found=open_, step=found.id)
    return Differs("try.not_there", wanted=wanted, found=open_)
