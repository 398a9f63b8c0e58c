"""Legal clocks as a case moves: started, shown on the task, kept, recounted, ended with the case."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, select, update

from processes.cases.answer_call import answer_call, ask
from processes.cases.report import report
from processes.deadlines.renew import renew
from processes.records import Case, CaseRuleSet, Deadline, Promise, Subscription
from processes.sample.consistency import differences
from processes.store.transaction import Transaction
from processes.tasks.complete import complete
from tests.calling import a_calling_case
from tests.cast import Cast
from tests.shipped import a_shipped_case
from tests.situations import NO, a_running_case, held_by, the_task
from tests.trail import of_case

SICK: dict[str, Any] = {
    "firstAbsenceDate": date(2026, 2, 16),
    "paysWage": True,
    "absenceType": "fuld",
    "employment": "ansat",
}
OPEN = CaseRuleSet.until.is_(None)


def of(case: Case) -> ColumnElement[bool]:
    """The rows of the case."""
    return CaseRuleSet.case_id == case.id


def the_deadline(tx: Transaction, case: Case) -> Deadline:
    """The case's one deadline."""
    wanted = select(Deadline).where(Deadline.case_id == case.id)
    return tx.one(wanted.execution_options(populate_existing=True))


def test_a_clock_starts_with_its_statute_and_gives_the_task_its_day(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    deadline = the_deadline(tx, case)
    assert (deadline.rule, deadline.start_day, deadline.due_day) == ("T1-01", date(2026, 3, 2), date(2026, 3, 16))
    assert deadline.statute.da == "Prøveloven § 1, stk. 1"
    assert deadline.binds == "authority"
    assert deadline.explanation
    assert deadline.next_at is not None
    task = the_task(tx, case)
    assert (task.due_day, task.deadline_id) == (date(2026, 3, 16), deadline.id)
    assert "DeadlineStarted" in {line.kind for line in of_case(tx, case.id)}


def test_a_clock_is_kept_by_the_element_its_rule_names(tx: Transaction, cast: Cast, monday: object) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    step = tx.execute(select(Promise)).scalar_one().facts["step"]
    asked = ask(tx, case.id, step)
    assert asked is not None
    assert (asked.operation, asked.texts["subject"].en) == ("letter.send", "Answer to your application")
    moved = answer_call(tx, asked, {}, ())
    assert moved is not None
    assert (moved.ended, moved.outcome) == (True, "answered")
    deadline = the_deadline(tx, case)
    assert (deadline.ended_by, deadline.missed_at) == ("kept", None)
    assert deadline.next_at is None
    assert "DeadlineKept" in {line.kind for line in of_case(tx, case.id)}


def test_a_call_is_answered_only_once(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    complete(tx, cast.astrid, held_by(tx, cast.astrid, the_task(tx, case)).id, NO)
    step = tx.execute(select(Promise)).scalar_one().facts["step"]
    asked = ask(tx, case.id, step)
    assert asked is not None
    answer_call(tx, asked, {}, ())
    assert answer_call(tx, asked, {}, ()) is None
    assert ask(tx, case.id, step) is None


def test_clocks_end_with_the_case(tx: Transaction, cast: Cast) -> None:
    case = a_running_case(tx, cast)
    waits = tx.execute(select(Subscription).where(Subscription.case_id == case.id)).scalar_one()
    report(tx, cast.astrid, case.id, waits.id, {})
    deadline = the_deadline(tx, case)
    assert (deadline.ended_by, deadline.next_at) == ("case_closed", None)


def test_a_called_process_that_is_over_takes_its_clocks_along_at_once(tx: Transaction, cast: Cast) -> None:
    case = a_calling_case(tx, cast, afterwards=True, received=date(2026, 3, 2))
    assert the_deadline(tx, case).ended_at is None
    waits = tx.execute(select(Subscription).where(Subscription.case_id == case.id)).scalar_one()
    report(tx, cast.astrid, case.id, waits.id, {})
    assert (case.is_open, the_task(tx, case, "afterwards").condition) == (True, "open")
    assert the_deadline(tx, case).ended_by == "withdrawn"
    assert list(differences(tx, case)) == []


def test_another_rule_set_for_a_running_case_is_a_line_of_its_trail(tx: Transaction, cast: Cast) -> None:
    case = a_shipped_case(tx, cast, "sickness_follow_up", "SE1_notice_from_employer", **SICK)
    now = {one.area: one.rule_set for one in tx.execute(select(CaseRuleSet).where(OPEN, of(case))).scalars()}
    assert now
    assert not of_case(tx, case.id, kinds={"RuleSetChanged"})  # what it began with is no change
    area = min(now)
    tx.execute(update(CaseRuleSet).where(of(case), CaseRuleSet.area == area).values(rule_set="SDP-1900"))
    assert renew(tx, case.id)
    (line,) = of_case(tx, case.id, kinds={"RuleSetChanged"})
    assert line.facts == {"area": area, "before": "SDP-1900", "rule_set": now[area]}
