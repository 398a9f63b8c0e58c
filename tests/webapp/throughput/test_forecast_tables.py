"""The tables of the forecast: only what is other is told as other, and of few no share."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from processes.language import Text
from processes.throughput.forecast.due import Due
from processes.throughput.forecast.outlook import DueLine, Kind, Line, Outlook
from processes.throughput.forecast.weeks import AHEAD, Weeks
from processes.throughput.names import Rule
from tests.webapp.throughput.choice import a_choice
from webapp.throughput.forecast_tables import answers, due_table, kind_table

LINE = Line(Weeks(date(2026, 1, 5), (1, 2)))
RULE = Rule("P4-10", Text("Samtale", "Interview"), Text("", ""), is_law=True, verified=True)


def _due(late: float | None, at_once: int = 0) -> Due:
    return Due("P4-10", (1,) * AHEAD, (2.0,) * AHEAD, late, at_once)


def _outlook(*dues: DueLine, kinds: tuple[Kind, ...] = ()) -> Outlook:
    return Outlook(date(2026, 3, 2), LINE, LINE, LINE, LINE, LINE, kinds, dues, (RULE,), 200, exact=True)


@pytest.mark.parametrize(
    ("late", "words"),
    [
        (0.5, "Samtale: 16 ventes for sent (50 %) i stedet for 3 (10 %); heraf er 3 overskredet straks."),
        (None, "Samtale: 3 er overskredet straks; der er færre end fem at regne en andel af."),
    ],
)
def test_another_term_is_answered_in_a_sentence(app: Flask, late: float | None, words: str) -> None:
    with app.test_request_context(headers={"Accept-Language": "da"}):
        now = _due(0.1 if late else None)
        assert answers(_outlook(DueLine(RULE, now, None), DueLine(RULE, now, _due(late, 3)))) == [words]


def test_kinds_are_told_from_low_to_high(app: Flask) -> None:
    kinds = (Kind("T1", Text("Besøg", "Visit"), (1.0, 2.0, 3.4, 4.0, 5.6), (0.0, 0.0, 2.0, 0.0, 0.0)),)
    with app.test_request_context(headers={"Accept-Language": "da"}):
        told = kind_table(_outlook(kinds=kinds))
    assert told.rows == [("Besøg", 1, 3, 6, 2)]


def test_what_runs_leads_to_its_cases_in_the_weeks_that_are_told(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "da"}):
        told = due_table(_outlook(DueLine(RULE, _due(0.1), None), DueLine(RULE, _due(0.1), _due(0.5))), a_choice())
    assert told.links[0, 1] == (
        "/figures/cases?place=all&what=running&key=P4-10&period=own&from=2026-03-02&to=2026-05-31"
    )
    assert told.rows[0] == ("Samtale", 13, 26, 3, 10, None, None, None, None)
    assert told.rows[1] == ("Samtale", 13, 26, 3, 10, 26, 0, 13, 50)
