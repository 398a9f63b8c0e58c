"""The ruler of a deadline says how much of its time has gone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from processes import clock
from webapp.ruler import Ruler, ruler_of

TODAY = datetime(2016, 3, 15, 12, 0, tzinfo=clock.COPENHAGEN)


def _ruler(start: date, due: date) -> Ruler | None:
    with clock.frozen(TODAY):
        return ruler_of(start, due)


def test_day_44_of_eight_weeks_is_marked_each_week() -> None:
    ruler = _ruler(date(2016, 2, 1), date(2016, 3, 27))
    assert ruler is not None
    assert (ruler.gone, ruler.whole, ruler.due, len(ruler.marks), ruler.lean) == (44, 56, 100.0, 7, "end")
    assert not ruler.is_late


def test_what_is_late_reaches_beyond_its_due_day() -> None:
    ruler = _ruler(date(2016, 3, 1), date(2016, 3, 11))
    assert ruler is not None
    assert ruler.is_late
    assert (ruler.today, ruler.due) == (100.0, 71.4)


def test_one_day_alone_and_one_that_has_not_begun_have_no_ruler() -> None:
    assert _ruler(date(2016, 3, 15), date(2016, 3, 15)) is None
    assert _ruler(date(2016, 4, 1), date(2016, 4, 20)) is None


@given(st.integers(0, 4000), st.integers(1, 4000))
def test_every_place_is_on_the_ruler(gone: int, whole: int) -> None:
    start = TODAY.date() - timedelta(days=gone)
    ruler = _ruler(start, start + timedelta(days=whole))
    assert ruler is not None
    assert all(0 <= place <= 100 for place in (ruler.today, ruler.due, *ruler.marks))
    assert ruler.is_late == (gone > whole)
    assert len(ruler.marks) < 300
