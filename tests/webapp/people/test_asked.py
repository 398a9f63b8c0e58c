"""What the forms of absence and conflict say."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from processes.errors import Invalid
from webapp.people.asked import days_asked, somebody, why_asked


def test_days_people_and_grounds(app: Flask) -> None:
    typed = {"since": "2026-03-02", "until": "", "substitute": "nobody", "ground": "family", "reason": "Min bror"}
    with app.test_request_context("/", method="POST", data=typed):
        days = days_asked()
        assert (days.since, days.until) == (date(2026, 3, 2), None)
        assert somebody("substitute") is None
        assert (why_asked().ground, why_asked().reason) == ("family", "Min bror")


@pytest.mark.parametrize(("since", "until", "where"), [("", "2026-03-02", "since"), ("2026-03-02", "x", "until")])
def test_a_day_that_is_none_is_told_at_its_field(app: Flask, since: str, until: str, where: str) -> None:
    with (
        app.test_request_context("/", method="POST", data={"since": since, "until": until}),
        pytest.raises(Invalid) as refused,
    ):
        days_asked()
    assert refused.value.problems[0].where == where
