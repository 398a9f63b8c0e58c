"""What the forms of an act say, and the days near at hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

import pytest
from flask import Flask
from flask.ctx import RequestContext

from processes.errors import Invalid
from webapp.inbox.holding_asked import colleague_asked, day_asked, days_offered, note_asked, seen

Typed = Callable[..., RequestContext]
ONE = "01a202d3-9101-7d1f-94c4-07bce0b45d2d"


@pytest.fixture
def typed(app: Flask) -> Typed:
    """``with typed(on="2026-03-04"):`` a request with these fields."""
    return lambda **fields: app.test_request_context("/", method="POST", data=fields)


def test_a_colleague_a_note_and_a_revision(typed: Typed) -> None:
    with typed(to=ONE, note="Hej", seen="3"):
        assert (colleague_asked("hand_nobody"), note_asked(), seen()) == (UUID(ONE), "Hej", 3)
    with typed(to="nobody", seen="²"):
        assert seen() is None
        with pytest.raises(Invalid) as refused:
            colleague_asked("ask_nobody")
    assert refused.value.code == "ask_nobody"


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"on": "2026-03-04", "near": "2026-03-09"}, date(2026, 3, 4)),
        ({"on": " ", "near": "2026-03-09"}, date(2026, 3, 9)),
        ({"near": "now", "on": "2026-03-04"}, None),
    ],
)
def test_a_typed_day_goes_before_a_chosen_one_and_back_at_once_before_both(
    typed: Typed, fields: dict[str, str], day: date | None
) -> None:
    with typed(**fields):
        assert day_asked() == day


@pytest.mark.parametrize("on", ["", "4. marts", "2026-02-30"])
def test_no_day_is_told_at_its_field(typed: Typed, on: str) -> None:
    with typed(on=on), pytest.raises(Invalid) as refused:
        day_asked()
    assert refused.value.problems[0].where == "on"


def test_the_days_offered_are_days_on_which_people_work(monday: datetime) -> None:
    offered = days_offered(date(2026, 3, 9), "da")
    assert [(one.day, one.beyond) for one in offered] == [
        (date(2026, 3, 3), False),
        (date(2026, 3, 9), False),
        (date(2026, 3, 16), True),
    ]
