"""Everything the board shows stands in its tables, and what may not be told on it is not told in them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from flask import Flask

from processes.language import Text
from processes.throughput.board import Board, Late, Timely, Week
from processes.throughput.counted import Scope
from processes.throughput.names import Rule
from processes.throughput.places import Place
from processes.throughput.spread import Spread
from processes.throughput.stock import Ages
from webapp.throughput.board_tables import given
from webapp.throughput.chosen import Chosen
from webapp.throughput.period import Period

TODAY = date(2026, 3, 2)
HERE = Place("all", Text("Alle", "All"), Scope())
CHOSEN = Chosen({}, Period("own", TODAY, TODAY), "week", HERE, None, None, None, (HERE,), (), ())
RULE = Rule("P4-10", Text("Første samtale", "First interview"), Text("§ 13 b", "§ 13 b"), is_law=True, verified=True)


@pytest.fixture(autouse=True)
def _request(app: Flask) -> Any:
    with app.test_request_context("/"):
        yield


def _board(kept: int, missed: int, *, exact: bool = True) -> Board:
    one, told = Timely(RULE, kept, missed), object.__new__(Board)
    facts = {
        "here": HERE,
        "today": TODAY,
        "late": (Late(RULE, 2, date(2026, 2, 20)),),
        "due_today": 3,
        "due_this_week": 4,
        "timely": (one,),
        "whole": one,
        "before": Timely(RULE, 0, 0),
        "weeks": (Week(TODAY, 5, 6),),
        "stock": 40,
        "lead": Spread(10, 20, 30, 40),
        "ages": Ages({1: 4, 100: 2}),
        "exact": exact,
    }
    for name, value in facts.items():
        object.__setattr__(told, name, value)
    return told


def test_every_figure_is_there() -> None:
    now, late, timely, ages, weeks = given(_board(18, 2), CHOSEN).tables
    assert [row[1] for row in now.rows] == [2, 3, 4, "90 %", "færre end fem", 20, 30, 40]
    assert late.rows == [("Første samtale", "§ 13 b", 2, date(2026, 2, 20))]
    assert timely.rows == [("Første samtale", "§ 13 b", 90, 18, 2)]
    assert [row[1] for row in ages.rows] == [4, 0, 0, 0, 2]
    assert weeks.rows == [(TODAY, 5, 6)]


def test_of_too_few_neither_the_share_nor_what_it_is_of_is_told() -> None:
    timely = given(_board(2, 2), CHOSEN).tables[2]
    assert timely.rows == [("Første samtale", "§ 13 b", "færre end fem", None, None)]


def test_it_says_how_each_is_counted() -> None:
    told = given(_board(18, 2), CHOSEN)
    assert len(told.notes) == 6
    assert not any(note.startswith("measure.") for note in told.notes)


def test_what_is_told_in_fives_says_so_first() -> None:
    exact, told = given(_board(18, 2), CHOSEN), given(_board(20, 0, exact=False), CHOSEN)
    assert told.notes[1:] == exact.notes
    assert "hele femmere" in told.notes[0]
