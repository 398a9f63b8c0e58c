"""How one case would fare, in codes."""

from __future__ import annotations

from processes import clock
from processes.motion.edition import edition_of
from processes.motion.new_version import Shelf, Wish
from processes.motion.standing import standing
from processes.records import Case, Condition
from processes.store.transaction import Transaction
from processes.studio.preflight_try import Effect, Fate, Verdict, fate
from tests.cast import Cast
from tests.processes.cases.moving_cases import NO_REMINDER, SOONER, Edit, new_version
from tests.situations import a_running_case

LESS: Edit = ("process.bpmn", 'attachedToRef="assess"', 'attachedToRef="approve"')


def fate_of(tx: Transaction, cast: Cast, case: Case, edit: Edit, wish: Wish | None = None) -> Fate:
    shelf = Shelf(tx, edition_of(tx, new_version(tx, cast.egon, edit).id))
    return fate(shelf, case, standing(tx, case, clock.today()), wish or Wish())


def test_a_case_that_rests_or_is_stuck_stays(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    case.condition = Condition.SUSPENDED
    told = fate_of(tx, cast, case, SOONER)
    assert (told.verdict, [one.code for one in told.problems]) == (Verdict.STAYS, ["moving_suspended"])


def test_a_timer_that_goes_is_told(tx: Transaction, cast: Cast) -> None:
    told = fate_of(tx, cast, a_running_case(tx, cast), LESS)
    assert told == Fate(("assess",), Verdict.CHANGED, effects=(Effect("called_off", "reminder"),))


def test_a_case_that_is_drawn_as_before_moves_unchanged(tx: Transaction, cast: Cast) -> None:
    assert fate_of(tx, cast, a_running_case(tx, cast), NO_REMINDER) == Fate(("assess",), Verdict.UNCHANGED)
