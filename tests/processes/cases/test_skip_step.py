"""A step is let by within the bounds its owner drew, and nothing counts it as done."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from processes import clock
from processes.cases.deviation_parts import Justified
from processes.cases.skip_step import foresee_skip, skip_step
from processes.deadlines.fire import due_timers, fire
from processes.errors import AlreadyDone, Conflict, Forbidden, Invalid
from processes.records import Case, Deviation, Passage, Task
from processes.sample.consistency import differences
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import a_running_case, the_task
from tests.trail import of_case

pytestmark = pytest.mark.usefixtures("monday")
WHY = Justified("ground_known", "Ansøgeren har ringet selv i går")


def reminded(tx: Transaction, cast: Cast) -> tuple[Case, Task]:
    """A case whose reminder is due: "remind" may be skipped by the caseworker alone."""
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    tx.flush()
    with clock.frozen(clock.now() + timedelta(days=4)):
        fire(tx, due_timers(tx)[0])
    tx.flush()
    return case, the_task(tx, case, "remind")


def test_the_case_goes_on_and_the_step_is_passed_as_skipped(tx: Transaction, cast: Cast) -> None:
    case, task = reminded(tx, cast)
    with clock.frozen(clock.now() + timedelta(days=5)):
        skip_step(tx, cast.astrid, case.id, task.step, WHY)
        tx.flush()
    tx.session.refresh(task)
    assert task.condition == "withdrawn"
    (place,) = tx.execute(select(Passage).where(Passage.element == "remind")).scalars()
    assert place.how == "skipped"
    assert list(differences(tx, case)) == []
    row = tx.execute(select(Deviation)).scalar_one()
    assert (row.sort, row.element, row.how, row.ground_words.en) == (
        "skip",
        "remind",
        "done",
        "The facts are on the case already (Sample Act § 2)",
    )
    (entry,) = of_case(tx, case.id, kinds={"StepSkipped"})
    assert (entry.person_id, entry.facts["ground"]) == (cast.astrid.id, "ground_known")
    assert WHY.reason not in str(entry.facts)


def test_where_the_owner_wants_somebody_to_agree_it_waits(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    state = case.state
    row = skip_step(tx, cast.astrid, case.id, the_task(tx, case).step, WHY)
    assert isinstance(row, Deviation)
    assert (row.closed_at, row.approver, case.state) == (None, "leader", state)
    assert of_case(tx, case.id, kinds={"DeviationAsked"})
    with pytest.raises(Conflict) as told:
        skip_step(tx, cast.astrid, case.id, the_task(tx, case).step, WHY)
    assert told.value.code == "deviation_waits"


def test_what_it_sets_off_is_told_first(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    told = foresee_skip(tx, cast.astrid, case.id, the_task(tx, case).step)
    assert ([one.name.en for one in told.calls_new], told.clocks) == (["Send answer"], ())


@pytest.mark.parametrize(
    ("why", "places"),
    [
        (Justified("ground_holiday", "fordi"), {"ground", "reason"}),
        (Justified("ground_citizen", "Ansøgeren har ringet selv i går"), {"ground"}),
        (Justified("", ""), {"ground", "reason"}),
    ],
)
def test_the_ground_is_one_that_was_drawn_and_the_reason_long_enough(
    tx: Transaction, cast: Cast, why: Justified, places: set[str]
) -> None:
    case, task = reminded(tx, cast)
    with pytest.raises(Invalid) as told:
        skip_step(tx, cast.astrid, case.id, task.step, why)
    assert {one.where for one in told.value.problems} == places


def test_where_no_room_was_drawn_it_is_refused(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid, granted="")
    step = the_task(tx, case).step
    with pytest.raises(Forbidden):
        skip_step(tx, cast.carla, case.id, step, WHY)
    with pytest.raises(Forbidden):
        skip_step(tx, cast.frida, case.id, step, WHY)
    with pytest.raises(AlreadyDone):
        skip_step(tx, cast.astrid, case.id, "999", WHY)
