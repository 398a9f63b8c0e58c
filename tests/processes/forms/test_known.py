"""Facts kept as JSON become days again before conditions are asked of them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processes.clock import COPENHAGEN, frozen
from processes.forms.answers import read_answers
from processes.forms.known import known
from tests.processes.forms.forms_for_tests import DAY, form


@given(st.dates())
def test_a_day_is_a_day_again(day: date) -> None:
    assert known({"day": day.isoformat(), "days": [day.isoformat()]}) | {"today": None} == {
        "today": None, "day": day, "days": [day],
    }  # fmt: skip


def test_a_moment_is_copenhagens() -> None:
    found = known({"at": {"inner": "2016-03-15T07:30:00+00:00"}})["at"]["inner"]
    assert found == datetime(2016, 3, 15, 8, 30, tzinfo=COPENHAGEN)


@pytest.mark.parametrize("value", ["2016-02-30", "20160315", "at noon", "2016-03-15T99:99:99Z", 3, None, True, 1.5])
def test_everything_else_stays_what_it_is(value: Any) -> None:
    assert known({"a": value})["a"] == value


def test_today_is_known_and_may_be_given() -> None:
    with frozen(datetime(2016, 3, 15, 23, 30, tzinfo=UTC)):
        assert known(None) == {"today": date(2016, 3, 16)}
        assert known({"today": date(2020, 1, 1)})["today"] == date(2020, 1, 1)


def test_an_answered_day_can_be_compared_with_a_kept_one() -> None:
    after = [{"if_not": "day >= firstAbsenceDate", "code": "before", "da": "Før.", "en": "Before."}]
    asked = form(day={**DAY, "x-check": after})
    assert read_answers(asked, {"day": "1.2.2016"}, {"firstAbsenceDate": "2016-02-01"}) == {"day": date(2016, 2, 1)}
