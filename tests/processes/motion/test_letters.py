"""Letters that belong to steps are promised when the step is reached, with no more of the case than they ask for."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from processes import clock
from processes.cases.letters import ask_letter
from processes.deadlines.fire import fire
from processes.records import Case, Promise, Timer
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import NO, a_running_case, held_by, the_task


def promised(tx: Transaction) -> list[Promise]:
    """The letters that are promised."""
    return list(tx.execute(select(Promise).where(Promise.kind == "letter")).scalars())


def called(tx: Transaction, cast: Cast) -> Case:
    """A case in which somebody called the applicant."""
    case = a_running_case(tx, cast, amount=1200)
    with clock.frozen(clock.now() + timedelta(days=4)):
        fire(tx, tx.one(select(Timer.id)))
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case, "remind")).id, {})
    return case


def test_a_step_with_a_letter_promises_it_when_it_is_done(tx: Transaction, cast: Cast) -> None:
    case = called(tx, cast)
    (letter,) = promised(tx)
    assert letter.facts["text"] == "remind"
    assert letter.facts["data"] == {"amount": 1200, "citizenName": "Amina Khan"}
    asked = ask_letter(tx, case.id, letter.facts)
    assert (asked.operation, asked.texts["subject"].en) == ("letter.send", "We called you")


def test_a_step_without_a_letter_promises_none(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    assert promised(tx) == []
