"""Cases of the tests' process that really ran to their end."""

from __future__ import annotations

from processes.cases.answer_call import answer_call, ask
from processes.records import Case, Promise
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import NO, a_running_case, held_by, the_task


def refused_case(tx: Transaction, cast: Cast, cpr: str = "7203872766") -> Case:
    """A case that was refused today, with its letter written."""
    case = a_running_case(tx, cast, citizen=a_citizen(tx, "Amina Khan", cpr))
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    call = tx.session.query(Promise).filter_by(case_id=case.id, kind="connector.call").one()
    asked = ask(tx, case.id, call.facts["step"])
    assert asked is not None
    answer_call(tx, asked, {}, ())
    tx.flush()
    return case
