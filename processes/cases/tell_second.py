"""Telling those who may settle something that it waits for them, and whoever asked that it is settled."""

from __future__ import annotations

from uuid import UUID

from processes.promises.promise import promise
from processes.reading.responsible import PROCESS_OWNER, TEAM_LEADER, responsible
from processes.records import Case, Person
from processes.store.transaction import Transaction

EITHER = (TEAM_LEADER, PROCESS_OWNER)
SECOND_LOOK, SETTLED = "second_look", "second_settled"


def tell_second(tx: Transaction, case: Case, person: Person, key: UUID, roles: tuple[str, ...] = EITHER) -> None:
    """Promise a notice to everybody who may agree, but for who asked; ``key`` is what waits."""
    told = {one.id for role in roles for one in responsible(tx, case, role)} - {person.id}
    for reader in sorted(told):
        once = f"{SECOND_LOOK}:{key}:{reader}"
        promise(tx, "notice", case=case.id, key=once, sort=SECOND_LOOK, person=str(reader), who=person.name, once=once)


def tell_settled(tx: Transaction, case: Case, person: Person, asked_by: UUID, key: UUID) -> None:
    """Promise a notice to whoever asked, when somebody else has settled it."""
    if asked_by != person.id:
        once = f"{SETTLED}:{key}"
        promise(tx, "notice", case=case.id, key=once, sort=SETTLED, person=str(asked_by), who=person.name, once=once)
