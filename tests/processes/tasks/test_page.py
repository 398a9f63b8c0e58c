"""The task page: what it knows, who may do what, and to whom it says nothing."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.tasks.page import page
from processes.tasks.save_answers import save_answers
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def test_what_is_known_is_filled_in_with_its_source(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast, amount=1200))
    shown = page(tx, cast.astrid, task.id)
    assert int(shown.known.values["amount"]) == 1200
    assert shown.known.sources["amount"].en == "From the application"


def test_the_draft_is_the_readers_own(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    save_answers(tx, cast.bo, task.id, YES)
    draft = page(tx, cast.bo, task.id).known.draft
    assert draft is not None
    assert (draft.answers, draft.revision) == (YES, 1)
    assert page(tx, cast.astrid, task.id).known.draft is None


def test_the_page_tells_what_one_may_do(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    assert page(tx, cast.astrid, task.id).may.claim
    assert not page(tx, cast.astrid, task.id).may.complete
    held_by(tx, cast.astrid, task)
    assert page(tx, cast.astrid, task.id).may.complete
    assert not page(tx, cast.bo, task.id).may.claim
    assert page(tx, cast.ditte, task.id).may.hand


def test_guide_instruction_and_what_comes_next_are_there_in_both_languages(tx: Transaction, cast: Cast) -> None:
    shown = page(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)).id)
    assert [point.en for point in shown.guide] == ["Read first.", "Then assess."]
    assert shown.instruction is not None
    assert shown.instruction.da.startswith("Læs")
    assert {step.en for step in shown.next_steps} == {"Approve", "Send answer"}


def test_a_stranger_sees_nothing(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    for person in (cast.carla, cast.egon):
        with pytest.raises(Forbidden):
            page(tx, person, task.id)
