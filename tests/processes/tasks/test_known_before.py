"""What earlier steps found out stands beside the next one, for whoever works on the case."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.page import page
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def test_the_next_step_is_told_who_said_what_and_not_what_it_asks_itself(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    first = held_by(tx, cast.astrid, the_task(tx, case))
    assert page(tx, cast.astrid, first.id).before == ()
    complete(tx, cast.astrid, first.id, YES)
    tx.flush()
    then = the_task(tx, case, "approve")
    (before,) = page(tx, cast.ditte, then.id).before
    assert (before.name.en, before.by, before.party) == (first.name.en, "Astrid", None)
    assert [(one.label.en, one.value) for one in before.facts][:2] == [("Granted?", True), ("Reason", YES["reason"][0])]


def test_a_fact_is_told_as_it_stands_now_and_once(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    case.facts = {**case.facts, "reason": "Rettet bagefter", "granted": None}
    tx.flush()
    (before,) = page(tx, cast.ditte, the_task(tx, case, "approve").id).before
    assert [one.value for one in before.facts if one.label.en == "Reason"] == ["Rettet bagefter"]
    assert "Granted?" not in [one.label.en for one in before.facts]
