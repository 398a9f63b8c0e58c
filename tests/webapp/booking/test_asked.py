"""Weeks, hours and other times as they come from a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from flask import Flask

from processes.errors import Invalid
from webapp.booking.asked import monday_of, offer_asked, wanted_asked, week_name

OFFER = {"weekdays": ["0", "4", "9"], "begins": "9.05", "ends": "11:00", "minutes": "45", "seats": "2"}


@pytest.mark.parametrize("asked", [None, "", "2026", "2026-W99", "næste uge", "2026-W10-1"])
def test_what_is_no_week_is_this_week(asked: str | None, monday: datetime) -> None:
    assert monday_of(asked) == monday.date()


def test_a_week_has_the_name_its_monday_has() -> None:
    assert monday_of("2026-W11") == date(2026, 3, 9)
    assert week_name(date(2026, 3, 9)) == "2026-W11"
    assert week_name(date(2027, 1, 1)) == "2026-W53"


def test_an_offer_is_read_as_people_write_it(app: Flask, monday: datetime) -> None:
    with app.test_request_context(method="POST", data=OFFER):
        offer = offer_asked(monday.date())
    assert (offer.begins, offer.ends, offer.minutes, offer.seats) == (time(9, 5), time(11), 45, 2)
    assert offer.weekdays == (0, 4)


def test_everything_that_cannot_be_read_is_told_at_once(app: Flask, monday: datetime) -> None:
    wrong = {**OFFER, "begins": "snart", "minutes": "²", "seats": "mange"}
    with app.test_request_context(method="POST", data=wrong), pytest.raises(Invalid) as refused:
        offer_asked(monday.date())
    assert [problem.where for problem in refused.value.problems] == ["begins", "minutes", "seats"]


@pytest.mark.parametrize("given", ["", "i morgen", "_other"])
def test_another_time_must_be_one(app: Flask, given: str) -> None:
    with app.test_request_context(method="POST", data={"slot": given}), pytest.raises(Invalid) as refused:
        wanted_asked()
    assert refused.value.problems[0].where == "slot"


def test_another_time_comes_with_its_reason(app: Flask, at: Callable[..., object]) -> None:
    typed = {"slot": "_other", "_other.slot": "10.03.2026 kl. 13.00", "_slot_reason": " Tolk "}
    with app.test_request_context(method="POST", data=typed):
        wanted = wanted_asked()
    assert (wanted.starts_at.hour, wanted.reason) == (13, "Tolk")
