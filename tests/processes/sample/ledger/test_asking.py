"""Questions of SQLAlchemy answered from rows in memory, as the database answers them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, delete, func, or_, select, update

from processes.records import Case, Subscription, Timer
from processes.sample.ledger.asking import chosen, first_table, new_values, tables_in, understood
from processes.sample.ledger.expressions import UnansweredError
from processes.store.base import new_id

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
CASE = new_id()


def _timer(step: str, hours: int, **more: Any) -> Timer:
    return Timer(id=new_id(), case_id=CASE, step=step, element=f"E{step}", due_at=NOON + timedelta(hours=hours), **more)


ROWS: dict[str, list[Any]] = {
    "timer": [_timer("1", 3, attempts=2), _timer("2", 1, attempts=0, fired_at=NOON), _timer("3", 2, attempts=1)],
    "subscription": [Subscription(id=new_id(), case_id=CASE, name="recovery", step="9")],
    "case": [Case(id=CASE, number="2026-000001"), Case(id=new_id(), number="2026-000002")],
}


def _steps(statement: Any, **given: Any) -> list[Any]:
    return [row[0] for row in understood(statement).rows(ROWS.__getitem__, given)]


def test_conditions_order_and_limit() -> None:
    waiting = select(Timer.step).where(Timer.case_id == CASE, Timer.fired_at.is_(None)).order_by(Timer.due_at)
    assert _steps(waiting) == ["3", "1"]
    assert _steps(waiting.limit(1)) == ["3"]
    assert _steps(select(Timer.step).order_by(Timer.attempts.desc())) == ["1", "3", "2"]


def test_a_whole_record_is_the_row_itself() -> None:
    assert _steps(select(Timer).where(Timer.step == "2")) == [ROWS["timer"][1]]


@pytest.mark.parametrize(
    ("where", "steps"),
    [
        (Timer.step.in_(["1", "3"]), ["1", "3"]),
        (Timer.step.not_in(["1", "3"]), ["2"]),
        (or_(Timer.step == "1", Timer.attempts < 1), ["1", "2"]),
        (~(Timer.step == "1"), ["2", "3"]),
        (Timer.fired_at.is_not(None), ["2"]),
        (Timer.fired_at > NOON - timedelta(1), ["2"]),  # NULL is neither before nor after
        (Timer.attempts + 1 >= 2, ["1", "3"]),
        (func.coalesce(Timer.fired_at, NOON + timedelta(9)) > NOON, ["1", "3"]),
    ],
)
def test_a_condition_holds_for_the_rows_the_database_would_say(where: Any, steps: list[str]) -> None:
    assert _steps(select(Timer.step).where(where)) == steps


def test_parameters_single_and_in_lists() -> None:
    assert _steps(select(Timer.step).where(Timer.step == bindparam("one")), one="2") == ["2"]
    some: Any = bindparam("some", expanding=True)
    assert _steps(select(Timer.step).where(Timer.step.in_(some)), some=["3", "4"]) == ["3"]


def test_a_join_and_distinct() -> None:
    joined = select(Case.number).join(Timer, Timer.case_id == Case.id)
    assert _steps(joined) == ["2026-000001"] * 3
    assert _steps(joined.distinct()) == ["2026-000001"]


@pytest.mark.parametrize(
    "statement",
    [
        select(func.count()).select_from(Timer),
        select(Timer.case_id).group_by(Timer.case_id),
        select(Case.number).outerjoin(Timer, Timer.case_id == Case.id),
        select(Timer.step).where(Timer.step.like("1%")),
        select(Timer.step).where(Timer.case_id.in_(select(Case.id))),
    ],
)
def test_what_it_does_not_understand_it_refuses(statement: Any) -> None:
    with pytest.raises(UnansweredError):
        _steps(statement)


def test_rows_of_an_update_and_their_new_values() -> None:
    statement = update(Timer).where(Timer.step == "1").values(attempts=Timer.attempts + 1, last_fault="late")
    found = chosen(statement, ROWS.__getitem__, {})
    assert [one.step for one in found] == ["1"]
    assert new_values(statement, {"timer": found[0]}, {}) == {"attempts": 3, "last_fault": "late"}
    assert chosen(delete(Timer).where(Timer.step == "7"), ROWS.__getitem__, {}) == []


def test_the_tables_of_a_question() -> None:
    inner = select(Timer.id).where(Timer.case_id.in_(select(Case.id)))
    assert first_table(inner) == "timer"
    assert tables_in(inner) == {"timer", "case"}
