"""One case of a move: taken by one, and left where it is when it cannot go."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select

from processes.motion.edition import edition_of
from processes.motion.new_version import Shelf, Wish
from processes.records import Case, Condition, Move, MoveCase, Person
from processes.store.transaction import Transaction, transaction
from processes.studio.move import begin_move
from processes.studio.move_case import Stays, move_cases, next_cases, note_stays, undo_case
from tests.cast import Cast, a_cast
from tests.processes.cases.moving_cases import SOONER, new_version
from tests.processes.studio.moving_world import some_cases


def begun(tx: Transaction, cast: Cast) -> Move:
    some_cases(tx, cast, 2, 0)
    return begin_move(tx, cast.egon, new_version(tx, cast.egon, SOONER).id, Wish(), 2)


def test_a_case_that_was_busy_comes_after_the_others(tx: Transaction, cast: Cast) -> None:
    move = begun(tx, cast)
    (first,) = next_cases(tx, move, 1)
    first.tries = 1
    tx.flush()
    (second,) = next_cases(tx, move, 1)
    assert second.position != first.position


@pytest.mark.parametrize(
    ("condition", "code"), [(Condition.SUSPENDED, "moving_suspended"), (Condition.FINISHED, "moving_is_closed")]
)
def test_a_case_that_may_not_go_says_why(tx: Transaction, cast: Cast, condition: Condition, code: str) -> None:
    move = begun(tx, cast)
    (row,) = next_cases(tx, move, 1)
    case = tx.find(Case, row.case_id)
    case.condition = condition
    case.closed_at = case.opened_at if condition is Condition.FINISHED else None
    tx.flush()
    move_cases(tx, Shelf(tx, edition_of(tx, move.version_id)), Wish(), [row], cast.egon)
    tx.flush()
    assert tx.one(select(MoveCase.code).where(MoveCase.outcome == "stays")) == code


def test_what_shows_only_while_rows_are_written_is_noted_after_the_roll_back(tx: Transaction, cast: Cast) -> None:
    move = begun(tx, cast)
    (row,) = next_cases(tx, move, 1)
    note_stays(tx, move.id, row.position, Stays("moving_would_wait", where="j"))
    assert (row.outcome, row.code, row.facts) == ("stays", "moving_would_wait", {"where": "j"})


@pytest.mark.parametrize(("went", "left"), [(None, "stays"), ("moved", "moved_on")])
def test_a_case_somebody_works_on_has_its_turn_again_thirty_times_and_then_is_where_it_is(
    own_database: Engine, went: str | None, left: str
) -> None:
    with transaction(own_database) as tx:
        move = begun(tx, a_cast(tx)).id
        busy = tx.one(select(MoveCase.case_id).where(MoveCase.move_id == move, MoveCase.position == 1))
    with transaction(own_database) as other, transaction(own_database) as tx:
        other.one(select(Case.id).where(Case.id == busy).with_for_update(key_share=True))  # as whoever works on it
        egon = tx.one(select(Person).where(Person.login == "egon"))
        row = tx.one(select(MoveCase).where(MoveCase.case_id == busy))
        row.outcome, row.tries = went, 28
        for tries in (29, 30, 31):
            assert (row.outcome, row.code) == (went, None)
            if went is None:
                move_cases(tx, Shelf(tx, edition_of(tx, tx.find(Move, move).version_id)), Wish(), [row], egon)
            else:
                undo_case(tx, row, egon)
            assert row.tries == tries
        assert (row.outcome, row.code) == (left, "case_busy")
