"""Days, moments and deadlines in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from processes import clock
from webapp import when

TUESDAY = datetime(2016, 3, 15, 8, 0, tzinfo=clock.COPENHAGEN)


@pytest.fixture(autouse=True)
def _tuesday() -> Iterator[None]:
    with clock.frozen(TUESDAY):
        yield


@pytest.mark.parametrize(
    ("days", "look", "danish", "english"),
    [
        (-4, "late", "4 dage for sent", "4 days late"),
        (-1, "late", "1 dag for sent", "1 day late"),
        (0, "today", "I dag", "Today"),
        (1, "soon", "I morgen", "Tomorrow"),
        (3, "soon", "På fredag", "On Friday"),
        (5, "soon", "På søndag", "On Sunday"),
        (6, "later", "Om 6 dage", "In 6 days"),
        (16, "later", "Om 16 dage", "In 16 days"),
        (60, "later", "Om 2 måneder", "In 2 months"),
        (169, "later", "Om 5½ måned", "In 5½ months"),
    ],
)
def test_a_due_day_reads_as_people_say_it(days: int, look: str, danish: str, english: str) -> None:
    due = TUESDAY.date() + timedelta(days=days)
    assert (when.due(due, "da").look, when.due(due, "da").words) == (look, danish)
    assert when.due(due, "en").words == english


def test_the_day_stands_beneath_the_words() -> None:
    assert when.due(date(2016, 3, 11), "da").day == "fre 11. mar"
    assert when.due(date(2016, 3, 11), "en").day == "Fri 11 Mar"


def test_the_year_is_told_only_when_it_differs() -> None:
    assert when.day(date(2016, 3, 23), "da") == "onsdag 23. marts"
    assert when.day(date(2017, 3, 23), "en") == "Thursday 23 March 2017"


def test_a_moment_is_told_by_its_day_in_copenhagen_and_the_year_stands_once() -> None:
    new_year = datetime(2016, 12, 31, 23, 30, tzinfo=UTC)
    assert when.on(new_year) == when.on(date(2017, 1, 1)) == date(2017, 1, 1)
    assert when.day(new_year, "da") == when.dated(new_year, "da") == "søndag 1. januar 2017"
    assert when.dated(TUESDAY, "en", short=True) == "Tue 15 Mar 2016"


def test_an_appointment_before_the_legal_day_is_what_is_shown() -> None:
    told = when.due(date(2016, 3, 27), "da", at=datetime(2016, 3, 15, 8, 30, tzinfo=clock.COPENHAGEN))
    assert (told.look, told.words, told.day) == ("today", "I dag kl. 8.30", "lovfrist søn 27. mar")


def test_an_appointment_after_the_legal_day_hides_nothing() -> None:
    told = when.due(date(2016, 3, 11), "da", at=datetime(2016, 3, 18, 9, 0, tzinfo=clock.COPENHAGEN))
    assert told.words == "4 dage for sent"


def test_hours_are_those_of_copenhagen() -> None:
    assert when.hour(datetime(2016, 7, 1, 6, 5, tzinfo=UTC), "da") == "kl. 8.05"
    assert when.moment(datetime(2016, 3, 14, 13, 5, tzinfo=UTC), "en") == "Mon 14 Mar 14.05"
    assert when.moment(datetime(2016, 3, 15, 7, 5, tzinfo=UTC), "da") == "i dag kl. 8.05"


def test_a_draft_tells_its_hour_today_and_its_day_before() -> None:
    assert when.since(TUESDAY, "da") == "kl. 8.00"
    assert when.since(TUESDAY - timedelta(days=1), "da") == "fra i går"
    assert when.since(TUESDAY - timedelta(days=6), "en") == "from 9 Mar"


def test_no_deadline_is_said_in_words() -> None:
    assert when.due(None, "en").words == "No deadline"


@given(some.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_word_the_look_and_the_group_agree(day: date) -> None:
    with clock.frozen(TUESDAY):
        look, group = when.look(day), when.group(day)
        assert (look == "late") == (group == "late") == (day < TUESDAY.date())
        assert (look == "today") == (group == "today")
        assert when.due(day, "da").words
        assert when.due(day, "en").words != when.due(day, "da").words


def test_without_a_deadline_a_task_has_a_group_of_its_own() -> None:
    assert when.group(None) == "none"


@pytest.mark.usefixtures("monday")
def test_an_appointment_that_has_gone_by_makes_nothing_late_only_the_law_does() -> None:
    told = when.due(date(2026, 2, 25), "da", at=datetime(2026, 2, 23, 10, 20, tzinfo=clock.COPENHAGEN))
    assert (told.words, told.day) == ("5 dage for sent", "ons 25. feb")


def test_a_month_is_told_with_its_year() -> None:
    assert (when.month(date(2026, 3, 2), "da"), when.month(date(2026, 3, 2), "en")) == ("marts 2026", "March 2026")
