"""Half-filled answers are kept, whatever happens to the task meanwhile."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, Invalid
from processes.records import AnswerDraft
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from processes.tasks.page import page
from processes.tasks.save_answers import LIMIT, save_answers
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def test_what_is_typed_is_kept_and_replaced(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    save_answers(tx, cast.astrid, task.id, {"reason": ["Halv"]})
    save_answers(tx, cast.astrid, task.id, {"reason": ["Halvfærdig"], "_csrf": ["x"]})
    draft = tx.find(AnswerDraft, (task.id, cast.astrid.id))
    tx.session.refresh(draft)
    assert draft.answers == {"reason": ["Halvfærdig"]}


def test_saving_never_makes_the_task_stale(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    seen = task.revision
    save_answers(tx, cast.astrid, task.id, YES)
    assert task.revision == seen
    assert complete(tx, cast.astrid, task.id, YES, seen).opened


def test_each_person_has_a_draft_of_her_own(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    save_answers(tx, cast.astrid, task.id, {"reason": ["Astrid"]})
    save_answers(tx, cast.bo, task.id, {"reason": ["Bo"]})
    assert tx.find(AnswerDraft, (task.id, cast.astrid.id)).answers == {"reason": ["Astrid"]}


def test_what_was_typed_is_kept_even_when_somebody_else_was_faster(tx: Transaction, cast: Cast) -> None:
    task = held_by(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)))
    complete(tx, cast.astrid, task.id, YES)
    save_answers(tx, cast.bo, task.id, {"reason": ["Bo skrev dette"]})
    assert tx.find(AnswerDraft, (task.id, cast.bo.id)).answers == {"reason": ["Bo skrev dette"]}


def test_a_stranger_saves_nothing(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        save_answers(tx, cast.carla, the_task(tx, a_running_case(tx, cast)).id, YES)


def test_a_draft_has_a_limit(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        save_answers(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)).id, {"reason": ["x" * (LIMIT + 1)]})
    assert refused.value.code == "draft_too_large"


def test_ticks_in_the_guide_are_kept_with_the_answers(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    save_answers(tx, cast.astrid, task.id, {"_guide": ["1", "3"], "_page": ["x"], "reason": ["Fordi"]})
    draft = page(tx, cast.astrid, task.id).known.draft
    assert draft is not None
    assert draft.answers == {"_guide": ["1", "3"], "reason": ["Fordi"]}
