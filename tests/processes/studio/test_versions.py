"""The versions of a process: how each stands, who made and approved it, who has read it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from processes import clock
from processes.errors import Forbidden, NotFound
from processes.store.transaction import Transaction
from processes.studio.publish import Wish, publish_draft
from processes.studio.receipts import confirm_reading, tell_readers
from processes.studio.versions import locked_definition, own_reading, readers, version_of, versions
from tests.cast import Cast
from tests.drafts import a_colleague
from tests.reviewing import NOTE, approved, published
from tests.situations import a_running_case


def test_each_version_says_how_it_stands(tx: Transaction, cast: Cast) -> None:
    version = published(tx, cast, a_colleague(tx))
    a_running_case(tx, cast)
    tell_readers(tx, version.id)
    confirm_reading(tx, cast.astrid, "review", 2)
    told = versions(tx, cast.egon, "review")
    assert [(one.number, one.stands, one.running) for one in told.rows] == [(2, "newest", 1), (1, "older", 0)]
    assert (told.rows[0].published_by, told.rows[0].approved_by, told.rows[0].note) == ("Egon", "Olga", NOTE)
    assert (told.rows[0].told, told.rows[0].read) == (4, 1)
    assert (told.owns, told.may_draw, told.sees_readers) == (True, True, True)
    assert (told.before(2), told.before(1), told.numbered(1).number) == (1, None, 1)
    assert own_reading(tx, cast.astrid, version.id) is not None
    assert own_reading(tx, cast.frida, version.id) is None
    with pytest.raises(NotFound):
        told.numbered(7)


def test_one_that_waits_says_so(tx: Transaction, cast: Cast) -> None:
    draft = approved(tx, cast, a_colleague(tx))
    publish_draft(tx, cast.egon, draft.id, Wish(NOTE, clock.now() + timedelta(days=2)))
    assert [one.stands for one in versions(tx, cast.astrid, "review").rows] == ["waits", "newest"]
    assert not versions(tx, cast.astrid, "review").owns


def test_who_has_not_read_is_for_owners_and_heads(tx: Transaction, cast: Cast) -> None:
    published(tx, cast, a_colleague(tx))
    with pytest.raises(Forbidden):
        readers(tx, cast.astrid, "review", 2)


def test_what_is_not_there_is_not_found(tx: Transaction, cast: Cast) -> None:
    for ask in (
        lambda: versions(tx, cast.egon, "x"),
        lambda: version_of(tx, "x", 1),
        lambda: locked_definition(tx, "x"),
    ):
        with pytest.raises(NotFound):
            ask()
