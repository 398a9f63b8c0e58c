"""The steps an invented case can be led to."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.studio.sandbox import bench
from processes.studio.sandbox_steps import SORTS, _goals, goals
from processes.studio.save import save_files
from tests.bpmn.world import library
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.test_example_follow import with_a_call_first


def test_new_steps_come_first_then_tasks_then_the_rest(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: with_a_call_first()}, 0)
    found = goals(tx, bench(tx, cast.egon, draft.id))
    assert (found[0].element, found[0].sort) == ("call_first", "new")
    assert [one.sort_order for one in found] == sorted(one.sort_order for one in found)
    assert {one.element: one.sort for one in found}["assess"] == "people"
    assert {one.sort for one in found} <= set(SORTS)


def test_two_of_one_name_are_told_apart_by_their_diagram() -> None:
    found = {one.element: one for one in _goals(library().edition("sickness_follow_up"), ())}
    twice = [one for one in found.values() if one.name == found["T4_16_follow_up_meanwhile"].name]
    assert len(twice) > 1
    assert len({one.within for one in twice}) == len(twice)
    assert found["T4_9_standby"].within is None
