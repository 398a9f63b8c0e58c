"""How an invented case can begin."""

from __future__ import annotations

import pytest

from processes.errors import NotFound
from processes.store.transaction import Transaction
from processes.studio.sandbox_start import start_page
from tests.cast import Cast
from tests.drafts import a_draft


def test_the_ways_in_are_those_that_are_drawn(tx: Transaction, cast: Cast) -> None:
    told = start_page(tx, cast.egon, a_draft(tx, cast).id)
    assert [(one.element, one.name.en) for one in told.ways] == [("start", "Application came")]
    assert told.way("start").form is not None
    assert told.way("") is told.ways[0]
    assert len({one.key for one in told.citizens}) == len(told.citizens) > 1
    with pytest.raises(NotFound):
        told.way("SE9")
