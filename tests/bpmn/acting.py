"""How an example goes on: a case begins, time passes, and something is done."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from processes import clock
from processes.calendar.lengths import Length, plus
from tests.bpmn.answering import Difference, filled
from tests.bpmn.doing import deliver, do
from tests.bpmn.names import is_step
from tests.bpmn.reading import Example, Step
from tests.bpmn.world import Story, shipped

MORNING = time(9)


def begin(key: str, example: Example, *, guess: bool = False) -> Story:
    """The case as it begins, with its start form filled in."""
    stories = [_begun(key, example, event, guess=guess) for event in _start_events(key, example.event, guess=guess)]
    return next((one for one in stories if one.open()), stories[0])


def _begun(key: str, example: Example, event: str | None, *, guess: bool) -> Story:
    story = Story(key, moment(example.on), guesses=guess)
    form = shipped(key)[0].forms.get(shipped(key)[1].elements[event].form or "") if event else None
    facts = dict(example.data)
    if form is not None:
        with clock.frozen(story.now):
            own = {name: value for name, value in facts.items() if form.field(name)}
            facts |= filled(form, own, {}, {})
    story.start(event, facts)
    return story


def _start_events(key: str, wanted: str | None, *, guess: bool) -> list[str | None]:
    """The start that is meant; where none is named, the plain one, else the first (a guess: that gives work to do)."""
    starts = shipped(key)[1].starts
    if wanted is None:
        plain_one = any(one.event is None for one in starts)
        return [None] if plain_one or not starts else [one.id for one in (starts if guess else starts[:1])]
    found = next((one.id for one in starts if is_step(one, wanted) or one.event_name == wanted), None)
    if found is None:
        raise Difference(f"there is no start {wanted}; there is {[one.id for one in starts]}")
    return [found]


def act(story: Story, step: Step, later: tuple[str, ...]) -> None:
    """Do one step; Difference or Refusal where it cannot be done. ``later`` are the tasks the example does itself."""
    _pass_time(story, step)
    if step.do:
        do(story, step, later)
    elif step.message:
        deliver(story, step, later)


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


def moment(day: date | datetime) -> datetime:
    """That morning at nine, unless a time is told."""
    return day if isinstance(day, datetime) else datetime.combine(day, MORNING, clock.COPENHAGEN)
