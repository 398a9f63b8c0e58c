"""Going back in an invented case, and onto the draft as it is now."""

from __future__ import annotations

from sqlalchemy import select

from processes.records import Tryout
from processes.store.transaction import Transaction
from processes.studio.sandbox import bench
from processes.studio.sandbox_undo import back_to, forget, run_again, undo
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.invented import assessed, begun, jumped
from tests.situations import review


def acts(tx: Transaction) -> list[str]:
    return [act["did"] for row in tx.execute(select(Tryout)).scalars() for act in row.acts]


def test_one_step_back_and_then_all_of_it(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    undo(tx, cast.egon, draft.id)
    assert acts(tx) == ["start"]
    undo(tx, cast.egon, draft.id)
    undo(tx, cast.egon, draft.id)
    assert acts(tx) == []


def test_back_to_any_of_them_at_once(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert back_to(tx, cast.egon, draft.id, 1) == 0
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    assessed(tx, cast.egon, draft.id)
    assert [back_to(tx, cast.egon, draft.id, number) for number in (0, 3, 99)] == [0, 0, 0]
    assert back_to(tx, cast.egon, draft.id, 1) == 2
    assert acts(tx) == ["start"]


def test_a_case_is_forgotten(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    begun(tx, cast.egon, draft.id)
    forget(tx, cast.egon, draft.id)
    forget(tx, cast.egon, draft.id)
    assert acts(tx) == []


def test_what_cannot_be_done_on_the_draft_as_it_is_now_is_let_go(tx: Transaction, cast: Cast) -> None:
    draft = a_draft(tx, cast)
    assert run_again(tx, cast.egon, draft.id) == 0
    begun(tx, cast.egon, draft.id)
    jumped(tx, cast.egon, draft.id)
    assessed(tx, cast.egon, draft.id)
    renamed = review().content[DIAGRAM].replace('"assess"', '"judge"').replace(">assess<", ">judge<")
    save_files(tx, cast.egon, draft.id, {DIAGRAM: renamed}, 0)
    assert run_again(tx, cast.egon, draft.id) == 1
    assert acts(tx) == ["start", "jump"]
    assert not bench(tx, cast.egon, draft.id).is_stale
