"""A copy holds everything, and what could not be saved where it was written."""

from __future__ import annotations

from processes.records import DraftCondition
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.copy import copy_of
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft


def test_what_was_saved_and_what_was_not_are_both_in_it(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    save_files(tx, cast.egon, draft.id, {"texts.da.toml": "a = 1", "texts.en.toml": None}, draft.revision)
    copy = copy_of(tx, olga, draft.id, {DIAGRAM: "<olga/>"})
    assert content_of(tx, copy) == {**content_of(tx, draft), DIAGRAM: "<olga/>"}
    assert (copy.person_id, copy.held_by_id) == (olga.id, olga.id)


def test_whoever_drew_the_first_is_an_author_of_the_copy(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: "<egon/>"}, draft.revision)
    assert set(copy_of(tx, olga, draft.id).writer_ids) == {cast.egon.id, olga.id}


def test_copies_are_told_apart_by_number(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast, "Rykker (ny)")
    titles = [copy_of(tx, cast.egon, draft.id).title for _ in range(2)]
    copy = copy_of(tx, cast.egon, draft.id)
    assert [*titles, copy.title, copy_of(tx, cast.egon, copy.id).title] == [
        "Rykker (ny) (2)", "Rykker (ny) (3)", "Rykker (ny) (4)", "Rykker (ny) (5)",
    ]  # fmt: skip


def test_what_was_sent_away_meanwhile_can_still_be_copied(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    draft.condition = DraftCondition.REVIEW
    assert copy_of(tx, cast.egon, draft.id, {DIAGRAM: "<late/>"}).condition == DraftCondition.DRAWING
