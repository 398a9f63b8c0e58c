"""How an example goes on: a case begins, time passes, and something is done."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from processes import clock
from processes.calendar.count import at
from processes.calendar.lengths import Length, plus
from processes.engine import Plan
from processes.studio.trying.answering import filled
from processes.studio.trying.differs import Differs
from processes.studio.trying.doing import deliver, do
from processes.studio.trying.guide import STRICT, Guide
from processes.studio.trying.library import Library
from processes.studio.trying.names import is_step
from processes.studio.trying.reading import Example, Step
from processes.studio.trying.story import Story

MORNING = time(9)


def begin(library: Library, key: str, example: Example, guide: Guide = STRICT) -> Story:
    """The case as it begins, with its start form filled in."""
    events = _start_events(library.plan(key), example.event, guess=guide.guesses)
    stories = [_begun(Story(library, key, moment(example.on), guide), example, event) for event in events]
    return next((one for one in stories if one.open()), stories[0])


def _begun(story: Story, example: Example, event: str | None) -> Story:
    edition = story.library.edition(story.key)
    form = edition.form(edition.plan.elements[event].form) if event else None
    facts = dict(example.data)
    if form is not None:
        with clock.imagined(story.now):
            own = {name: value for name, value in facts.items() if form.field(name)}
            facts |= filled(form, own, {}, {})
    story.start(event, facts)
    return story


def _start_events(plan: Plan, wanted: str | None, *, guess: bool) -> list[str | None]:
    """The start that is meant; where none is named, the plain one, else the first (a guess: that gives work to do)."""
    starts = plan.starts
    if wanted is None:
        plain_one = any(one.event is None for one in starts)
        return [None] if plain_one or not starts else [one.id for one in (starts if guess else starts[:1])]
    found = next((one.id for one in starts if is_step(one, wanted) or one.event_name == wanted), None)
    if found is None:
        raise Differs("try.no_start", wanted=wanted, found=[one.id for one in starts])
    return [found]


def act(story: Story, step: Step, later: tuple[str, ...]) -> None:
    """Do one step; Differs or Refusal where it cannot be done. ``later`` are the tasks the example does itself."""
    _pass_time(story, step)
    if step.do:
        do(story, step, later)
    elif step.message:
        deliver(story, step, later)


def _pass_time(story: Story, step: Step) -> None:
    if step.on is not None:
        there = moment(step.on)
        if there.date() < story.now.astimezone(clock.COPENHAGEN).date():
            raise Differs("try.time_back", today=story.now.astimezone(clock.COPENHAGEN).date())
        story.goes_to(there)
    for length in step.after:
        story.goes_to(after(story.now, length))


def after(begun: datetime, length: str) -> datetime:
    """So much later: months and days on the calendar of Copenhagen, hours as a watch counts them."""
    read, local = Length.read(length), begun.astimezone(clock.COPENHAGEN)
    ends = at(plus(local.date(), read), local.time()).astimezone(UTC) + timedelta(minutes=read.minutes)
    return ends.astimezone(clock.COPENHAGEN)


def moment(day: date | datetime) -> datetime:
    """That morning at nine, unless a time is told."""
    return day if isinstance(day, datetime) else datetime.combine(day, MORNING, clock.COPENHAGEN)
