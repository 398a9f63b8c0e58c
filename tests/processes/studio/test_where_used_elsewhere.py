"""What several processes have is found in all of them as they are published."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Forbidden
from processes.records import Definition
from processes.store.transaction import Transaction
from processes.studio.open import open_draft
from processes.studio.save import save_files
from processes.studio.where_used import Kind
from processes.studio.where_used_elsewhere import where_used
from tests.cast import Cast
from tests.shipped import shipped
from tests.situations import publish_package


def test_a_shared_form_is_found_where_it_is_published_too(tx: Transaction, cast: Cast) -> None:
    for key in ("intake", "match_and_plan", "hearing"):
        publish_package(tx, cast.egon, shipped(key))
    draft = open_draft(tx, cast.egon, "intake")
    seen = where_used(tx, cast.egon, draft.id, Kind.FORM, "booking")
    assert seen.uses
    assert [(one.key, one.same) for one in seen.elsewhere] == [("match_and_plan", True)]
    assert seen.elsewhere[0].uses
    save_files(tx, cast.egon, draft.id, {"forms/booking.json": "{}"}, 0)
    assert [one.same for one in where_used(tx, cast.egon, draft.id, Kind.FORM, "booking").elsewhere] == [False]
    assert tx.execute(select(Definition)).first() is not None


def test_only_who_may_see_the_draft_may_ask(tx: Transaction, cast: Cast) -> None:
    publish_package(tx, cast.egon, shipped("hearing"))
    draft = open_draft(tx, cast.egon, "hearing")
    with pytest.raises(Forbidden):
        where_used(tx, cast.astrid, draft.id, Kind.FACT, "met")
