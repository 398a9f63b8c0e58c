"""The trail: written with what it tells of, read newest first, and never changed by anybody."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from processes import clock
from processes.audit import kinds
from processes.audit.kinds import CaseCancelled, Kind, SignedIn, TaskClaimed, TaskHanded
from processes.audit.trail import record
from processes.records import Case
from processes.store.base import new_id
from processes.store.transaction import Transaction
from tests.builders import a_case, a_task
from tests.cast import Cast
from tests.trail import of_case, of_person


@dataclass(frozen=True, slots=True)
class Odd(Kind):
    """Facts of every sort."""

    case: UUID
    day: date
    moment: datetime
    amount: Decimal
    several: list[Any]
    nothing: str | None = None
    yes: bool = True


@pytest.fixture
def case(tx: Transaction) -> Case:
    """A case with nothing told of it."""
    return a_case(tx)


def test_a_line_tells_who_what_when_and_of_which_case_and_task(
    tx: Transaction, cast: Cast, case: Case, monday: datetime
) -> None:
    task = a_task(tx, case)
    record(tx, cast.astrid, TaskHanded(case.id, task.id, "assess", cast.bo.id))
    (line,) = of_case(tx, case.id)
    assert (line.kind, line.at, line.person_id, line.acting_for_id) == ("TaskHanded", monday, cast.astrid.id, None)
    assert (line.case_id, line.task_id) == (case.id, task.id)
    assert line.facts == {"element": "assess", "to": str(cast.bo.id)}


def test_whoever_acts_for_somebody_else_is_told_with_both_names(tx: Transaction, cast: Cast, case: Case) -> None:
    record(tx, cast.bo, CaseCancelled(case.id, "double"), acting_for=cast.astrid.id)
    (line,) = of_case(tx, case.id)
    assert (line.person_id, line.acting_for_id) == (cast.bo.id, cast.astrid.id)
    assert of_person(tx, cast.bo.id) == [line]
    assert of_person(tx, cast.astrid.id) == []


def test_the_system_has_no_name_and_some_lines_no_case(tx: Transaction, cast: Cast) -> None:
    record(tx, cast.astrid, SignedIn("sso"))
    (line,) = of_person(tx, cast.astrid.id)
    assert (line.case_id, line.task_id, line.facts) == (None, None, {"way": "sso"})


def test_facts_are_kept_as_codes_and_ids_and_what_is_unknown_is_left_out(tx: Transaction, case: Case) -> None:
    moment = clock.now()
    other = new_id()
    record(tx, None, Odd(case.id, date(2026, 3, 2), moment, Decimal("1.50"), [other, (1, date(2026, 3, 3))]))
    (line,) = of_case(tx, case.id)
    assert line.person_id is None
    assert line.facts == {
        "day": "2026-03-02",
        "moment": moment.isoformat(),
        "amount": "1.50",
        "several": [str(other), [1, "2026-03-03"]],
        "yes": True,
    }


def test_lines_are_read_newest_first_no_more_than_asked_and_of_the_kinds_asked(tx: Transaction, case: Case) -> None:
    for number in range(5):
        record(tx, None, CaseCancelled(case.id, f"r{number}"), TaskClaimed(case.id, new_id(), "e"))
        record(tx, None, CaseCancelled(new_id(), "another case"))
    assert [line.facts["reason_code"] for line in of_case(tx, case.id, kinds={"CaseCancelled"})] == [
        "r4",
        "r3",
        "r2",
        "r1",
        "r0",
    ]
    assert [line.kind for line in of_case(tx, case.id, limit=3)] == ["TaskClaimed", "CaseCancelled", "TaskClaimed"]
    assert of_case(tx, case.id, kinds=()) == []


def test_nothing_to_tell_writes_nothing(tx: Transaction, cast: Cast, case: Case) -> None:
    record(tx, cast.astrid)
    assert of_case(tx, case.id) == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE entry SET kind = 'Nothing'",
        "UPDATE entry SET kind = 'Nothing' WHERE false",
        "DELETE FROM entry",
        "TRUNCATE entry",
        "WITH gone AS (DELETE FROM entry RETURNING 1) SELECT * FROM gone",
        "INSERT INTO entry (id, at, kind, facts) SELECT 1, now(), 'x', '{}' ON CONFLICT (id) DO UPDATE SET kind = 'x'",
    ],
)
def test_the_database_refuses_to_change_the_trail(tx: Transaction, case: Case, sql: str) -> None:
    record(tx, None, CaseCancelled(case.id, "double"))
    tx.flush()
    with pytest.raises(DBAPIError, match="append only"), tx.session.begin_nested():
        tx.execute(text(sql))
    assert [line.kind for line in of_case(tx, case.id)] == ["CaseCancelled"]


def test_a_case_that_is_deleted_leaves_its_trail(tx: Transaction, case: Case) -> None:
    record(tx, None, CaseCancelled(case.id, "double"))
    tx.session.delete(case)
    tx.flush()
    assert [line.kind for line in of_case(tx, case.id)] == ["CaseCancelled"]


def test_no_kind_has_room_for_a_persons_own_words() -> None:
    """Free text would have to be deleted some day, and the trail never is: only names of codes may be text."""
    codes = "definition start outcome reason_code element code stage message page way login_hash table hash sort"
    codes += " rule how point due form sender service part hindrance done_for channel before after act purpose left_out"
    # Telephone and mail are masked; places, fields, elements, rules, tables and files are told by name or code.
    codes += " was timers ground field places target found email phone"
    codes += " key place since until format role indicator operation area rule_set"
    codes += " put armed called_off timers_kept deadlines_kept why files which"
    for name in kinds.__all__:
        for field in fields(getattr(kinds, name)):
            if "str" in str(field.type):
                assert field.name in {*codes.split(), "what"}, f"{name}.{field.name}"
