"""When a task is due: its own clocks before those of the call around it, of several the first."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from processes.engine.shapes import DeadlineUse, Element
from processes.language import Text
from processes.motion.due import FAR, Due, due

EARLY, LATE = date(2026, 3, 2), date(2026, 7, 2)


class Clocks:
    """Clocks that run, by ref and point."""

    def __init__(self, **days: date) -> None:
        self.days = days
        self.ids = {ref: uuid4() for ref in days}

    def running(self, ref: str, point: str | None) -> tuple[UUID, date] | None:
        """The clock's row and day."""
        name = f"{ref}_{point}" if point else ref
        return (self.ids[name], self.days[name]) if name in self.days else None


def named(*uses: DeadlineUse) -> Element:
    """An element that names these clocks."""
    return Element("e", "p", "userTask", Text("", ""), deadlines=uses)


def uses(*refs: str, use: str = "due", point: str | None = None) -> DeadlineUse:
    """One use of deadlines."""
    return DeadlineUse(refs, use, point)


def test_nothing_is_due_where_no_law_sets_a_day() -> None:
    found = due(named(), (named(),), Clocks(a=EARLY))
    assert (found, found.sort_at) == (Due(None, None), FAR)


def test_the_elements_own_clock_goes_before_the_calls_even_if_it_is_later() -> None:
    clocks = Clocks(own=LATE, call=EARLY)
    assert due(named(uses("own")), (named(uses("call")),), clocks) == Due(LATE, clocks.ids["own"])


def test_an_own_clock_that_does_not_run_leaves_it_to_the_innermost_call_that_has_one() -> None:
    clocks = Clocks(inner=LATE, outer=EARLY)
    around = (named(uses("outer")), named(uses("inner")), named())
    assert due(named(uses("own")), around, clocks).deadline == clocks.ids["inner"]


def test_of_several_the_first_day_counts() -> None:
    clocks = Clocks(a=LATE, b=EARLY)
    assert due(named(uses("a", "b", "c")), (), clocks).day == EARLY
    assert due(named(uses("a"), uses("b")), (), clocks).day == EARLY


def test_a_point_of_a_clock_is_asked_for_by_name() -> None:
    clocks = Clocks(a=LATE, a_half=EARLY)
    assert due(named(uses("a", point="half")), (), clocks).day == EARLY
    assert due(named(uses("a")), (), clocks).day == LATE


def test_what_only_starts_or_fires_sets_no_day() -> None:
    for use in ("timer", "start", "restart", "bound"):
        assert due(named(uses("a", use=use)), (), Clocks(a=EARLY)) == Due(None, None)


def test_a_day_ends_a_minute_before_midnight_in_copenhagen_summer_and_winter() -> None:
    assert Due(EARLY, None).sort_at == datetime(2026, 3, 2, 22, 59, tzinfo=UTC)
    assert Due(LATE, None).sort_at == datetime(2026, 7, 2, 21, 59, tzinfo=UTC)
    assert Due(LATE, None).sort_at < FAR
