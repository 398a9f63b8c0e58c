"""Counts one deadline the way the specification (0.3) says, and tells each step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from processes.calendar.counted import Counted, Fact, Step
from processes.calendar.lengths import Length, month_end, plus, plus_months
from processes.calendar.rule import END_OF_DAY, Counting, Days, DeadlineRule, Origin, Point
from processes.calendar.spoken import bound_words, length_words
from processes.calendar.workdays import ALMANAC, DAY, Calendar
from processes.clock import COPENHAGEN

_DAY_IN_MINUTES = 24 * 60
_START_OF_WORK = time(8)


@dataclass(frozen=True, slots=True)
class Given:
    """What a case adds to its rule: another length, an agreed due day, the day of sending, days that stood still."""

    length: Length | None = None
    agreed: date | None = None
    sent: date | None = None
    stood_still: int = 0


NOTHING = Given()


def count(rule: DeadlineRule, start: date, given: Given = NOTHING, almanac: Calendar = ALMANAC) -> Counted:
    """The due day of a clock that starts on this day (or, for lengths in hours, at this aware moment).

    A deadline that binds the authority does not move, nor does one that is counted backwards: it would end later
    than it may.
    """
    start_at = start.astimezone(COPENHAGEN) if isinstance(start, datetime) else None
    day = start_at.date() if start_at else start
    length = given.length or rule.counting.length
    due = _due(rule, day, length, given, almanac)
    due_at = at(due, rule.counting.at)
    if length.is_clocked and given.agreed is None:
        due_at = _clocked(start_at or at(day, time(0)), length, rule.counting.days, almanac)
        due = due_at.date()
    moved_from = None
    if rule.counting.moves and not length.is_backwards and not almanac.is_open(due):
        moved_from, due = due, almanac.next_open(due)
        due_at = at(due, due_at.timetz().replace(tzinfo=None))
    stays_closed = moved_from is None and not almanac.is_open(due)
    before = almanac.last_open_before(due) if stays_closed else None
    counted = Counted(day, due, due_at, moved_from, before, (), start_at)
    return Counted(day, due, due_at, moved_from, before, tuple(_steps(rule, counted, length, given, almanac)), start_at)


def at(day: date, when: time) -> datetime:
    """This time of day in Copenhagen; an hour the clocks jump over becomes the one after it."""
    return datetime.combine(day, when, COPENHAGEN).astimezone(UTC).astimezone(COPENHAGEN)


def last_day(start: date, length: Length, *, first_day_counts: bool) -> date:
    """The last day of a length in calendar days.

    When the first day counts, a period of months ends the day before the same day number; where the month has no
    such day, on its last day.
    """
    if not first_day_counts or length == Length():
        return plus(start, length)
    if not length.months:
        return plus(start, length) - DAY
    same_day = plus_months(start, length.months)
    ends = same_day - DAY if same_day.day == start.day else same_day
    return ends + timedelta(days=length.days)


def _due(rule: DeadlineRule, day: date, length: Length, given: Given, almanac: Calendar) -> date:
    """The due day before it moves."""
    counting = rule.counting
    if given.agreed is not None:
        return given.agreed
    if counting.days is Days.WORKING:
        first_counts = counting.first_day_counts and length.days > 0 and almanac.is_working(day)
        due = almanac.plus_working(day, length.days - first_counts)
    else:
        due = last_day(day, length, first_day_counts=counting.first_day_counts)
    if counting.days is Days.MONTH_END:
        due = month_end(due)
    return due + timedelta(days=given.stood_still)


def _clocked(start: datetime, length: Length, days: Days, almanac: Calendar) -> datetime:
    """Hours run on through the night; whole days of working hours end at the same hour of a working day."""
    if days is Days.WORKING:
        day = almanac.plus_working(start.date(), length.days + length.minutes // _DAY_IN_MINUTES)
        return at(day, start.time())
    passed = start.astimezone(UTC) + timedelta(minutes=length.minutes)
    local = passed.astimezone(COPENHAGEN)
    return at(plus(local.date(), Length(length.months, length.days)), local.time()) if length.days else local


def _steps(rule: DeadlineRule, counted: Counted, length: Length, given: Given, almanac: Calendar) -> Iterator[Step]:
    """The way to the due day in the order a person would tell it."""
    counting = rule.counting
    if given.sent is not None and given.sent != counted.start:
        yield Step("count.delivered", {"sent": given.sent, "received": counted.start})
    yield Step(_first(counting, length, given), {"start": counted.start, "what": rule.start.name})
    landed = counted.moved_from or counted.due
    if given.agreed is not None:
        yield Step("count.agreed", {"due": landed})
    else:
        yield _length_step(counting.days, length, landed)
    if given.stood_still:
        yield Step("count.stood_still", {"days": given.stood_still})
    yield from _rest_steps(rule, counted, almanac)
    if counted.due_at.time() != END_OF_DAY:
        yield Step("count.at", {"at": f"{counted.due_at.hour}.{counted.due_at.minute:02d}"})


def _first(counting: Counting, length: Length, given: Given) -> str:
    """How the first sentence puts it: a day is counted from only where days are counted forward from it."""
    if given.agreed is not None or length == Length() or length.is_backwards or length.is_clocked:
        return "count.from_date"
    return "count.from_first_day" if counting.first_day_counts else "count.from_day"


def _length_step(days: Days, length: Length, landed: date) -> Step:
    facts: dict[str, Fact] = {"length": length_words(length, days), "due": landed}
    if days is Days.MONTH_END:
        return Step("count.month_end" if length == Length() else "count.length_to_month_end", facts)
    if length == Length():
        return Step("count.same_day", facts)
    if length.is_backwards:
        return Step("count.back", facts)
    if length.is_clocked:
        return Step("count.hours", facts)
    if days is Days.WORKING:
        return Step("count.working_days", facts)
    return Step("count.calendar_days" if length.weeks or length.months else "count.days", facts)


def _rest_steps(rule: DeadlineRule, counted: Counted, almanac: Calendar) -> Iterator[Step]:
    """What a Saturday, Sunday or holiday does to the due day."""
    who = bound_words(rule.binds)
    if counted.moved_from is not None:
        name = almanac.rest_day(counted.moved_from)
        code = "count.moved_from_holiday" if name else "count.moved_from_weekend"
        yield Step(code, {"who": who, "from": counted.moved_from, "holiday": name, "due": counted.due})
    elif counted.last_working_day_before is not None:
        name = almanac.rest_day(counted.due)
        code = "count.stays_on_holiday" if name else "count.stays_on_weekend"
        yield Step(code, {"who": who, "holiday": name, "before": counted.last_working_day_before})


def point_moments(point: Point, counted: Counted, almanac: Calendar = ALMANAC) -> tuple[datetime, ...]:
    """When a named point is reached; several offsets give several moments, earliest first."""
    base = counted.start if point.origin is Origin.START else counted.due
    days = (
        almanac.plus_working(base, offset.days) if point.days is Days.WORKING else plus(base, offset)
        for offset in point.offsets
    )
    return tuple(sorted(at(day, point.at) for day in days))


def alert_moments(
    rule: DeadlineRule, counted: Counted, almanac: Calendar = ALMANAC
) -> tuple[tuple[str, datetime], ...]:
    """Whom to tell when, earliest first.

    Before the due day, working days are counted from the last day one can work: an authority's deadline that ends
    on a Sunday is reminded of in time.
    """
    workable = counted.last_working_day_before or counted.due
    told = []
    for alert in rule.alerts:
        if alert.share is not None:
            begin = (counted.start_at or at(counted.start, time(0))).astimezone(UTC)  # where each hour comes once
            moment = (begin + (counted.due_at.astimezone(UTC) - begin) * alert.share / 100).astimezone(COPENHAGEN)
        elif alert.offset is None or alert.offset == Length():
            moment = counted.due_at
        elif alert.days is Days.WORKING:
            base = workable if alert.offset.is_backwards else counted.due
            moment = at(almanac.plus_working(base, alert.offset.days), _START_OF_WORK)
        else:
            moment = at(plus(counted.due, alert.offset), _START_OF_WORK)
        told.append((alert.tell, moment))
    return tuple(sorted(told, key=lambda pair: pair[1].astimezone(UTC)))
