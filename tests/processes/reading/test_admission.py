"""A case opens to whom the policy says; a protected citizen's only to those who work on it. Lists say the same."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.access.permissions import Permission, Relation
from processes.errors import Forbidden
from processes.reading.admission import admit, is_protected, may_open, openable
from processes.records import Case, Person
from processes.store.transaction import Transaction
from tests.builders import a_case, a_citizen, a_task
from tests.cast import Cast


def test_whoever_works_on_a_case_is_let_in_and_told_how_she_stands(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, caseworker=cast.astrid, citizen=a_citizen(tx))
    assert {Relation.CASEWORKER, Relation.TEAM_MEMBER} <= admit(tx, cast.astrid, case)
    with pytest.raises(Forbidden):
        admit(tx, cast.carla, case)


def test_a_protected_citizens_case_is_closed_to_who_only_has_a_role(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx, address_protected=True))
    assert admit(tx, cast.bo, case)
    with pytest.raises(Forbidden) as refused:
        admit(tx, cast.frida, case)
    assert refused.value.code == "protected_case"
    assert "team_member" in refused.value.facts["who"]


def test_whoever_has_a_task_in_it_works_on_it(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx, team=cast.north, citizen=a_citizen(tx, address_protected=True))
    a_task(tx, case, holder=cast.carla)
    assert Relation.TASK_HOLDER in admit(tx, cast.carla, case)


def test_lists_show_exactly_what_is_let_in(tx: Transaction, cast: Cast) -> None:
    hidden = a_citizen(tx, "Ida Ida", "7203882766", address_protected=True)
    plain = a_citizen(tx)
    cases = [
        a_case(tx, team=team, caseworker=worker, citizen=citizen)
        for team in (cast.north, cast.south, None)
        for worker in (cast.astrid, cast.carla, None)
        for citizen in (hidden, plain, None)
    ]
    a_task(tx, cases[-1], holder=cast.bo)
    for person in cast.people:
        listed = set(tx.execute(select(Case.id).where(may_open(person))).scalars())
        assert listed == {case.id for case in cases if _is_let_in(tx, person, case)}
        assert openable(tx, person, [case.id for case in cases[:6]]) == listed & {case.id for case in cases[:6]}
    assert openable(tx, cast.astrid, []) == frozenset()
    assert set(tx.execute(select(Case.citizen_id).where(is_protected())).scalars()) == {hidden.id}


def _is_let_in(tx: Transaction, person: Person, case: Case) -> bool:
    try:
        admit(tx, person, case, Permission.SEE_CASE)
    except Forbidden:
        return False
    return True
