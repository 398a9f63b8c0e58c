"""The tables of production: whole weeks alone are drawn, few are not told, and long cases lead to their list."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from flask import Flask

from processes.language import Text
from processes.throughput.production.hours import Hands
from processes.throughput.production.long_watch import Long
from processes.throughput.production.overview import Production
from processes.throughput.production.teams import Load
from processes.throughput.production.weeks import Week
from tests.webapp.throughput.choice import a_choice
from webapp.throughput.production_tables import charts

TODAY = date(2026, 3, 4)


def test_what_is_told_and_what_is_not(app: Flask) -> None:
    weeks = tuple(Week(TODAY - timedelta(days=2, weeks=n), 5 + n, 4, 20) for n in (2, 1, 0))
    few = Load(uuid4(), Text("Få", "Few"), "g", 25, (Hands(3, 1, 70.0),), 2.0, 0.0, 0, 30)
    more = Load(uuid4(), Text("Flere", "More"), "g", 25, (Hands(6, 1, 145.0),), 2.0, 14.5, 50, 60, 4)
    long = (Long(22, date(2025, 9, 30), 3, 1, date(2025, 1, 1)), Long(26, date(2025, 9, 2), 0, 0, None))
    with app.test_request_context(headers={"Accept-Language": "da"}):
        told = charts(Production(TODAY, weeks, (few, more), (), long, exact=True), a_choice())
    assert [row[1:] for row in told["flow"].rows] == [(7, 4, 20), (6, 4, 20)]
    assert [row[2] for row in told["loads"].rows] == ["færre end fem", 1]
    assert told["loads"].drawn == (3, 5)
    assert [row[-1] for row in told["loads"].rows] == [None, 10]
    assert [row[3:] for row in told["balance"].rows] == [("færre end fem", "færre end fem"), (10.0, 4)]
    cases = "/figures/cases?place=all&what=sick&period=own&from=2025-01-01&to=2025-09-30"
    assert told["long"].links == {(0, 1): cases}


def test_hours_by_norm_are_not_drawn_before_there_is_a_norm(app: Flask) -> None:
    load = Load(uuid4(), Text("Flere", "More"), "g", 25, (Hands(6, 1, 145.0),), 2.0, 0.0, 0, 60, 4)
    weeks = (Week(TODAY - timedelta(weeks=1), 5, 4, 20), Week(TODAY, 5, 4, 20))
    with app.test_request_context(headers={"Accept-Language": "da"}):
        told = charts(Production(TODAY, weeks, (load,), (), (), exact=True), a_choice())
    assert told["loads"].drawn == (3,)
    assert "norm endnu" in told["loads"].says
