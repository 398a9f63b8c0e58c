"""Declaring a conflict of interest."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import Engine, select

from processes.access.permissions import Permission
from processes.access.policy import allowed
from processes.errors import CaseBusy, Conflict, Forbidden, Invalid
from processes.motion.move import lock
from processes.people.conflict_declare import LONGEST, Why, declare_conflict
from processes.people.conflict_end import end_conflict
from processes.records import Person, Promise
from processes.store.transaction import Transaction, transaction
from processes.tasks.delegate import delegate
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast, a_cast
from tests.processes.reading.test_holding import an_absence
from tests.trail import of_case

FAMILY = Why("family", "Min bror")


def test_she_lets_go_of_all_the_citizens_cases_and_the_leader_hears(tx: Transaction, cast: Cast) -> None:
    amina = a_citizen(tx)
    first = a_case(tx, team=cast.north, caseworker=cast.astrid, citizen=amina)
    second = a_case(tx, team=cast.north, citizen=amina)
    other = a_case(tx, team=cast.north, caseworker=cast.astrid)
    mine, also = a_task(tx, first, holder=cast.astrid), a_task(tx, second, holder=cast.astrid)
    bos, kept = a_task(tx, first, holder=cast.bo), a_task(tx, other, holder=cast.astrid)
    delegate(tx, cast.bo, bos.id, cast.astrid.id, "Ser du på den?")
    declared = declare_conflict(tx, cast.astrid, cast.astrid.id, first.id, FAMILY)
    assert (declared.cases, declared.tasks) == (2, 2)
    tx.flush()
    assert [one.assignee_id for one in (mine, also, bos, kept)] == [None, None, cast.bo.id, cast.astrid.id]
    assert bos.helper_id is None
    assert bos.why == {}
    assert (first.caseworker_id, other.caseworker_id) == (None, cast.astrid.id)
    assert not allowed(cast.astrid, Permission.SEE_CASE, first.relations_to(cast.astrid))
    assert not allowed(cast.astrid, Permission.CLAIM_TASK, also.relations_to(cast.astrid))
    told = tx.execute(select(Promise.case_id).where(Promise.facts["sort"].astext == "case_freed")).scalars()
    assert set(told) == {first.id, second.id}
    assert [line.kind for line in of_case(tx, second.id)] == ["ConflictDeclared", "TaskReleased"]
    assert "Min bror" not in str([line.facts for line in of_case(tx, first.id)])


def test_about_one_case_alone(tx: Transaction, cast: Cast) -> None:
    amina = a_citizen(tx)
    first, second = a_case(tx, team=cast.north, citizen=amina), a_case(tx, citizen=amina)
    declare_conflict(tx, cast.astrid, cast.astrid.id, first.id, Why("earlier_part"), case_only=True)
    assert cast.astrid.barred_case_ids == {first.id}
    with pytest.raises(Conflict):
        declare_conflict(tx, cast.astrid, cast.astrid.id, first.id, FAMILY)
    assert second.id not in cast.astrid.barred_case_ids


def test_a_substitute_goes_on_in_her_own_name_alone(tx: Transaction, cast: Cast, monday: datetime) -> None:
    case = a_case(tx, team=cast.north)
    task = a_task(tx, case, holder=cast.bo)
    task.acting_for_id = cast.astrid.id
    an_absence(tx, cast.astrid, cast.bo, monday.date(), None)
    declare_conflict(tx, cast.ditte, cast.astrid.id, case.id, FAMILY)
    assert task.assignee_id == cast.bo.id
    assert task.acting_for_id is None


def test_a_leader_for_her_team_and_nobody_for_a_colleague(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north)
    with pytest.raises(Forbidden):
        declare_conflict(tx, cast.bo, cast.astrid.id, case.id, FAMILY)
    with pytest.raises(Forbidden):
        declare_conflict(tx, cast.ditte, cast.carla.id, case.id, FAMILY)
    declare_conflict(tx, cast.ditte, cast.astrid.id, case.id, FAMILY)
    assert case.id in cast.astrid.barred_case_ids


@pytest.mark.parametrize(
    ("why", "code"),
    [
        (Why("hunger"), "ground_missing"),
        (Why("other", " "), "words_missing"),
        (Why("family", "x" * (LONGEST + 1)), "words_too_long"),
    ],
)
def test_why_must_be_said(tx: Transaction, cast: Cast, why: Why, code: str) -> None:
    with pytest.raises(Invalid) as refused:
        declare_conflict(tx, cast.astrid, cast.astrid.id, a_case(tx).id, why)
    assert refused.value.code == code


def test_nobody_learns_of_a_case_by_declaring_a_conflict_in_it(tx: Transaction, cast: Cast) -> None:
    closed = a_case(tx, team=cast.south, citizen=a_citizen(tx))
    with pytest.raises(Forbidden):
        declare_conflict(tx, cast.astrid, cast.astrid.id, closed.id, FAMILY)
    assert cast.astrid.barred_case_ids == frozenset()


def test_a_case_on_its_way_to_her_is_waited_for(own_database: Engine) -> None:
    with transaction(own_database) as tx:
        cast = a_cast(tx)
        case, astrid = a_case(tx, team=cast.north).id, cast.astrid.id
    with transaction(own_database) as handing:
        lock(handing, case)
        with pytest.raises(CaseBusy), transaction(own_database) as tx:
            declare_conflict(tx, tx.find(Person, astrid), astrid, case, FAMILY)
        lock(handing, case).caseworker_id = astrid
    with transaction(own_database) as tx:
        declare_conflict(tx, tx.find(Person, astrid), astrid, case, FAMILY)
        assert lock(tx, case).caseworker_id is None


def test_the_leader_hears_of_a_conflict_that_is_declared_again(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid)
    first = declare_conflict(tx, cast.astrid, cast.astrid.id, case.id, FAMILY)
    end_conflict(tx, cast.ditte, first.conflict_id)
    tx.session.refresh(cast.astrid, ["barred_from"])
    case.caseworker_id = cast.astrid.id
    tx.flush()
    declare_conflict(tx, cast.astrid, cast.astrid.id, case.id, FAMILY)
    told = tx.execute(select(Promise.facts).where(Promise.facts["sort"].astext == "case_freed")).scalars()
    assert len({one["once"] for one in told}) == 2
