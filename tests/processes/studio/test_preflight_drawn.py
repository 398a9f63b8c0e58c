"""The two drawings on which places are chosen show the element as it is now, and the draft."""

from __future__ import annotations

from sqlalchemy import select

from processes.motion.edition import edition_of
from processes.records import Version
from processes.store.transaction import Transaction
from processes.studio.open import open_draft
from processes.studio.preflight import edition_of_draft
from processes.studio.preflight_drawn import drawn
from tests.cast import Cast
from tests.processes.cases.moving_cases import RENAMED, new_version
from tests.processes.studio.moving_world import a_draft_of, some_cases


def test_each_process_is_drawn_once_however_many_elements_want_a_place(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 1, 0)
    draft = a_draft_of(tx, cast.egon, RENAMED)
    new = edition_of_draft(tx, draft)
    (pair,) = drawn(tx, draft, new, [("assess", "appraise"), ("remind", "remind"), ("nowhere", "")])
    assert (pair.process, pair.elements) == ("review", ("assess", "remind"))
    assert ('id="assess"' in pair.before, 'id="assess"' in pair.after, 'id="appraise"' in pair.after) == (
        True,
        False,
        True,
    )
    assert drawn(tx, draft, None, [("assess", "appraise")]) == ()


def test_an_element_only_an_older_version_draws_is_shown_as_that_draws_it(tx: Transaction, cast: Cast) -> None:
    some_cases(tx, cast, 1, 0)
    new_version(tx, cast.egon, RENAMED)
    draft = open_draft(tx, cast.egon, "review")
    (pair,) = drawn(tx, draft, edition_of_draft(tx, draft), [("assess", "appraise")])
    first = tx.one(select(Version.id).where(Version.number == 1))
    assert pair.before == edition_of(tx, first).diagram("review")
