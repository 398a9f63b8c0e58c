"""A fact is put right by its form's rules; the old value is kept, and the clocks follow."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from processes.cases.correct import Righted, correct, foresee_correction
from processes.cases.correctable import correctable, form_of_one
from processes.errors import Conflict, Forbidden, Invalid, NotFound, Stale
from processes.records import Correction, Deadline
from processes.sample.consistency import differences
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = "Brevet kom en uge før"
EARLIER = {"received": ["2026-02-20"]}


def test_the_clock_is_counted_anew_and_the_task_follows(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    correct(tx, cast.astrid, case.id, Righted("received", EARLIER, WHY))
    tx.flush()
    assert case.facts["received"] == "2026-02-20"
    row = tx.execute(
        select(Deadline).where(Deadline.case_id == case.id).execution_options(populate_existing=True)
    ).scalar_one()
    assert row.due_day == date(2026, 3, 6)
    assert "count.recounted" in {one["code"] for one in row.explanation}
    assert the_task(tx, case).due_day == date(2026, 3, 6)
    assert list(differences(tx, case)) == []


def test_old_and_new_value_are_kept_and_the_trail_points_there(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    correct(tx, cast.astrid, case.id, Righted("received", EARLIER, WHY))
    row = tx.execute(select(Correction)).scalar_one()
    assert (row.before, row.after) == ({"value": "2026-03-02"}, {"value": "2026-02-20"})
    assert (row.reason, row.by_id) == (WHY, cast.astrid.id)
    (entry,) = of_case(tx, case.id, kinds={"FactsCorrected"})
    assert entry.facts == {"correction": str(row.id), "field": "received"}
    (earlier,) = correctable(tx, cast.astrid, case.id).earlier
    assert (earlier.before, earlier.after, earlier.person) == (date(2026, 3, 2), date(2026, 2, 20), "Astrid")


def test_what_it_sets_off_is_told_first_and_nothing_is_written(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    told = foresee_correction(tx, cast.astrid, case.id, "received", EARLIER)
    assert (told.before, told.after) == (date(2026, 3, 2), date(2026, 2, 20))
    assert [(one.before, one.after) for one in told.trial.clocks] == [(date(2026, 3, 16), date(2026, 3, 6))]
    assert case.facts["received"] == "2026-03-02"


@pytest.mark.parametrize("typed", ["30-30-2026", "2026-03-02", ""])
def test_the_forms_own_rules_hold(tx: Transaction, cast: Cast, typed: str) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(Invalid) as told:
        correct(tx, cast.astrid, case.id, Righted("received", {"received": [typed]}, "kort"))
    assert {one.where for one in told.value.problems} == {"received", "reason"}


def test_only_what_a_form_asks_for_is_corrected(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(NotFound):
        correct(tx, cast.astrid, case.id, Righted("citizenName", {"citizenName": ["En anden"]}, WHY))
    names = [one.name for form in correctable(tx, cast.astrid, case.id).forms for one in form.facts]
    assert names == ["received", "amount"]
    assert form_of_one(tx, case, "received")[1].name == "received"


def test_a_case_that_moved_meanwhile_is_looked_at_again(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(Stale):
        correct(tx, cast.astrid, case.id, Righted("received", EARLIER, WHY), seen=case.revision - 1)


@pytest.mark.parametrize("who", ["bo", "carla", "egon"])
def test_only_the_caseworker_or_the_leader_corrects(tx: Transaction, cast: Cast, who: str) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    with pytest.raises(Forbidden):
        correct(tx, getattr(cast, who), case.id, Righted("received", EARLIER, WHY))


def test_a_case_that_rests_is_resumed_first(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    case.condition = "suspended"
    with pytest.raises(Conflict):
        correct(tx, cast.astrid, case.id, Righted("received", EARLIER, WHY))
