"""Whatever is done to a case in whatever order: its rows agree with its state, and it never stands with no way on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from processes import clock
from processes.motion.move import look
from processes.records import Case, Condition, Deadline, Task, TaskCondition
from processes.sample import consistency
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.processes.cases.wild import Wild
from tests.shipped import a_shipped_case
from tests.situations import a_running_case

pytestmark = pytest.mark.usefixtures("monday")
ACTS = 25
Begins = Callable[[Transaction, Cast], Case]


def review(tx: Transaction, cast: Cast) -> Case:
    return a_running_case(tx, cast, caseworker=cast.astrid)


def hearing(tx: Transaction, cast: Cast) -> Case:
    return a_shipped_case(tx, cast, "hearing", citizenName="Amina Khan", hearingSituation="sanction")


def sick(tx: Transaction, cast: Cast) -> Case:
    facts: dict[str, Any] = {
        "firstAbsenceDate": date(2026, 2, 16),
        "paysWage": True,
        "absenceType": "fuld",
        "employment": "ansat",
    }
    return a_shipped_case(tx, cast, "sickness_follow_up", "SE1_notice_from_employer", **facts)


def sanction(tx: Transaction, cast: Cast) -> Case:
    facts: dict[str, Any] = {"benefit": "kontanthjælp", "eventType": "udland", "eventDate": date(2026, 3, 2)}
    return a_shipped_case(tx, cast, "sanction", "SE4_refusal_or_abroad", **facts)


@pytest.mark.parametrize("begins", [review, hearing, sick, sanction])
@pytest.mark.parametrize("seed", range(4))
def test_rows_agree_and_there_is_always_a_way_on(
    tx: Transaction, cast: Cast, begins: Begins, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    wild = Wild(tx, cast, begins(tx, cast), seed)
    monkeypatch.setattr(consistency, "_moved_last", lambda tx, case: wild.now)  # also when no element was passed
    for _ in range(ACTS):
        done = wild.act()
        with clock.frozen(wild.now):
            must_be_sound(tx, wild, done)


def must_be_sound(tx: Transaction, wild: Wild, done: str) -> None:
    """Rows and state agree; an open case waits for something; a closed one has nothing open."""
    case = wild.case
    tx.session.refresh(case)
    assert case.condition != Condition.STUCK, wild.said
    moved = done not in {"suspend", "add", ""}  # else its clocks were counted when it moved last
    agree = [one for one in consistency.differences(tx, case) if moved or "deadline" not in one]
    assert agree == [], wild.said
    open_tasks = tx.one(
        select(func.count()).select_from(Task).where(Task.case_id == case.id, Task.condition == TaskCondition.OPEN)
    )
    running = tx.one(
        select(func.count()).select_from(Deadline).where(Deadline.case_id == case.id, Deadline.ended_at.is_(None))
    )
    if case.is_open:
        run = look(tx, case)
        assert run.open_steps() or run.timers() or run.awaited() or run.calls(), wild.said
    else:
        assert (open_tasks, running) == (0, 0), wild.said
