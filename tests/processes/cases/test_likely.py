"""Where a case is likely to go: as the process is drawn, and as most cases of the same version went."""

from __future__ import annotations

from processes.cases.likely import likely
from processes.motion.whereabouts import editions_met
from processes.records import Case
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import YES, a_running_case, held_by, the_task


def steps(tx: Transaction, case: Case, *here: str) -> list[tuple[str, bool]]:
    way = likely(tx, case, editions_met(tx, case), here)["review"]
    return [(one.name.en, one.sure) for one in way.steps]


def test_without_earlier_cases_the_default_is_likely(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert steps(tx, case, "assess") == [("Send answer", False), ("Answered", False)]
    way = likely(tx, case, editions_met(tx, case), ["assess"])["review"]
    assert {"grant", "flow_no", "letter", "flow_sent"} <= set(way.marks)
    assert way.steps[0].lane is None or way.steps[0].lane


def test_what_most_cases_did_is_likely(tx: Transaction, cast: Cast) -> None:
    earlier = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, earlier)).id, YES)
    case = a_running_case(tx, cast, citizen=a_citizen(tx, "Ida Ida", "7203882766"))
    assert steps(tx, case, "assess")[0] == ("Approve", False)


def test_a_case_that_is_nowhere_goes_nowhere(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    assert likely(tx, case, editions_met(tx, case), []) == {}
