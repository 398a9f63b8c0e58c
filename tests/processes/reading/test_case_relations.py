"""One case and a list of cases give the same answer to who may see it."""

from __future__ import annotations

from sqlalchemy import select

from processes.access.permissions import Permission, Relation
from processes.access.policy import allowed
from processes.reading.case_relations import may_see_case, relations_in
from processes.records import Case
from processes.store.transaction import Transaction
from tests.builders import a_case, a_task
from tests.cast import a_cast


def test_lists_and_policy_agree_for_everybody_about_every_case(tx: Transaction) -> None:
    cast = a_cast(tx)
    cases = [
        a_case(tx),
        a_case(tx, team=cast.north),
        a_case(tx, team=cast.south, caseworker=cast.carla),
        a_case(tx, team=cast.south, caseworker=cast.astrid),
        a_case(tx, team=cast.leaders),
    ]
    a_task(tx, cases[0], holder=cast.carla)
    a_task(tx, cases[4], holder=cast.astrid).helper_id = cast.carla.id
    a_task(tx, cases[1], holder=cast.carla).condition = "done"
    tx.flush()
    for person in cast.people:
        listed = set(tx.execute(select(Case.id).where(may_see_case(person))).scalars())
        told = {one.id for one in cases if allowed(person, Permission.SEE_CASE, relations_in(tx, person, one))}
        assert listed == told, person.name


def test_a_task_in_hand_is_a_relation_until_it_is_done(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north)
    task = a_task(tx, case, holder=cast.carla)
    assert Relation.TASK_HOLDER in relations_in(tx, cast.carla, case)
    task.condition = "done"
    tx.flush()
    assert relations_in(tx, cast.carla, case) == set()


def test_who_helps_reads_the_case_and_does_not_leave_its_course(tx: Transaction) -> None:
    cast = a_cast(tx)
    case = a_case(tx, team=cast.north)
    a_task(tx, case, holder=cast.astrid).helper_id = cast.carla.id
    tx.flush()
    standing = relations_in(tx, cast.carla, case)
    assert standing == {Relation.HELPER}
    assert allowed(cast.carla, Permission.SEE_CASE, standing)
    for permission in (Permission.DEVIATE, Permission.REPORT_EVENT, Permission.RELEASE_LETTER, Permission.LINK_CASES):
        assert not allowed(cast.carla, permission, standing)
    assert allowed(cast.astrid, Permission.DEVIATE, relations_in(tx, cast.astrid, case))
