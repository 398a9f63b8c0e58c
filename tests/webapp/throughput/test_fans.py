"""A line of the forecast as a chart: half a year behind, the bands ahead, and what was asked beside what is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from flask import Flask

from processes.throughput.forecast.outlook import Line
from processes.throughput.forecast.proven import Proven
from processes.throughput.forecast.weeks import AHEAD, Weeks
from webapp.throughput.fans import backtest, fan, whole

PAST = Weeks(date(2025, 1, 6), tuple(range(40)))
LINE = Line(PAST, ((1.0, 2.0, 3.0, 4.0, 5.0),) * AHEAD, whole=39.0)


def test_the_past_is_told_as_it_was_and_the_coming_as_bands(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "da"}):
        told = fan("inflow", LINE, exact=True)
    assert len(told.rows) == 26 + AHEAD
    assert tuple(told.rows[25][1:]) == (None, None, None, None, None, 39)
    assert tuple(told.rows[26][1:]) == (1, 2, 3, 4, 5, None)
    assert told.rows[26][0] == PAST.coming[0]
    assert "Der ventes omkring 39" in told.says


def test_what_was_asked_stands_beside_what_is(app: Flask) -> None:
    other = replace(LINE, other=((2.0, 4.0, 6.0, 8.0, 10.0),) * AHEAD, known=(7,) * AHEAD, other_whole=78.0)
    with app.test_request_context(headers={"Accept-Language": "da"}):
        told = fan("due", other, exact=True)
    assert tuple(told.rows[26][1:]) == (2, 4, 6, 8, 10, 3, 7)
    assert whole(other) == 78
    assert "78" in told.says


def test_a_back_test_says_how_far_off_and_a_short_history_that_there_is_none(app: Flask) -> None:
    proven = Proven(26, 79.4, 51.0, 2.25, None, 3.0)
    with app.test_request_context(headers={"Accept-Language": "da"}):
        assert "79 %" in backtest(proven, exact=True)
        assert "sidste år" not in backtest(proven, exact=True)
        assert "sidste år afvige med 4" in backtest(replace(proven, last_year=4.0), exact=True)
        assert "for kort" in backtest(None, exact=True)
        assert "for kort" in fan("inflow", Line(PAST), exact=True).says


def test_where_all_is_told_in_fives_too_few_are_told_whatever_the_history(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "da"}):
        told = fan("inflow", Line(PAST), exact=False).says
        tried = backtest(None, exact=False)
    assert "for få femmere til en prognose" in told
    assert "for få femmere til at afprøve" in tried
    assert "istorikken" not in told + tried
