"""Beginning anew throws away one's own draft and nobody else's."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Forbidden
from processes.records import AnswerDraft
from processes.store.transaction import Transaction
from processes.tasks.discard_draft import discard_draft
from processes.tasks.save_answers import save_answers
from tests.cast import Cast
from tests.situations import YES, a_running_case, the_task


def test_ones_own_draft_goes_and_a_colleagues_stays(tx: Transaction, cast: Cast) -> None:
    task = the_task(tx, a_running_case(tx, cast))
    for person in (cast.astrid, cast.bo):
        save_answers(tx, person, task.id, YES)
    assert discard_draft(tx, cast.astrid, task.id)
    assert tx.execute(select(AnswerDraft.person_id)).scalars().all() == [cast.bo.id]


def test_where_there_is_none_nothing_happens(tx: Transaction, cast: Cast) -> None:
    assert not discard_draft(tx, cast.astrid, the_task(tx, a_running_case(tx, cast)).id)


def test_a_stranger_throws_nothing_away(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        discard_draft(tx, cast.carla, the_task(tx, a_running_case(tx, cast)).id)
