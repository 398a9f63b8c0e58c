"""Drafts: one for each person and task, and the newest stands."""

from __future__ import annotations

from sqlalchemy import select

from processes.records import AnswerDraft
from processes.store.transaction import Transaction
from processes.tasks.drafts import keep_draft
from tests.builders import a_case, a_task
from tests.cast import Cast


def drafts(tx: Transaction) -> list[dict[str, list[str]]]:
    """What is kept, in no order."""
    tx.flush()
    wanted = select(AnswerDraft).execution_options(populate_existing=True)
    return [draft.answers for draft in tx.execute(wanted).scalars()]


def test_the_newest_draft_replaces_the_older_one(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    keep_draft(tx, task.id, cast.astrid.id, {"reason": ["Fordi"]})
    keep_draft(tx, task.id, cast.astrid.id, {"reason": ["Fordi æøå"], "days": ["3"]})
    assert drafts(tx) == [{"reason": ["Fordi æøå"], "days": ["3"]}]


def test_two_people_have_a_draft_each(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx)
    mine, other = a_task(tx, case), a_task(tx, case)
    for person in (cast.astrid, cast.bo):
        keep_draft(tx, mine.id, person.id, {"by": [person.name]})
    keep_draft(tx, other.id, cast.astrid.id, {"of": ["the other"]})
    assert len(drafts(tx)) == 3


def test_what_no_database_can_hold_is_left_out_and_the_rest_is_kept(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    keep_draft(tx, task.id, cast.astrid.id, {"re\0ason": ["For\0di", "\0"], "days": 3})
    assert drafts(tx) == [{"reason": ["Fordi", ""], "days": 3}]
