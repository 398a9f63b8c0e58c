"""Drafts: one for each person and task, and the newest stands."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Conflict
from processes.records import AnswerDraft
from processes.store.transaction import Transaction
from processes.tasks.drafts import Writing, keep_draft, must_be_newest
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


def test_a_page_that_began_with_an_older_draft_overwrites_nothing(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    first = keep_draft(tx, task.id, cast.astrid.id, {"reason": ["På arbejdet"]}, Writing(0, "work"))
    with pytest.raises(Conflict) as refused:
        keep_draft(tx, task.id, cast.astrid.id, {"reason": ["Hjemme"]}, Writing(0, "home"))
    assert (refused.value.code, refused.value.facts["at"]) == ("draft_changed", first.at)
    assert drafts(tx) == [{"reason": ["På arbejdet"]}]


def test_a_page_goes_on_over_its_own_draft_even_if_it_never_heard_that_it_was_kept(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    for words in ("Fo", "For", "Fordi"):
        kept = keep_draft(tx, task.id, cast.astrid.id, {"reason": [words]}, Writing(0, "work"))
    assert kept.revision == 3
    assert drafts(tx) == [{"reason": ["Fordi"]}]


def test_the_same_words_from_two_places_are_no_conflict(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    for page in ("work", "home"):
        keep_draft(tx, task.id, cast.astrid.id, {"reason": ["Fordi"]}, Writing(0, page))
    assert drafts(tx) == [{"reason": ["Fordi"]}]


def test_whoever_has_seen_the_newest_replaces_it(tx: Transaction, cast: Cast) -> None:
    task = a_task(tx, a_case(tx))
    seen = keep_draft(tx, task.id, cast.astrid.id, {"reason": ["På arbejdet"]}, Writing(0, "work")).revision
    keep_draft(tx, task.id, cast.astrid.id, {"reason": ["Hjemme"]}, Writing(seen, "home"))
    assert drafts(tx) == [{"reason": ["Hjemme"]}]


@pytest.mark.parametrize(
    ("raw", "at", "stands"),
    [
        ({"reason": ["Hjemme"]}, Writing(1, "home"), False),
        ({}, Writing(0, "home"), False),
        ({"reason": ["Hjemme"]}, Writing(2, "home"), True),
        ({"reason": ["Hjemme"]}, Writing(1, "work"), True),
        ({"reason": ["På arbejdet"], "_page": ["home"], "days": [""]}, Writing(1, "home"), True),
        ({"reason": ["Hjemme"]}, Writing(None, ""), True),
    ],
)
def test_nothing_newer_from_elsewhere_goes_unseen(
    tx: Transaction, cast: Cast, raw: dict[str, list[str]], at: Writing, stands: bool
) -> None:
    task = a_task(tx, a_case(tx))
    for words in ("På", "På arbejdet"):
        kept = keep_draft(tx, task.id, cast.astrid.id, {"reason": [words], "_knew": ["{}"]}, Writing(0, "work"))
    must_be_newest(tx, task.id, cast.bo.id, raw, at)
    if stands:
        must_be_newest(tx, task.id, cast.astrid.id, raw, at)
        return
    with pytest.raises(Conflict) as told:
        must_be_newest(tx, task.id, cast.astrid.id, raw, at)
    assert (told.value.code, told.value.facts["at"]) == ("draft_changed", kept.at)
