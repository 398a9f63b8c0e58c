"""Expressions read from one row; conditions over many rows are tried in ``test_asking``."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import and_, false, func, literal, null, or_, true

from processes.records import Timer
from processes.sample.ledger.expressions import UnansweredError, value

ROW = {"timer": Timer(step="1", attempts=2)}


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        (Timer.attempts == 2, True),
        (Timer.last_fault == "x", None),  # NULL equals nothing
        (and_(Timer.last_fault == "x", false()), False),
        (or_(Timer.last_fault == "x", true()), True),
        (and_(Timer.last_fault == "x", Timer.attempts == 2), None),
        (func.least(Timer.attempts, literal(1)), 1),
        (func.coalesce(Timer.last_fault, literal("none")), "none"),
        (null(), None),
    ],
)
def test_an_expression_has_the_value_a_database_gives_it(clause: Any, told: Any) -> None:
    assert value(clause, ROW, {}) is told or value(clause, ROW, {}) == told


def test_what_it_does_not_understand_it_refuses() -> None:
    for clause in (func.lower(Timer.step), Timer.step.concat("x"), Timer.attempts / 2):
        with pytest.raises(UnansweredError):
            value(clause, ROW, {})
    with pytest.raises(UnansweredError):
        value(Timer.step == "1", {}, {})
