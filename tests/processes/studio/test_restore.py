"""An older version is restored as a draft; nothing in use changes by it."""

from __future__ import annotations

import pytest

from processes.errors import Forbidden, NotFound
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.studio.content import content_of
from processes.studio.restore import restore
from tests.cast import Cast
from tests.drafts import a_colleague
from tests.reviewing import published
from tests.situations import review


def test_the_draft_holds_what_the_version_held(tx: Transaction, cast: Cast) -> None:
    version = published(tx, cast, a_colleague(tx))
    draft = restore(tx, cast.egon, "review", 1, "Tilbage til version 1")
    assert content_of(tx, draft) == dict(review().content) != version.content
    assert tx.find(Definition, version.definition_id).newest_id == version.id
    with pytest.raises(NotFound):
        restore(tx, cast.egon, "review", 9, "Nej")
    with pytest.raises(Forbidden):
        restore(tx, cast.astrid, "review", 1, "Nej")
