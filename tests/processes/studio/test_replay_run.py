"""Cases are played on their own version and on the draft, and only what differs between the two is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from sqlalchemy import select

from processes.records import Replay, ReplayRow
from processes.store.transaction import Transaction
from processes.studio.replay_begin import begin_replay
from processes.studio.replay_run import run_replay
from processes.studio.save import save_files
from tests.cast import Cast
from tests.drafts import DIAGRAM, a_draft
from tests.processes.studio.replayed import refused_case
from tests.situations import review

WEEK = (date(2026, 3, 2), date(2026, 3, 8))
SAID = ">granted</bpmn:conditionExpression>"


def played(tx: Transaction, cast: Cast, draft_id: object, seconds: float = 60) -> list[ReplayRow]:
    """A replay of the week, run in this transaction."""

    @contextmanager
    def same() -> Iterator[Transaction]:
        yield tx

    replay_id = begin_replay(tx, cast.egon, draft_id, *WEEK)  # type: ignore[arg-type]  # the draft's id
    run_replay(same, replay_id, seconds)
    return list(tx.execute(select(ReplayRow).where(ReplayRow.replay_id == replay_id)).scalars())


def test_a_draft_that_is_as_the_version_changes_nothing(tx: Transaction, cast: Cast, monday: object) -> None:
    draft = a_draft(tx, cast)
    refused_case(tx, cast)
    assert [(row.outcome, row.told) for row in played(tx, cast, draft.id)] == [("same", [])]


def test_what_the_draft_changes_is_told(tx: Transaction, cast: Cast, monday: object) -> None:
    draft = a_draft(tx, cast)
    refused_case(tx, cast)
    other = review().content[DIAGRAM].replace(SAID, ">not(granted)</bpmn:conditionExpression>")
    save_files(tx, cast.egon, draft.id, {DIAGRAM: other}, 0)
    (row,) = played(tx, cast, draft.id)
    assert (row.outcome, row.way) == ("other", "replay.not_ended|")


def test_nothing_is_said_of_a_case_that_does_not_come_out_as_it_did(
    tx: Transaction, cast: Cast, monday: object
) -> None:
    draft = a_draft(tx, cast)
    refused_case(tx, cast).outcome = "granted"
    assert [row.outcome for row in played(tx, cast, draft.id)] == ["unlike"]


def test_a_draft_that_changes_meanwhile_ends_the_replay(tx: Transaction, cast: Cast, monday: object) -> None:
    draft = a_draft(tx, cast)
    refused_case(tx, cast)
    (row,) = played(tx, cast, draft.id, seconds=0)
    save_files(tx, cast.egon, draft.id, {DIAGRAM: review().content[DIAGRAM].replace("P3D", "P1D")}, 0)

    @contextmanager
    def same() -> Iterator[Transaction]:
        yield tx

    assert run_replay(same, row.replay_id, 60)
    assert (row.outcome, tx.find(Replay, row.replay_id).ended_at is not None) == (None, True)
