"""Two editions are found and laid side by side, for those who may see them."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, NotFound
from processes.store.transaction import Transaction
from processes.studio.compared import draft_compared, versions_compared
from tests.cast import Cast
from tests.drafts import a_colleague, a_draft
from tests.reviewing import changed, published


def test_a_draft_is_compared_with_the_version_it_began_from(tx: Transaction, cast: Cast) -> None:
    draft = changed(tx, cast.egon, a_draft(tx, cast))
    told = draft_compared(tx, cast.egon, draft.id)
    assert (told.number, told.with_number, told.numbers) == (1, None, (1,))
    assert [(one.element, one.part) for one in told.found] == [("reminder", "timer")]
    with pytest.raises(Forbidden):
        draft_compared(tx, cast.astrid, draft.id)


def test_versions_are_compared_either_way_by_everybody(tx: Transaction, cast: Cast) -> None:
    published(tx, cast, a_colleague(tx))
    told = versions_compared(tx, cast.astrid, "review")
    assert (told.number, told.with_number, len(told.found)) == (1, 2, 1)
    back = versions_compared(tx, cast.astrid, "review", 2, 1)
    assert back.found[0].after == told.found[0].before
    assert versions_compared(tx, cast.astrid, "review", None, 1).before == {}
    with pytest.raises(NotFound):
        versions_compared(tx, cast.astrid, "nowhere")
