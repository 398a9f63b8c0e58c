"""The diagram of a case with where it is and where it has been."""

from __future__ import annotations

from processes.cases.cancel import cancel
from processes.cases.diagrams import diagrams
from processes.cases.parts import Diagram
from processes.motion.whereabouts import editions_met
from processes.records import Case
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.cast import Cast
from tests.situations import NO, YES, a_running_case, held_by, the_task


def shown(tx: Transaction, case: Case) -> Diagram:
    """The case's one diagram."""
    (diagram,) = diagrams(tx, case, editions_met(tx, case))
    return diagram


def test_a_fresh_case_rests_at_its_first_task(tx: Transaction, cast: Cast) -> None:
    diagram = shown(tx, a_running_case(tx, cast))
    assert (diagram.process, diagram.title.en) == ("review", "Application")
    assert diagram.here == ("assess",)
    assert diagram.passed == ("flow_start", "start")


def test_the_way_it_took_is_marked_and_the_other_is_not(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, YES)
    diagram = shown(tx, case)
    assert diagram.here == ("approve",)
    assert {"assess", "flow_assessed", "grant", "flow_yes"} <= set(diagram.passed)
    assert not {"flow_no", "reminder", "flow_remind"} & set(diagram.passed)


def test_a_call_that_waits_for_its_answer_is_a_place_too(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    assert shown(tx, case).here == ("letter",)


def test_a_closed_case_is_nowhere(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast, caseworker=cast.astrid)
    cancel(tx, cast.astrid, case.id, "double")
    assert shown(tx, case).here == ()
    assert "start" in shown(tx, case).passed
