"""Cases that are read together stand as each of them would be read alone."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.cases.hand_over import hand_over
from processes.motion.standing import standing
from processes.motion.standing_together import standing_together
from processes.people.conflict_declare import Why, declare_conflict
from processes.records import Absence
from processes.store.base import new_id
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def test_each_stands_as_it_would_alone(tx: Transaction, cast: Cast) -> None:
    fresh, handed, done, barred = (
        a_running_case(tx, cast, citizen=a_citizen(tx, name, number))
        for name, number in (("An", "6401811111"), ("Bo", "7203812766"), ("Ea", "0101811111"), ("Ib", "0201811111"))
    )
    hand_over(tx, cast.ditte, handed.id, cast.astrid.id)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, done)).id, YES)
    declare_conflict(tx, cast.ditte, cast.bo.id, barred.id, Why("family"))
    today = clock.today()
    away = {"person_id": cast.astrid.id, "substitute_id": cast.bo.id}
    tx.add(Absence(id=new_id(), since=today, until=today + timedelta(days=3), **away))
    tx.flush()
    cases = [fresh, handed, done, barred]
    alone = {one.id: standing(tx, one, today) for one in cases}
    assert standing_together(tx, cases, today) == alone
    assert (alone[handed.id].caseworker_here, alone[handed.id].substitute) == (False, cast.bo.id)
    assert alone[done.id].doers == {"assess": (cast.astrid.id,)}
    assert alone[barred.id].disqualified == {cast.bo.id}
