"""What an example does: a case begins, time passes, a task is done, a message comes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from processes import clock
from processes.calendar.lengths import Length, plus
from processes.engine import OpenStep
from processes.engine.shapes import Awaited
from processes.errors import Refusal
from tests.bpmn.answering import Difference, answered, filled
from tests.bpmn.names import is_id, is_step
from tests.bpmn.reading import Example, Step
from tests.bpmn.walking import walk
from tests.bpmn.world import Story, playable, shipped

MORNING = time(9)


def begin(key: str, example: Example) -> Story:
    """The case as it begins, with its start form filled in."""
    story = Story(key, moment(example.on))
    event = _start_event(story, example.event)
    form = shipped(key)[0].forms.get(shipped(key)[1].elements[event].form or "") if event else None
    facts = dict(example.data)
    if form is not None:
        with clock.frozen(story.now):
            own = {name: value for name, value in facts.items() if form.field(name)}
            facts |= filled(form, own, {}, {})
    story.start(event, facts)
    return story


def _start_event(story: Story, wanted: str | None) -> str | None:
    starts = shipped(story.key)[1].starts
    if wanted is None:
        plain_one = any(one.event is None for one in starts)
        return None if plain_one or not starts else starts[0].id
    found = next((one.id for one in starts if is_step(one, wanted) or one.event_name == wanted), None)
    if found is None:
        raise Difference(f"there is no start {wanted}; there is {[one.id for one in starts]}")
    return found


def act(story: Story, step: Step, later: tuple[str, ...]) -> None:
    """Do one step; Difference or Refusal where it cannot be done. ``later`` are the tasks the example does itself."""
    _pass_time(story, step)
    if step.do:
        _do(story, step, later)
    elif step.message:
        _deliver(story, step)


def _pass_time(story: Story, step: Step) -> None:
    if step.on is not None:
        there = moment(step.on)
        if there.date() < story.now.astimezone(clock.COPENHAGEN).date():
            raise Difference(f"time does not run back: it is already {story.now.astimezone(clock.COPENHAGEN):%Y-%m-%d}")
        story.goes_to(there)
    for length in step.after:
        read = Length.read(length)
        local = story.now.astimezone(clock.COPENHAGEN)
        ends = datetime.combine(plus(local.date(), read), local.time(), clock.COPENHAGEN)
        story.goes_to(ends + timedelta(minutes=read.minutes))


def _do(story: Story, step: Step, later: tuple[str, ...]) -> None:
    caught = None if _open_task(story, step) else _awaited(story, step.do or "")
    if caught is not None:
        story.move(lambda run: run.deliver(caught.name, step.answers, caught.step))
        return
    if not _open_task(story, step) and not step.refused:
        walk(story, lambda there: _open_task(there, step) is not None, later, far=True)
    task = _open_task(story, step)
    if task is not None:
        _complete(story, task, step)
        return
    raise Difference(f"expected {step.do} to be open; found {_shown(story)}{_why_not(story, step.do or '')}")


def _open_task(story: Story, step: Step) -> OpenStep | None:
    return next((one for one in story.open() if is_step(story.element(one), step.do or "")), None)


def _shown(story: Story) -> str:
    there = [one.element for one in story.open()]
    return "the case ended" if story.ended else f"open {', '.join(there)}" if there else "no task open"


def _why_not(story: Story, wanted: str) -> str:
    """What the step is instead, when the diagram knows it."""
    for key in playable():
        found = next((one for one in shipped(key)[1].elements.values() if is_id(one.id, wanted)), None)
        if found is not None and found.kind not in ("userTask", "manualTask") and found.event is None:
            return f"; {found.id} is done by the house itself ({found.kind})"
    return ""


def _deliver(story: Story, step: Step) -> None:
    wanted = step.message or ""
    found = _awaited(story, wanted)
    name = found.name if found else wanted
    caught: list[bool] = []
    story.move(lambda run: caught.append(run.deliver(name, step.answers, found.step if found else None)))
    if not any(caught) and not step.unheard:
        waited = sorted({f"{one.name} ({one.element})" for one in story.look().awaited()}) if not story.ended else []
        raise Difference(f"expected somebody to wait for the message {wanted}; the case waits for {waited or 'none'}")


def _awaited(story: Story, wanted: str) -> Awaited | None:
    """The message that is meant: by its name, or by the step that catches it."""
    waiting = [] if story.ended else [one for one in story.look().awaited() if one.kind == "message"]
    by_name = next((one for one in waiting if one.name == wanted), None)
    if by_name is not None:
        return by_name
    return next((one for one in waiting if _catches(one, wanted)), None)


def _catches(one: Awaited, wanted: str) -> bool:
    element = next((shipped(key)[1].elements.get(one.element) for key in playable() if _knows(key, one)), None)
    return is_step(element, wanted) if element else is_id(one.element, wanted)


def _knows(key: str, one: Awaited) -> bool:
    plan = shipped(key)[1]
    return one.process in plan.processes and one.element in plan.elements


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


def moment(day: date | datetime) -> datetime:
    """That morning at nine, unless a time is told."""
    return day if isinstance(day, datetime) else datetime.combine(day, MORNING, clock.COPENHAGEN)


def _codes(refusal: Refusal) -> set[str]:
    problems = getattr(refusal, "problems", ())
    return {refusal.code, *(one.code for one in problems), *(str(one.facts.get("check")) for one in problems)}
