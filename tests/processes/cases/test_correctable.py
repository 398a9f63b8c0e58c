"""What may be corrected stands under the form that asks for it."""

from __future__ import annotations

import pytest

from processes.cases.correctable import correctable, form_of_one, value_now
from processes.errors import Forbidden, NotFound
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task

pytestmark = pytest.mark.usefixtures("monday")


def test_the_form_that_was_filled_in_last_comes_first(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    tx.flush()
    told = correctable(tx, cast.astrid, case.id)
    assert [form.facts[0].name for form in told.forms] == ["granted", "received"]
    assert (told.number, told.earlier) == (case.number, ())


def test_a_fact_is_asked_for_alone_by_its_forms_rules(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    form, field = form_of_one(tx, case, "amount")
    assert [one.name for one in form.fields] == ["amount"]
    assert field.limits.low == 0
    assert value_now(tx, case, "amount") is None


def test_what_no_form_asks_for_is_not_there(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(NotFound):
        form_of_one(tx, a_running_case(tx, cast), "citizenName")


def test_others_see_nothing_of_it(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        correctable(tx, cast.carla, a_running_case(tx, cast).id)
