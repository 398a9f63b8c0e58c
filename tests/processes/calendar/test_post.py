"""When a letter has come."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.calendar.post import Delivery, delivered

DAYS = st.dates(date(2006, 1, 1), date(2036, 12, 31))


@given(DAYS)
def test_digital_post_has_come_the_same_day(sent: date) -> None:
    assert delivered(sent, Delivery.DIGITAL_POST) == sent == delivered(sent, Delivery.BY_HAND)


@given(DAYS)
def test_a_quick_letter_takes_two_days(sent: date) -> None:
    assert delivered(sent, Delivery.QUICK_LETTER) == sent + timedelta(days=2)


@given(DAYS)
def test_an_ordinary_letter_takes_six_days_of_post_and_never_comes_on_a_sunday(sent: date) -> None:
    came = delivered(sent, Delivery.LETTER)
    assert timedelta(days=6) <= came - sent <= timedelta(days=14)
    assert came.weekday() != 6


@pytest.mark.parametrize(
    ("sent", "days"),
    [
        (date(2026, 3, 2), 5),
        (date(2026, 3, 3), 5),
        (date(2026, 3, 4), 7),
        (date(2026, 3, 5), 6),
        (date(2026, 3, 6), 5),
        (date(2026, 3, 7), 2 + 5),
        (date(2026, 3, 8), 1 + 5),
    ],
)
def test_the_older_rule_depends_on_the_weekday(sent: date, days: int) -> None:
    assert delivered(sent, Delivery.LETTER_BY_WEEKDAY) == sent + timedelta(days=days)


def test_easter_delays_the_post() -> None:
    assert delivered(date(2026, 4, 1), Delivery.LETTER) == date(2026, 4, 11)
