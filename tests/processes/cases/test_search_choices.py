"""What a search can be narrowed by."""

from __future__ import annotations

import pytest

from processes.cases.search import OPEN
from processes.cases.search_choices import choices
from processes.errors import Forbidden
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import publish_review


def test_published_processes_every_condition_and_every_centre_are_offered(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    offered = choices(tx, cast.astrid)
    assert "review" in dict(offered.processes)
    assert offered.conditions[0] == OPEN
    assert {"running", "stuck", "finished"} < set(offered.conditions)
    assert cast.north.centre_id in dict(offered.centres)


def test_whoever_may_not_search_is_offered_nothing(tx: Transaction, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        choices(tx, cast.egon)
