"""The head of a draft's pages."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden
from processes.store.transaction import Transaction
from processes.studio.hold import hold
from processes.studio.page import page
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_colleague, a_draft
from tests.situations import review


def test_it_says_what_it_began_from_and_what_it_changed(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    told = page(tx, cast.egon, draft.id)
    assert (told.number, told.newest, told.changed, told.diagrams) == (1, 1, (), (DIAGRAM,))
    save_files(tx, cast.egon, draft.id, {DIAGRAM: "<a/>"}, 0)
    told = page(tx, cast.egon, draft.id)
    assert (told.changed, told.faults > 0) == ((DIAGRAM,), True)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM]}, draft.revision)
    assert page(tx, cast.egon, draft.id).changed == ()


def test_it_is_open_to_the_holder_and_closed_to_others_meanwhile(tx: Transaction, cast: Cast) -> None:
    draft, olga = a_draft(tx, cast), a_colleague(tx)
    assert page(tx, olga, draft.id).is_open
    hold(tx, cast.egon, draft.id)
    assert page(tx, cast.egon, draft.id).is_open
    seen = page(tx, olga, draft.id)
    assert (seen.is_open, seen.holder and seen.holder.name) == (False, "Egon")
    assert not page(tx, cast.frida, draft.id).may_edit
    with pytest.raises(Forbidden):
        page(tx, cast.astrid, draft.id)
