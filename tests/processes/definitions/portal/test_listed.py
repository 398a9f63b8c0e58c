"""Every published process in a line."""

from __future__ import annotations

from processes import clock
from processes.definitions.portal.listed import listed
from processes.store.transaction import Transaction
from tests.cast import Cast
from tests.situations import publish_review


def test_what_is_published_is_listed_with_owner_and_version(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon)
    (line,) = listed(tx, cast.astrid)
    assert (line.key, line.title.da, line.owner, line.version) == ("review", "Ansøgning", "Egon", 1)
    assert line.since <= clock.now()


def test_what_is_retired_is_not(tx: Transaction, cast: Cast) -> None:
    publish_review(tx, cast.egon).retired_at = clock.now()
    tx.flush()
    assert listed(tx, cast.astrid) == ()
