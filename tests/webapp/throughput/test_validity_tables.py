"""The tables of data quality hold what the page shows, and say "fewer than five" where no share is told."""

from __future__ import annotations

from datetime import date

from flask import Flask

from processes.language import Text
from processes.throughput.flaw_sql import CHECKS
from processes.throughput.quality.validity import CheckLine, Kept, TeamLine, Validity, WeekLine
from processes.throughput.trust import Trust
from webapp.throughput.validity_tables import weeks_chart

DAY = date(2026, 3, 1)
CHECK = CHECKS["double_case"]
TOLD = Validity(
    Trust(10, 1),
    Kept(9, 1),
    (TeamLine(Text("Team A", "Team A"), Trust(3, 1), Kept(2, 0)),),
    (WeekLine(DAY, Trust(10, 1), Kept(4, 0)),),
    (CheckLine(CHECK, 1, 1, DAY),),
    0,
    exact=True,
)


def test_quality_and_timeliness_are_drawn_in_one_chart(app: Flask) -> None:
    with app.test_request_context("/?lang=da", headers={"Accept-Language": "da"}):
        chart = weeks_chart(TOLD)
    assert chart.rows == [[DAY, 90, None, 10, 1]]
    assert chart.shown == (1, 2)
    assert "90 %" in chart.says
