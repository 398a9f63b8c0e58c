"""The drafts in work, and those thrown away lately."""

from __future__ import annotations

from datetime import timedelta

from processes import clock
from processes.store.transaction import Transaction
from processes.studio.discard import KEPT, discard
from processes.studio.hold import hold
from processes.studio.list import drafts
from processes.studio.open import open_draft
from tests.cast import Cast
from tests.drafts import a_colleague, a_draft


def test_owners_see_them_newest_first_with_who_edits(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    with clock.frozen(clock.now() + timedelta(seconds=1)):
        other = open_draft(tx, olga, "review", title="Nye breve")
        hold(tx, olga, other.id)
        told = drafts(tx, cast.egon)
        assert [(one.id, one.author, one.held_by, one.number) for one in told] == [
            (other.id, "Olga", "Olga", 1),
            (draft.id, "Egon", "", 1),
        ]
        assert [one.id for one in drafts(tx, cast.egon, "review")] == [other.id, draft.id]
        assert drafts(tx, cast.egon, "hearing") == ()
        assert drafts(tx, cast.astrid) == ()


def test_what_was_thrown_away_is_listed_for_a_while(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    discard(tx, cast.egon, draft.id)
    assert [one.condition for one in drafts(tx, cast.egon)] == ["discarded"]
    with clock.frozen(clock.now() + KEPT + timedelta(days=1)):
        assert drafts(tx, cast.egon) == ()
