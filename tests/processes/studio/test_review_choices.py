"""Whom a draft can be sent to: who may approve first, then those whose work it is; never who has drawn it."""

from __future__ import annotations

from processes.store.transaction import Transaction
from processes.studio.review_choices import choices
from tests.cast import Cast
from tests.drafts import a_colleague, a_draft
from tests.reviewing import a_lawyer, changed


def test_approvers_and_colleagues_are_told_apart(tx: Transaction, cast: Cast) -> None:
    a_colleague(tx)
    a_lawyer(tx)
    draft = changed(tx, cast.egon, a_draft(tx, cast))
    found = choices(tx, cast.egon, draft.id)
    assert [one.name for one in found.approvers] == ["Jura", "Olga"]
    assert [one.name for one in found.colleagues] == ["Astrid", "Bo", "Carla", "Ditte"]
    assert found.colleagues[0].centre.da == "Center north"
