"""Going on with an invented case."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from processes.errors import Conflict, Invalid, Refusal
from processes.records import Tryout
from processes.store.transaction import Transaction
from processes.studio.sandbox import bench, lived
from processes.studio.sandbox_go_on import go_on
from processes.studio.save import save_files
from processes.studio.trying.acts import Act, Did
from tests.cast import Cast
from tests.conftest import MONDAY
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.invented import GRANTED, assessed, begun, jumped
from tests.situations import review


def test_each_act_is_kept_and_what_is_refused_is_not(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    with pytest.raises(Invalid):
        go_on(tx, cast.egon, draft.id, Act(Did.JUMP, MONDAY))
    assessed(tx, cast.egon, draft.id)
    assert [one["did"] for one in tx.one(select(Tryout)).acts] == ["start", "jump", "answer"]
    assert lived(bench(tx, cast.egon, draft.id)).story.diary.documents


def test_four_eyes_are_two_pairs(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    go_on(tx, cast.egon, draft.id, Act(Did.ANSWER, MONDAY, "assess", "", GRANTED, "caseworker"))
    with pytest.raises(Refusal, match="four_eyes"):
        go_on(tx, cast.egon, draft.id, Act(Did.ANSWER, MONDAY, "approve", "", {}, "caseworker"))
    go_on(tx, cast.egon, draft.id, Act(Did.ANSWER, MONDAY, "approve", "", {}, "colleague"))
    assert lived(bench(tx, cast.egon, draft.id)).story.outcome == "answered"


def test_a_message_is_reported(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    go_on(tx, cast.egon, draft.id, Act(Did.MESSAGE, MONDAY, "withdrawn_came"))
    assert lived(bench(tx, cast.egon, draft.id)).story.outcome == "withdrawn"


def test_nothing_goes_on_that_was_not_begun_or_is_no_longer_what_was_seen(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    with pytest.raises(Conflict):
        jumped(tx, cast.egon, draft.id)
    begun(tx, cast.egon, draft.id)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM].replace("P3D", "P1D")}, 0)
    with pytest.raises(Invalid, match="try_stale"):
        jumped(tx, cast.egon, draft.id)
