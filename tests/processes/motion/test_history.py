"""Passages fold into one row for each rest, decisions keep what stood behind them, the stage is the last one named."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from typing import cast as kind_of

import pytest
from sqlalchemy import select

from processes import clock
from processes.audit.kinds import DecisionMade, StageReached
from processes.engine.shapes import Decided, Element, Passed
from processes.language import Text
from processes.motion.history import reach_stage, write_decisions, write_passages
from processes.motion.moving import Cause, Moving
from processes.records import Case, Decision, Passage, Person, Version
from processes.store.transaction import Transaction
from tests.builders import a_case
from tests.calling import a_calling_case
from tests.cast import Cast
from tests.situations import the_task

NOON = clock.now()


class Happened:
    """A run in which this happened; its diagram names a stage for ``station``."""

    def __init__(self, passed: tuple[Passed, ...] = (), decided: tuple[Decided, ...] = ()) -> None:
        self._passed, self._decided = passed, decided
        self.rule_sets = {"SDP": "SDP-2025"}
        self.drawn_in = Version()

    def passed(self) -> tuple[Passed, ...]:
        """The elements passed."""
        return self._passed

    def decided(self) -> tuple[Decided, ...]:
        """The tables used."""
        return self._decided

    def edition(self, _key: str) -> Version:
        """The version in which it is drawn."""
        return self.drawn_in

    def element(self, key: str) -> Element | None:
        """What the diagram says."""
        stage = key if key.startswith("stage") else None
        return Element(key, "p", "userTask", Text("", ""), stage=stage) if key != "unknown" else None


def moving(tx: Transaction, case: Case, run: Happened, by: Person | None = None, later: int = 0) -> Moving:
    """A move in which this happened."""
    tx.flush()
    told: Any = run
    run.drawn_in = tx.find(Version, case.version_id)
    nothing: Any = None
    at = NOON + timedelta(hours=later)
    return Moving(tx, case, kind_of(Any, told), told, told, nothing, at, by, Cause("test"))


def passed(*steps: str) -> Happened:
    """``entered 1 a``, ``left 1 a``, ..."""
    told = [step.split() for step in steps]
    return Happened(tuple(Passed(element, "p", what, step) for what, step, element in told))


def rows(tx: Transaction) -> list[tuple[str, str, str, float | None]]:
    """Element, step, how, and for how many hours it rested, in the order of entering."""
    tx.flush()
    found = tx.execute(select(Passage).order_by(Passage.id).execution_options(populate_existing=True)).scalars()
    return [
        (one.element, one.step, one.how, (one.left_at - one.entered_at) / timedelta(hours=1) if one.left_at else None)
        for one in found
    ]


def test_an_element_passed_in_one_go_is_one_row_and_a_flow_is_taken(tx: Transaction) -> None:
    write_passages(moving(tx, a_case(tx), passed("entered 1 a", "left 1 a", "taken 1 flow", "entered 2 b")))
    assert rows(tx) == [("a", "1", "left", 0), ("flow", "1", "taken", 0), ("b", "2", "resting", None)]


def test_what_rested_is_left_later_by_whom(tx: Transaction, cast: Cast) -> None:
    case = a_case(tx)
    write_passages(moving(tx, case, passed("entered 2 b", "entered 3 b", "entered 4 c")))
    write_passages(moving(tx, case, passed("left 2 b", "cancelled 4 c"), by=cast.astrid, later=5))
    assert rows(tx) == [("b", "2", "left", 5), ("b", "3", "resting", None), ("c", "4", "cancelled", 5)]
    assert tx.one(select(Passage.person_id).where(Passage.step == "2")) == cast.astrid.id
    assert tx.one(select(Passage.person_id).where(Passage.step == "3")) is None


def test_another_cases_rest_with_the_same_step_is_left_alone(tx: Transaction) -> None:
    mine, other = a_case(tx), a_case(tx)
    for case in (mine, other):
        write_passages(moving(tx, case, passed("entered 1 a")))
        tx.flush()
    write_passages(moving(tx, mine, passed("left 1 a")))
    tx.flush()
    assert tx.one(select(Passage.how).where(Passage.case_id == other.id)) == "resting"


def test_what_comes_round_again_is_a_row_of_its_own(tx: Transaction) -> None:
    case = a_case(tx)
    write_passages(moving(tx, case, passed("entered 1 a", "left 1 a", "entered 1 a")))
    assert rows(tx) == [("a", "1", "left", 0), ("a", "1", "resting", None)]
    write_passages(moving(tx, case, passed("left 1 a"), later=1))
    assert rows(tx) == [("a", "1", "left", 0), ("a", "1", "left", 1)]


def test_nothing_passed_writes_nothing(tx: Transaction) -> None:
    write_passages(moving(tx, a_case(tx), Happened()))
    assert rows(tx) == []


@pytest.mark.parametrize(
    ("outcome", "kept"), [({"days": Decimal("1.5")}, {"days": "1.5"}), (Decimal(3), {"D4": 3}), (None, {"D4": None})]
)
def test_a_decision_keeps_what_went_in_what_matched_and_the_rule_sets(
    tx: Transaction, outcome: Any, kept: dict[str, Any]
) -> None:
    case = a_case(tx)
    told = {"rules": [{"number": 2}]}
    move = moving(
        tx, case, Happened(decided=(Decided("e", "p", "D4", "D4.8", {"a": Decimal(1)}, (2,), outcome, told),))
    )
    write_decisions(move)
    row = tx.one(select(Decision))
    assert (row.element, row.process, row.table, row.spec) == ("e", "p", "D4", "D4.8")
    assert (row.inputs, row.matched, row.outcome, row.explanation) == ({"a": 1}, [2], kept, told)
    assert (row.rule_sets, row.decided_at) == ({"SDP": "SDP-2025"}, NOON)
    assert move.entries == [DecisionMade(case.id, "D4", "e", [2])]


def test_the_stage_is_that_of_the_last_element_entered_that_names_one(tx: Transaction) -> None:
    case = a_case(tx)
    move = moving(tx, case, passed("entered 1 stage_one", "entered 2 stage_two", "left 2 stage_one", "entered 3 plain"))
    reach_stage(move)
    assert case.stage == "stage_two"
    assert move.entries == [StageReached(case.id, "stage_two")]


def test_the_same_stage_or_none_is_not_told_again(tx: Transaction) -> None:
    case = a_case(tx)
    case.stage = "stage_one"
    for run in (passed("entered 1 stage_one"), passed("entered 1 unknown"), Happened()):
        move = moving(tx, case, run)
        reach_stage(move)
        assert (case.stage, move.entries) == ("stage_one", [])


def test_what_is_passed_in_a_called_process_bears_that_processs_version(tx: Transaction, cast: Cast) -> None:
    case = a_calling_case(tx, cast)
    called = the_task(tx, case, "assess").version_id
    rows = tx.execute(select(Passage.process, Passage.version_id))
    found = {(process, version) for process, version in rows}
    assert found == {("outer", case.version_id), ("review", called)}
    assert called != case.version_id
